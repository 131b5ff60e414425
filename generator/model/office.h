// The chair and the deputy chair of a body: how they come to it, for how long, and what they do.

#pragma once

#include <vector>

#include "model/seat.h"

namespace govbook::model {

struct Office {
  Line title;  // "Chair", "Vice-chair".
  Choice method;
  Text appointment;     // How, in words.
  Line interval;        // "every year".
  Number term_minimum;  // Months.
  Number term_maximum;  // Months.
  Texts term_ends;      // Possible ends, one of which the body chooses.
  Text time_commitment;
  Text ballot;
  Text when_absent;
  Texts responsibilities;
  Text recommendation;
  std::vector<Tenure> holders;
  About about;
};

const Noun& office_noun();

}  // namespace govbook::model
