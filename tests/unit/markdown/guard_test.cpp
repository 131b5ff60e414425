#include "markdown/guard.h"

#include <doctest/doctest.h>

#include "reading.h"

namespace govbook::markdown::tests {
namespace {

std::string repeated(std::string_view part, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += part;
  return all;
}

// The code of the first complaint, or "".
std::string complaint(const std::string& text) {
  Report report;
  const auto parsed = read(text, report);
  if (report.diagnostics().empty()) return {};
  CHECK(report.diagnostics().front().at.is_somewhere());
  const auto& code = report.diagnostics().front().code;
  if (code == "markdown/too-large" || code == "markdown/bad-character") {
    CHECK(parsed.blocks.empty());
  }
  return code;
}

constexpr auto too_large = "markdown/too-large";

}  // namespace

TEST_CASE("what is just inside a limit is read, and what is just outside is refused") {
  CHECK(complaint(repeated("a", limits::bytes_of_line)).empty());
  CHECK(complaint(repeated("a", limits::bytes_of_line + 1)) == too_large);

  CHECK(complaint(repeated("words\n\n", limits::bytes_of_text / 7)).empty());
  CHECK(complaint(repeated("words\n\n", limits::bytes_of_text / 7 + 1)) == too_large);

  const auto lines = limits::bytes_without_blank_line / 8;
  CHECK(complaint(repeated("words a\n", lines)).empty());
  CHECK(complaint(repeated("words a\n", lines + 1)) == too_large);

  CHECK(complaint(repeated("> ", limits::containers_of_line) + "a").empty());
  CHECK(complaint(repeated("> ", limits::containers_of_line + 1) + "a") == too_large);
  CHECK(complaint(repeated("- ", limits::containers_of_line + 1) + "a") == too_large);
  CHECK(complaint(repeated("12. ", limits::containers_of_line + 1) + "a") == too_large);

  CHECK(complaint(repeated("|", limits::bars_of_line)).empty());
  CHECK(complaint(repeated("|", limits::bars_of_line + 1)) == too_large);

  CHECK(complaint(repeated("a\n-|-\n", limits::rulers_of_block)).empty());
  CHECK(complaint(repeated("a\n-|-\n", limits::rulers_of_block + 1)) == too_large);
  CHECK(complaint(repeated("a\n-|-\n\n", 4 * limits::rulers_of_block)).empty());
}

TEST_CASE("a table has a limit of cells, text with as many bars has not") {
  const auto head = repeated("|a", 60) + "\n" + repeated("|-", 60) + "\n";
  CHECK(complaint(head + repeated("|b\n", 300)).empty());
  CHECK(complaint(head + repeated("|b\n", 400)) == too_large);
  CHECK(complaint(repeated("|a", 60) + "\n" + repeated("|b\n", 400)).empty());
}

TEST_CASE("bytes that are no text are refused") {
  CHECK(complaint(std::string("a\0b", 3)) == "markdown/bad-character");
  CHECK(complaint("a\vb") == "markdown/bad-character");
  CHECK(complaint("a\fb") == "markdown/bad-character");
  CHECK(complaint("a\xFFz") == "markdown/bad-character");
  CHECK(complaint("a\xC3") == "markdown/bad-character");
  CHECK(complaint("\xEF\xBB\xBF# a") == "markdown/bad-character");
}

TEST_CASE("inputs that once cost minutes or memory end") {
  const std::vector<std::pair<std::string, std::size_t>> hostile = {
      {"|a", 4000},       {"a\n-|-\n", 1000}, {"- ", 4000},       {">", 4000},
      {"a*", 4000},       {"> a\n", 8000},    {"www.a)))", 900},  {"\\|", 30},
      {"<?", 4000},       {"<![CDATA[", 900}, {"![[]()", 1300},   {"*a _", 2000},
      {"[^1]: ", 1300},   {"1. ", 2700},      {"+ \"", 2700},     {"a**b", 2000},
      {"_", 8000},        {"[", 8000},        {"](", 4000},       {"<a ", 2700},
      {"`a``b```", 1000}, {"&#0;", 2000},     {"\\", 8000},       {"[a](<b", 1300},
      {"~~~", 2700},      {"[^a]", 2000},     {"{: #a}", 1300},   {"**a ", 2000},
      {"[x](y", 1600},    {"<!--", 2000},     {"[a]: b\n", 4000}, {"\\\n", 8000}};
  for (const auto& [part, times] : hostile) {
    INFO(part);
    const auto row = repeated(part, times);
    for (const auto& text : {row, "|" + row + "|\n|-|\n|" + row + "|", "> - " + row + "\n" + row}) {
      Report report;
      read(text, report);
      CHECK(report.diagnostics().size() <= text.size());
      Report line_report;
      read_line(text, line_report);
      CHECK(line_report.diagnostics().size() <= text.size());
    }
  }
}

}  // namespace govbook::markdown::tests
