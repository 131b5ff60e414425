// What the headers of this folder promise to have made.

#include "model/body.h"
#include "model/field.h"
#include "model/handbook.h"
#include "model/meeting.h"
#include "model/party.h"
#include "model/phase.h"
#include "model/plan.h"
#include "model/process.h"
#include "model/proposal.h"
#include "model/reference.h"
#include "model/relationship.h"
#include "model/seat.h"
#include "model/stated.h"

template class std::vector<govbook::model::Aim>;
template class std::vector<govbook::model::Alternative>;
template class std::vector<govbook::model::Approval>;
template class std::vector<govbook::model::AttendanceThreshold>;
template class std::vector<govbook::model::Body>;
template class std::vector<govbook::model::Budget>;
template class std::vector<govbook::model::Catalogue>;
template class std::vector<govbook::model::CatalogueEntry>;
template class std::vector<govbook::model::CataloguePart>;
template class std::vector<govbook::model::ChoiceWord>;
template class std::vector<govbook::model::ClassRule>;
template class std::vector<govbook::model::Clause>;
template class std::vector<govbook::model::Contact>;
template class std::vector<govbook::model::Contradiction>;
template class std::vector<govbook::model::DecisionReport>;
template class std::vector<govbook::model::DecisionRight>;
template class std::vector<govbook::model::DocumentSection>;
template class std::vector<govbook::model::Duty>;
template class std::vector<govbook::model::DutyGroup>;
template class std::vector<govbook::model::Field>;
template class std::vector<govbook::model::Implication>;
template class std::vector<govbook::model::Issue>;
template class std::vector<govbook::model::ListedPartner>;
template class std::vector<govbook::model::Milestone>;
template class std::vector<govbook::model::Narrative>;
template class std::vector<govbook::model::Option>;
template class std::vector<govbook::model::Organisation>;
template class std::vector<govbook::model::Outcome>;
template class std::vector<govbook::model::Paper>;
template class std::vector<govbook::model::PartnershipClass>;
template class std::vector<govbook::model::Phase>;
template class std::vector<govbook::model::Plan>;
template class std::vector<govbook::model::Post>;
template class std::vector<govbook::model::Process>;
template class std::vector<govbook::model::Question>;
template class std::vector<govbook::model::QuorumTest>;
template class std::vector<govbook::model::Recommendation>;
template class std::vector<govbook::model::Relationship>;
template class std::vector<govbook::model::ReportSection>;
template class std::vector<govbook::model::ReviewRule>;
template class std::vector<govbook::model::Seat>;
template class std::vector<govbook::model::SourceDocument>;
template class std::vector<govbook::model::Statement>;
template class std::vector<govbook::model::Statute>;
template class std::vector<govbook::model::StatutoryList>;
template class std::vector<govbook::model::Step>;
template class std::vector<govbook::model::SupportRole>;
template class std::vector<govbook::model::Tenure>;
template class std::vector<govbook::model::Term>;
template class std::vector<govbook::model::TermEnd>;
template class std::vector<govbook::model::Text>;
