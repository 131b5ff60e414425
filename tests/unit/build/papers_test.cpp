// PDFs that are attached in the examples are what the Markdown beside them is printed as.

#include <doctest/doctest.h>

#include <filesystem>

#include "build/print_file.h"
#include "handbooks.h"
#include "support/case.h"
#include "verify/sayings.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

// The words of all pages: their bytes are those of the machine's fonts.
std::string words_on_pages(const std::string& bytes) {
  std::string words;
  for (const auto& [where, text] : verify::sayings(bytes).all) {
    if (where.starts_with("page ")) words += text + "\n";
  }
  return words;
}

}  // namespace

TEST_CASE("an attached paper of the examples says what its Markdown says") {
  const fs::path root = GOVBOOK_ROOT;
  const auto shared = handbook_of({});
  build::Options options;
  options.generator = "govbook test";
  Report report;
  build::Printer printer(shared.sources, options, report);
  std::size_t papers = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "content")) {
    const auto path = entry.path().lexically_relative(root).generic_string();
    if (entry.path().parent_path().filename() != "papers" || !path.ends_with(".md")) continue;
    if (entry.path().filename() == "README.md") continue;
    auto sources = shared.sources;
    const auto file = sources.add({"content", path, path, read(path)});
    const auto printed = printer.print(sources, file, report);
    const auto pdf = read(path.substr(0, path.size() - 3) + ".pdf");
    CHECK_MESSAGE(words_on_pages(printed.bytes) == words_on_pages(pdf), path);
    CHECK_FALSE(words_on_pages(pdf).empty());
    ++papers;
  }
  CHECK(complaints(report) == "");
  CHECK(papers == 1);
}

}  // namespace govbook::tests
