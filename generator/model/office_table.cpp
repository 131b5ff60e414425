#include "model/office.h"
#include "model/table.h"

namespace govbook::model {

const Noun& office_noun() {
  using T = Office;
  static const Noun table = noun<T>(
      "chair", "chairs", "The chair or the deputy chair of a body.",
      "`chair` and `deputy_chair` of a body",
      {
          field<T>(Kind::line, "title", &T::title, "What the office is called here.",
                   "\"Vice-chair\""),
          one_of(stated(field<T>(Kind::choice, "method", &T::method, "How the holder is chosen.",
                                 "\"elected\"")),
                 {{"elected", "By a vote of the members."},
                  {"selected", "The members settle on someone, no ballot being prescribed."},
                  {"appointed", "By somebody outside the body."},
                  {"ex-officio", "By right of another office."}}),
          stated(field<T>(Kind::text, "appointment", &T::appointment,
                          "Who chooses the holder, from whom, and how.",
                          "\"The board chooses its own chair each year.\"")),
          field<T>(Kind::line, "interval", &T::interval, "How often the choice is made.",
                   "\"every year\""),
          in_unit(field<T>(Kind::number, "term_minimum", &T::term_minimum,
                           "The shortest time in office.", "12"),
                  "months"),
          in_unit(field<T>(Kind::number, "term_maximum", &T::term_maximum,
                           "The longest time in office.", "24"),
                  "months"),
          field<T>(Kind::texts, "term_ends", &T::term_ends,
                   "When the term may end; the body settles which of these applies.",
                   "[\"at the first meeting from September\"]"),
          field<T>(Kind::text, "time_commitment", &T::time_commitment,
                   "How much time the office takes.", "\"at least two days a week\""),
          field<T>(Kind::text, "ballot", &T::ballot, "When and how a vote is held for the office.",
                   "\"a secret ballot when there is more than one nomination\""),
          field<T>(Kind::text, "when_absent", &T::when_absent,
                   "What happens when the holder is not there.",
                   "\"The meeting first elects a chair for that meeting only.\""),
          field<T>(Kind::texts, "responsibilities", &T::responsibilities, "What the holder does.",
                   "[\"agreeing the draft minutes\"]"),
          field<T>(Kind::text, "recommendation", &T::recommendation,
                   "What is recommended about the office but not required.",
                   "\"The council's member should be nominated.\""),
          records_field<T>("holders", &T::holders, &tenure_noun, "Who holds the office."),
      });
  return table;
}

}  // namespace govbook::model
