#include "base/slug.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"

namespace govbook {
namespace {

// Latin letters with accents by the letter that stands for them, as ranges of code points
// (Unicode blocks Latin-1 Supplement and Latin Extended-A).
struct Fold {
  char32_t first;
  char32_t last;
  std::string_view letter;
};
constexpr std::array<Fold, 39> folds = {{
    {0xC0, 0xC5, "a"},   {0xC6, 0xC6, "ae"},  {0xC7, 0xC7, "c"},   {0xC8, 0xCB, "e"},
    {0xCC, 0xCF, "i"},   {0xD0, 0xD0, "d"},   {0xD1, 0xD1, "n"},   {0xD2, 0xD6, "o"},
    {0xD8, 0xD8, "o"},   {0xD9, 0xDC, "u"},   {0xDD, 0xDD, "y"},   {0xDE, 0xDE, "th"},
    {0xDF, 0xDF, "ss"},  {0xE0, 0xE5, "a"},   {0xE6, 0xE6, "ae"},  {0xE7, 0xE7, "c"},
    {0xE8, 0xEB, "e"},   {0xEC, 0xEF, "i"},   {0xF0, 0xF0, "d"},   {0xF1, 0xF1, "n"},
    {0xF2, 0xF6, "o"},   {0xF8, 0xF8, "o"},   {0xF9, 0xFC, "u"},   {0xFD, 0xFD, "y"},
    {0xFE, 0xFE, "th"},  {0xFF, 0xFF, "y"},   {0x100, 0x105, "a"}, {0x106, 0x10D, "c"},
    {0x10E, 0x111, "d"}, {0x112, 0x11B, "e"}, {0x11C, 0x123, "g"}, {0x128, 0x131, "i"},
    {0x139, 0x142, "l"}, {0x143, 0x148, "n"}, {0x14C, 0x151, "o"}, {0x154, 0x159, "r"},
    {0x15A, 0x161, "s"}, {0x168, 0x173, "u"}, {0x179, 0x17E, "z"},
}};

std::string_view fold(char32_t character) {
  for (const auto& entry : folds) {
    if (character >= entry.first && character <= entry.last) return entry.letter;
  }
  return {};
}

// What leaves no trace: apostrophes, and accents that stand apart from their letters, so that both
// ways to write an accent give one slug.
bool is_dropped(char32_t c) {
  return c == '\'' || c == 0x2019 || c == 0x2018 || (c >= 0x300 && c <= 0x36F);
}

// Names that a file system, a web server or the program itself gives a meaning of its own.
bool is_reserved(std::string_view id) {
  constexpr std::array<std::string_view, 6> names = {"404", "aux", "con", "index", "nul", "prn"};
  const bool is_port = id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) &&
                       id[3] >= '1' && id[3] <= '9';
  return is_port || std::find(names.begin(), names.end(), id) != names.end();
}

constexpr std::size_t longest = 80;

}  // namespace

std::string slug(std::string_view text) {
  std::string made;
  bool wants_hyphen = false;
  const auto add = [&](std::string_view letters) {
    if (wants_hyphen && !made.empty()) made += '-';
    wants_hyphen = false;
    made += letters;
  };
  for (std::size_t at = 0; at < text.size();) {
    const auto c = utf8::next(text, at);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      add(std::string(1, static_cast<char>(c)));
    } else if (c >= 'A' && c <= 'Z') {
      add(std::string(1, static_cast<char>(c - 'A' + 'a')));
    } else if (const auto letters = fold(c); !letters.empty()) {
      add(letters);
    } else if (!is_dropped(c)) {
      wants_hyphen = true;
    }
  }
  return made;
}

std::string why_no_id(std::string_view id) {
  if (id.empty()) return "it is empty";
  for (std::size_t at = 0; at < id.size();) {
    const auto c = utf8::next(id, at);
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    if (is_plain) continue;
    const bool is_seen = c > ' ' && c < 0x7F;
    return "it holds " + (is_seen    ? "\"" + utf8::encode(c) + "\""
                          : c == ' ' ? "a space"
                                     : utf8::code_point(c));
  }
  if (id.size() > longest) {
    return "it has " + std::to_string(id.size()) + " characters, and the most is " +
           std::to_string(longest);
  }
  if (id.front() == '-') return "it begins with a hyphen";
  if (id.back() == '-') return "it ends with a hyphen";
  return is_reserved(id) ? "computers keep that name for themselves" : "";
}

bool is_id(std::string_view id) { return why_no_id(id).empty(); }

}  // namespace govbook
