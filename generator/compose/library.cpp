#include "compose/library.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/slug.h"
#include "base/text.h"
#include "compose/abbreviate.h"
#include "compose/assemble.h"
#include "compose/attachments.h"
#include "compose/bind.h"
#include "compose/blueprint.h"
#include "compose/link.h"
#include "compose/meeting_value.h"
#include "compose/number.h"
#include "compose/pictures.h"
#include "compose/values.h"
#include "directives/all.h"
#include "markdown/parse.h"
#include "proceedings/calendar.h"
#include "proceedings/registers.h"
#include "structure/phrase.h"
#include "templating/render.h"

namespace govbook::compose {
namespace {

using templating::Escape;
using templating::Map;
using templating::Value;

// Whether a document may have that path: nothing leads out of the output or means something else to
// a file system.
bool is_address(const std::string& path) {
  auto parts = text::split(path, '/');
  if (parts.back() == "index" || parts.back() == "404") parts.pop_back();
  return !path.empty() && std::all_of(parts.begin(), parts.end(), is_id);
}

std::string restriction_for(const view::Edition& edition) {
  return edition.audience() == view::Audience::members ? "For members only" : "";
}

// What links to calendars and registers lead to.
std::map<std::string, std::string> downloads(const view::Edition& edition) {
  std::map<std::string, std::string> files;
  const auto& handbook = edition.handbook();
  for (const auto& name : proceedings::calendars(handbook)) {
    files["calendar:" + name] = proceedings::calendar_file(name);
  }
  for (const auto& name : proceedings::registers(handbook, edition.meetings(), edition.as_at())) {
    files["register:" + name] = proceedings::register_file(name);
  }
  return files;
}

struct Composer {
  const Sources& sources;
  const view::Edition* edition;
  const std::vector<Member>* members;
  Report& report;
  templating::Templates templates;
  Map values;
  doc::Library library;
  std::map<std::string, Span> paths;  // Each with where it was given.

  std::string line(const Piece& piece) {
    if (piece.text.empty()) return {};
    return templates.render_text(piece.text, piece.at, values, Escape::none, report).text;
  }

  doc::Inlines inlines(const Piece& piece) {
    const auto rendered =
        templates.render_text(piece.text, piece.at, values, Escape::markdown, report);
    return markdown::parse_inlines(
        rendered.text, [&](std::size_t) { return piece.at; }, report);
  }

  doc::Document head(const Blueprint& blueprint) {
    doc::Document document;
    document.path = line(blueprint.path);
    document.title = line(blueprint.title);
    document.subtitle = line(blueprint.subtitle);
    document.description = line(blueprint.description);
    document.kind = blueprint.kind;
    document.template_name = blueprint.name;
    document.is_printed = blueprint.is_printed || blueprint.kind == doc::Kind::volume;
    document.language = library.language;
    document.span = blueprint.body_at;
    document.chapters = to_chapters(line(blueprint.chapters));
    for (const auto& [reference, depth, words] : to_chapters(line(blueprint.also))) {
      document.also.push_back({doc::Link{reference, {}, doc::to_inlines(words)}, blueprint.also.at});
    }
    for (const auto& [name, piece] : blueprint.control) {
      auto words = inlines(piece);
      if (!words.empty()) document.properties.push_back({name, std::move(words)});
    }
    return document;
  }

  // The template's words with its facts, as blocks.
  void fill(doc::Document& document, const Blueprint& blueprint, const std::string& subject) {
    const auto text = std::string_view(sources.at(blueprint.file)->bytes).substr(blueprint.body);
    const auto rendered =
        templates.render_text(text, blueprint.body_at, values, Escape::markdown, report);
    const auto place = [&](std::size_t offset) {
      return templating::origin_of(rendered, sources, offset);
    };
    auto parsed = markdown::parse(rendered.text, place, report);
    document.blocks = std::move(parsed.blocks);
    document.footnotes = std::move(parsed.footnotes);
    const structure::Context context{edition,
                                     members,
                                     &document,
                                     subject,
                                     &document.footnotes,
                                     &report,
                                     &directives::all(),
                                     &library.attachments};
    auto blocks = std::move(document.blocks);
    document.blocks.clear();
    structure::fill_in(blocks, context);
    document.blocks = std::move(blocks);
  }

  void make(const Blueprint& blueprint, const std::string& subject) {
    if (blueprint.when.at.is_somewhere() && line(blueprint.when).empty()) return;
    auto document = head(blueprint);
    if (!is_address(document.path)) {
      if (document.path.empty() && report.has_errors()) return;
      report.error("compose/bad-path", blueprint.path.at,
                   "\"" + document.path + "\" cannot be the address of a document");
      return report.hint("an address is made of ids with \"/\" between them");
    }
    const auto [first, is_new] = paths.emplace(document.path, blueprint.path.at);
    if (!is_new) {
      report.error("compose/duplicate-path", blueprint.path.at,
                   "two documents have the address \"" + document.path + "\"");
      return report.see_also(first->second, "the first gets it here");
    }
    fill(document, blueprint, subject);
    number(document, report);
    library.documents.push_back(std::move(document));
  }

  template <class Records, class ToValue>
  void make_each(const Blueprint& blueprint, std::string_view name, const Records& records,
                 const ToValue& to_its_value) {
    for (const auto& record : records) {
      templating::set(values, name, to_its_value(record));
      make(blueprint, model::or_empty(record.id));
    }
    templating::set(values, name, Value());
  }

  void make_bodies(const Blueprint& blueprint) {
    for (const auto& body : edition->handbook().bodies) {
      if (blueprint.each == Subject::own_body && !model::is_own(body)) continue;
      templating::set(values, "body", body_value(body, *edition));
      make(blueprint, model::or_empty(body.id));
    }
    templating::set(values, "body", Value());
  }

  void make_all(const Blueprint& blueprint, Place place) {
    const auto& handbook = edition->handbook();
    switch (blueprint.each) {
      case Subject::handbook:
        return make(blueprint, {});
      case Subject::own_body:
      case Subject::body:
        return make_bodies(blueprint);
      case Subject::organisation:
        return make_each(blueprint, "organisation", handbook.organisations,
                         [&](const auto& record) {
                           return to_value(model::organisation_noun(), &record, handbook);
                         });
      case Subject::process:
        return make_each(blueprint, "process", handbook.processes, [&](const auto& record) {
          return to_value(model::process_noun(), &record, handbook);
        });
      case Subject::report:
        return make_each(blueprint, "report", handbook.reports, [&](const auto& record) {
          return to_value(model::report_noun(), &record, handbook);
        });
      case Subject::meeting:
        return make_each(blueprint, "meeting", handbook.meetings,
                         [&](const auto& record) { return meeting_value(record, *edition); });
      case Subject::page:
        return make_each(blueprint, "page", handbook.pages, [&](const auto& record) {
          return to_value(model::narrative_noun(), &record, handbook);
        });
      case Subject::root:
        if (place == Place::alone) make(blueprint, {});
        return;
      case Subject::collection:
        return;
    }
  }

  // Trails of crumbs and the main navigation, when all titles are known.
  void connect(const std::vector<Blueprint>& all) {
    for (const auto& blueprint : all) {
      const auto* page = library.find(blueprint.path.text);
      const bool is_its_own = page != nullptr && page->template_name == blueprint.name;
      if (is_its_own && !blueprint.menu.empty()) {
        library.navigation.push_back({blueprint.menu, {"", page->path, "", ""}});
      }
    }
    for (auto& document : library.documents) {
      for (const auto& blueprint : all) {
        if (blueprint.name == document.template_name) add_crumbs(document, blueprint);
      }
    }
    bind(library, all, report);
  }

  void add_crumbs(doc::Document& document, const Blueprint& blueprint) {
    for (const auto& above : blueprint.above) {
      auto path = above;
      const auto slash = document.path.rfind('/');
      if (path == ".." && slash != std::string::npos) path = document.path.substr(0, slash);
      const auto* page = library.find(path);
      if (page == nullptr) continue;
      document.crumbs.push_back({page->path == "index" ? "Home" : page->title, {"", path, "", ""}});
    }
  }
};

void finish(Composer& composer, const std::vector<Blueprint>& all) {
  composer.library.index();
  composer.connect(all);
  if (composer.edition != nullptr) {
    unlink(composer.library, composer.edition->parties_of_other_dates());
  }
  const auto known = composer.edition == nullptr
                         ? std::set<std::string>{}
                         : structure::references(composer.edition->handbook());
  add_pictures(composer.library, composer.sources, "content", composer.report);
  link(composer.library, known, composer.report);
  assemble(composer.library);
}

}  // namespace

doc::Library library(const view::Edition& edition, const Sources& sources, Place place,
                     Report& report) {
  const auto& settings = edition.handbook().settings;
  Composer composer{sources, &edition, nullptr, report, templating::Templates(sources, "templates"),
                    {},      {},       {}};
  composer.values = shared_values(edition);
  templating::set(composer.values, "nouns", nouns_value());
  auto& library = composer.library;
  library.title = model::or_empty(settings.title);
  library.publisher = model::or_empty(settings.publisher);
  library.marking = model::or_empty(settings.marking);
  library.restriction = restriction_for(edition);
  library.language = settings.language.value.value_or("en-GB");
  library.as_at = edition.as_at();
  library.url = model::or_empty(settings.url);
  library.downloads = downloads(edition);
  if (settings.notice) {
    library.notice = markdown::parse_inlines(
        structure::as_inline(*settings.notice), [&](std::size_t) { return settings.notice.at; },
        report);
  }
  if (place == Place::in_collection) {
    library.navigation.push_back({"All handbooks", {"", "", "", "../index.html"}});
  }
  add_attachments(library, edition.handbook(), sources, report);
  const auto all = blueprints(sources, report);
  for (const auto& blueprint : all) composer.make_all(blueprint, place);
  finish(composer, all);
  check_attachments(library, edition.handbook(), report);
  const auto short_forms = abbreviations(edition.handbook());
  for (auto& document : library.documents) {
    if (document.path != "glossary") abbreviate(document, short_forms);
  }
  return std::move(composer.library);
}

doc::Library collection(std::string_view title, const std::vector<Member>& members,
                        const Sources& sources, Report& report) {
  Composer composer{sources, nullptr, &members, report, templating::Templates(sources, "templates"),
                    {},      {},      {}};
  templating::set(composer.values, "title", Value(std::string(title)));
  templating::set(composer.values, "count", Value(static_cast<std::int64_t>(members.size())));
  templating::set(composer.values, "nouns", nouns_value());
  auto& library = composer.library;
  library.title = title;
  if (!members.empty()) {
    library.restriction = restriction_for(*members.front().edition);
    library.publisher = model::or_empty(members.front().edition->handbook().settings.publisher);
  }
  const auto all = blueprints(sources, report);
  for (const auto& blueprint : all) {
    if (blueprint.each == Subject::root || blueprint.each == Subject::collection) {
      composer.make(blueprint, {});
    }
  }
  finish(composer, all);
  return std::move(composer.library);
}

}  // namespace govbook::compose
