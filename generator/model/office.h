// The chair and the deputy chair of a body: how they come to it, for how long, and what they do.

#pragma once

#include <vector>

#include "model/seat.h"

namespace govbook::model {

// One way in which a term may end. What stands beside `text` is the same as a rule that can be
// worked out from the day of the choice.
struct TermEnd {
  Text text;
  Number meeting_from;  // At the first meeting from the first of this month, 1 to 12.
  Number months;        // So many months after the choice.
  Choice bound;         // What these months are. Left out, exactly so many.
  About about;
};

struct Office {
  Line title;  // "Chair", "Vice-chair".
  Choice method;
  Text appointment;     // How, in words.
  Line interval;        // "every year".
  Number term_minimum;  // Months.
  Number term_maximum;  // Months.
  std::vector<TermEnd> term_ends;
  Choice term_ends_with;  // Which of them counts.
  Text time_commitment;
  Text ballot;
  Text when_absent;
  Texts responsibilities;
  Text recommendation;
  std::vector<Tenure> holders;
  About about;
};

const Noun& term_end_noun();
const Noun& office_noun();

}  // namespace govbook::model
