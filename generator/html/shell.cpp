#include "html/shell.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "base/text.h"
#include "html/escape.h"
#include "html/outline.h"

namespace govbook::html {
namespace {

using templating::List;
using templating::Map;
using templating::Markup;
using templating::Value;

constexpr std::string_view extension = ".html";

// Pages that every reader may look for at the foot of a page, when the handbook has them.
constexpr std::array<std::string_view, 4> pages_at_the_foot = {"about", "sources", "accessibility",
                                                               "notices"};

// "https://example.org/trust" -> "/trust/".
std::string path_of(std::string_view url) {
  const auto host = url.find("://");
  const auto slash = host == std::string_view::npos ? host : url.find('/', host + 3);
  std::string path(slash == std::string_view::npos ? "/" : url.substr(slash));
  if (path.back() != '/') path += '/';
  return path;
}

std::string root_of(const doc::Document& document, const doc::Library& library) {
  const auto base = base_of(document, library);
  if (!base.empty()) return base;
  std::string root;
  for (auto depth = std::ranges::count(document.path, '/'); depth > 0; --depth) root += "../";
  return root;
}

// The address for search engines; the home page has the handbook's own.
std::string canonical(const doc::Document& document, const doc::Library& library) {
  if (library.url.empty() || document.path == "404") return {};
  const auto url = library.url.back() == '/' ? library.url : library.url + "/";
  if (document.path == "index") return url;
  return url + doc::reference_to({"", document.path, "", ""}, "", extension);
}

// How far a page lies below an entry of the navigation: the length of what they share, or 0 when
// it is somewhere else. The page itself counts one more than a page below it.
std::size_t nearness(std::string_view entry, std::string_view page) {
  if (entry.empty()) return 0;
  if (entry == page) return page.size() + 1;
  const auto folder = entry.ends_with("/index") ? entry.substr(0, entry.size() - 5) : entry;
  const bool is_below = page.starts_with(folder) && page.size() > folder.size() &&
                        (folder.back() == '/' || page[folder.size()] == '/');
  return is_below ? folder.size() : 0;
}

// `current` is what aria-current says: "page", "true" for the section a page is in, or nothing.
List navigation(const doc::Document& document, const doc::Library& library, Writer& writer) {
  std::size_t best = 0;
  for (const auto& entry : library.navigation) {
    best = std::max(best, nearness(entry.target.document, document.path));
  }
  List entries;
  for (const auto& entry : library.navigation) {
    const auto near = nearness(entry.target.document, document.path);
    const bool is_current = near > 0 && near == best;
    const bool is_page = entry.target.document == document.path;
    entries.push_back(Map{{"title", entry.title},
                          {"href", writer.reference(entry.target, {})},
                          {"current", is_current ? (is_page ? "page" : "true") : ""}});
  }
  return entries;
}

List foot(const doc::Document& document, const doc::Library& library, Writer& writer) {
  List entries;
  for (const auto path : pages_at_the_foot) {
    const auto* page = library.find(path);
    if (page == nullptr) continue;
    entries.push_back(Map{{"title", page->title},
                          {"href", writer.reference({"", page->path, "", ""}, {})},
                          {"current", page->path == document.path ? "page" : ""}});
  }
  return entries;
}

List contents(const doc::Document& document) {
  List entries;
  for (const auto* heading : outline(document.blocks, 3)) {
    entries.push_back(Map{{"title", doc::plain_text(heading->inlines)},
                          {"number", heading->number},
                          {"href", "#" + heading->anchor},
                          {"level", heading->level}});
  }
  return entries;
}

List also(const doc::Document& document, Writer& writer) {
  List entries;
  for (const auto& one : document.also) {
    const auto* link = std::get_if<doc::Link>(&one.node);
    if (link == nullptr) continue;
    entries.push_back(Map{{"title", doc::plain_text(link->inlines)},
                          {"href", writer.reference(link->target, document.span)}});
  }
  return entries;
}

List crumbs(const doc::Document& document, Writer& writer) {
  List entries;
  for (const auto& crumb : document.crumbs) {
    entries.push_back(
        Map{{"title", crumb.title}, {"href", writer.reference(crumb.target, document.span)}});
  }
  return entries;
}

// Inlines on their own, outside the blocks of the document.
Markup markup(const doc::Inlines& inlines, const doc::Document& document,
              const doc::Library& library) {
  Writer writer(document, {}, base_of(document, library));
  writer.write(inlines);
  return {writer.out()};
}

List properties(const doc::Document& document, const doc::Library& library) {
  List entries;
  for (const auto& property : document.properties) {
    entries.push_back(
        Map{{"name", property.name}, {"value", markup(property.value, document, library)}});
  }
  return entries;
}

Value pdf(const std::string& path, const Print& print, Writer& writer) {
  return Map{{"href", writer.reference({"", "", "", path + ".pdf"}, {})},
             {"title", print.title},
             {"name", print.name},
             {"pages", static_cast<std::int64_t>(print.pages)},
             {"size", text::size_in_words(print.bytes)}};
}

Value pdf_of(const doc::Document& document, const Prints& prints, Writer& writer) {
  const auto found = prints.find(document.path);
  return found == prints.end() ? Value() : pdf(found->first, found->second, writer);
}

List volumes(const Prints& prints, Writer& writer) {
  List all;
  for (const auto& [path, print] : prints) {
    if (!print.told_on.empty()) all.push_back(pdf(path, print, writer));
  }
  return all;
}

}  // namespace

std::string base_of(const doc::Document& document, const doc::Library& library) {
  return document.path == "404" && !library.url.empty() ? path_of(library.url) : std::string();
}

Map page_values(const doc::Document& document, const Setting& setting, Writer& writer) {
  const auto& library = *setting.library;
  const auto prints = prints_on(document, setting.prints);
  return {{"title", document.title},
          {"subtitle", document.subtitle},
          {"description", document.description},
          {"language", document.language},
          {"path", document.path},
          {"kind", std::string(doc::name_of(document.kind))},
          {"root", root_of(document, library)},
          {"canonical", canonical(document, library)},
          {"crumbs", crumbs(document, writer)},
          {"properties", properties(document, library)},
          {"pdf", pdf_of(document, prints, writer)},
          {"volumes", volumes(prints, writer)},
          {"also", also(document, writer)},
          {"contents", contents(document)},
          {"has_contents", has_contents(document.blocks)},
          {"content", Markup{writer.out()}}};
}

Map handbook_values(const doc::Document& document, const doc::Library& library, Writer& writer) {
  return {{"title", library.title},
          {"publisher", library.publisher},
          {"language", library.language},
          {"as_at", library.as_at.year == 0 ? std::string() : in_words(library.as_at)},
          {"as_at_iso", library.as_at.year == 0 ? std::string() : to_iso(library.as_at)},
          {"url", library.url},
          {"home", writer.reference({"", "index", "", ""}, {})},
          {"restriction", library.restriction},
          {"notice", markup(library.notice, document, library)},
          {"navigation", navigation(document, library, writer)},
          {"foot", foot(document, library, writer)}};
}

}  // namespace govbook::html
