// Whether a meeting is quorate with those who are there.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/quorum.h"

namespace govbook::rules {

// Who is there: so many of a seat, of a class of voting members, or of voting members of whom
// nothing else is said.
struct Attendance {
  struct Some {
    std::string name;  // The id of a seat, or a class.
    long long count = 1;
  };
  std::vector<Some> seats;
  std::vector<Some> classes;
  long long others = 0;
};

// Reads "chair,schools=2,provider=6,3": ids of seats, else classes; a number alone is of members of
// whom nothing else is said. `complaint` is set, and the rest is of no use, where a name is neither
// seat nor class, a seat comes twice, or more are there than the seat or class has.
struct ReadAttendance {
  Attendance attendance;
  std::string complaint;
  std::string hint;
};
ReadAttendance to_attendance(std::string_view list, const model::Body& body);

// One test: how many of those it counts are there, and whether that is enough. `is_known` is false
// where it depends on who the members are of whom only the number is known.
struct TestVerdict {
  long long present = 0;
  long long at_most = 0;  // With all of whom nothing else is said.
  bool is_met = false;
  bool is_known = true;
  std::string reason;  // "Seven of the 14 voting members are needed, and five are there."
};

// quorate: all tests are met. waiver: not, but the arrangements let fewer be enough. inquorate:
// not. unknown: it cannot be said.
enum class Quorate { quorate, waiver, inquorate, unknown };

std::string_view word_of(Quorate state);

struct Verdict {
  Quorate state = Quorate::unknown;
  std::vector<TestVerdict> tests;
  std::string sentence;  // "The meeting is quorate."
};

// Whether it is asked during a meeting or behind it: "are there" or "were there".
enum class Tense { now, then };

// `quorum` is that of the body.
Verdict verdict(const model::Body& body, const Quorum& quorum, const Attendance& attendance,
                Tense tense = Tense::now);

}  // namespace govbook::rules
