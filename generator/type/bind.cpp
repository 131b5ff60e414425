#include "type/bind.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/text.h"

namespace govbook::type {
namespace {

constexpr std::array months{"January", "February", "March",     "April",   "May",      "June",
                            "July",    "August",   "September", "October", "November", "December"};

// Stand behind a number.
constexpr std::array units{"thousand", "million", "billion", "trillion", "per", "percent", "%",
                           "am",       "pm",      "km",      "m",        "kg",  "°c",      "cent"};

// Stand before a number, or before a letter.
constexpr std::array references{
    "clause",   "clauses",    "section",     "sections", "paragraph", "paragraphs", "article",
    "articles", "regulation", "regulations", "page",     "pages",     "figure",     "figures",
    "table",    "tables",     "part",        "chapter",  "step",      "appendix",   "annex",
    "schedule", "note",       "no.",         "para",     "paras",     "p.",         "pp."};

template <class Words>
bool is_one_of(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

// The word without the marks that may stand around it.
std::string_view bare(std::string_view word) {
  constexpr std::string_view before = "([\"'", after = ".,;:!?)]\"'";
  while (!word.empty() && before.find(word.front()) != std::string_view::npos) {
    word.remove_prefix(1);
  }
  while (!word.empty() && after.find(word.back()) != std::string_view::npos) {
    word.remove_suffix(1);
  }
  return word;
}

// "5", "£1,200", "12.5", "2–3"; not "5." at the end of a sentence, which belongs to nothing behind.
bool is_number(std::string_view word) {
  while (word.starts_with('(')) word.remove_prefix(1);
  for (const std::string_view sign : {"£", "€", "$", "+", "−", "-", "~"}) {
    if (word.starts_with(sign)) word.remove_prefix(sign.size());
  }
  if (word.empty() || !ascii::is_digit(word.front()) || !ascii::is_digit(word.back())) return false;
  return std::ranges::all_of(word, [](char c) {
    return ascii::is_digit(c) || c == '.' || c == ',' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
  });
}

bool is_year(std::string_view word) {
  word = bare(word);
  return word.size() == 4 && std::ranges::all_of(word, ascii::is_digit);
}

bool is_day(std::string_view word) {
  return !word.empty() && word.size() <= 2 && std::ranges::all_of(word, ascii::is_digit);
}

// "5.1", "5(a)", "12", "(b)", "B", "IV".
bool is_label(std::string_view word) {
  const bool is_bracketed = word.starts_with('(');
  word = bare(word);
  if (word.empty()) return false;
  if (ascii::is_digit(word.front())) return true;
  if (is_bracketed) return word.size() <= 4;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (word.size() == 1) return is_capital(word.front()) && word != "A" && word != "I";
  return std::ranges::all_of(word, [](char c) { return c == 'I' || c == 'V' || c == 'X'; });
}

std::string_view without_brackets(std::string_view word) {
  while (word.starts_with('(') || word.starts_with('[')) word.remove_prefix(1);
  return word;
}

bool belong_together(std::string_view first, std::string_view second) {
  const auto opened = without_brackets(first);
  const auto one = text::to_lower(opened), other = text::to_lower(bare(second));
  if (is_number(first) && (is_one_of(units, other) || second.starts_with('%'))) return true;
  if (one == "per" && other == "cent") return true;
  if (is_day(opened) && is_one_of(months, bare(second))) return true;
  if (is_one_of(months, opened) || one == "act" || one == "order") return is_year(second);
  return is_one_of(references, one) && is_label(second);
}

}  // namespace

std::vector<std::size_t> bound_spaces(std::string_view text) {
  std::vector<std::size_t> bound;
  std::string_view before;
  std::size_t begin = 0;
  while (begin < text.size()) {
    const auto space = std::min(text.find(' ', begin), text.size());
    const auto word = text.substr(begin, space - begin);
    // An empty word stands between two spaces.
    if (!before.empty() && !word.empty() && belong_together(before, word)) {
      bound.push_back(begin - 1);
    }
    before = word;
    begin = space + 1;
  }
  return bound;
}

}  // namespace govbook::type
