// The law of type/plain.h: lines put together from known words are those that Pango would make.

#include "type/plain.h"

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <sstream>

#include "base/utf8.h"
#include "type/breaks.h"
#include "type/shape.h"

namespace govbook::type {
namespace {

std::unique_ptr<Fonts> open_with(const std::string& family) {
  Report report;
  auto fonts = Fonts::open({.body = family, .heading = family}, report);
  REQUIRE(fonts != nullptr);
  return fonts;
}

// Everything that a line says, with all its figures.
std::string exactly(const std::vector<Line>& lines) {
  std::ostringstream out;
  out.precision(17);
  for (const auto& line : lines) {
    out << "line " << line.begin << "-" << line.end << " " << line.x << " " << line.width << "\n";
    for (const auto& run : line.runs) {
      out << " run " << run.font << " " << run.size << " " << run.rise << " " << run.tag << " "
          << run.is_right_to_left << " " << run.x << " " << run.width << "\n";
      for (const auto& cluster : run.clusters) {
        out << "  [" << cluster.text << "] " << cluster.x << " " << cluster.width;
        for (const auto& glyph : cluster.glyphs) {
          out << " (" << glyph.id << " " << glyph.x << " " << glyph.y << ")";
        }
        out << "\n";
      }
    }
  }
  return out.str();
}

// Texts that nobody would write, of what people do write.
class Scribe {
 public:
  explicit Scribe(unsigned seed) : random_(seed) {}

  std::vector<Run> runs() {
    std::vector<Run> made;
    const int count = 1 + any(4);
    for (int i = 0; i < count; ++i) {
      made.push_back({text(), style(), 10 * i + 3});
    }
    return made;
  }

  double width() {
    const std::vector<double> widths = {0, 45, 90, 151.3, 240, 407.276};
    return widths[static_cast<std::size_t>(any(static_cast<int>(widths.size())))];
  }

  Alignment alignment() { return static_cast<Alignment>(any(3)); }

 private:
  int any(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

  std::string text() {
    static const std::vector<std::string> words = {"the",
                                                   "Board",
                                                   "Children’s",
                                                   "11-19",
                                                   "£5\u00A0million",
                                                   "(page\u00A012)",
                                                   "AV",
                                                   "To",
                                                   "Yes,",
                                                   "well-being",
                                                   "and/or",
                                                   "2009–10",
                                                   "10%",
                                                   "“quoted”",
                                                   "‘so’",
                                                   "A.",
                                                   "P.O.",
                                                   "T-",
                                                   "WAVE",
                                                   "fi",
                                                   "office",
                                                   "affiliate",
                                                   "1",
                                                   "11",
                                                   "711",
                                                   "3.1",
                                                   "[a]",
                                                   "{b}",
                                                   "c)",
                                                   "(d",
                                                   "e-mail@example.org",
                                                   "https://www.example.org/a/b?c=d&e=f",
                                                   "Łódź",
                                                   "naïve",
                                                   "ŵŷ",
                                                   "–",
                                                   "-",
                                                   "/",
                                                   "“",
                                                   "”",
                                                   "Y",
                                                   "V.",
                                                   "LT",
                                                   "•",
                                                   "·",
                                                   "r,",
                                                   "f’",
                                                   "!",
                                                   "?",
                                                   "#1",
                                                   "*",
                                                   "+44",
                                                   "$3",
                                                   "a…b",
                                                   "½",
                                                   "×2",
                                                   "§5",
                                                   "accounta\u00ADbility"};
    const std::vector<std::string> gaps = {" ", " ", " ", " ", " ", " ", " ", "", "\u2028", "  "};
    std::string made = any(6) == 0 ? " " : "";
    const int count = 1 + any(12);
    for (int i = 0; i < count; ++i) {
      made += words[random_() % (words.size() - (any(30) == 0 ? 0 : 5))];
      made += gaps[static_cast<std::size_t>(any(any(5) == 0 ? 10 : 7))];
    }
    if (made.back() == ' ' && any(2) == 0) made.pop_back();
    return made;
  }

  Style style() {
    Style made;
    made.role = static_cast<Role>(any(8) == 0 ? 2 : any(2));
    made.weight = static_cast<Weight>(any(3));
    made.slant = static_cast<Slant>(any(4) == 0 ? 1 : 0);
    made.figures = static_cast<Figures>(any(2));
    const std::vector<double> sizes = {8.5, 10, 10.5, 11, 15.62};
    made.size = sizes[static_cast<std::size_t>(any(5))];
    made.rise = any(9) == 0 ? 4 : 0;
    return made;
  }

  std::mt19937 random_;  // The same everywhere.
};

TEST_CASE("lines of known words are those that Pango makes of the whole text") {
  for (const std::string family : {"Noto Sans", "Liberation Sans", "Carlito", "Inter"}) {
    const auto fonts = open_with(family);
    Scribe scribe(7);
    for (int i = 0; i < 400; ++i) {
      const auto runs = scribe.runs();
      const auto width = scribe.width();
      const auto alignment = scribe.alignment();
      const std::string language = i % 10 == 0 ? "cy" : "en-GB";
      std::string text;
      for (const auto& run : runs) text += run.text + "|";
      CAPTURE(family);
      CAPTURE(text);
      CAPTURE(width);
      REQUIRE(exactly(fonts->lines(runs, width, alignment, language)) ==
              exactly(fonts->lines_anew(runs, width, alignment, language)));
    }
  }
}

TEST_CASE("a measured width is that of the line which Pango makes") {
  const auto fonts = open_with("Noto Sans");
  Scribe scribe(11);
  for (int i = 0; i < 300; ++i) {
    const auto run = scribe.runs().front();
    if (run.text.ends_with(' ') || run.text.find("\u2028") != std::string::npos) continue;
    CAPTURE(run.text);
    const auto lines = fonts->lines_anew({run}, 0, Alignment::start, "en-GB");
    CHECK(fonts->measure(run.text, run.style) == lines.at(0).width);
  }
}

TEST_CASE("every plain character is drawn and broken among others as Pango does it") {
  const auto fonts = open_with("Noto Sans");
  std::vector<std::string> characters;
  for (char byte = ' '; byte < 0x7F; ++byte) characters.emplace_back(1, byte);
  for (char32_t letter = 0xA0; letter <= 0x180; ++letter)
    characters.push_back(utf8::encode(letter));
  for (char32_t mark = 0x2010; mark <= 0x2030; ++mark) characters.push_back(utf8::encode(mark));
  for (const auto& one : characters) {
    for (const std::string& text : {one + "b a" + one + " " + one + "c " + one + " d" + one + "e",
                                    "12" + one + " " + one + "34 " + one + one + " (" + one}) {
      CAPTURE(text);
      for (const double width : {0.0, 30.0, 44.0, 60.0}) {
        REQUIRE(exactly(fonts->lines({{text, {}, 0}}, width)) ==
                exactly(fonts->lines_anew({{text, {}, 0}}, width, Alignment::start, "en-GB")));
      }
    }
  }
}

TEST_CASE("what was set before changes nothing") {
  const std::vector<Run> runs = {{"AVA To 11 Yes, (page 12)", {}, 0}};
  const auto first = exactly(open_with("Carlito")->lines(runs, 50));
  const auto fonts = open_with("Carlito");
  Scribe scribe(3);
  for (int i = 0; i < 50; ++i) fonts->lines(scribe.runs(), scribe.width());
  CHECK(exactly(fonts->lines(runs, 50)) == first);
}

TEST_CASE("a line ends behind hyphens and dashes within a word, and never before a closing mark") {
  CHECK(breaks_within("wellbeing", "en-gb").empty());
  CHECK(breaks_within("well-being", "en-gb") == std::vector<std::size_t>{5});
  CHECK(breaks_within("2009–10,", "en-gb") == std::vector<std::size_t>{7});
  CHECK(can_break_between("the", "board", "en-gb"));
  CHECK(can_break_between("the", "(board)", "en-gb"));
  CHECK_FALSE(can_break_between("the", ")", "en-gb"));
  CHECK_FALSE(can_break_between("(", "board", "en-gb"));
}

}  // namespace
}  // namespace govbook::type
