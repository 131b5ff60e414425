// What the partners aim at, plan, spend and get done: principles and outcomes, plans below plans,
// budgets, milestones, approvals.

#pragma once

#include <vector>

#include "model/body.h"

namespace govbook::model {

// A principle, an outcome, a priority or a criterion of success.
struct Aim {
  Line id;
  Choice kind;
  Line group;    // The heading it stands under.
  Number count;  // Several that the source counts without listing them.
  Text text;
  References leads;
  Reference plan;
  About about;
};

struct Plan {
  Line id;
  Line title;
  Line abbreviation;
  Choice kind;
  Number count;      // Several of the same kind, one for each of its owners.
  Reference parent;  // The plan that it is a part of or carries out.
  References owners;
  References delivered_by;
  References watched_by;
  Choice status;
  When from;
  When until;
  Text summary;
  References statutes;
  std::vector<ReviewRule> reviews;
  About about;
};

struct Budget {
  Line id;
  Line title;
  Choice kind;
  Choice status;
  Line amount;
  References contributors;
  Reference holder;
  Text summary;
  About about;
};

// What is to be done or reached, and when: on a day, in a month, within a range.
struct Milestone {
  Line id;
  Line title;
  Choice kind;
  Line group;  // "day one".
  When date;
  When until;  // Of a range its end.
  Choice certainty;
  Choice state;
  References owners;
  Line owned_by;  // In words, where the owners have no record.
  References concerns;
  References depends_on;
  Text text;
  Texts parts;
  std::vector<Contradiction> contradictions;
  About about;
};

// Who has to agree to something before it holds, and whether that has been done.
struct Approval {
  Line id;
  Text what;
  References concerns;
  Choice kind;
  References approvers;
  Line approved_by;  // In words, where the approvers have no record.
  References on_behalf_of;
  References arranged_by;
  Line arranged;  // In words, who sees to it.
  When due;
  When until;  // Of a range its end.
  Choice certainty;
  Choice state;
  When given;  // The day on which it was given or refused.
  References depends_on;
  Text condition;
  Text finality;
  About about;
};

const Noun& aim_noun();
const Noun& plan_noun();
const Noun& budget_noun();
const Noun& milestone_noun();
const Noun& approval_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Aim>;
extern template class std::vector<govbook::model::Approval>;
extern template class std::vector<govbook::model::Budget>;
extern template class std::vector<govbook::model::Milestone>;
extern template class std::vector<govbook::model::Plan>;
