#include "model/phase.h"
#include "model/table.h"

namespace govbook::model {

std::vector<ChoiceWord> statuses_of_bodies() {
  return {{std::string(status::existing), "It exists."},
          {std::string(status::shadow), "It meets before its formal start."},
          {std::string(status::proposed), "It is proposed."},
          {std::string(status::emerging), "It is being set up."},
          {std::string(status::to_be_replaced), "It exists, and another is to take its place."},
          {std::string(status::ended), "It no longer exists."}};
}

std::vector<ChoiceWord> certainties() {
  return {{std::string(certainty::firm), "It is settled."},
          {std::string(certainty::expected), "It is meant or expected, and may still move."},
          {std::string(certainty::uncertain), "The source itself doubts it."},
          {std::string(certainty::to_be_confirmed), "Somebody has still to confirm it."},
          {std::string(certainty::contradictory),
           "The sources give several; a contradiction says which."}};
}

const Noun& phase_noun() {
  using T = Phase;
  static const Noun table = noun<T>(
      "phase", "phases",
      "A stretch in the life of a body or organisation. A phase that does not say when it begins "
      "does so when the one before has ended; the first has always begun.",
      "`phases` of a body or organisation",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique in its body or organisation; seats name it.",
                            "\"shadow\"")),
          required(field<T>(Kind::line, "title", &T::title, "What the phase is called.",
                            "\"Shadow board\"")),
          field<T>(Kind::line, "called", &T::called,
                   "Its name in this phase, where it is not the name that it has for good.",
                   "\"Implementation Board\""),
          required(one_of(field<T>(Kind::choice, "status", &T::status, "What it is in this phase.",
                                   "\"shadow\""),
                          statuses_of_bodies())),
          field<T>(Kind::date, "from", &T::from,
                   "The first day of the phase, perhaps only the month or year.", "\"2009-01\""),
          field<T>(Kind::date, "until", &T::until,
                   "Its last day. Left out, it ends when the next begins.", "\"2009-06\""),
          one_of(field<T>(Kind::choice, "certainty", &T::certainty,
                          "How sure these dates are. Left out, they are firm.", "\"expected\""),
                 certainties()),
          field<T>(Kind::text, "text", &T::text, "What happens in this phase.",
                   "\"It works out how the full board will be made up.\""),
      });
  return table;
}

}  // namespace govbook::model
