// A body: a board, trust, partnership or group that people sit on; and the classes that bodies may
// belong to.

#pragma once

#include <vector>

#include "model/meeting.h"
#include "model/phase.h"
#include "model/seat.h"

namespace govbook::model {

// Terms of reference under one heading. An item may have items of its own only as words.
struct Duty {
  Text text;
  Texts parts;
  About about;
};
struct DutyGroup {
  Line id;
  Line title;
  std::vector<Duty> duties;
  About about;
};

// Two or more things that a source says and that cannot both hold.
struct Statement {
  Text text;
  Line clause;
  About about;
};
struct Contradiction {
  Line id;
  Line what;
  std::vector<Statement> says;
  About about;
};

// A class of partnership: what holds for all bodies that name it.
struct ClassRule {
  Text text;
  Choice status;
  About about;
};
struct PartnershipClass {
  Line id;
  Line title;
  Text summary;
  std::vector<ClassRule> rules;
  About about;
};

struct Body {
  Line id;
  Line name;
  Line short_name;
  Line abbreviation;
  Lines other_names;
  Lines working_names;  // Not settled yet.
  Choice kind;
  Reference partnership_class;
  Choice place;  // One of the arrangements, or a neighbour.
  Line area;
  Number count;  // Several of the same kind.
  Reference parent;
  Reference accountable_organisation;
  Choice status;
  When from;
  When until;
  std::vector<Phase> phases;
  References replaces;  // Bodies whose place it takes.
  References statutes;
  Text summary;
  Texts purposes;
  std::vector<DutyGroup> duties;
  Choice membership_set_by;
  Text membership;  // How the list comes about.
  Text authority;   // What a member must be able to do.
  Text deputies;
  Texts membership_support;
  std::vector<Seat> seats;
  Stated<Office> chair;
  Stated<Office> deputy_chair;
  Stated<Quorum> quorum;
  Stated<MeetingRules> meetings;
  Stated<DecisionRules> decisions;
  Stated<AttendanceRules> attendance;
  Text interests;             // The register of interests.
  Number interests_reviewed;  // Months between two looks at it.
  Text resignation;
  std::vector<SupportRole> support;
  Texts support_duties;
  std::vector<ReviewRule> reviews;
  std::vector<Contradiction> contradictions;
  About about;
};

const Noun& duty_noun();
const Noun& duty_group_noun();
const Noun& statement_noun();
const Noun& contradiction_noun();
const Noun& class_rule_noun();
const Noun& partnership_class_noun();
const Noun& body_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Body>;
extern template class std::vector<govbook::model::ClassRule>;
extern template class std::vector<govbook::model::Contradiction>;
extern template class std::vector<govbook::model::Duty>;
extern template class std::vector<govbook::model::DutyGroup>;
extern template class std::vector<govbook::model::PartnershipClass>;
extern template class std::vector<govbook::model::Statement>;
