#include <doctest/doctest.h>

#include "base/digest.h"
#include "base/markup.h"
#include "base/slug.h"
#include "base/suggest.h"
#include "base/text.h"
#include "base/utf8.h"

using namespace govbook;

TEST_CASE("lists are joined as people write them") {
  CHECK(text::join_as_list({}) == "");
  CHECK(text::join_as_list({"A"}) == "A");
  CHECK(text::join_as_list({"A", "B"}) == "A and B");
  CHECK(text::join_as_list({"A", "B", "C"}, "or") == "A, B or C");
  CHECK(text::split("a,,b", ',') == std::vector<std::string>{"a", "", "b"});
  CHECK(text::join(text::split("x|y|", '|'), "|") == "x|y|");
  CHECK(text::trim(" \t a b \r\n") == "a b");
  CHECK(text::replace_all("aaa", "a", "aa") == "aaaaaa");
}

TEST_CASE("numbers are words up to ten and digits in threes beyond") {
  CHECK(text::counted(1, "seat", "seats") == "one seat");
  CHECK(text::counted(0, "seat", "seats") == "no seats");
  CHECK(text::in_words(10) == "ten");
  CHECK(text::in_words(14) == "14");
  CHECK(text::in_words(1000) == "1,000");
  CHECK(text::in_words(-1234567) == "-1,234,567");
}

TEST_CASE("every character is read back as it was written") {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const auto bytes = utf8::encode(c);
    std::size_t at = 0;
    REQUIRE(utf8::next(bytes, at) == c);
    REQUIRE(at == bytes.size());
    REQUIRE_FALSE(utf8::first_error(bytes).has_value());
  }
}

TEST_CASE("ill-formed bytes are found where they stand") {
  CHECK(utf8::first_error("ab\xFF") == 2);
  CHECK(utf8::first_error("\xC0\x80") == 0);          // Overlong.
  CHECK(utf8::first_error("a\xED\xA0\x80") == 1);     // A surrogate.
  CHECK(utf8::first_error("\xF4\x90\x80\x80") == 0);  // Beyond U+10FFFF.
  CHECK(utf8::first_error("\xE2\x82") == 0);          // Cut short.
  CHECK(utf8::length("caf\xC3\xA9") == 4);
}

TEST_CASE("nothing printed reaches into the terminal") {
  CHECK(utf8::printable("a\x1B[31mb") == "a\xEF\xBF\xBD[31mb");
  CHECK(utf8::printable("x\xE2\x80\xAEy") == "x\xEF\xBF\xBDy");  // U+202E.
  CHECK(utf8::printable("tab\tstays") == "tab\tstays");
}

TEST_CASE("ids come from names and stay plain") {
  CHECK(slug("Children's Trust") == "childrens-trust");
  CHECK(slug("Children\xE2\x80\x99s  Trust!") == "childrens-trust");
  CHECK(slug("\xC5\x81\xC3\xB3"
             "d\xC5\xBA caf\xC3\xA9") == "lodz-cafe");
  CHECK(slug("5.3/2") == "5-3-2");
  CHECK(slug("***") == "");
  for (const auto* good : {"a", "executive-board", "14-19-partnership"}) CHECK(is_id(good));
  for (const auto* bad : {"", "-a", "a-", "A", "a b", "a_b", "index", "con", "404"}) {
    CHECK_FALSE(is_id(bad));
  }
  CHECK_FALSE(is_id(std::string(81, 'a')));
}

TEST_CASE("a slip is told from another word") {
  const std::vector<std::string> words = {"quorum", "chair", "deputy_chair"};
  CHECK(nearest("quorom", words) == "quorum");
  CHECK(nearest("hcair", words) == "chair");
  CHECK(nearest("QUORUM", words) == "quorum");
  CHECK(nearest("budget", words).empty());
  CHECK(nearest("", words).empty());
  CHECK(nearest("3", {"1", "2"}).empty());
  CHECK(did_you_mean("chiar", words) == "did you mean \"chair\"?");
  CHECK(did_you_mean("xyzzy", words).empty());
}

TEST_CASE("markup is inert") {
  CHECK(to_markup("<a href=\"x\">&</a>") == "&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  CHECK(to_markup(std::string("a\0b", 3)) ==
        "a\xEF\xBF\xBD"
        "b");
}

TEST_CASE("a digest is the same everywhere") {
  CHECK(digest("") == "99aa06d3014798d86001c324468d497f");
  CHECK(digest("a") != digest("b"));
  CHECK(digest("governance").size() == 32);
}
