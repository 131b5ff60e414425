#include "templating/escape.h"

#include <doctest/doctest.h>

#include <functional>

#include "doc/dump.h"
#include "random_text.h"
#include "reading.h"

namespace govbook::markdown::tests {
namespace {

using Escape = std::function<std::string(std::string_view)>;

// The only text in a tree, or what the tree looks like when there is not exactly one.
std::string only_text(const doc::Inlines& inlines) {
  const auto* words = inlines.size() == 1 ? std::get_if<doc::Text>(&inlines[0].node) : nullptr;
  return words == nullptr ? "not one text: " + doc::dump(inlines) : words->text;
}

template <class Node>
const Node* only(const doc::Blocks& blocks) {
  return blocks.size() == 1 ? std::get_if<Node>(&blocks[0].node) : nullptr;
}

std::string text_of(const doc::Blocks& blocks) {
  if (const auto* heading = only<doc::Heading>(blocks)) return only_text(heading->inlines);
  if (const auto* paragraph = only<doc::Paragraph>(blocks)) return only_text(paragraph->inlines);
  if (const auto* list = only<doc::List>(blocks)) return text_of(list->items[0].blocks);
  if (const auto* quote = only<doc::Quote>(blocks)) return text_of(quote->blocks);
  if (const auto* table = only<doc::Table>(blocks)) {
    return table->body.size() == 1 && table->columns.size() == 1
               ? text_of(table->body[0].cells[0].blocks)
               : "not one cell: " + doc::dump(blocks);
  }
  return "not one block: " + doc::dump(blocks);
}

void reads_back(const std::string& plain, const std::string& before, const std::string& after,
                const Escape& escape_text) {
  const auto text = before + escape_text(plain) + after;
  Report report;
  const auto found = text_of(read(text, report).blocks);
  INFO(text);
  INFO(tell(report));
  REQUIRE(found == plain);
  REQUIRE(report.diagnostics().empty());
}

void reads_back_everywhere(const Escape& escape_text) {
  RandomText random(1986);
  for (int i = 0; i < 20'000; ++i) {
    const auto plain = random.line(8);
    reads_back(plain, "", "", escape_text);
    if (i % 4 == 0) reads_back(plain, "## ", "", escape_text);
    if (i % 4 == 1) reads_back(plain, "- ", "", escape_text);
    if (i % 4 == 2) reads_back(plain, "| a |\n|---|\n| ", " |", escape_text);
    if (i % 4 == 3) reads_back(plain, "> ", "\n", escape_text);
  }
}

}  // namespace

TEST_CASE("escaped text reads back as exactly that text, wherever it stands") {
  reads_back_everywhere([](std::string_view plain) { return escape(plain); });
}

TEST_CASE("what templates escape reads back as exactly that text, wherever it stands") {
  reads_back_everywhere([](std::string_view plain) { return templating::escape_markdown(plain); });
}

TEST_CASE("every single character reads back") {
  for (int code = 1; code < 128; ++code) {
    if (code == '\n' || code == '\r' || code == '\v' || code == '\f') continue;
    const std::string plain(1, static_cast<char>(code));
    reads_back(plain, "", "", [](std::string_view text) { return escape(text); });
    reads_back(plain + plain, "", "", [](std::string_view text) { return escape(text); });
    reads_back("a" + plain, "", "", [](std::string_view text) { return escape(text); });
    reads_back(plain + " a", "", "", [](std::string_view text) { return escape(text); });
  }
}

TEST_CASE("escaped text reads back between the words of a template") {
  RandomText random(2009);
  for (int i = 0; i < 5'000; ++i) {
    const auto first = random.line(3);
    const auto second = random.line(3);
    const auto text = "The " + escape(first) + escape(second) + " board";
    Report report;
    CHECK(text_of(read(text, report).blocks) == "The " + first + second + " board");
    REQUIRE(report.diagnostics().empty());
  }
}

TEST_CASE("line ends become spaces") {
  CHECK(escape("a\nb\r\nc\rd") == "a b c d");
  CHECK(escape("").empty());
}

}  // namespace govbook::markdown::tests
