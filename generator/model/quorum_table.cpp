#include "model/quorum.h"
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
          in_unit(
              field<T>(Kind::number, "percent", &T::percent,
                       "The share that must be present; parts of a member count as a whole one.",
                       "50"),
              "per cent"),
          in_unit(
              field<T>(Kind::number, "number", &T::number, "The number that must be present.", "5"),
              "members"),
          required(
              one_of(field<T>(Kind::choice, "of", &T::of, "Who counts.", "\"voting-seats\""),
                     {{std::string(quorum_of::voting_seats),
                       "The seats that vote; alternatives that share a vote count once."},
                      {std::string(quorum_of::all_seats), "All seats, voting or not."},
                      {std::string(quorum_of::seat_class), "The voting seats of one class."}})),
          field<T>(Kind::line, "class", &T::seat_class, "Which class, when `of` is `class`.",
                   "\"commissioning\""),
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
                  field<T>(Kind::text, "wording", &T::wording, "The rule in words.",
                           "\"Half of the voting members must be present.\""),
                  field<T>(Kind::text, "waiver", &T::waiver, "When fewer are enough.",
                           "\"The chair may go on when nobody objects.\""),
              });
  return table;
}

}  // namespace govbook::model
