#include "structure/phrase.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "markdown/parse.h"

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

// A record with what a reference to it begins with. Aims, decision rights and lists are told by the
// page that holds them, since they have no names.
struct Named {
  std::string_view scheme;
  std::string name;
};

template <class T>
bool has(const std::vector<T>& records, std::string_view id) {
  return std::any_of(records.begin(), records.end(),
                     [&](const T& record) { return record.id.value == id; });
}

Named named(std::string_view id, const model::Handbook& handbook) {
  if (const auto* body = handbook.body(id)) return {"body", model::or_empty(body->name)};
  if (const auto* process = handbook.process(id)) {
    return {"process", model::or_empty(process->title)};
  }
  if (const auto* one = handbook.organisation(id)) {
    return {"organisation", model::or_empty(one->name)};
  }
  if (const auto* post = handbook.post(id)) return {"post", model::or_empty(post->title)};
  if (const auto* statute = handbook.statute(id)) {
    return {"statute", model::or_empty(statute->title)};
  }
  if (const auto* plan = handbook.plan(id)) return {"plan", model::or_empty(plan->title)};
  if (const auto* page = handbook.page(id)) return {"page", model::or_empty(page->title)};
  if (const auto* term = handbook.term(id)) return {"glossary", model::or_empty(term->term)};
  for (const auto& budget : handbook.budgets) {
    if (budget.id.value == id) return {"budget", model::or_empty(budget.title)};
  }
  for (const auto& list : handbook.statutory_lists) {
    if (list.id.value == id) return {"list", model::or_empty(list.title)};
  }
  if (has(handbook.aims, id)) return {"aim", "Principles and outcomes"};
  if (has(handbook.decision_rights, id)) return {"right", "Who decides what"};
  return {};
}

}  // namespace

std::string name_of(std::string_view id, const model::Handbook& handbook) {
  return named(id, handbook).name;
}

std::string link_to(std::string_view id, const model::Handbook& handbook) {
  const auto found = named(id, handbook);
  if (found.name.empty()) return {};
  return "[" + markdown::escape(found.name) + "](" + std::string(found.scheme) + ":" +
         std::string(id) + ")";
}

std::string entry_anchor(const model::Noun& noun, const std::string& id) {
  if (noun.name == "glossary term") return id;
  if (noun.name == "decision right") return "right-" + id;
  if (noun.name == "statutory list") return "list-" + id;
  return noun.name + "-" + id;
}

// The first citation of a paper names it; those that follow at once give the clause alone.
std::string cite(const model::About& about, const model::Handbook& handbook) {
  std::vector<std::string> links;
  std::string last;
  for (const auto& line : about.source) {
    const auto parts = line ? model::to_citation(*line) : std::nullopt;
    const auto* document = parts ? handbook.source(parts->document) : nullptr;
    if (document == nullptr) continue;
    const auto label = parts->document == last
                           ? parts->clause
                           : model::or_empty(document->label) + ", " + parts->clause;
    last = parts->document;
    links.push_back("[" + markdown::escape(label) + "](<source:" + parts->document + "/" +
                    parts->clause + ">)");
  }
  return text::join(links, "; ");
}

}  // namespace govbook::structure
