// Digest and document are held together: whatever is changed in a document of every kind, one thing
// at a time, gives another digest, and the place where it was written does not.

#include "doc/digest.h"

#include <doctest/doctest.h>

#include "change.h"
#include "sample.h"

namespace govbook::doc::tests {
namespace {

// How much there is to change.
std::size_t count_of(Change::Of of) {
  Change change{static_cast<std::size_t>(-1), of, 0, {}, {}};
  auto document = every_kind();
  change.in(document);
  return change.count;
}

Document changed(std::size_t target, Change::Of of) {
  Change change{target, of, 0, {}, {}};
  auto document = every_kind();
  change.in(document);
  return document;
}

}  // namespace

TEST_CASE("whatever is changed in a document, its digest is another one") {
  const auto before = digest(every_kind());
  const auto count = count_of(Change::Of::meaning);
  for (std::size_t i = 0; i < count; ++i) {
    CHECK_MESSAGE(digest(changed(i, Change::Of::meaning)) != before, "change " << i);
  }
  MESSAGE("changes of a document: " << count);
  CHECK(count > 900);
}

TEST_CASE("where something was written does not show in a digest") {
  const auto before = digest(every_kind());
  const auto count = count_of(Change::Of::place);
  for (std::size_t i = 0; i < count; ++i) {
    CHECK_MESSAGE(digest(changed(i, Change::Of::place)) == before, "place " << i);
  }
  MESSAGE("places of a document: " << count);
  CHECK(count > 50);
}

TEST_CASE("the document that digests are tried with has every kind of block and inline") {
  Change change{static_cast<std::size_t>(-1), Change::Of::meaning, 0, {}, {}};
  auto document = every_kind();
  change.in(document);
  CHECK(change.inlines.size() == std::variant_size_v<decltype(Inline::node)>);
  CHECK(change.blocks.size() == std::variant_size_v<decltype(Block::node)>);
}

TEST_CASE("the same words divided in another way have another digest") {
  Document one;
  one.title = "ab";
  one.subtitle = "c";
  Document other;
  other.title = "a";
  other.subtitle = "bc";
  CHECK(digest(one) != digest(other));
  one.blocks = {to_paragraph(Inlines{{Text{"a"}, {}}, {Text{"b"}, {}}})};
  other = one;
  other.blocks = {to_paragraph("ab")};
  CHECK(digest(one) != digest(other));
}

}  // namespace govbook::doc::tests
