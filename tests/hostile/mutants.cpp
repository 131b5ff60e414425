#include "mutants.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/text.h"

namespace govbook::hostile {
namespace {

using Range = std::pair<std::size_t, std::size_t>;

// What stands between quotation marks, with them.
std::vector<Range> quoted(std::string_view text) {
  std::vector<Range> found;
  for (auto begin = text.find('"'); begin != std::string_view::npos;) {
    auto end = begin + 1;
    while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2 : 1;
    if (end >= text.size()) break;
    found.emplace_back(begin, end + 1);
    begin = text.find('"', end + 1);
  }
  return found;
}

std::string with(std::string_view text, Range range, std::string_view instead) {
  return std::string(text.substr(0, range.first)) + std::string(instead) +
         std::string(text.substr(range.second));
}

std::string place(std::size_t at) { return " at byte " + std::to_string(at); }

}  // namespace

void each_beginning(std::string_view sound, const Take& take) {
  constexpr std::size_t parts = 50;
  for (std::size_t i = 0; i < parts; ++i) {
    const auto end = sound.size() * i / parts;
    take("cut short" + place(end), std::string(sound.substr(0, end)));
  }
}

void each_line_moved(std::string_view sound, std::size_t step, const Take& take) {
  const auto lines = text::split(sound, '\n');
  for (std::size_t i = 0; i < lines.size(); i += step) {
    const auto which = " line " + std::to_string(i + 1);
    auto changed = lines;
    changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
    take("without" + which, text::join(changed, "\n"));
    changed = lines;
    changed.insert(changed.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    take("twice" + which, text::join(changed, "\n"));
    if (i + 1 == lines.size()) break;
    changed = lines;
    std::swap(changed[i], changed[i + 1]);
    take("exchanged" + which, text::join(changed, "\n"));
  }
}

void each_value_changed(std::string_view sound, std::size_t step, const Take& take) {
  const auto all = quoted(sound);
  for (std::size_t i = 0; i < all.size(); i += step) {
    const auto [begin, end] = all[i];
    const auto value = std::string(sound.substr(begin, end - begin));
    const auto other = all[(i * 7 + 3) % all.size()];
    const auto inside = value.substr(1, value.size() - 2);
    const std::vector<std::string> instead = {
        "",
        "\"\"",
        "-1",
        "1e999",
        "[]",
        "{}",
        "null",
        "[" + value + ", " + value + "]",
        "{\"state\": " + value + "}",
        "\"x" + inside + "\"",
        "\"" + inside + "\\u202e\"",
        "\"<script>alert(1)</script>" + inside + "\"",
        "\"[" + inside + "](javascript:alert(1)) {{ x }} {% x %} | `\"",
        std::string(sound.substr(other.first, other.second - other.first)),
        value + ": " + value,
        inside,
    };
    for (const auto& words : instead) {
      take("with " + words.substr(0, 60) + place(begin), with(sound, all[i], words));
    }
  }
}

void each_byte_changed(std::string_view sound, std::size_t step, const Take& take) {
  using namespace std::string_view_literals;
  constexpr std::string_view bytes = "\0\n\r\t \"'\\{}[],:#*`|<>&-~\x7F\x80\xC0\xED\xFF"sv;
  std::size_t turn = 0;
  for (std::size_t i = 0; i < sound.size(); i += step) {
    auto changed = std::string(sound);
    changed[i] = bytes[turn++ % bytes.size()];
    take("with another byte" + place(i), changed);
    take("without the byte" + place(i), with(sound, {i, i + 1}, ""));
  }
}

void each_whole_changed(std::string_view sound, const Take& take) {
  const std::string whole(sound);
  take("with CR LF", text::replace_all(whole, "\n", "\r\n"));
  take("with CR", text::replace_all(whole, "\n", "\r"));
  take("with U+2028", text::replace_all(whole, "\n", "\xE2\x80\xA8"));
  take("on one line", text::replace_all(whole, "\n", " "));
  take("with a byte order mark", "\xEF\xBB\xBF" + whole);
  take("with two byte order marks", "\xEF\xBB\xBF\xEF\xBB\xBF" + whole);
  take("with tabs", text::replace_all(whole, "  ", "\t"));
  take("without indents", text::replace_all(whole, "\n ", "\n"));
  take("in small letters", text::to_lower(whole));
  take("with accents apart", text::replace_all(whole, "a", "a\xCC\x81"));
  take("with accents", text::replace_all(whole, "a", "\xC3\xA1"));
  take("turned around", text::replace_all(whole, "e",
                                          "\xE2\x80\xAE"
                                          "e"));
  take("twice", whole + whole);
  take("a hundred times", [&] {
    std::string all;
    for (int i = 0; i < 100; ++i) all += whole;
    return all;
  }());
  take("with single quotes", text::replace_all(whole, "\"", "'"));
  take("in UTF-16", [&] {
    std::string wide = "\xFF\xFE";
    for (const char byte : whole) wide += std::string{byte, '\0'};
    return wide;
  }());
}

}  // namespace govbook::hostile
