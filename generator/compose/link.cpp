#include "compose/link.h"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/slug.h"
#include "base/suggest.h"
#include "base/text.h"
#include "compose/number.h"
#include "doc/walk.h"

namespace govbook::compose {
namespace {

using Anchors = std::map<std::string, std::string, std::less<>>;

// Records that are entries of a page: what the reference begins with, the page, and what the
// anchors of such entries begin with there.
struct EntryKind {
  std::string_view scheme;
  std::string_view document;
  std::string_view before;
};
constexpr std::array<EntryKind, 17> entry_kinds = {
    {{"glossary", "glossary", ""},
     {"statute", "sources", "statute-"},
     {"post", "posts", "post-"},
     {"plan", "plans", "plan-"},
     {"budget", "plans", "budget-"},
     {"aim", "aims", "aim-"},
     {"right", "decisions", "right-"},
     {"list", "coverage", "list-"},
     {"catalogue", "catalogues", "catalogue-"},
     {"class", "classes", "class-"},
     {"document", "documents", "document-"},
     {"milestone", "timeline", "milestone-"},
     {"approval", "approvals", "approval-"},
     {"issue", "issues", "issue-"},
     {"option", "issues", "option-"},
     {"recommendation", "recommendations", "recommendation-"},
     {"question", "recommendations", "question-"}}};

// Records with a page of their own, and the folder of these pages.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> page_kinds = {
    {{"body", "bodies/"},
     {"organisation", "organisations/"},
     {"process", "processes/"},
     {"page", "pages/"},
     {"report", "reports/"},
     {"meeting", "meetings/"}}};

struct Linker {
  doc::Library& library;
  const std::set<std::string>& known;
  Report& report;
  std::map<std::string, Anchors, std::less<>> anchors_of;  // By the path of the document.
  bool leaves_words = false;  // Whether the link just resolved leads to a record without a place.

  void unknown(const std::string& reference, Span at, const std::string& prefix,
               const std::string& wrong, const std::vector<std::string>& candidates) {
    leaves_words = known.contains(reference);
    if (leaves_words) return;
    report.error("compose/unknown-link", at, "\"" + reference + "\" leads nowhere");
    const auto best = nearest(wrong, candidates);
    if (!best.empty()) report.hint("did you mean \"" + prefix + best + "\"?");
  }

  std::vector<std::string> ids_below(const std::string& folder) const {
    std::vector<std::string> ids;
    for (const auto& document : library.documents) {
      if (!document.path.starts_with(folder)) continue;
      const auto id = document.path.substr(folder.size());
      if (id.find('/') == std::string::npos) ids.push_back(id);
    }
    return ids;
  }

  std::vector<std::string> anchors_in(const std::string& path) const {
    std::vector<std::string> names;
    const auto found = anchors_of.find(path);
    if (found == anchors_of.end()) return names;
    for (const auto& [anchor, citation] : found->second) names.push_back(anchor);
    return names;
  }

  bool has(const std::string& path, const std::string& anchor) const {
    const auto found = anchors_of.find(path);
    return found != anchors_of.end() && found->second.contains(anchor);
  }

  void to_page(doc::Link& link, Span at, const std::string& scheme, const std::string& folder,
               const std::string& id) {
    link.target.document = folder + id;
    if (library.find(link.target.document) == nullptr) {
      unknown(link.reference, at, scheme + ":", id, ids_below(folder));
    }
  }

  void to_terms(doc::Link& link, Span at, const std::string& body) {
    link.target.document = "bodies/" + body + "/terms-of-reference";
    if (library.find(link.target.document) != nullptr) return;
    auto bodies = ids_below("bodies/");
    std::erase_if(bodies, [&](const std::string& id) {
      return library.find("bodies/" + id + "/terms-of-reference") == nullptr;
    });
    unknown(link.reference, at, "terms-of-reference:", body, bodies);
  }

  // `before` is what anchors of this kind begin with in the document, `prefix` what authors write
  // instead.
  void to_entry(doc::Link& link, Span at, const std::string& document, const std::string& before,
                const std::string& prefix) {
    const auto wrong = link.reference.substr(prefix.size());
    link.target = {"", document, before + wrong, ""};
    if (has(document, link.target.anchor)) return;
    std::vector<std::string> names;
    for (const auto& anchor : anchors_in(document)) {
      if (anchor.starts_with(before)) names.push_back(anchor.substr(before.size()));
    }
    unknown(link.reference, at, prefix, wrong, names);
  }

  void to_download(doc::Link& link, Span at, const std::string& prefix) {
    const auto found = library.downloads.find(link.reference);
    if (found != library.downloads.end()) return void(link.target.file = found->second);
    std::vector<std::string> names;
    for (const auto& [name, file] : library.downloads) {
      if (name.starts_with(prefix)) names.push_back(name.substr(prefix.size()));
    }
    unknown(link.reference, at, prefix, link.reference.substr(prefix.size()), names);
  }

  // A page by its address, or a place in it: "arithmetic#board".
  void to_address(doc::Link& link, Span at) {
    const auto mark = link.reference.find('#');
    const auto path = link.reference.substr(0, mark);
    const auto anchor = mark == std::string::npos ? std::string() : link.reference.substr(mark + 1);
    link.target = {"", path, anchor, ""};
    const auto* page = library.find(path);
    if (page != nullptr && page->kind == doc::Kind::volume) {
      link.target = {"", "", "", path + ".pdf"};
    } else if (page == nullptr) {
      std::vector<std::string> paths;
      for (const auto& document : library.documents) paths.push_back(document.path);
      unknown(link.reference, at, "", path, paths);
    } else if (!anchor.empty() && !has(path, anchor)) {
      unknown(link.reference, at, path + "#", anchor, anchors_in(path));
    }
  }

  void to_clause(doc::Link& link, Span at, const std::string& rest) {
    const auto slash = rest.find('/');
    const auto body = rest.substr(0, slash);
    const auto anchor = slash == std::string::npos ? std::string() : rest.substr(slash + 1);
    const auto path = "bodies/" + body + "/terms-of-reference";
    link.target = {"", path, anchor, ""};
    if (!has(path, anchor)) {
      unknown(link.reference, at, "clause:" + body + "/", anchor, anchors_in(path));
      return;
    }
    const auto& citation = anchors_of.at(path).at(anchor);
    if (!citation.empty()) link.inlines = doc::to_inlines(citation);
  }

  // A record by its id; false when no record is meant.
  bool to_record(doc::Link& link, Span at, const std::string& scheme, const std::string& id) {
    for (const auto& [kind, folder] : page_kinds) {
      if (kind != scheme) continue;
      to_page(link, at, scheme, std::string(folder), id);
      return true;
    }
    for (const auto& kind : entry_kinds) {
      if (kind.scheme != scheme) continue;
      to_entry(link, at, std::string(kind.document), std::string(kind.before), scheme + ":");
      return true;
    }
    return false;
  }

  // What a link becomes: itself with a target, a citation, or words set apart.
  void resolve(doc::Inline& one, const doc::Document& document) {
    auto& link = std::get<doc::Link>(one.node);
    const auto reference = link.reference;
    const auto colon = reference.find(':');
    const auto scheme = reference.substr(0, colon == std::string::npos ? 0 : colon);
    const auto rest = colon == std::string::npos ? std::string() : reference.substr(colon + 1);
    if (scheme == "gap") {
      one.node = doc::Unstated{std::move(link.inlines)};
    } else if (scheme == "source") {
      doc::Citation citation{doc::plain_text(link.inlines), {"", "sources", slug(rest), ""}};
      if (!has("sources", citation.target.anchor)) {
        citation.target = {"", "sources", "", ""};
      }
      one.node = std::move(citation);
    } else if (scheme == "terms-of-reference") {
      to_terms(link, one.span, rest);
    } else if (scheme == "clause") {
      to_clause(link, one.span, rest);
    } else if (scheme == "calendar" || scheme == "register") {
      to_download(link, one.span, scheme + ":");
    } else if (reference.starts_with("#")) {
      to_entry(link, one.span, document.path, "", "#");
      link.target.document.clear();
    } else if (library.files.contains(reference)) {
      link.target.file = reference;
    } else if (!to_record(link, one.span, scheme, rest)) {
      to_address(link, one.span);
    }
  }
};

// The body or organisation that a reference leads to; empty for other references.
std::string party_behind(std::string_view reference) {
  for (const std::string_view scheme :
       {"body:", "terms-of-reference:", "clause:", "organisation:"}) {
    if (!reference.starts_with(scheme)) continue;
    reference.remove_prefix(scheme.size());
    return std::string(reference.substr(0, reference.find('/')));
  }
  return {};
}

}  // namespace

std::vector<std::string> link_schemes() {
  std::vector<std::string> schemes = {"terms-of-reference", "clause",  "source", "gap",
                                      "calendar",           "register"};
  for (const auto& [scheme, folder] : page_kinds) schemes.emplace_back(scheme);
  for (const auto& kind : entry_kinds) schemes.emplace_back(kind.scheme);
  return schemes;
}

void unlink(doc::Library& library, const std::set<std::string>& parties) {
  if (parties.empty()) return;
  const auto leave_words = [&](doc::Inlines& run) {
    doc::Inlines out;
    for (auto& one : run) {
      auto* link = std::get_if<doc::Link>(&one.node);
      if (link == nullptr || !parties.contains(party_behind(link->reference))) {
        out.push_back(std::move(one));
        continue;
      }
      auto words = std::move(link->inlines);
      for (auto& word : words) out.push_back(std::move(word));
    }
    run = std::move(out);
  };
  for (auto& document : library.documents) doc::for_each_run(document, leave_words);
  doc::for_each_run(library.notice, leave_words);
}

void link(doc::Library& library, const std::set<std::string>& known, Report& report) {
  Linker linker{library, known, report, {}, false};
  for (const auto& document : library.documents) {
    linker.anchors_of.emplace(document.path, anchors(document));
  }
  const auto resolve_in = [&](const doc::Document& document, doc::Inline& one) {
    const auto* link = std::get_if<doc::Link>(&one.node);
    if (link == nullptr || link->reference.empty() || link->target != doc::Target{}) return;
    linker.leaves_words = false;
    linker.resolve(one, document);
    if (linker.leaves_words)
      one.node = doc::Text{doc::plain_text(std::get<doc::Link>(one.node).inlines)};
  };

  for (auto& document : library.documents) {
    doc::for_each_inline(document, [&](doc::Inline& one) { resolve_in(document, one); });
  }
  const doc::Document every_page;
  doc::for_each_inline(library.notice, [&](doc::Inline& one) { resolve_in(every_page, one); });
}

}  // namespace govbook::compose
