// Files of Markdown on their own; what the program says of them is in tests/cases/cli.

#include "build/print_file.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "handbooks.h"
#include "support/case.h"

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

}  // namespace govbook::tests
