// What the partners aim at, plan and spend: principles and outcomes, plans below plans, budgets.

#pragma once

#include <vector>

#include "model/meeting.h"

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

const Noun& aim_noun();
const Noun& plan_noun();
const Noun& budget_noun();

}  // namespace govbook::model
