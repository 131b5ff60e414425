#include "type/breaks.h"

#include <pango/pango.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace govbook::type {
namespace {

constexpr std::string_view neighbour = "word ";

// Whether a line may end at each character of a text.
std::vector<PangoLogAttr> attributes_of(const std::string& text, std::string_view language) {
  std::vector<PangoLogAttr> found(utf8::length(text) + 1);
  pango_get_log_attrs(text.c_str(), static_cast<int>(text.size()), 0,
                      pango_language_from_string(std::string(language).c_str()), found.data(),
                      static_cast<int>(found.size()));
  return found;
}

bool is_word_letter(char byte) { return ascii::is_letter(byte) || ascii::is_digit(byte); }

// What may stand at the end of a word without holding the next one or what stands before it
// (Unicode Standard Annex 14: no opening bracket and no quotation mark).
bool closes(char byte) {
  return byte == ',' || byte == '.' || byte == ';' || byte == ':' || byte == ')';
}

// "word", "(word" and "word).", which most words are: no line ends in them.
bool is_simple(std::string_view word) {
  if (word.starts_with('(')) word.remove_prefix(1);
  while (!word.empty() && closes(word.back())) word.remove_suffix(1);
  return !word.empty() && std::ranges::all_of(word, is_word_letter);
}

}  // namespace

std::vector<std::size_t> breaks_within(std::string_view word, std::string_view language) {
  if (is_simple(word)) return {};
  const auto text = std::string(neighbour) + std::string(word) + " " + std::string(neighbour);
  const auto found = attributes_of(text, language);
  std::vector<std::size_t> breaks;
  std::size_t character = neighbour.size();
  for (std::size_t at = 0; at < word.size(); ++character) {
    if (at > 0 && found[character].is_line_break != 0) breaks.push_back(at);
    utf8::next(word, at);
  }
  return breaks;
}

bool can_break_between(std::string_view before, std::string_view after, std::string_view language) {
  const bool lets_go = is_word_letter(before.back()) || closes(before.back());
  if (lets_go && (is_word_letter(after.front()) || after.front() == '(')) return true;
  const auto text = std::string(neighbour) + std::string(before) + " ";
  const auto whole = text + std::string(after) + " " + std::string(neighbour);
  return attributes_of(whole, language)[utf8::length(text)].is_line_break != 0;
}

}  // namespace govbook::type
