#include "model/meeting.h"
#include "model/table.h"

namespace govbook::model {

const Noun& quorum_test_noun() {
  using T = QuorumTest;
  static const Noun table = noun<T>(
      "quorum test", "quorum tests",
      "One test of a quorum: a share or a number of those who count. A quorum with several needs "
      "all.",
      "`tests` of a quorum",
      {
          in_unit(field<T>(Kind::number, "percent", &T::percent, "The share that must be present.",
                           "50"),
                  "per cent"),
          one_of(
              field<T>(Kind::choice, "comparison", &T::comparison,
                       "Whether the share itself is enough. Left out, it is.", "\"more-than\""),
              {{"at-least", "The share is enough: at least half."},
               {"more-than", "It takes one more where the share comes out even: more than half."}}),
          one_of(field<T>(Kind::choice, "rounding", &T::rounding,
                          "What becomes of a part of a member. Left out, it is rounded up.",
                          "\"down\""),
                 {{"up", "A part of a member counts as a whole one."},
                  {"down", "A part of a member does not count."},
                  {"nearest", "Half a member or more counts as a whole one, less does not."}}),
          in_unit(field<T>(Kind::number, "plus", &T::plus,
                           "How many more than the share: 1 for \"half plus one\".", "1"),
                  "members"),
          in_unit(
              field<T>(Kind::number, "number", &T::number, "The number that must be present.", "5"),
              "members"),
          required(one_of(field<T>(Kind::choice, "of", &T::of, "Who counts.", "\"voting-seats\""),
                          {{std::string(quorum_of::voting_seats),
                            "The seats that vote; alternatives that share a vote count once."},
                           {std::string(quorum_of::all_seats), "All seats, voting or not."},
                           {std::string(quorum_of::seat_class), "The voting seats of one class."},
                           {std::string(quorum_of::listed), "The seats that `seats` lists."}})),
          field<T>(Kind::line, "class", &T::seat_class, "Which class, when `of` is `class`.",
                   "\"commissioning\""),
          field<T>(Kind::lines, "seats", &T::seats,
                   "The ids of seats of this body, when `of` is `listed`.",
                   "[\"chair\", \"vice-chair\"]"),
          one_of(field<T>(Kind::choice, "each", &T::each,
                          "The test must be met in every one of these by itself.", "\"class\""),
                 {{"class", "In every class of seats."}, {"group", "In every group of seats."}}),
      });
  return table;
}

const Noun& quorum_noun() {
  using T = Quorum;
  static const Noun table =
      noun<T>("quorum", "quorums", "How many members must be there before a meeting may decide.",
              "`quorum` of a body",
              {
                  records_field<T>("tests", &T::tests, &quorum_test_noun,
                                   "The tests, all of which must be met."),
                  one_of(field<T>(Kind::choice, "vacancies", &T::vacancies,
                                  "Whether empty seats count when a share is worked out. Left "
                                  "out, they do.",
                                  "\"left-out\""),
                         {{"counted", "Every seat counts, filled or not."},
                          {"left-out", "Only seats that are filled count."}}),
                  field<T>(Kind::text, "wording", &T::wording, "The rule in words.",
                           "\"Half of the voting members must be present.\""),
                  field<T>(Kind::text, "waiver", &T::waiver, "When fewer are enough.",
                           "\"The chair may go on when nobody objects.\""),
              });
  return table;
}

}  // namespace govbook::model
