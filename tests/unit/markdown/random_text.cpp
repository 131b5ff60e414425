#include "random_text.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace govbook::markdown::tests {
namespace {

constexpr std::array<std::string_view, 66> pieces = {
    "|",     "*",          "_",      "**",      "1986. A", "- a",
    "# a",   "<b>",        "&amp;",  "\\",      "`",       "[x](y)",
    "![",    "~~",         "{: #x}", "www.x.y", "===",     "https://x",
    "a@b.c", "---",        "+ x",    "> q",     "[^1]",    "\t",
    " ",     "  ",         "    ",   "é",       "日本",    "€",
    "“x”",   "a",          "word",   "1)",      "2",       ".",
    ":",     "!",          "[",      "]",       "(",       ")",
    "<",     ">",          "&",      "&#32;",   "#",       "{",
    "}",     "=",          "\"",     "'",       "~",       "$x$",
    "</b>",  "<!-- c -->", "[ ] t",  "[x]: y",  "[^1]: z", ":--",
    "\\|",   "``",         "/",      "%20",     "^",       "<https://example.org>"};

constexpr std::array<std::string_view, 14> blocks = {
    "\n",   "\n\n", "\n> ", "\n- ",     "\n  ",    "\n\n    ", "\n1. ",
    "\n# ", "  \n", "\\\n", "\n```x\n", "\n|-|\n", "\n> - ",   "\n[^1]: "};

}  // namespace

std::uint32_t RandomText::below(std::size_t count) {
  state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
  return static_cast<std::uint32_t>((state_ >> 33U) % count);
}

std::string RandomText::line(int most_pieces) {
  std::string text;
  const auto count = 1 + below(static_cast<std::size_t>(most_pieces));
  for (std::uint32_t i = 0; i < count; ++i) text += pieces[below(pieces.size())];
  return text;
}

std::string RandomText::lines(int most_pieces) {
  std::string text;
  const auto count = 1 + below(static_cast<std::size_t>(most_pieces));
  for (std::uint32_t i = 0; i < count; ++i) {
    text += below(4) == 0 ? blocks[below(blocks.size())] : pieces[below(pieces.size())];
  }
  return text;
}

}  // namespace govbook::markdown::tests
