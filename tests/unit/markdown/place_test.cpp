#include <doctest/doctest.h>

#include <thread>

#include "doc/walk.h"
#include "random_text.h"
#include "reading.h"

namespace govbook::markdown::tests {

TEST_CASE("places of a copied text count lines of any end, and characters") {
  const auto place = copied_from("aé\nb\r\nc\rd", {3, 10, 5, 9});
  CHECK(place(0) == Span{3, 10, 5, 0});
  CHECK(place(1) == Span{3, 10, 6, 0});
  CHECK(place(3) == Span{3, 10, 7, 0});
  CHECK(place(4) == Span{3, 11, 1, 0});
  CHECK(place(7) == Span{3, 12, 1, 0});
  CHECK(place(9) == Span{3, 13, 1, 0});
  CHECK(place(99) == Span{3, 13, 2, 0});
}

TEST_CASE("a field's inlines stand where the field stands") {
  const std::string text = "  one *two*";
  Report report;
  const auto inlines = parse_inlines(text, copied_from(text, {2, 7, 20, 0}), report);
  REQUIRE(inlines.size() == 2);
  CHECK(inlines[0].span == Span{2, 7, 22, 4});
  CHECK(inlines[1].span == Span{2, 7, 26, 5});
}

TEST_CASE("words that came from one place keep that place") {
  const std::string text = "The *Executive Board* meets";
  const Span value = {4, 2, 11, 15};
  Report report;
  const auto inlines = parse_inlines(
      text, [&](std::size_t) { return value; }, report);
  doc::for_each_inline(inlines, [&](const doc::Inline& one) { CHECK(one.span == value); });
}

TEST_CASE("a line of a code block is as many lines below its text as it says") {
  const std::string text = "a\n\n> - ```members\n>   body: x\n>   rows: y\n>   ```\n";
  Report report;
  const auto parsed = read(text, report);
  std::size_t found = 0;
  doc::for_each_block(parsed.blocks, [&](const doc::Block& block) {
    const auto* code = std::get_if<doc::CodeBlock>(&block.node);
    if (code == nullptr) return;
    ++found;
    CHECK(code->text == "body: x\nrows: y\n");
    CHECK(block.span == Span{1, 3, 5, 10});
    CHECK(code->text_span == Span{1, 4, 5, 0});
  });
  CHECK(found == 1);
}

TEST_CASE("texts may be read on several threads at once") {
  prepare();
  prepare();
  std::vector<std::string> texts;
  std::vector<std::string> alone;
  RandomText random(31);
  for (int i = 0; i < 200; ++i) {
    texts.push_back(random.lines(40) + " ~~struck~~\n\n|a|\n|-|\n|~b~|\n");
    Report report;
    alone.push_back(dump(read(texts.back(), report)));
  }
  std::vector<std::vector<std::string>> together(4);
  std::vector<std::thread> threads;
  for (auto& results : together) {
    threads.emplace_back([&] {
      for (const auto& text : texts) {
        Report report;
        results.push_back(dump(read(text, report)));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& results : together) CHECK(results == alone);
}

}  // namespace govbook::markdown::tests
