#include "pdf/content.h"

#include <doctest/doctest.h>

#include "pdf/write.h"
#include "read_back.h"
#include "sample.h"

namespace govbook::pdf {
namespace {

std::string write_line(const type::Fonts& fonts, const std::string& text,
                       const type::Style& style = {}) {
  tests::Sample sample(fonts);
  sample.words(sample.element("P", 0), text, style);
  Report report;
  const auto made = write(sample.pages, fonts, report);
  CHECK(report.diagnostics().empty());
  return made;
}

std::string read(const std::string& bytes) {
  std::string text;
  for (const auto& page : tests::show(*tests::open(bytes))) {
    for (const auto& sequence : page.sequences) text += sequence.text;
  }
  return text;
}

TEST_CASE("every mark is in one sequence and every glyph is known") {
  for (const auto* family : {"Noto Sans", "Inter", "Carlito", "Liberation Sans"}) {
    CAPTURE(std::string(family));
    const auto fonts = tests::open_fonts({.body = family, .heading = family});
    Report report;
    const auto file = tests::open(write(tests::terms_of_reference(*fonts), *fonts, report));
    CHECK(report.diagnostics().empty());
    for (const auto& page : tests::show(*file)) {
      CHECK(page.is_balanced);
      CHECK(page.deepest == 1);
      CHECK(page.loose_paintings == 0);
      CHECK(page.faults == std::vector<std::string>{});
      int number = 0;
      for (const auto& sequence : page.sequences) {
        CHECK(sequence.paintings > 0);
        if (sequence.number >= 0) CHECK(sequence.number == number++);
      }
    }
  }
}

TEST_CASE("what is read back is what was written") {
  for (const auto* family : {"Noto Sans", "Inter", "Carlito", "Liberation Sans"}) {
    const auto fonts = tests::open_fonts({.body = family, .heading = family});
    for (const std::string text :
         {"office difficult titles fjord AVATAR To. “quoted” – 1½ 10⁄12",
          "Ŵyn Łódź Ελένη Київ İstanbul ĳ", "e\u0301 q\u0301 n\u0303 a\u0328\u0301 is é ñ",
          "محمد علي لا بِسْمِ ٣", "☐ ✓ → ≥ ☎ ✅ \U0001F4C5", "a-b \u2011 soft\u00ADly",
          "ﬁ is fi, ª is a"}) {
      CAPTURE(std::string(family));
      CAPTURE(text);
      const auto made = write_line(*fonts, text);
      auto expected = text;
      const auto soft = expected.find("\u00AD");
      if (soft != std::string::npos) expected.erase(soft, 2);  // Draws nothing within a line.
      CHECK(read(made) == expected);
      CHECK(fonts->take_missing().empty());
      CHECK(tests::show(*tests::open(made))[0].deepest == 1);
    }
  }
}

TEST_CASE("a glyph of two meanings is replaced where it is not the first") {
  const auto fonts = tests::open_fonts({.body = "Inter", .heading = "Inter"});
  const auto made = write_line(*fonts, "A\u2126B\u03A9C");  // Ohm and omega are one glyph there.
  CHECK(read(made) == "A\u2126B\u03A9C");
  const auto shown = tests::show(*tests::open(made))[0].sequences;
  REQUIRE(shown.size() == 3);
  CHECK(shown[0].text == "A\u2126B");
  CHECK(shown[1].text == "\u03A9");
  CHECK(shown[1].is_replaced);
  CHECK(shown[2].text == "C");
}

TEST_CASE("a no-break space is read as a space") {
  const auto fonts = tests::open_fonts();
  const auto made = write_line(*fonts, "1\u00A0January 2009");
  CHECK(read(made) == "1 January 2009");
  CHECK(tests::show(*tests::open(made))[0].sequences.size() == 1);
}

TEST_CASE("joiners and variation selectors change no letter's meaning") {
  const auto fonts = tests::open_fonts();
  const auto made = write_line(*fonts, "a\u200Db a b \u2713\uFE0E \u2713 c\u2060d");
  CHECK(read(made) == "ab a b \u2713 \u2713 cd");
  CHECK(tests::show(*tests::open(made))[0].sequences.size() == 1);
}

TEST_CASE("the space that ends a line is shown, so that words stay apart") {
  const auto fonts = tests::open_fonts();
  std::string text = "word";
  for (int i = 0; i < 60; ++i) text += " word";
  const auto made = write_line(*fonts, text);
  CHECK(read(made) == text);
  CHECK(tests::show(*tests::open(made))[0].sequences.size() == 1);
}

TEST_CASE("a character without a glyph draws nothing") {
  const auto fonts = tests::open_fonts();
  CHECK(read(write_line(*fonts, "a漢b")) == "ab");
  CHECK(tests::show(*tests::open(write_line(*fonts, "漢")))[0].sequences.empty());
}

TEST_CASE("an artifact says its kind and a superscript is raised") {
  const auto fonts = tests::open_fonts();
  GlyphUse use(*fonts);
  tests::Sample sample(*fonts);
  PictureUse pictures(sample.pages.pictures);
  sample.words(-1, "Page 1");
  sample.rule();
  sample.words(sample.element("P", 0), "1", {.size = 7, .rise = 4});
  const auto made = page_content(sample.pages.pages[0], sample.pages.structure, {use, pictures});
  CHECK(made.elements == std::vector<int>{1});
  CHECK(made.bytes.find("/Artifact <</Type /Pagination /Subtype /Footer>> BDC") == 0);
  CHECK(made.bytes.find("/Artifact <</Type /Layout>> BDC\n0 0 0 RG 0.5 w [3 2 ] 0 d\n") !=
        std::string::npos);
  CHECK(made.bytes.find("/F0 7 Tf\n1 0 0 1 64 750.69 Tm\n") != std::string::npos);
}

}  // namespace
}  // namespace govbook::pdf
