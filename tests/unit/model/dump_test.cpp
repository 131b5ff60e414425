#include "model/dump.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "model/walk.h"

namespace govbook {
namespace {

model::Handbook small_handbook() {
  model::Handbook handbook;
  handbook.settings.title.value = "Test";
  handbook.settings.as_at.value = Date{2009, 1, 0};
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "board";
  body.purposes.emplace_back().value = "to plan\nand to act";
  body.purposes.emplace_back().gap = model::Gap{model::GapState::blank, ""};
  body.quorum.gap = model::Gap{model::GapState::to_be_agreed, "Soon."};
  auto& meetings = body.meetings.value.emplace();
  meetings.minimum_per_year.value = 4;
  auto& seat = body.seats.emplace_back();
  seat.id.value = "schools";
  seat.holders.emplace_back().from.value = Date{2008, 9, 1};
  auto& page = handbook.pages.emplace_back();
  page.id.value = "aims";
  page.markdown = "One.\n\nTwo.\n";
  return handbook;
}

TEST_CASE("a dump holds every fact, gap and word, and nothing else") {
  CHECK(model::dump(small_handbook()) == R"(handbook
  title: Test
  as_at: 2009-01
bodies
  body
    id: board
    purposes
      - to plan\nand to act
      - (left blank)
    seats
      seat
        id: schools
        holders
          tenure
            from: 2008-09-01
    quorum: (to be agreed) Soon.
    meetings
      minimum_per_year: 4
pages
  page
    id: aims
    markdown
      One.

      Two.
)");
}

TEST_CASE("a dump does not depend on where facts were written") {
  auto moved = small_handbook();
  moved.settings.title.at = Span{1, 2, 3, 4};
  moved.bodies[0].about.at = Span{5, 6, 7, 8};
  CHECK(model::dump(moved) == model::dump(small_handbook()));
}

TEST_CASE("a walk enters every record once and leaves it again") {
  const auto handbook = small_handbook();
  std::vector<std::string> entered;
  std::size_t deepest = 0;
  std::size_t depth = 0;
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void*) {
    entered.push_back(noun.name);
    deepest = std::max(deepest, ++depth);
  };
  visitor.leave = [&](const model::Noun&, const void*) { --depth; };
  model::walk(handbook, visitor);
  CHECK(depth == 0);
  CHECK(deepest == 4);
  CHECK(entered == std::vector<std::string>{"whole handbook", "handbook", "body", "seat", "tenure",
                                            "meeting rules", "page"});
}

TEST_CASE("each line is seen once, entries of lists too") {
  const auto handbook = small_handbook();
  std::vector<std::string> seen;
  model::each_line(model::handbook_noun(), &handbook,
                   [&](const model::Noun&, const model::Field& field, const model::Line& line) {
                     if (line.value) seen.push_back(field.name + "=" + *line.value);
                   });
  CHECK(std::count(seen.begin(), seen.end(), "id=schools") == 1);
  CHECK(std::count(seen.begin(), seen.end(), "purposes=to plan\nand to act") == 1);
}

TEST_CASE("every field table is whole: names differ, examples and choices are there") {
  for (const auto* noun : model::all_nouns()) {
    for (const auto& field : noun->fields) {
      CAPTURE(noun->name + " " + field.name);
      CHECK(noun->find(field.name) == &field);
      CHECK(!field.meaning.empty());
      const bool has_part = field.kind == model::Kind::record || field.kind == model::Kind::records;
      CHECK((field.of != nullptr) == has_part);
      CHECK(field.example.empty() == has_part);
      CHECK(field.choices.empty() == (field.kind != model::Kind::choice));
    }
  }
}

}  // namespace
}  // namespace govbook
