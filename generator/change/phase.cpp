#include "change/phase.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace govbook::change {
namespace {

using Ids = std::set<std::string, std::less<>>;

bool has_begun(const model::When& from, const Date& as_at) {
  return !from || first_day(*from) <= last_day(as_at);
}

bool has_ended(const model::When& until, const Date& as_at) {
  return until && last_day(*until) < first_day(as_at);
}

bool is_to_come(const model::Choice& status) {
  return model::is(status, model::status::proposed) || model::is(status, model::status::emerging) ||
         model::is(status, model::status::shadow);
}

bool is_to_come(const model::Relationship& tie) {
  return is_only_proposed(tie) || model::is(tie.status, "emerging");
}

// Takes the name of a phase; the one that was there becomes another name.
template <class Party>
void call(Party& party, const model::Phase& phase) {
  if (!phase.called || phase.called.value == party.name.value) return;
  party.other_names.push_back(std::exchange(party.name, phase.called));
}

void enter(model::Body& body, const model::Phase& phase) {
  call(body, phase);
  body.status = phase.status;
  std::erase_if(body.seats, [&](const model::Seat& seat) {
    return !seat.phases.empty() &&
           std::none_of(seat.phases.begin(), seat.phases.end(),
                        [&](const auto& id) { return id.value == phase.id.value; });
  });
}

void enter(model::Organisation& organisation, const model::Phase& phase) {
  call(organisation, phase);
}

template <class Party>
bool is_there(const Party& party, const Date& as_at) {
  if (!holds_at(party.from, party.until, as_at)) return false;
  if (party.phases.empty()) return true;
  const auto* phase = phase_at(party.phases, as_at);
  return phase != nullptr && !model::is(phase->status, model::status::ended);
}

// Takes those out that are not there at a date, and the others to their phase.
template <class Party>
void enter_phases(std::vector<Party>& parties, const Date& as_at) {
  std::erase_if(parties, [&](const Party& party) { return !is_there(party, as_at); });
  for (auto& party : parties) {
    if (const auto* phase = phase_at(party.phases, as_at)) enter(party, model::Phase(*phase));
  }
}

// Whose place is taken by one of these that `has_come`.
template <class Party, class HasCome>
Ids replaced(const std::vector<Party>& parties, const HasCome& has_come) {
  Ids ids;
  for (const auto& party : parties) {
    if (!has_come(party)) continue;
    for (const auto& id : party.replaces) ids.insert(model::or_empty(id));
  }
  return ids;
}

// Takes out what is replaced, unless its own last day tells how long it stays.
template <class Party>
void take_out(std::vector<Party>& parties, const Ids& ids) {
  std::erase_if(parties, [&](const auto& party) {
    return !party.until && ids.contains(model::or_empty(party.id));
  });
}

constexpr auto any_one = [](const auto&) { return true; };

template <class Party>
void enter_last_phases(std::vector<Party>& parties) {
  for (auto& party : parties) {
    if (!party.phases.empty()) enter(party, model::Phase(party.phases.back()));
  }
}

bool ends(const model::Body& body) {
  const auto& until = body.phases.empty() ? body.until : body.phases.back().until;
  return until || model::is(body.status, model::status::ended) ||
         model::is(body.status, model::status::to_be_replaced);
}

}  // namespace

bool holds_at(const model::When& from, const model::When& until, const Date& as_at) {
  return has_begun(from, as_at) && !has_ended(until, as_at);
}

bool is_only_proposed(const model::Relationship& tie) {
  return model::is(tie.status, "proposed") || model::is(tie.status, "future");
}

const model::Phase* phase_at(const std::vector<model::Phase>& phases, const Date& as_at) {
  const model::Phase* found = nullptr;
  bool may_follow = true;  // Whether the one before has ended, or there is none.
  for (const auto& phase : phases) {
    if (phase.from ? has_begun(phase.from, as_at) : may_follow) found = &phase;
    may_follow = has_ended(phase.until, as_at);
  }
  return found != nullptr && has_ended(found->until, as_at) ? nullptr : found;
}

void enter_phase(model::Body& body, const Date& as_at) {
  if (const auto* phase = phase_at(body.phases, as_at)) enter(body, model::Phase(*phase));
}

void take_to_date(model::Handbook& handbook, const Date& as_at) {
  enter_phases(handbook.bodies, as_at);
  enter_phases(handbook.organisations, as_at);
  std::erase_if(handbook.relationships, [&](const model::Relationship& tie) {
    return !holds_at(tie.begins, tie.ends, as_at);
  });
  for (auto& body : handbook.bodies) {
    // What the author says of the handbook's own date stands; what comes later has come by then.
    const auto& written = handbook.settings.as_at;
    const bool comes_later = body.from && written && first_day(*body.from) > last_day(*written);
    if (body.phases.empty() && is_to_come(body.status) && comes_later) body.status = {};
  }
  take_out(handbook.bodies, replaced(handbook.bodies, [](const model::Body& body) {
             return !is_to_come(body.status);
           }));
  take_out(handbook.organisations, replaced(handbook.organisations, any_one));
  for (auto& tie : handbook.relationships) {
    if (tie.begins && is_to_come(tie)) tie.status = {};
  }
  for (auto& statute : handbook.statutes) {
    if (has_ended(statute.until, as_at))
      statute.in_force.value = "withdrawn";
    else if (!has_begun(statute.from, as_at))
      statute.in_force.value = "not-yet";
    else if (statute.from && model::is(statute.in_force, "not-yet"))
      statute.in_force.value = "yes";
  }
}

void take_to_standing(model::Handbook& handbook, const Date& as_at) {
  take_to_date(handbook, as_at);
  std::erase_if(handbook.bodies, [](const model::Body& body) {
    return model::is(body.status, model::status::proposed);
  });
  std::erase_if(handbook.organisations, [&](const model::Organisation& one) {
    const auto* phase = phase_at(one.phases, as_at);
    return phase != nullptr && model::is(phase->status, model::status::proposed);
  });
  std::erase_if(handbook.relationships, is_only_proposed);
}

void take_to_proposal(model::Handbook& handbook) {
  enter_last_phases(handbook.bodies);
  enter_last_phases(handbook.organisations);
  std::erase_if(handbook.bodies, ends);
  take_out(handbook.bodies, replaced(handbook.bodies, any_one));
  take_out(handbook.organisations, replaced(handbook.organisations, any_one));
  for (auto& body : handbook.bodies) {
    if (is_to_come(body.status)) body.status = {};
  }
  std::erase_if(handbook.relationships, [](const auto& tie) { return tie.ends.value.has_value(); });
  for (auto& tie : handbook.relationships) {
    if (is_to_come(tie)) tie.status = {};
  }
}

}  // namespace govbook::change
