// Organisations and posts: who sends members and who is personally accountable; what they and
// bodies are to one another, who may decide what, and which interests members have.

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

struct Relationship {
  Line id;
  Reference from;
  Choice kind;
  Reference to;
  Text subject;
  Choice force;
  Choice status;
  Choice dual;  // Whether a second line of accountability is meant.
  When begins;
  When ends;
  About about;
};

// Who may decide a matter, and how far.
struct DecisionRight {
  Line id;
  Text matter;
  Choice kind;
  References holders;
  Line held_by;     // In words, where the holders are a group that has no record.
  Reference from;   // Who hands the decision on.
  Reference under;  // The right that is handed on.
  References recommended_by;
  References consulted;
  References ratified_by;
  References vetoed_by;
  Text limit;
  Number amount;  // Pounds.
  Text condition;
  Choice status;
  When until;
  About about;
};

// An entry in the register of interests of a body.
struct Interest {
  Line id;
  Reference body;
  Line seat;   // The id of a seat of the body.
  Choice nil;  // Whether there is none to declare.
  References organisations;
  Text text;
  Choice kind;
  When declared_on;
  When reviewed_on;
  When ended_on;
  Choice example;
  About about;
};

const Noun& interest_noun();
const Noun& relationship_noun();
const Noun& decision_right_noun();

// What a kind of relationship means for readers and for the rules.
struct RelationshipKind {
  std::string_view word;      // "accountable-to"
  std::string_view forward;   // "is accountable to"
  std::string_view backward;  // "is answered to by": seen from the other end.
  // Which end answers to the other: +1 from → to, -1 to → from, 0 neither.
  int accountability;
};

// The kind of that word; nullptr when there is none.
const RelationshipKind* relationship_kind(std::string_view word);

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::DecisionRight>;
extern template class std::vector<govbook::model::Interest>;
extern template class std::vector<govbook::model::Organisation>;
extern template class std::vector<govbook::model::Post>;
extern template class std::vector<govbook::model::Relationship>;
