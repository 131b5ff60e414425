#include "doc/dump.h"

#include <doctest/doctest.h>

#include "sample.h"
#include "support/case.h"

namespace govbook::doc::tests {

TEST_CASE("dumps are the ones that were looked at") {
  govbook::tests::check_cases("doc", [](const govbook::tests::Case& test) {
    const auto tree = test.at("tree");
    if (tree == "every kind\n") return dump(every_kind());
    if (tree == "an empty document\n") return dump(Document{});
    return "no tree is called " + tree;
  });
}

TEST_CASE("places are no part of a dump") {
  auto moved = every_block();
  moved.front().span = {1, 2, 3, 4};
  CHECK(dump(moved) == dump(every_block()));
}

TEST_CASE("a dump shows any change of words, of structure and of a target") {
  const auto before = dump(every_kind());
  auto changed = every_kind();
  changed.footnotes[0].number = 2;
  CHECK(dump(changed) != before);
  changed = every_kind();
  std::get<Table>(changed.blocks[6].node).body[0].cells[2].kind = CellKind::row_header;
  CHECK(dump(changed) != before);
  changed = every_kind();
  std::get<Cards>(changed.blocks.back().node).cards[0].target.anchor = "x";
  CHECK(dump(changed) != before);
}

TEST_CASE("every kind has a name of its own") {
  const auto notice = [](NoticeKind kind) { return dump(Blocks{{Notice{kind, {}, {}}, {}}}); };
  CHECK(notice(NoticeKind::information) == "notice information\n");
  CHECK(notice(NoticeKind::contradiction) == "notice contradiction\n");
  CHECK(notice(NoticeKind::answer) == "notice answer\n");
  Figure figure;
  figure.graph.nodes = {{"a", "", "", NodeKind::body, {}}, {"b", "", "", NodeKind::finish, {}}};
  figure.graph.edges = {{"a", "b", "", EdgeKind::parent}, {"b", "a", "", EdgeKind::flow}};
  CHECK(dump(Blocks{{figure, {}}}) ==
        "figure down\n  node body id=\"a\"\n  node finish id=\"b\"\n"
        "  edge parent from=\"a\" to=\"b\"\n  edge flow from=\"b\" to=\"a\"\n  alternative\n");
}

TEST_CASE("text cannot pass for structure in a dump") {
  const auto one = dump(to_inlines("a\" emphasis(\"b\")"));
  CHECK(one == "\"a\\\" emphasis(\\\"b\\\")\"");
  CHECK(dump(to_inlines("\x1b[0m")) == "\"\\x1B[0m\"");
}

}  // namespace govbook::doc::tests
