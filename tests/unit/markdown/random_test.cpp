#include <doctest/doctest.h>

#include "base/slug.h"
#include "base/text.h"
#include "base/utf8.h"
#include "doc/walk.h"
#include "random_text.h"
#include "reading.h"

namespace govbook::markdown::tests {
namespace {

bool is_allowed(const std::string& url) {
  for (const auto* scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (text::to_lower(url).starts_with(scheme)) return true;
  }
  return url.empty();
}

// The words begin with `text`'s first character, or with an escape or entity that means it.
bool begins_with(const std::string& words, const std::string& text) {
  std::size_t at = 0;
  utf8::next(text, at);
  return words.starts_with(text.substr(0, at)) || words.starts_with('\\') || words.starts_with('&');
}

void check_blocks(const std::string& text, const doc::Blocks& blocks, std::size_t footnotes) {
  doc::for_each_inline(blocks, [&](const doc::Inline& inline_) {
    REQUIRE(inline_.span.is_somewhere());
    if (const auto* words = std::get_if<doc::Text>(&inline_.node)) {
      INFO(words->text);
      CHECK(begins_with(excerpt(text, inline_.span), words->text));
    }
    if (const auto* link = std::get_if<doc::Link>(&inline_.node)) {
      REQUIRE(is_allowed(link->target.url));
      REQUIRE(!link->reference.empty());
    }
    if (const auto* mark = std::get_if<doc::FootnoteMark>(&inline_.node)) {
      REQUIRE(mark->number >= 1);
      REQUIRE(static_cast<std::size_t>(mark->number) <= footnotes);
    }
  });
  doc::for_each_block(blocks, [&](const doc::Block& block) {
    REQUIRE(block.span.is_somewhere());
    if (const auto* list = std::get_if<doc::List>(&block.node)) {
      for (const auto& item : list->items) REQUIRE((item.anchor.empty() || is_id(item.anchor)));
    }
  });
}

}  // namespace

TEST_CASE("any text gives a tree with places, allowed links and numbered footnotes") {
  RandomText random(1974);
  for (int i = 0; i < 20'000; ++i) {
    const auto text = random.lines(24);
    Report report;
    INFO(text);
    const auto parsed = read(text, report);
    check_blocks(text, parsed.blocks, parsed.footnotes.size());
    for (const auto& footnote : parsed.footnotes) {
      check_blocks(text, footnote.blocks, parsed.footnotes.size());
    }
    for (const auto& told : report.diagnostics()) REQUIRE(told.at.is_somewhere());
  }
}

TEST_CASE("any field gives inlines without a space at either side of its words") {
  RandomText random(1999);
  for (int i = 0; i < 20'000; ++i) {
    const auto text = random.line(12);
    Report report;
    INFO(text);
    for (const auto& inline_ : read_line(text, report)) REQUIRE(inline_.span.is_somewhere());
  }
}

TEST_CASE("the same text gives the same tree and the same report") {
  RandomText random(7);
  for (int i = 0; i < 500; ++i) {
    const auto text = random.lines(60);
    Report first;
    Report second;
    CHECK(dump(read(text, first)) == dump(read(text, second)));
    CHECK(tell(first) == tell(second));
  }
}

}  // namespace govbook::markdown::tests
