#include "structure/phrase.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "base/text.h"
#include "markdown/parse.h"
#include "model/walk.h"

namespace govbook::structure {

std::string as_inline(std::string_view markdown) {
  auto words = text::replace_all(std::string(text::trim(markdown)), "\n", " ");
  if (words.empty()) return words;
  const auto begins = [&](std::string_view mark) { return words.starts_with(mark); };
  const bool is_block = begins("#") || begins(">") || begins("- ") || begins("+ ") ||
                        begins("* ") || begins("```") || begins("~~~") || begins("|") ||
                        begins("=") || begins("---");
  const auto digits = words.find_first_not_of("0123456789");
  const bool is_number =
      digits != std::string::npos && digits > 0 && (words[digits] == '.' || words[digits] == ')');
  if (is_block) words.insert(0, "\\");
  if (is_number) words.insert(digits, "\\");
  return words;
}

std::string bracketed(const model::Gap& gap) {
  auto note = as_inline(gap.note);
  if (note.ends_with('.')) note.pop_back();
  return "(" + note + ")";
}

std::string as_markdown(const model::Gap& gap) {
  auto words = "[" + std::string(model::words_for(gap.state)) +
               "](gap:" + std::string(model::word_of(gap.state)) + ")";
  if (!gap.note.empty()) words += " " + bracketed(gap);
  return words;
}

namespace {

// What references to records of a noun begin with, and what they are called that have no name.
struct Scheme {
  std::string_view noun;
  std::string_view word;
  std::string_view otherwise;
};
constexpr std::array<Scheme, 23> schemes = {{{"body", "body", ""},
                                             {"process", "process", ""},
                                             {"organisation", "organisation", ""},
                                             {"post", "post", ""},
                                             {"statute", "statute", ""},
                                             {"plan", "plan", ""},
                                             {"page", "page", ""},
                                             {"glossary term", "glossary", ""},
                                             {"budget", "budget", ""},
                                             {"statutory list", "list", ""},
                                             {"catalogue", "catalogue", ""},
                                             {"class of partnership", "class", ""},
                                             {"report", "report", ""},
                                             {"document", "document", ""},
                                             {"meeting", "meeting", ""},
                                             {"milestone", "milestone", ""},
                                             {"issue", "issue", ""},
                                             {"option", "option", ""},
                                             {"recommendation", "recommendation", ""},
                                             {"question", "question", ""},
                                             {"aim", "aim", "Principles and outcomes"},
                                             {"decision right", "right", "Who decides what"},
                                             {"approval", "approval", "Approvals"}}};

// The lists of the handbook whose records can be referred to, in the order in which an id is looked
// for.
const model::Field* list_of(std::string_view noun) {
  for (const auto& field : model::handbook_noun().fields) {
    const bool is_list = field.kind == model::Kind::records && field.name != "narratives";
    if (is_list && field.of().name == noun) return &field;
  }
  return nullptr;
}

std::string own_name(const model::Noun& noun, const void* record) {
  for (const auto* field : {"name", "title", "term"}) {
    const auto* line = model::line_of(noun, record, field);
    if (line != nullptr && *line) return **line;
  }
  return {};
}

// The record of that scheme and id; nullptr when there is none.
const void* record_in(const Scheme& scheme, std::string_view id, const model::Handbook& handbook) {
  if (scheme.word == "body") return handbook.body(id);
  if (scheme.word == "process") return handbook.process(id);
  if (scheme.word == "organisation") return handbook.organisation(id);
  if (scheme.word == "post") return handbook.post(id);
  if (scheme.word == "statute") return handbook.statute(id);
  if (scheme.word == "plan") return handbook.plan(id);
  if (scheme.word == "meeting") return handbook.meeting(id);
  if (scheme.word == "catalogue") return handbook.catalogue(id);
  if (scheme.word == "page") return handbook.page(id);
  if (scheme.word == "glossary") return handbook.term(id);
  const auto records = std::get<model::Records>(model::slot_of(*list_of(scheme.noun), &handbook));
  for (std::size_t i = 0; i < records.count(); ++i) {
    if (model::is(*model::line_of(*records.noun, records.at(i), "id"), id)) return records.at(i);
  }
  return nullptr;
}

// The name by which a record of that scheme goes; empty when there is none of that id.
std::string name_in(const Scheme& scheme, std::string_view id, const model::Handbook& handbook) {
  const auto* record = record_in(scheme, id, handbook);
  if (record == nullptr) return {};
  return scheme.otherwise.empty() ? own_name(list_of(scheme.noun)->of(), record)
                                  : std::string(scheme.otherwise);
}

std::string to_reference(const Scheme& scheme, std::string_view id) {
  return std::string(scheme.word) + ":" + std::string(id);
}

}  // namespace

std::string name_of(std::string_view id, const model::Handbook& handbook,
                    const std::vector<std::string>& nouns) {
  const auto link = link_of(id, handbook, nouns);
  return link ? link->words : std::string();
}

std::optional<Link> link_of(std::string_view id, const model::Handbook& handbook,
                            const std::vector<std::string>& nouns) {
  for (const auto& scheme : schemes) {
    if (!nouns.empty() && std::find(nouns.begin(), nouns.end(), scheme.noun) == nouns.end()) {
      continue;
    }
    auto name = name_in(scheme, id, handbook);
    if (!name.empty()) return Link{std::move(name), to_reference(scheme, id)};
  }
  return std::nullopt;
}

std::string link_to(std::string_view id, const model::Handbook& handbook,
                    const std::vector<std::string>& nouns) {
  const auto link = link_of(id, handbook, nouns);
  if (!link) return {};
  return "[" + markdown::escape(link->words) + "](" + link->reference + ")";
}

std::string link_to(const model::Noun& noun, const void* record) {
  const auto* id = model::line_of(noun, record, "id");
  for (const auto& scheme : schemes) {
    if (scheme.noun != noun.name || id == nullptr || !*id) continue;
    const auto name =
        scheme.otherwise.empty() ? own_name(noun, record) : std::string(scheme.otherwise);
    return "[" + markdown::escape(name) + "](" + to_reference(scheme, **id) + ")";
  }
  return {};
}

std::set<std::string> references(const model::Handbook& handbook) {
  std::set<std::string> found;
  for (const auto& scheme : schemes) {
    const auto* list = list_of(scheme.noun);
    const auto records = std::get<model::Records>(model::slot_of(*list, &handbook));
    for (std::size_t i = 0; i < records.count(); ++i) {
      const auto* id = model::line_of(*records.noun, records.at(i), "id");
      found.insert(std::string(scheme.word) + ":" + model::or_empty(*id));
    }
  }
  return found;
}

std::string entry_anchor(const model::Noun& noun, const std::string& id) {
  for (const auto& scheme : schemes) {
    if (scheme.noun == noun.name && scheme.word != "glossary") {
      return std::string(scheme.word) + "-" + id;
    }
  }
  return id;
}

std::vector<Link> citations_of(const model::About& about, const model::Handbook& handbook) {
  std::vector<Link> links;
  std::string last;
  for (const auto& line : about.source) {
    const auto parts = line ? model::to_citation(*line) : std::nullopt;
    const auto* document = parts ? handbook.source(parts->document) : nullptr;
    if (document == nullptr) continue;
    const auto label = parts->document == last
                           ? parts->clause
                           : model::or_empty(document->label) + ", " + parts->clause;
    last = parts->document;
    links.push_back({label, "source:" + parts->document + "/" + parts->clause});
  }
  return links;
}

std::string ground_of(const model::Exemption& exemption) {
  const auto paragraph = model::or_empty(exemption.paragraph);
  if (paragraph == "confidential") {
    return "Confidential under section 100A(3) of the Local Government Act 1972.";
  }
  std::string what;
  for (const auto& choice : model::exemption_noun().find("paragraph")->choices) {
    if (choice.word == paragraph) what = ": " + text::lower_first(choice.meaning);
  }
  return "Exempt under paragraph " + paragraph +
         " of Part 1 of Schedule 12A to the Local Government Act 1972" +
         (what.empty() ? "." : what);
}

std::string exemption_words(const model::Exemption& exemption, const model::About& about) {
  const bool is_shown = about.audience.value.has_value();
  auto words = (is_shown ? "**Not for the public.** " : "**Not open to the public.** ") +
               ground_of(exemption);
  if (exemption.reason) words += " " + as_inline(*exemption.reason);
  if (exemption.reason.gap) words += " " + as_markdown(*exemption.reason.gap);
  if (!is_shown) return words;
  return words + " The public is told of it as \u201c" +
         markdown::escape(model::or_empty(exemption.public_title)) + "\u201d.";
}

std::string cite(const model::About& about, const model::Handbook& handbook) {
  std::vector<std::string> links;
  for (const auto& link : citations_of(about, handbook)) {
    links.push_back("[" + markdown::escape(link.words) + "](<" + link.reference + ">)");
  }
  return text::join(links, "; ");
}

}  // namespace govbook::structure
