// How a body meets, how many must be there, how it decides, keeps attendance, is supported and is
// reviewed.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

struct MeetingRules {
  Text frequency;
  Number interval_months;
  Number minimum_per_year;
  Text further_meetings;
  Number items_due;  // Days before the meeting.
  Choice items_due_in;
  Number papers_due;  // Days before the meeting.
  Choice papers_due_in;
  Number minutes_due;  // Days after the meeting.
  Choice minutes_due_in;
  Texts agenda;  // What may be on it, and who decides.
  Texts standing_items;
  About about;
};

namespace quorum_of {
inline constexpr std::string_view voting_seats = "voting-seats";
inline constexpr std::string_view all_seats = "all-seats";
inline constexpr std::string_view seat_class = "class";
inline constexpr std::string_view listed = "listed";
}  // namespace quorum_of

// One test; a quorum with several needs all of them. Exactly one of `percent` and `number` is set.
struct QuorumTest {
  Number percent;
  Choice comparison;  // Whether the share itself is enough. Left out, it is.
  Choice rounding;    // What becomes of a part of a member. Left out, it counts as a whole one.
  Number plus;        // Members on top of the share: "half plus one".
  Number number;
  Choice of;
  Line seat_class;  // When `of` is "class".
  Lines seats;      // Ids of seats of the body, when `of` is "listed".
  Choice each;      // The test holds for each class or group by itself.
  About about;
};

struct Quorum {
  std::vector<QuorumTest> tests;
  Choice vacancies;  // Whether empty seats count. Left out, they do.
  Text wording;      // The rule in words, as the arrangements mean it.
  Text waiver;       // When fewer suffice.
  About about;
};

struct DecisionRules {
  Text approach;
  Texts stages;
  Text who_votes;
  Choice voters;  // Whether everybody who may vote does so on every issue.
  Texts vote_when;
  Choice method;
  Text majority;
  Choice majority_kind;
  Choice casting_vote;
  Text tie;
  Texts limits;  // What no decision may override.
  Reference process;
  Text disputes;
  About about;
};

struct AttendanceThreshold {
  Number misses;
  Text then;
  About about;
};

struct AttendanceRules {
  Texts expectations;
  Texts when_absent;
  std::vector<AttendanceThreshold> thresholds;
  About about;
};

struct SupportRole {
  Line title;
  Text duties;
  Text basis;  // "full-time and dedicated".
  About about;
};

struct ReviewRule {
  Line subject;
  Number interval_months;
  When due;
  Text by;
  About about;
};

// What the days of a deadline or wait may be; left out, they are days of the calendar.
namespace days {
inline constexpr std::string_view calendar = "days";
inline constexpr std::string_view clear = "clear-days";
inline constexpr std::string_view working = "working-days";
inline constexpr std::string_view clear_working = "clear-working-days";
}  // namespace days
std::vector<ChoiceWord> ways_to_count_days();

const Noun& meeting_rules_noun();
const Noun& quorum_test_noun();
const Noun& quorum_noun();
const Noun& decision_rules_noun();
const Noun& attendance_threshold_noun();
const Noun& attendance_rules_noun();
const Noun& support_role_noun();
const Noun& review_rule_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::AttendanceThreshold>;
extern template class std::vector<govbook::model::QuorumTest>;
extern template class std::vector<govbook::model::ReviewRule>;
extern template class std::vector<govbook::model::SupportRole>;
