// Phases, successors and classes of bodies and organisations.

#include <algorithm>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/suggest.h"
#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

void seat_is_of_a_known_phase(const model::Body& body, const model::Seat& seat, Report& report) {
  for (const auto& id : seat.phases) {
    const auto is_it = [&](const model::Phase& phase) { return phase.id.value == id.value; };
    if (!id || std::any_of(body.phases.begin(), body.phases.end(), is_it)) continue;
    report.error("check/unknown-phase", id.at,
                 "the " + label(model::seat_noun(), &seat) + " is of the phase \"" + *id +
                     "\", but " + name_of(body) + " has no such phase");
    std::vector<std::string> known;
    for (const auto& phase : body.phases) known.push_back(model::or_empty(phase.id));
    if (const auto hint = did_you_mean(*id, known); !hint.empty()) report.hint(hint);
  }
}

void phases_follow_each_other(const std::vector<model::Phase>& phases, Report& report) {
  for (std::size_t i = 1; i < phases.size(); ++i) {
    const auto& before = phases[i - 1];
    const auto& phase = phases[i];
    const auto name = "the " + label(model::phase_noun(), &phase);
    if (phase.from && before.from && first_day(*phase.from) < first_day(*before.from)) {
      report.error("check/phases-out-of-order", phase.from.at,
                   name + " begins before the one that stands before it");
      report.see_also(before.from.at, "that one begins here");
    }
    if (!phase.from && !before.until) {
      report.note("check/phase-without-beginning", phase.about.at,
                  "it is not stated when " + name + " begins, nor when the one before it ends");
      report.hint("add \"from\", or \"until\" to the phase before it, if the arrangements say so");
    }
  }
}

template <class Party, class Find>
void none_replaces_itself(const std::vector<Party>& parties, const model::Noun& noun,
                          const Find& find, Report& report) {
  for (const auto& party : parties) {
    if (!leads_back(party, &Party::replaces, find)) continue;
    report.error("check/replaces-itself", party.replaces.front().at,
                 "the " + label(noun, &party) + " takes its own place, by way of \"replaces\"");
    report.hint("\"replaces\" names what was there before");
  }
}

void class_has_bodies(const model::Handbook& handbook, Report& report) {
  for (const auto& one : handbook.classes) {
    const auto is_in_it = [&](const model::Body& body) {
      return one.id.value && body.partnership_class.value == one.id.value;
    };
    if (std::any_of(handbook.bodies.begin(), handbook.bodies.end(), is_in_it)) continue;
    report.note("check/class-without-body", one.about.at,
                "no body is in the " + label(model::partnership_class_noun(), &one));
  }
}

}  // namespace

void phases(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    phases_follow_each_other(body.phases, report);
    for (const auto& seat : body.seats) seat_is_of_a_known_phase(body, seat, report);
  }
  for (const auto& one : handbook.organisations) phases_follow_each_other(one.phases, report);
  none_replaces_itself(
      handbook.bodies, model::body_noun(), [&](std::string_view id) { return handbook.body(id); },
      report);
  none_replaces_itself(
      handbook.organisations, model::organisation_noun(),
      [&](std::string_view id) { return handbook.organisation(id); }, report);
  class_has_bodies(handbook, report);
}

}  // namespace govbook::check
