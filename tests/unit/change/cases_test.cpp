#include <doctest/doctest.h>

#include "base/text.h"
#include "change/difference.h"
#include "change/phase.h"
#include "change/timeline.h"
#include "unit/view/edition_of.h"

namespace govbook {
namespace {

model::Handbook handbook_of(const tests::Case& test) {
  const auto sources = tests::files_of(test);
  Report report;
  auto handbook = load::handbook(sources, report);
  REQUIRE_MESSAGE(!report.has_errors(), tests::explain_all(report, sources));
  return handbook;
}

std::string_view name_of(change::What what) {
  switch (what) {
    case change::What::added:
      return "added";
    case change::What::removed:
      return "removed";
    case change::What::name:
      return "name";
    case change::What::status:
      return "status";
    case change::What::parent:
      return "parent";
    case change::What::seats:
      return "seats";
    case change::What::ties:
      return "ties";
  }
  return "";
}

std::string_view name_of(change::Progress progress) {
  switch (progress) {
    case change::Progress::undated:
      return "undated";
    case change::Progress::to_come:
      return "to come";
    case change::Progress::under_way:
      return "under way";
    case change::Progress::overdue:
      return "overdue";
    case change::Progress::done:
      return "done";
    case change::Progress::failed:
      return "failed";
  }
  return "";
}

// Who is there, as what, and with which seats.
std::string structure(const model::Handbook& handbook) {
  std::string told;
  for (const auto& body : handbook.bodies) {
    told += "  " + model::or_empty(body.id) + ": " + model::or_empty(body.name) + " (" +
            body.status.value.value_or("existing") + ")";
    for (const auto& seat : body.seats) told += " " + model::or_empty(seat.id);
    told += "\n";
  }
  for (const auto& one : handbook.organisations) {
    told += "  " + model::or_empty(one.id) + ": " + model::or_empty(one.name) + "\n";
  }
  for (const auto& tie : handbook.relationships) {
    told += "  " + model::or_empty(tie.from) + " " + model::or_empty(tie.kind) + " " +
            model::or_empty(tie.to) + "\n";
  }
  for (const auto& statute : handbook.statutes) {
    told += "  " + model::or_empty(statute.id) + ": " + model::or_empty(statute.in_force) + "\n";
  }
  return told;
}

model::Handbook at(model::Handbook handbook, const Date& as_at) {
  change::take_to_date(handbook, as_at);
  handbook.index();
  return handbook;
}

model::Handbook standing(model::Handbook handbook, const Date& as_at) {
  change::take_to_standing(handbook, as_at);
  handbook.index();
  return handbook;
}

model::Handbook proposed(model::Handbook handbook) {
  change::take_to_proposal(handbook);
  handbook.index();
  return handbook;
}

std::string told(const std::vector<change::Difference>& differences) {
  std::string words;
  for (const auto& one : differences) {
    words += "  " + one.party + " " + std::string(name_of(one.what)) + ": " +
             text::join(one.before, ", ") + " -> " + text::join(one.after, ", ") + "\n";
  }
  return words;
}

std::string told(const change::Event& event, const Date& as_at) {
  std::string words = "  ";
  words += *event.from ? to_iso(**event.from) : "-";
  if (*event.until) words += " to " + to_iso(**event.until);
  words += " " + event.certainty + ": ";
  if (event.phase != nullptr) {
    return words + event.party + " " + model::or_empty(event.phase->id) + "\n";
  }
  const auto progress = event.milestone != nullptr ? change::progress(*event.milestone, as_at)
                                                   : change::progress(*event.approval, as_at);
  const auto& id = event.milestone != nullptr ? event.milestone->id : event.approval->id;
  return words + model::or_empty(id) + ", " + std::string(name_of(progress)) + "\n";
}

// "days" are the days to look at, one on each line. Each is compared with the one before, what
// stands at the last with what is proposed.
std::string shown(const tests::Case& test) {
  const auto handbook = handbook_of(test);
  std::string out;
  std::optional<model::Handbook> last;
  Date last_looked_at;
  for (const auto& line : text::split(text::trim(test.at("days")), '\n')) {
    const auto day = to_date(text::trim(line));
    REQUIRE(day);
    auto then = at(handbook, *day);
    out += to_iso(*day) + "\n" + structure(then);
    if (last) out += "changes\n" + told(change::differences(*last, then));
    last = std::move(then);
    last_looked_at = *day;
  }
  const auto before = standing(handbook, last_looked_at);
  const auto after = proposed(handbook);
  out += "standing\n" + structure(before) + "proposed\n" + structure(after) + "changes\n" +
         told(change::differences(before, after));
  out += "timeline\n";
  for (const auto& event : change::timeline(handbook)) {
    out += told(event, *handbook.settings.as_at);
  }
  return out;
}

TEST_CASE("what is there, what changes and what comes when is as the cases say") {
  tests::check_cases("change", shown);
}

TEST_CASE("nothing differs from itself, and what stands at a day stands there still") {
  for (const auto& test : tests::cases("change")) {
    CAPTURE(test.name);
    const auto handbook = handbook_of(test);
    CHECK(change::differences(handbook, handbook).empty());
    for (int month = 1; month <= 36; ++month) {
      const Date day{2008 + (month - 1) / 12, (month - 1) % 12 + 1, 15};
      const auto once = at(handbook, day);
      CHECK(change::differences(once, at(once, day)).empty());
      const auto there = standing(handbook, day);
      CHECK(change::differences(there, standing(there, day)).empty());
    }
    const auto after = proposed(handbook);
    CHECK(change::differences(after, proposed(after)).empty());
  }
}

TEST_CASE("what changes from one to another is what changes back") {
  for (const auto& test : tests::cases("change")) {
    CAPTURE(test.name);
    const auto first = handbook_of(test);
    const auto second = proposed(first);
    const auto there = change::differences(first, second);
    const auto back = change::differences(second, first);
    CHECK(there.size() == back.size());
    for (const auto& one : there) {
      auto what = one.what;
      if (what == change::What::added)
        what = change::What::removed;
      else if (what == change::What::removed)
        what = change::What::added;
      CHECK(std::any_of(back.begin(), back.end(), [&](const change::Difference& other) {
        return other.party == one.party && other.what == what;
      }));
    }
  }
}

}  // namespace
}  // namespace govbook
