// What stands out about who answers to whom and who watches whom: lines that are double, bodies
// that stand alone, chairs who watch themselves, outcomes that nobody or too many lead on.

#pragma once

#include <string>
#include <vector>

#include "model/handbook.h"
#include "rules/accountability.h"

namespace govbook::rules {

// A party that answers straight to two others or more: one tie for each of them, in the order of
// the handbook. Declared: one of its ties says that this is meant.
struct DoubleLine {
  std::string party;
  Path lines;
  bool is_declared = false;
};
std::vector<DoubleLine> double_lines(const TiesByParty& ties);

// Own bodies with no parent, nothing below them and no relationship.
std::vector<const model::Body*> orphans(const model::Handbook& handbook);

// A body that holds another to account, scrutinises, oversees or challenges it while the same post,
// or a holder of the same name, chairs both; or a post that does so with a body that it chairs
// itself. Ties that are proposed or meant for later do not count. `chair` is the id of the post, or
// the name.
struct SelfScrutiny {
  const model::Relationship* tie = nullptr;
  std::string chair;
};
std::vector<SelfScrutiny> self_scrutiny(const model::Handbook& handbook);

// Outcomes and priorities with no lead, or with several: nobody, or everybody, answers for them.
struct UnevenLead {
  const model::Aim* aim = nullptr;
  std::size_t leads = 0;
};
std::vector<UnevenLead> uneven_leads(const model::Handbook& handbook);

// Whether the handbook names a lead for any outcome or priority: where it names none at all, that
// one has none says nothing about it.
bool names_leads(const model::Handbook& handbook);

}  // namespace govbook::rules
