// A process: steps in order, who takes them, how long they wait, and how they end.

#pragma once

#include <vector>

#include "model/body.h"

namespace govbook::model {

// A way out of a step: under which circumstances, and to which step ("end" closes the process).
struct Outcome {
  Line when;
  Line next;
  About about;
};

struct Step {
  Line id;
  Line title;
  Text text;
  Line actor;
  Text who_votes;
  Number wait;  // Days at least before the step.
  Choice wait_in;
  Text record;  // What is written down.
  Choice kind;
  std::vector<Outcome> outcomes;
  About about;
};

struct Process {
  Line id;
  Line title;
  Text summary;
  Texts scope;
  References used_by;
  Texts principles;
  std::vector<Step> steps;
  Text finality;
  std::vector<Contradiction> contradictions;
  About about;
};

const Noun& outcome_noun();
const Noun& step_noun();
const Noun& process_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Outcome>;
extern template class std::vector<govbook::model::Process>;
extern template class std::vector<govbook::model::Step>;
