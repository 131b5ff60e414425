// What people get to read, whatever a file holds and however much is wrong with it.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "base/abridge.h"
#include "base/explain.h"
#include "base/slug.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/utf8.h"

using namespace govbook;

namespace {

std::vector<std::string> messages(const Report& report) {
  std::vector<std::string> all;
  for (const auto& told : report.diagnostics()) all.push_back(told.message);
  return all;
}

}  // namespace

TEST_CASE("characters that no text may hold are found where they stand") {
  CHECK_FALSE(utf8::first_forbidden("plain\ttext\r\nand é, \xE2\x80\x8F and 😀\n").has_value());
  CHECK_FALSE(utf8::first_forbidden("\xEF\xBB\xBFtext").has_value());
  CHECK(utf8::first_forbidden("\xEF\xBB\xBF\xEF\xBB\xBFtext") == 3);
  CHECK(utf8::first_forbidden("a\rb") == 1);
  CHECK(utf8::first_forbidden("a\r") == 1);
  CHECK(utf8::first_forbidden(std::string("a\0", 2)) == 1);
  CHECK(utf8::first_forbidden("é\x7F") == 2);
  std::size_t count = 0;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if ((c >= 0xD800 && c <= 0xDFFF) || !utf8::is_forbidden(c)) continue;
    ++count;
    REQUIRE(utf8::first_forbidden("a" + utf8::encode(c)) == 1);
    REQUIRE(utf8::printable(utf8::encode(c)) == "\xEF\xBF\xBD");
  }
  // 63 controls (tab and line feed are none), 7 + 4 of direction and lines, one byte order mark and
  // 66 that are no characters.
  CHECK(count == 63 + 7 + 4 + 1 + 66);
}

TEST_CASE("characters are named as Unicode does") {
  CHECK(utf8::code_point(0) == "U+0000");
  CHECK(utf8::code_point(0x202E) == "U+202E");
  CHECK(utf8::code_point(0x1F600) == "U+1F600");
  CHECK(utf8::code_point(0x10FFFF) == "U+10FFFF");
}

TEST_CASE("long words lose their middle, never part of a character") {
  CHECK(utf8::shortened("short", 5) == "short");
  CHECK(utf8::shortened("abcdefgh", 5) == "ab…gh");
  CHECK(utf8::shortened("éééééééé", 5) == "éé…éé");
  for (std::size_t most = 3; most < 40; ++most) {
    const auto cut = utf8::shortened(std::string(30, 'a') + "éèê😀" + std::string(30, 'b'), most);
    CHECK(utf8::length(cut) == most);
    CHECK_FALSE(utf8::first_error(cut).has_value());
  }
}

TEST_CASE("a message with a huge value in it is cut, and so is the line it speaks of") {
  Sources sources;
  sources.add({"content", "a.json", "a.json", std::string(1'000'000, 'x')});
  Report report;
  report.error("a/b", {1, 1, 600'000, 300'000}, "\"" + std::string(500'000, 'y') + "\" is no word");
  report.hint(std::string(500'000, 'z'));
  for (const auto& told : {explain(report.diagnostics()[0], sources),
                           explain_json(report.diagnostics()[0], sources)}) {
    CHECK(told.size() < 1500);
    CHECK(told.find("is no word") != std::string::npos);
  }
}

TEST_CASE("of many mistakes the first are shown, and the others are counted") {
  Report report;
  for (std::uint32_t line = 60; line > 0; --line) report.error("a/b", {1, line, 1, 0}, "one");
  report.error("a/b", {2, 1, 1, 0}, "two");
  report.warning("a/b", {2, 2, 1, 0}, "careful");
  const auto shown = abridged(report);
  REQUIRE(shown.diagnostics().size() == 53);
  CHECK(shown.diagnostics()[0].at.line == 1);
  CHECK(shown.diagnostics()[49].at.line == 50);
  CHECK(shown.diagnostics()[50].message == "ten more errors in this file are not shown");
  CHECK(shown.diagnostics()[50].at == Span{1, 0, 0, 0});
  CHECK(shown.diagnostics()[51].message == "two");
}

TEST_CASE("of mistakes in many files two hundred are shown, and the others are counted") {
  Report report;
  for (std::uint32_t file = 1; file <= 20; ++file) {
    for (std::uint32_t line = 1; line <= 30; ++line) report.error("a/b", {file, line, 1, 0}, "x");
  }
  const auto shown = messages(abridged(report));
  CHECK(shown.size() == 201);
  CHECK(shown.back() == "400 more errors in 14 files are not shown");
}

TEST_CASE("what is shown and what is counted are everything that was said") {
  for (std::uint32_t files = 1; files <= 9; ++files) {
    for (std::uint32_t each = 49; each <= 52; ++each) {
      Report report;
      for (std::uint32_t file = 1; file <= files; ++file) {
        for (std::uint32_t line = 1; line <= each; ++line) {
          report.warning("a/b", {file, line, 1, 0}, "x");
        }
      }
      std::size_t all = 0;
      const auto shown = abridged(report);
      for (const auto& told : shown.diagnostics()) {
        const auto first = told.message.substr(0, told.message.find(' '));
        if (told.code == "a/b") ++all;
        for (int number = 1; number < 500; ++number) {
          const auto is_it = told.code != "a/b" && first == text::in_words(number);
          if (is_it) all += static_cast<std::size_t>(number);
        }
      }
      CAPTURE(files);
      CAPTURE(each);
      CHECK(all == std::size_t{files} * each);
    }
  }
}

TEST_CASE("of many places that one mistake points to the first are shown") {
  Report report;
  report.error("a/b", {1, 1, 1, 0}, "x");
  for (std::uint32_t line = 2; line <= 31; ++line) report.see_also({1, line, 1, 0}, "here too");
  const auto shown = abridged(report);
  REQUIRE(shown.diagnostics().size() == 1);
  CHECK(shown.diagnostics()[0].related.size() == 20);
  CHECK(shown.diagnostics()[0].hints == std::vector<std::string>{"ten more places are not shown"});
}

TEST_CASE("an id is refused with its reason") {
  CHECK(why_no_id("") == "it is empty");
  CHECK(why_no_id("Board") == "it holds \"B\"");
  CHECK(why_no_id("a b") == "it holds a space");
  CHECK(why_no_id("caf\xC3\xA9") == "it holds U+00E9");
  CHECK(why_no_id("../etc") == "it holds \".\"");
  CHECK(why_no_id(std::string(95, 'a')) == "it has 95 characters, and the most is 80");
  CHECK(why_no_id("-a") == "it begins with a hyphen");
  CHECK(why_no_id("a-") == "it ends with a hyphen");
  for (const auto* name : {"con", "aux", "nul", "prn", "com1", "lpt9", "index", "404"}) {
    CHECK(why_no_id(name) == "computers keep that name for themselves");
  }
  for (const auto* name : {"com", "com0", "com10", "console", "lpt"}) CHECK(is_id(name));
}

TEST_CASE("both ways to write an accent give one slug") {
  CHECK(slug("cafe\xCC\x81 society") == slug("caf\xC3\xA9 society"));
  CHECK(slug("N\xCC\x83u\xCC\x88") == "nu");
}

TEST_CASE("a guess costs little, however many words there are to choose from") {
  std::vector<std::string> words;
  for (int i = 0; i < 20'000; ++i) words.push_back("organisation-" + std::to_string(i));
  CHECK(nearest("organistion-19999", words) == "organisation-19999");
  CHECK(nearest(std::string(100, 'q'), words).empty());
  CHECK(nearest(std::string(101, 'o'), words).empty());
}
