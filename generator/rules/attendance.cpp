#include "rules/attendance.h"

#include <algorithm>
#include <optional>
#include <set>

#include "base/suggest.h"
#include "base/text.h"

namespace govbook::rules {
namespace {

const model::Seat* seat_of(const model::Body& body, std::string_view id) {
  for (const auto& seat : body.seats) {
    if (model::is(seat.id, id)) return &seat;
  }
  return nullptr;
}

bool has_class(const model::Body& body, std::string_view name) {
  return std::any_of(body.seats.begin(), body.seats.end(),
                     [&](const model::Seat& seat) { return model::is(seat.seat_class, name); });
}

// How many can be there at most; nothing when that is not known.
std::optional<long long> room_of(const model::Body& body, const std::string& name) {
  if (const auto* seat = seat_of(body, name)) return seats_in(*seat);
  Electorate of;
  of.seat_class = name;
  const auto found = strength(body, of);
  return found.is_voting_known ? std::optional(found.voting_seats) : std::nullopt;
}

struct Reader {
  const model::Body& body;
  ReadAttendance read;
  std::set<std::string> named;

  void complain(std::string complaint, std::string hint = {}) {
    if (!read.complaint.empty()) return;
    read.complaint = std::move(complaint);
    read.hint = std::move(hint);
  }
  void part(std::string_view words);
  void some(const std::string& name, long long count);
};

void Reader::part(std::string_view words) {
  const auto equals = words.find('=');
  const std::string name(text::trim(words.substr(0, equals)));
  if (const auto number = text::to_number(name); number && equals == words.npos) {
    read.attendance.others += *number;
    return;
  }
  const auto count =
      equals == words.npos ? 1 : text::to_number(text::trim(words.substr(equals + 1)));
  if (!count) return complain("\"" + std::string(words) + "\" does not say how many are there");
  some(name, *count);
}

void Reader::some(const std::string& name, long long count) {
  const bool is_seat = seat_of(body, name) != nullptr;
  if (!is_seat && !has_class(body, name)) {
    std::vector<std::string> names;
    for (const auto& seat : body.seats) {
      names.push_back(model::or_empty(seat.id));
      if (seat.seat_class) names.push_back(*seat.seat_class);
    }
    return complain("\"" + name + "\" is neither a seat nor a class of seats",
                    did_you_mean(name, names));
  }
  if (!named.insert(name).second) return complain("\"" + name + "\" is named twice");
  const auto room = room_of(body, name);
  if (room && count > *room) {
    return complain(text::counted(count, "member", "members") + " of \"" + name +
                    "\" cannot be there: it has " + text::counted(*room, "seat", "seats"));
  }
  (is_seat ? read.attendance.seats : read.attendance.classes).push_back({name, count});
}

std::string reason_of(const QuorumAnswer& test, const TestVerdict& made, Tense tense) {
  const auto be = [&](long long number) {
    if (tense == Tense::then) return number == 1 ? " was" : " were";
    return number == 1 ? " is" : " are";
  };
  const auto in_words = [](long long number) {
    return number == 0 ? std::string("none") : text::in_words(number);
  };
  if (!test.is_known) return "How many " + test.members + be(2) + " needed is not known.";
  auto reason = "Of the " + (test.is_counted ? text::in_words(test.counted) + " " : "") +
                test.members + ", " + in_words(test.needed) + be(test.needed) + " needed and " +
                in_words(made.present) + be(made.present) + " there.";
  if (made.at_most > made.present && !made.is_known) {
    reason += " Whether others who" + std::string(be(2)) + " there count is not said.";
  }
  return reason;
}

TestVerdict judge(const model::Body& body, const QuorumAnswer& test, const Attendance& attendance,
                  Tense tense) {
  TestVerdict made;
  for (const auto& some : attendance.seats) {
    const auto* seat = seat_of(body, some.name);
    if (seat != nullptr && test.of.counts(*seat)) made.present += some.count;
  }
  long long uncertain = attendance.others;
  for (const auto& some : attendance.classes) {
    const bool is_all =
        test.of.seat_class.empty() && test.of.group.empty() && test.of.seats.empty();
    if (is_all || test.of.seat_class == some.name) {
      made.present += some.count;
    } else if (test.of.seat_class.empty()) {
      uncertain += some.count;  // Of a group or of listed seats, perhaps.
    }
  }
  // Members of whom nothing is said count wherever all members do.
  if (test.of.seat_class.empty() && test.of.group.empty() && test.of.seats.empty()) {
    made.present += attendance.others;
    uncertain = 0;
  }
  made.at_most = made.present + uncertain;
  if (test.is_counted) made.at_most = std::min(made.at_most, std::max(made.present, test.counted));
  made.is_met = test.is_known && made.present >= test.needed;
  made.is_known = test.is_known && (made.is_met || made.at_most < test.needed);
  made.reason = reason_of(test, made, tense);
  return made;
}

Quorate state_of(const std::vector<TestVerdict>& tests, bool has_waiver) {
  const auto fails = [](const TestVerdict& test) { return test.is_known && !test.is_met; };
  if (std::any_of(tests.begin(), tests.end(), fails)) {
    return has_waiver ? Quorate::waiver : Quorate::inquorate;
  }
  const auto is_met = [](const TestVerdict& test) { return test.is_known; };
  return std::all_of(tests.begin(), tests.end(), is_met) ? Quorate::quorate : Quorate::unknown;
}

std::string sentence_of(Quorate state, const Quorum& quorum, Tense tense) {
  const std::string be = tense == Tense::then ? "was" : "is";
  switch (state) {
    case Quorate::quorate:
      return "The meeting " + be + " quorate.";
    case Quorate::waiver:
      return "The meeting " + be + " not quorate, unless the waiver applies.";
    case Quorate::inquorate:
      return "The meeting " + be + " not quorate.";
    case Quorate::unknown:
      break;
  }
  return "Whether the meeting " + be + " quorate cannot be said" +
         (quorum.is_stated ? "." : ": no quorum is stated.");
}

}  // namespace

std::string_view word_of(Quorate state) {
  switch (state) {
    case Quorate::quorate:
      return "quorate";
    case Quorate::waiver:
      return "waiver";
    case Quorate::inquorate:
      return "inquorate";
    case Quorate::unknown:
      break;
  }
  return "unknown";
}

ReadAttendance to_attendance(std::string_view list, const model::Body& body) {
  Reader reader{body, {}, {}};
  for (const auto& words : text::split(list, ',')) {
    if (!text::trim(words).empty()) reader.part(text::trim(words));
  }
  const auto whole = strength(body);
  long long there = reader.read.attendance.others;
  for (const auto& some : reader.read.attendance.seats) there += some.count;
  for (const auto& some : reader.read.attendance.classes) there += some.count;
  if (whole.is_known && there > whole.seats) {
    reader.complain(std::to_string(there) + " cannot be there: there are " +
                    text::counted(whole.seats, "seat", "seats"));
  }
  return std::move(reader.read);
}

Verdict verdict(const model::Body& body, const Quorum& quorum, const Attendance& attendance,
                Tense tense) {
  Verdict made;
  for (const auto& test : quorum.tests) made.tests.push_back(judge(body, test, attendance, tense));
  if (!made.tests.empty()) made.state = state_of(made.tests, !quorum.waiver.empty());
  made.sentence = sentence_of(made.state, quorum, tense);
  return made;
}

}  // namespace govbook::rules
