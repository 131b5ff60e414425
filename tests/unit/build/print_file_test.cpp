// Files of Markdown on their own; what the program says of them is in tests/cases/cli.

#include "build/print_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "handbooks.h"
#include "paper/lay_out.h"
#include "support/case.h"
#include "unit/image/pngs.h"

namespace govbook::tests {

TEST_CASE("the documentation names every field of front matter, and only these") {
  const auto docs = read("README.md");
  const auto begin = docs.find("## A file alone");
  const auto end = docs.find("Whatever else it says", begin);
  REQUIRE(begin != std::string::npos);
  REQUIRE(end != std::string::npos);
  std::set<std::string> named;
  std::string line;
  for (const char byte : docs.substr(begin, end - begin) + "\n") {
    if (byte != '\n') {
      line += byte;
      continue;
    }
    const auto cell = line.starts_with("| `") ? line.substr(0, line.find(" | ", 2)) : "";
    for (auto at = cell.find('`'); at != std::string::npos; at = cell.find('`', at)) {
      const auto close = cell.find('`', at + 1);
      named.insert(cell.substr(at + 1, close - at - 1));
      at = close + 1;
    }
    line.clear();
  }
  const auto& fields = build::printed_fields();
  CHECK(named == std::set<std::string>(fields.begin(), fields.end()));
}

TEST_CASE("the same file gives the same bytes, and its theme counts") {
  const auto print = [](const Texts& texts) {
    auto handbook = handbook_of(texts);
    const build::Options options;
    Report report;
    build::Printer printer(handbook.sources, options, report);
    const auto file =
        handbook.sources.add({"content", "a.md", "a.md", "# Title\n\nWords of a document.\n"});
    auto printed = printer.print(handbook.sources, file, report);
    CHECK(complaints(report) == "");
    CHECK(printed.pages == 1);
    return printed.bytes;
  };
  auto texts = small_texts();
  const auto bytes = print(texts);
  CHECK(bytes.starts_with("%PDF-1.7"));
  CHECK(print(texts) == bytes);
  texts["theme/print.json"] = R"({"page": "A5"})";
  CHECK(print(texts) != bytes);
}

TEST_CASE("a logo stands above the title, within the margins, once") {
  auto texts = small_texts();
  texts["theme/logo.png"] = plain_png(1200, 40);
  texts["theme/print.json"] = R"({"logo": "logo.png", "logo_height": 60})";
  auto handbook = handbook_of(texts);
  const auto looks = build::theme(handbook.sources, handbook.report);
  CHECK(complaints(handbook.report) == "");
  const auto fonts = type::Fonts::open(looks.print.families, handbook.report);
  REQUIRE(fonts != nullptr);
  doc::Document document;
  document.title = "Title";
  for (int i = 0; i < 90; ++i) document.blocks.push_back(doc::to_paragraph("Words."));
  const doc::Library library;
  const auto pages =
      paper::lay_out(document, {&library, &looks.print, {}, "test"}, *fonts, handbook.report);
  REQUIRE(pages.pages.size() > 1);
  CHECK(pages.pictures.at(std::string(print::logo_name)) == texts["theme/logo.png"]);
  std::size_t logos = 0;
  double title = 0;
  for (const auto& page : pages.pages) {
    for (const auto& mark : page.marks) {
      if (const auto* glyphs = std::get_if<print::Glyphs>(&mark.what)) {
        if (title <= 0 && mark.element >= 0) title = glyphs->y;
      }
      const auto* picture = std::get_if<print::Picture>(&mark.what);
      if (picture == nullptr) continue;
      ++logos;
      CHECK(mark.artifact == print::Artifact::layout);
      CHECK(picture->area.left == doctest::Approx(looks.print.margin_left));
      CHECK(picture->area.right <= looks.print.page_width - looks.print.margin_right + 0.01);
      CHECK(picture->area.top >= looks.print.margin_top - 0.01);
      const double width = picture->area.right - picture->area.left;
      CHECK(width / (picture->area.bottom - picture->area.top) == doctest::Approx(30));
    }
  }
  CHECK(logos == 1);
  CHECK(title > looks.print.margin_top + looks.print.logo_height);
}

}  // namespace govbook::tests
