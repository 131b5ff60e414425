#include "model/meeting.h"
#include "model/table.h"

namespace govbook::model {

std::vector<ChoiceWord> ways_to_count_days() {
  return {{std::string(days::calendar),
           "Days of the calendar: 7 days before a Tuesday is the "
           "Tuesday before."},
          {std::string(days::clear), "So many whole days lie between; neither end counts."},
          {std::string(days::working),
           "Mondays to Fridays that are no bank holidays in England and Wales."},
          {std::string(days::clear_working), "So many whole working days lie between."}};
}

const Noun& meeting_rules_noun() {
  using T = MeetingRules;
  static const Noun table =
      noun<T>("meeting rules", "meeting rules", "How often a body meets and what is due when.",
              "`meetings` of a body",
              {
                  stated(field<T>(Kind::text, "frequency", &T::frequency, "How often it meets.",
                                  "\"every two months\"")),
                  in_unit(field<T>(Kind::number, "interval_months", &T::interval_months,
                                   "The time between two meetings.", "2"),
                          "months"),
                  in_unit(field<T>(Kind::number, "minimum_per_year", &T::minimum_per_year,
                                   "The fewest meetings in a year.", "4"),
                          "meetings a year"),
                  field<T>(Kind::text, "further_meetings", &T::further_meetings,
                           "When it may meet besides.", "\"as necessary or convenient\""),
                  in_unit(field<T>(Kind::number, "items_due", &T::items_due,
                                   "When agenda items must be in.", "14"),
                          "days before the meeting"),
                  one_of(field<T>(Kind::choice, "items_due_in", &T::items_due_in,
                                  "What these days are. Left out, days of the calendar.",
                                  "\"working-days\""),
                         ways_to_count_days()),
                  in_unit(field<T>(Kind::number, "papers_due", &T::papers_due,
                                   "When the agenda and papers go out.", "7"),
                          "days before the meeting"),
                  one_of(field<T>(Kind::choice, "papers_due_in", &T::papers_due_in,
                                  "What these days are. Left out, days of the calendar.",
                                  "\"working-days\""),
                         ways_to_count_days()),
                  in_unit(field<T>(Kind::number, "minutes_due", &T::minutes_due,
                                   "When the minutes go out.", "7"),
                          "days after the meeting"),
                  one_of(field<T>(Kind::choice, "minutes_due_in", &T::minutes_due_in,
                                  "What these days are. Left out, days of the calendar.",
                                  "\"working-days\""),
                         ways_to_count_days()),
                  field<T>(Kind::texts, "agenda", &T::agenda,
                           "What may be on the agenda, in which form, and who decides.",
                           "[\"Reports use the report template.\"]"),
                  field<T>(Kind::texts, "standing_items", &T::standing_items,
                           "What is on every agenda.", "[\"Matters of concern to members\"]"),
              });
  return table;
}

const Noun& decision_rules_noun() {
  using T = DecisionRules;
  static const Noun table = noun<T>(
      "decision rules", "decision rules", "How a body reaches its decisions.",
      "`decisions` of a body",
      {
          stated(field<T>(Kind::text, "approach", &T::approach,
                          "How decisions are normally reached.",
                          "\"by consensus wherever possible\"")),
          field<T>(Kind::texts, "stages", &T::stages, "What is tried, in this order.",
                   "[\"discussion that looks for agreement\"]"),
          field<T>(Kind::text, "who_votes", &T::who_votes,
                   "Who may vote, and how many votes each has.",
                   "\"Each voting member has one vote.\""),
          one_of(field<T>(Kind::choice, "voters", &T::voters,
                          "Whether the issue settles who of the members votes. Left out, it does "
                          "not.",
                          "\"affected\""),
                 {{"all", "Whoever has a vote may use it on every issue."},
                  {"affected", "Only the members of partners whom the issue affects vote."}}),
          field<T>(Kind::texts, "vote_when", &T::vote_when, "What brings about a vote.",
                   "[\"a decision that commits money\"]"),
          one_of(field<T>(Kind::choice, "method", &T::method, "How votes are given.",
                          "\"show-of-hands\""),
                 {{"show-of-hands", "Openly, by raised hands."},
                  {"secret-ballot", "In secret, on paper."}}),
          field<T>(Kind::text, "majority", &T::majority, "How many votes carry a decision.",
                   "\"more than half of the votes given\""),
          one_of(field<T>(Kind::choice, "majority_kind", &T::majority_kind,
                          "The same as a rule that can be worked out.", "\"simple\""),
                 {{"simple", "More votes for than against."},
                  {"absolute", "More than half of all votes, given or not."},
                  {"two-thirds", "At least two thirds of the votes given."},
                  {"three-quarters", "At least three quarters of the votes given."},
                  {"unanimous", "All votes given."}}),
          one_of(field<T>(Kind::choice, "casting_vote", &T::casting_vote,
                          "Whether the chair has a second vote when votes are equal.", "\"chair\""),
                 {{"chair", "The chair has a second or casting vote."},
                  {"none", "Nobody has; equal votes lose."}}),
          field<T>(Kind::text, "tie", &T::tie, "What happens when votes are equal.",
                   "\"The chair has a second or casting vote.\""),
          field<T>(Kind::texts, "limits", &T::limits, "What no decision may override.",
                   "[\"the statutory duty of a partner\"]"),
          refers_to(field<T>(Kind::reference, "process", &T::process,
                             "The process that settles a dispute.", "\"conflict-resolution\""),
                    {"process"}),
          field<T>(Kind::text, "disputes", &T::disputes, "What happens to a dispute.",
                   "\"It goes to the partnership above.\""),
      });
  return table;
}

const Noun& attendance_threshold_noun() {
  using T = AttendanceThreshold;
  static const Noun table = noun<T>(
      "attendance threshold", "attendance thresholds", "What follows from meetings missed.",
      "`thresholds` of attendance rules",
      {
          required(in_unit(
              field<T>(Kind::number, "misses", &T::misses, "How many meetings were missed.", "2"),
              "meetings")),
          required(field<T>(Kind::text, "then", &T::then, "What is done then.",
                            "\"The support team asks for an explanation.\"")),
      });
  return table;
}

const Noun& attendance_rules_noun() {
  using T = AttendanceRules;
  static const Noun table =
      noun<T>("attendance rules", "attendance rules", "What members owe to meetings.",
              "`attendance` of a body",
              {
                  field<T>(Kind::texts, "expectations", &T::expectations,
                           "What is expected of members.", "[\"to sign the attendance sheet\"]"),
                  field<T>(Kind::texts, "when_absent", &T::when_absent,
                           "What a member does who cannot come.", "[\"tell the support team\"]"),
                  records_field<T>("thresholds", &T::thresholds, &attendance_threshold_noun,
                                   "What follows from meetings missed."),
              });
  return table;
}

const Noun& support_role_noun() {
  using T = SupportRole;
  static const Noun table =
      noun<T>("support role", "support roles", "Somebody who helps a body to do its work.",
              "`support` of a body",
              {
                  required(field<T>(Kind::line, "title", &T::title, "What the role is called.",
                                    "\"Partnership Officer\"")),
                  field<T>(Kind::text, "basis", &T::basis, "How it is employed.", "\"full-time\""),
                  field<T>(Kind::text, "duties", &T::duties, "What it does.",
                           "\"leads on developments locally\""),
              });
  return table;
}

const Noun& review_rule_noun() {
  using T = ReviewRule;
  static const Noun table = noun<T>(
      "review rule", "review rules", "What is looked at again, and when.", "`reviews` of a body",
      {
          required(field<T>(Kind::line, "subject", &T::subject, "What is reviewed.",
                            "\"terms of reference\"")),
          in_unit(field<T>(Kind::number, "interval_months", &T::interval_months,
                           "The time between two reviews.", "12"),
                  "months"),
          field<T>(Kind::date, "due", &T::due, "When the next one is due.", "\"2011-04\""),
          field<T>(Kind::text, "by", &T::by, "Who reviews.", "\"the board itself\""),
      });
  return table;
}

}  // namespace govbook::model
