#include "doc/walk.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/text.h"
#include "doc/dump.h"
#include "sample.h"

namespace govbook::doc::tests {
namespace {

std::vector<std::string> texts_of(const Document& document) {
  std::vector<std::string> texts;
  for_each_inline(document, [&](const Inline& inline_) {
    if (const auto* text = std::get_if<Text>(&inline_.node)) texts.push_back(text->text);
  });
  return texts;
}

}  // namespace

TEST_CASE("every text of a document is visited once, in reading order") {
  const auto texts = text::join(texts_of(every_kind()), "|");
  CHECK(texts ==
        "Clerk|All on one page|Heading|a \"b\"\n\t\\|em|strong|struck|link|not stated|A third of the seats.|done|"
        "open|quoted|Seats|Seat|Votes|Chair|a|1|The panel advises the board.|Gap|Not stated.|"
        "Parent|Council|Board|Decides.|A footnote.");
}

TEST_CASE("a visitor that changes every text reaches all that the dump shows") {
  auto document = every_kind();
  for_each_inline(document, [](Inline& inline_) {
    if (auto* text = std::get_if<Text>(&inline_.node)) text->text = "X";
  });
  for (const auto& text : texts_of(document)) CHECK(text == "X");
  CHECK(dump(document).find("A footnote.") == std::string::npos);
}

TEST_CASE("blocks inside blocks are visited after them") {
  std::size_t paragraphs = 0;
  std::size_t blocks = 0;
  const auto document = every_kind();
  for_each_block(document, [&](const Block& block) {
    ++blocks;
    if (std::holds_alternative<Paragraph>(block.node)) ++paragraphs;
  });
  CHECK(paragraphs == 15);
  CHECK(blocks == 28);
}

TEST_CASE("a visitor may replace a block and then sees what it put there") {
  Blocks blocks = {{CodeBlock{"members", "x", {}}, {}}};
  std::size_t visited = 0;
  for_each_block(blocks, [&](Block& block) {
    ++visited;
    if (std::holds_alternative<CodeBlock>(block.node)) {
      block.node = Quote{{to_paragraph("in its place")}};
    }
  });
  CHECK(visited == 2);
  CHECK(dump(blocks) == "quote\n  paragraph: \"in its place\"\n");
}

TEST_CASE("runs of inlines can be joined and split") {
  auto document = every_kind();
  for_each_run(document, [](Inlines& inlines) {
    if (!inlines.empty()) inlines.insert(inlines.begin(), {Text{"+"}, {}});
  });
  const auto texts = texts_of(document);
  const auto added = static_cast<std::size_t>(std::count(texts.begin(), texts.end(), "+"));
  CHECK(added == 28);
}

TEST_CASE("every target is visited with the place that holds it") {
  std::vector<std::string> targets;
  auto document = every_kind();
  document.blocks.back().span = {1, 7, 1, 0};
  Span last;
  for_each_target(document, [&](const Target& target, Span at) {
    targets.push_back(target.document + target.url + "#" + target.anchor);
    last = at;
  });
  CHECK(text::join(targets, " ") == "index# bodies/board/all# x#y sources#a-4-1 bodies/board# # bodies/board#");
  CHECK(last.line == 7);
}

TEST_CASE("plain text is the words alone") {
  CHECK(plain_text(every_inline()) ==
        "a \"b\"\n\t\\  codeemstrongstrucklinkthe planLSPnot statedPaper A, 4.1");
  CHECK(plain_text(Blocks{}).empty());
  const auto blocks = plain_text(every_block());
  CHECK(blocks.starts_with("Heading\n"));
  CHECK(blocks.ends_with("Parent\nCouncil\nChair\nClerk\nBoard\nDecides."));
  CHECK(blocks.find("Bodies\nThe panel advises the board.\n") != std::string::npos);
}

TEST_CASE("an empty text gives no inline") {
  CHECK(to_inlines("").empty());
  CHECK(dump(Blocks{to_paragraph("")}) == "paragraph\n");
  CHECK(to_cell("x", CellKind::row_header).blocks.size() == 1);
}

}  // namespace govbook::doc::tests
