// How a body meets, decides, keeps attendance, is supported and is reviewed.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

struct MeetingRules {
  Text frequency;
  Number interval_months;
  Number minimum_per_year;
  Text further_meetings;
  Number items_due;    // Days before the meeting.
  Number papers_due;   // Days before the meeting.
  Number minutes_due;  // Days after the meeting.
  Texts agenda;        // What may be on it, and who decides.
  Texts standing_items;
  About about;
};

struct DecisionRules {
  Text approach;
  Texts stages;
  Text who_votes;
  Texts vote_when;
  Choice method;
  Text majority;
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

const Noun& meeting_rules_noun();
const Noun& decision_rules_noun();
const Noun& attendance_threshold_noun();
const Noun& attendance_rules_noun();
const Noun& support_role_noun();
const Noun& review_rule_noun();

}  // namespace govbook::model
