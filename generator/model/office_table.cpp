#include "model/seat.h"
#include "model/table.h"

namespace govbook::model {

const Noun& term_end_noun() {
  using T = TermEnd;
  static const Noun table = noun<T>(
      "term end", "term ends", "One way in which a term of office may end.",
      "`term_ends` of a chair",
      {
          required(field<T>(Kind::text, "text", &T::text, "When it ends, in words.",
                            "\"at the first meeting from September\"")),
          in_unit(field<T>(Kind::number, "meeting_from", &T::meeting_from,
                           "It ends at the first meeting from the first day of this month.", "9"),
                  "months of the year, 1 to 12"),
          in_unit(field<T>(Kind::number, "months", &T::months, "It ends so long after the choice.",
                           "12"),
                  "months"),
          one_of(field<T>(Kind::choice, "bound", &T::bound,
                          "What these months are. Left out, exactly so many.", "\"at-least\""),
                 {{"exactly", "It ends when they are over."},
                  {"at-least", "It may not end before they are over."},
                  {"at-most", "It ends when they are over, if not before."}}),
      });
  return table;
}

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
          records_field<T>("term_ends", &T::term_ends, &term_end_noun, "When the term may end."),
          one_of(field<T>(Kind::choice, "term_ends_with", &T::term_ends_with,
                          "Which of several ends counts.", "\"first\""),
                 {{"first", "Whichever comes first."},
                  {"last", "Whichever comes last."},
                  {"settled", "The one that the body has settled on before the choice."}}),
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
