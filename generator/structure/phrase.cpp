#include "structure/phrase.h"

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

std::string link_to(std::string_view id, const model::Handbook& handbook) {
  const auto link = [&](const std::string& name, std::string_view scheme) {
    return "[" + markdown::escape(name) + "](" + std::string(scheme) + ":" + std::string(id) + ")";
  };
  if (handbook.body(id) != nullptr) return link(handbook.party_name(id), "body");
  if (const auto* process = handbook.process(id)) {
    return link(model::or_empty(process->title), "process");
  }
  if (const auto* statute = handbook.statute(id)) {
    return link(model::or_empty(statute->title), "statute");
  }
  if (const auto name = handbook.party_name(id); !name.empty()) return markdown::escape(name);
  if (const auto* page = handbook.page(id)) return link(model::or_empty(page->title), "page");
  if (const auto* term = handbook.term(id)) return link(model::or_empty(term->term), "glossary");
  return {};
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
