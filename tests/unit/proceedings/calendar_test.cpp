// Meetings in time: clocks, numbers of items, which comes before which, who is asked to two at
// once, and what earlier ones asked for.

#include "proceedings/calendar.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "proceedings/actions.h"

namespace govbook {
namespace {

model::Meeting& add(model::Handbook& handbook, const char* id, Date day,
                    const char* status = "held") {
  auto& made = handbook.meetings.emplace_back();
  made.id.value = id;
  made.body.value = "board";
  made.date.value = day;
  made.status.value = status;
  return made;
}

model::Handbook a_board() {
  model::Handbook handbook;
  auto& body = handbook.bodies.emplace_back();
  body.id.value = "board";
  body.name.value = "Board";
  return handbook;
}

std::vector<std::string> numbers(const std::vector<const char*>& given) {
  model::Meeting meeting;
  for (const auto* number : given) {
    auto& item = meeting.agenda.emplace_back();
    if (*number != 0) item.number.value = number;
  }
  return proceedings::item_numbers(meeting);
}

TEST_CASE("a clock has 24 hours, two digits each") {
  CHECK(proceedings::to_clock("00:00") == 0);
  CHECK(proceedings::to_clock("14:05") == 14 * 60 + 5);
  CHECK(proceedings::to_clock("23:59") == 24 * 60 - 1);
  for (const auto* words :
       {"24:00", "12:60", "9:30", "09.30", "0930", "", "-1:00", "1a:00", "14:5x"}) {
    CAPTURE(words);
    CHECK(!proceedings::to_clock(words));
  }
}

TEST_CASE("a late item has a letter and renumbers nothing") {
  using Words = std::vector<std::string>;
  CHECK(numbers({"", "", ""}) == Words{"1", "2", "3"});
  CHECK(numbers({"", "", "2A", "", "3A", "3B", ""}) == Words{"1", "2", "2A", "3", "3A", "3B", "4"});
  CHECK(numbers({"10", "", "A", ""}) == Words{"10", "11", "A", "12"});
}

TEST_CASE("meetings are put in order, and called by their body and day") {
  auto handbook = a_board();
  add(handbook, "c", {2010, 8, 17}, "called").time.value = "14:00";
  add(handbook, "b", {2010, 8, 17}, "called").time.value = "09:00";
  add(handbook, "a", {2010, 8, 0}, "proposed");
  add(handbook, "z", {2010, 6, 15}).title.value = "First meeting";
  handbook.index();
  proceedings::complete(handbook);
  std::string order;
  for (const auto& meeting : handbook.meetings) order += *meeting.id;
  CHECK(order == "zbca");  // A month counts by its last day.
  CHECK(*handbook.meetings[0].title == "First meeting");
  CHECK(*handbook.meetings[1].title == "Board, " + in_words(Date{2010, 8, 17}));
}

TEST_CASE("the meeting before is the last one that was not cancelled, unless another is named") {
  auto handbook = a_board();
  add(handbook, "may", {2010, 5, 18});
  add(handbook, "june", {2010, 6, 15}, "cancelled");
  add(handbook, "july", {2010, 7, 20}, "called");
  handbook.index();
  CHECK(proceedings::previous(handbook, handbook.meetings[2]) == &handbook.meetings[0]);
  CHECK(proceedings::previous(handbook, handbook.meetings[0]) == nullptr);
  handbook.meetings[2].previous.value = "june";
  CHECK(proceedings::previous(handbook, handbook.meetings[2]) == &handbook.meetings[1]);
}

TEST_CASE("a meeting hears of actions that are open, and of those done since the meeting before") {
  auto handbook = a_board();
  const auto ask = [&](model::Meeting& meeting, const char* id, Date due, const char* state,
                       Date done) {
    if (meeting.agenda.empty()) meeting.agenda.emplace_back();
    auto& action = meeting.agenda.front().actions.emplace_back();
    action.id.value = id;
    action.due.value = due;
    if (*state != 0) action.state.value = state;
    if (done.year != 0) action.done_on.value = done;
  };
  auto& may = add(handbook, "may", {2010, 5, 18});
  ask(may, "open", {2010, 9, 1}, "", {});
  ask(may, "overdue", {2010, 6, 1}, "open", {});
  ask(may, "done-long-ago", {2010, 6, 1}, "done", {2010, 5, 30});
  ask(may, "done-since", {2010, 6, 1}, "done", {2010, 6, 20});
  ask(may, "dropped", {2010, 6, 1}, "dropped", {});
  ask(add(handbook, "june", {2010, 6, 15}), "new", {2010, 7, 1}, "", {});
  ask(add(handbook, "july", {2010, 7, 20}, "called"), "its-own", {2010, 8, 1}, "", {});
  handbook.index();
  std::string heard;
  for (const auto& task :
       proceedings::carried_forward(handbook, handbook.meetings[2], {2010, 7, 1})) {
    heard += *task.action->id + " " + std::string(proceedings::word_for(task.progress)) + "; ";
  }
  CHECK(heard == "open open; overdue overdue; done-since done; new open; ");
}

}  // namespace
}  // namespace govbook
