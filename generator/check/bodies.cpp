// Bodies, their offices and their seats; organisations.

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"
#include "rules/oversight.h"
#include "rules/quorum.h"

namespace govbook::check {
namespace {

using Way = std::vector<const model::Body*>;

// Upwards from a body as far as no walk has come before, which `seen` remembers; of that the circle
// in which it ends, if it ends in one.
Way circle_above(const model::Body& from, const model::Handbook& handbook,
                 std::set<const model::Body*>& seen) {
  Way way;
  const auto* body = &from;
  while (body != nullptr && seen.insert(body).second) {
    way.push_back(body);
    body = body->parent.value ? handbook.body(*body->parent.value) : nullptr;
  }
  way.erase(way.begin(), std::find(way.begin(), way.end(), body));
  return way;
}

void no_body_is_above_itself(const model::Handbook& handbook, Report& report) {
  std::set<const model::Body*> seen;
  for (const auto& from : handbook.bodies) {
    auto circle = circle_above(from, handbook, seen);
    if (circle.empty()) continue;
    // The handbook's first of them begins.
    std::rotate(circle.begin(), std::min_element(circle.begin(), circle.end()), circle.end());
    const auto& body = *circle.front();
    circle.push_back(&body);
    std::vector<std::string> names;
    for (const auto* step : circle) names.push_back(name_of(*step));
    report.error("check/parent-cycle", body.parent.at,
                 name_of(body) + " is above itself: " + text::join(names, " is below "));
    report.hint("take \"parent\" out of one of them");
  }
}

// What is neither there nor left open for a reason.
template <class T>
bool is_unsaid(const model::Stated<T>& fact) {
  return !fact.value && (!fact.gap || fact.gap->state == model::GapState::not_stated);
}

// Everything that texts and Markdown files say, for links such as (organisation:county-council).
std::string all_words(const model::Handbook& handbook) {
  std::string words;
  model::each_line(model::handbook_noun(), &handbook,
                   [&](const model::Noun&, const model::Field& field, const model::Line& line) {
                     const bool is_text =
                         field.kind == model::Kind::text || field.kind == model::Kind::texts;
                     if (is_text && line.value) words += *line.value + "\n";
                   });
  for (const auto& page : handbook.pages) words += page.markdown;
  for (const auto& narrative : handbook.narratives) words += narrative.markdown;
  return words;
}

std::set<std::string> referred_to(const model::Handbook& handbook) {
  std::set<std::string> ids;
  model::each_line(model::handbook_noun(), &handbook,
                   [&](const model::Noun&, const model::Field& field, const model::Line& line) {
                     if (!field.refers_to.empty() && line.value) ids.insert(*line.value);
                   });
  return ids;
}

void sharing_is_said(const model::Seat& seat, Report& report) {
  if (seat.alternatives.size() < 2 || seat.sharing.value || seat.sharing.gap) return;
  report.note("check/alternatives-share-nothing", seat.about.at,
              "the " + label(model::seat_noun(), &seat) +
                  " has alternatives, but it is not stated whether they share a vote");
  report.hint("add \"sharing\": \"one-vote\", \"any\" or \"all\" if the arrangements say so");
}

void vacancies_are_seats(const model::Seat& seat, Report& report) {
  const auto count = rules::seats_in(seat);
  if (!seat.vacant.value || !count || *seat.vacant.value <= *count) return;
  report.error("check/more-vacant-than-seats", seat.vacant.at,
               "the " + label(model::seat_noun(), &seat) + " has " +
                   text::counted(*count, "seat", "seats") + ", of which " +
                   std::to_string(*seat.vacant.value) + " cannot be vacant");
}

void office_is_there(const model::Handbook& handbook, const model::Seat& seat, Report& report) {
  const auto* other = seat.body.value ? handbook.body(*seat.body.value) : nullptr;
  if (other == nullptr) return;
  if (!seat.office.value && !seat.office.gap) {
    report.note("check/seat-without-office", seat.about.at,
                "the " + label(model::seat_noun(), &seat) + " belongs to " + name_of(*other) +
                    ", but it is not stated whether to its chair");
    report.hint("add \"office\": \"chair\", \"deputy-chair\" or \"representative\"");
  }
  if (!model::is_own(*other)) return;  // Nothing need be stated about the office of a neighbour.
  const bool is_chair = model::is(seat.office, "chair");
  if (!is_chair && !model::is(seat.office, "deputy-chair")) return;
  if (is_chair ? other->chair.value.has_value() : other->deputy_chair.value.has_value()) return;
  report.note("check/office-not-stated", seat.office.at,
              "the " + label(model::seat_noun(), &seat) + " goes to the " +
                  (is_chair ? "chair" : "deputy chair") + " of " + name_of(*other) +
                  ", about whom nothing is stated");
}

// Whether a body has a seat for a post, or for the organisation that it belongs to. A seat for
// another post of that organisation is somebody else's.
bool sits(const model::Body& body, const model::Post& post) {
  const auto is_for = [&](const model::Reference& holder, const model::Reference& organisation) {
    if (holder.value) return holder.value == post.id.value;
    return organisation.value && organisation.value == post.organisation.value;
  };
  return std::any_of(body.seats.begin(), body.seats.end(), [&](const model::Seat& seat) {
    return is_for(seat.post, seat.organisation) ||
           std::any_of(seat.alternatives.begin(), seat.alternatives.end(),
                       [&](const auto& one) { return is_for(one.post, one.organisation); });
  });
}

void holders_sit(const model::Handbook& handbook, const model::Body& body,
                 const model::Stated<model::Office>& office, std::string_view called,
                 Report& report) {
  if (!office || body.seats.empty()) return;
  for (const auto& holder : office->holders) {
    const auto* post = holder.post.value ? handbook.post(*holder.post.value) : nullptr;
    if (post == nullptr || sits(body, *post)) continue;
    report.note("check/chair-without-seat", holder.post.at,
                "the " + std::string(called) + " of " + name_of(body) + " is the " +
                    label(model::post_noun(), post) + ", for whom it has no seat");
  }
}

}  // namespace

void bodies(const model::Handbook& handbook, Report& report) {
  no_body_is_above_itself(handbook, report);
  for (const auto& body : handbook.bodies) {
    if (!model::is_own(body)) continue;
    if (is_unsaid(body.chair)) {
      report.note("check/no-chair", body.about.at,
                  "it is not stated who chairs " + name_of(body) + ", or how they come to it");
    }
    if (is_unsaid(body.quorum)) {
      report.note("check/no-quorum", body.about.at, "no quorum is stated for " + name_of(body));
    }
  }
  for (const auto* body : rules::orphans(handbook)) {
    report.note("check/orphan-body", body->about.at,
                name_of(*body) + " has no parent and no relationship to anyone");
  }
}

void organisations(const model::Handbook& handbook, Report& report) {
  const auto used = referred_to(handbook);
  const auto words = all_words(handbook);
  for (const auto& organisation : handbook.organisations) {
    const auto id = model::or_empty(organisation.id);
    if (used.contains(id) || words.find("organisation:" + id) != std::string::npos) continue;
    report.note("check/unused-organisation", organisation.about.at,
                "the " + label(model::organisation_noun(), &organisation) +
                    " has no seat, post or relationship, and no text links to it");
  }
}

void seats(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    for (const auto& seat : body.seats) {
      vacancies_are_seats(seat, report);
      sharing_is_said(seat, report);
      office_is_there(handbook, seat, report);
    }
    holders_sit(handbook, body, body.chair, "chair", report);
    holders_sit(handbook, body, body.deputy_chair, "deputy chair", report);
  }
}

}  // namespace govbook::check
