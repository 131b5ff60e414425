#include "templating/letters.h"

#include <algorithm>

#include "base/utf8.h"
#include "templating/letters_table.h"

namespace govbook::templating {
namespace {

bool is_ascii(char32_t character) { return character < 0x80; }

char32_t change_case(char32_t character, const std::vector<CaseRange>& ranges) {
  const auto after = std::upper_bound(
      ranges.begin(), ranges.end(), character,
      [](char32_t wanted, const CaseRange& range) { return wanted < range.first; });
  if (after == ranges.begin()) return character;
  const auto& range = *(after - 1);
  if (character > range.last || (character - range.first) % range.step != 0) return character;
  return static_cast<char32_t>(static_cast<std::int64_t>(character) + range.change);
}

void append_upper(std::string& out, char32_t character) {
  if (character >= U'a' && character <= U'z') {
    out += static_cast<char>(character - 32);
  } else if (is_ascii(character)) {
    out += static_cast<char>(character);
  } else if (character == 0xDF) {  // The sharp s.
    out += "SS";
  } else {
    out += utf8::encode(change_case(character, upper_ranges()));
  }
}

void append_lower(std::string& out, char32_t character) {
  if (character >= U'A' && character <= U'Z') {
    out += static_cast<char>(character + 32);
  } else if (is_ascii(character)) {
    out += static_cast<char>(character);
  } else {
    out += utf8::encode(change_case(character, lower_ranges()));
  }
}

template <typename Append>
std::string changed(std::string_view text, Append append) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) append(out, utf8::next(text, at));
  return out;
}

template <typename Append>
std::string changed_first(std::string_view text, Append append) {
  if (text.empty()) return {};
  std::string out;
  std::size_t at = 0;
  append(out, utf8::next(text, at));
  return out.append(text.substr(at));
}

// Where the character that ends before `end` begins.
std::size_t previous(std::string_view text, std::size_t end) {
  auto at = end - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

bool is_stripped(std::string_view encoded, std::string_view characters) {
  if (!characters.empty()) return characters.find(encoded) != std::string_view::npos;
  std::size_t at = 0;
  return is_space(utf8::next(encoded, at));
}

bool is_line_end(char32_t character) {
  return (character >= 0x0A && character <= 0x0D) || (character >= 0x1C && character <= 0x1E) ||
         character == 0x85 || character == 0x2028 || character == 0x2029;
}

}  // namespace

bool is_space(char32_t character) {
  return (character >= 0x09 && character <= 0x0D) || (character >= 0x1C && character <= 0x20) ||
         character == 0x85 || character == 0xA0 || character == 0x1680 ||
         (character >= 0x2000 && character <= 0x200A) || character == 0x2028 ||
         character == 0x2029 || character == 0x202F || character == 0x205F || character == 0x3000;
}

bool is_word_part(char32_t character) {
  if (is_ascii(character)) {
    return (character >= U'0' && character <= U'9') || (character >= U'a' && character <= U'z') ||
           (character >= U'A' && character <= U'Z') || character == U'_';
  }
  const bool is_in_table = character < 0x530 || (character >= 0x1E00 && character < 0x1F00);
  if (is_in_table) {
    return std::any_of(word_ranges().begin(), word_ranges().end(), [&](const WordRange& range) {
      return character >= range.first && character <= range.last;
    });
  }
  // Elsewhere: blocks of punctuation, arrows, symbols and joiners are no words.
  const bool is_symbol = (character >= 0x2000 && character <= 0x206F) ||
                         (character >= 0x20A0 && character <= 0x20FF) ||
                         (character >= 0x2190 && character <= 0x2BFF) ||
                         (character >= 0x3000 && character <= 0x3004) ||
                         (character >= 0x3008 && character <= 0x3020) ||
                         (character >= 0xFE00 && character <= 0xFE6F) || character == 0xFFFD;
  return !is_symbol && !is_space(character);
}

std::string upper(std::string_view text) { return changed(text, append_upper); }
std::string lower(std::string_view text) { return changed(text, append_lower); }
std::string upper_first(std::string_view text) { return changed_first(text, append_upper); }
std::string lower_first(std::string_view text) { return changed_first(text, append_lower); }

std::string_view strip(std::string_view text, std::string_view characters) {
  while (!text.empty()) {
    std::size_t at = 0;
    utf8::next(text, at);
    if (!is_stripped(text.substr(0, at), characters)) break;
    text.remove_prefix(at);
  }
  return strip_end(text, characters);
}

std::string_view strip_end(std::string_view text, std::string_view characters) {
  while (!text.empty()) {
    const auto begin = previous(text, text.size());
    if (!is_stripped(text.substr(begin), characters)) break;
    text = text.substr(0, begin);
  }
  return text;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> found;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = at;
    const auto character = utf8::next(text, at);
    if (!is_line_end(character)) continue;
    if (character == U'\r' && at < text.size() && text[at] == '\n') ++at;
    found.push_back(text.substr(begin, end - begin));
    begin = at;
  }
  if (begin < text.size()) found.push_back(text.substr(begin));
  return found;
}

}  // namespace govbook::templating
