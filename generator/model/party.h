// Organisations and posts: who sends members and who is personally accountable.

#pragma once

#include <vector>

#include "model/phase.h"
#include "model/seat.h"

namespace govbook::model {

struct Organisation {
  Line id;
  Line name;
  Line short_name;
  Line abbreviation;
  Lines other_names;
  Choice kind;
  When from;
  When until;
  std::vector<Phase> phases;
  References replaces;
  Text summary;
  About about;
};

struct Post {
  Line id;
  Line title;
  Lines other_names;
  Reference organisation;
  Text accountability;  // Personal accountability of the holder.
  std::vector<Tenure> tenures;
  About about;
};

const Noun& organisation_noun();
const Noun& post_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Organisation>;
extern template class std::vector<govbook::model::Post>;
