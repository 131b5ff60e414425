#include "build/print_file.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "compose/link.h"
#include "compose/number.h"
#include "compose/pictures.h"
#include "data/front_matter.h"
#include "diagram/lay_out.h"
#include "directives/all.h"
#include "doc/walk.h"
#include "markdown/parse.h"
#include "paper/lay_out.h"
#include "pdf/write.h"
#include "structure/directive.h"

namespace govbook::build {
namespace {

// "review_date" -> "Review date".
std::string row_name(std::string name) {
  std::ranges::replace(name, '_', ' ');
  std::ranges::replace(name, '-', ' ');
  if (!name.empty() && name[0] >= 'a' && name[0] <= 'z') {
    name[0] = static_cast<char>(name[0] - 'a' + 'A');
  }
  return name;
}

// Only what leads to a place of the document itself can be followed on its paper.
std::set<std::string> links_elsewhere(const doc::Document& document) {
  std::set<std::string> references;
  doc::for_each_inline(document, [&](const doc::Inline& one) {
    const auto* link = std::get_if<doc::Link>(&one.node);
    if (link != nullptr && !link->reference.starts_with('#')) references.insert(link->reference);
  });
  return references;
}

struct Reader {
  const Sources& sources;
  std::uint32_t file;
  Report& report;
  doc::Document document = {};
  doc::Library library = {};

  void add_row(const std::string& name, const std::string& words, Span at) {
    auto inlines = markdown::parse_inlines(
        words, [&](std::size_t) { return at; }, report);
    if (!inlines.empty()) document.properties.push_back({name, std::move(inlines)});
  }

  void read_date(const std::string& words, const data::Member& member) {
    const auto date = to_date(words);
    if (date) library.as_at = *date;
    add_row("Date", date ? in_words(*date) : words, member.value.span);
  }

  void read_kind(const std::string& word, Span at) {
    if (word != "page" && word != "numbered") {
      report.error("build/bad-front-matter", at, "there is no kind of document \"" + word + "\"");
      return report.hint("kind is page or numbered");
    }
    document.kind = word == "numbered" ? doc::Kind::numbered : doc::Kind::page;
  }

  void read(const data::Member& member) {
    const auto words = data::scalar(member.value);
    const auto& key = member.key;
    if (key == "title") return void(document.title = words);
    if (key == "subtitle") return void(document.subtitle = words);
    if (key == "description") return void(document.description = words);
    if (key == "language") return void(document.language = words);
    if (key == "marking") return void(library.marking = words);
    if (key == "handbook") return void(library.title = words);
    if (key == "kind") return read_kind(words, member.value.span);
    if (key == "date") return read_date(words, member);
    if (key == "publisher") library.publisher = words;
    add_row(row_name(key), words, member.value.span);
  }

  // A first heading of level 1 is the title.
  void take_title() {
    if (!document.title.empty() || document.blocks.empty()) return;
    const auto* heading = std::get_if<doc::Heading>(&document.blocks.front().node);
    if (heading == nullptr || heading->level != 1) return;
    document.title = doc::plain_text(heading->inlines);
    document.blocks.erase(document.blocks.begin());
  }

  void fill_in() {
    structure::Context context;
    context.document = &document;
    context.footnotes = &document.footnotes;
    context.report = &report;
    context.directives = &directives::all();
    auto blocks = std::exchange(document.blocks, {});
    structure::fill_in(blocks, context);
    document.blocks = std::move(blocks);
  }

  void read() {
    const auto front = data::front_matter(sources, file, report);
    if (!front) return;
    document.span = front->body_at;
    if (const auto* map = std::get_if<data::Map>(&front->fields.data)) {
      for (const auto& member : *map) read(member);
    }
    const auto text = std::string_view(sources.at(file)->bytes).substr(front->body);
    auto parsed = markdown::parse(text, markdown::copied_from(text, front->body_at), report);
    document.blocks = std::move(parsed.blocks);
    document.footnotes = std::move(parsed.footnotes);
    take_title();
    if (document.title.empty()) {
      report.error("build/no-title", {file, 1, 1, 0}, "this document has no title");
      report.hint("begin it with \"# \" and the title, or give it \"title\" in its front matter");
    }
    fill_in();
    compose::number(document, report);
    library.documents.push_back(std::move(document));
    library.index();
    compose::add_pictures(library, sources, picture_root(sources, file), report);
    compose::link(library, links_elsewhere(library.documents.front()), report);
  }
};

Printed set(const doc::Library& library, const Theme& looks, type::Fonts& fonts,
            const Options& options, Report& report) {
  const auto& document = library.documents.front();
  const auto drawings = diagram::lay_out(diagram::tasks_of(document), fonts, report);
  paper::Setting setting{&library, &looks.print, {}, options.generator};
  for (const auto& drawing : drawings) setting.drawings.push_back(drawing ? &*drawing : nullptr);
  auto pages = paper::lay_out(document, setting, fonts, report);
  const auto count = pages.pages.size();
  return {pdf::write(std::move(pages), fonts, report), count};
}

}  // namespace

std::string picture_root(const Sources& sources, std::uint32_t file) {
  return "beside " + sources.at(file)->name;
}

std::set<std::string> pictures_in(const Sources& sources, std::uint32_t file) {
  Report none;  // Printer::print tells.
  std::set<std::string> paths;
  const auto front = data::front_matter(sources, file, none);
  if (!front) return paths;
  const auto text = std::string_view(sources.at(file)->bytes).substr(front->body);
  const auto parsed = markdown::parse(text, markdown::copied_from(text, front->body_at), none);
  const auto note = [&](const doc::Inline& one) {
    const auto* image = std::get_if<doc::Image>(&one.node);
    if (image != nullptr) paths.insert(image->path);
  };
  doc::for_each_inline(parsed.blocks, note);
  for (const auto& footnote : parsed.footnotes) doc::for_each_inline(footnote.blocks, note);
  return paths;
}

Printer::Printer(const Sources& sources, const Options& options, Report& report)
    : options_(options), looks_(theme(sources, report)) {
  if (!report.has_errors()) fonts_ = type::Fonts::open(looks_.print.families, report);
}

Printer::~Printer() = default;

Printed Printer::print(const Sources& sources, std::uint32_t file, Report& report) {
  Reader reader{sources, file, report};
  reader.read();
  if (report.has_errors() || fonts_ == nullptr) return {};
  auto printed = set(reader.library, looks_, *fonts_, options_, report);
  if (report.has_errors()) return {};
  return printed;
}

const std::vector<std::string>& printed_fields() {
  static const std::vector<std::string> names = {"title",   "subtitle", "description",
                                                 "kind",    "language", "publisher",
                                                 "marking", "handbook", "date"};
  return names;
}

}  // namespace govbook::build
