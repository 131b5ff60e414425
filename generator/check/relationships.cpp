#include <string>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "rules/accountability.h"
#include "rules/oversight.h"
#include "rules/scheme.h"

namespace govbook::check {
namespace {

using Ties = std::vector<rules::Answerability>;

void nobody_answers_to_themselves(const model::Handbook& handbook, const Ties& ties,
                                  Report& report) {
  for (const auto& circle : rules::circles(ties)) {
    std::vector<std::string> names;
    for (const auto& tie : circle) names.push_back(party(handbook, tie.from));
    names.push_back(names.front());
    report.warning("check/accountability-circle", circle.front().tie->about.at,
                   "accountability goes in a circle: " + text::join(names, " answers to "));
    for (std::size_t i = 1; i < circle.size(); ++i) {
      report.see_also(circle[i].tie->about.at,
                      names[i] + " answers to " + names[i + 1] + " by this one");
    }
  }
}

void more_than_one_line_is_declared(const model::Handbook& handbook, const Ties& ties,
                                    Report& report) {
  for (const auto& [id, lines, is_declared] : rules::double_lines(rules::by_party(ties))) {
    if (is_declared) continue;
    std::vector<std::string> names;
    for (const auto* tie : lines) names.push_back(party(handbook, tie->to));
    report.note("check/dual-accountability", lines[1]->tie->about.at,
                party(handbook, id) + " answers to " + text::join_as_list(names));
    report.see_also(lines[0]->tie->about.at, "the first of these lines is here");
    report.hint("if the arrangements mean this, add \"dual\": \"declared\"");
  }
}

void nobody_watches_themselves(const model::Handbook& handbook, Report& report) {
  for (const auto& [tie, chair] : rules::self_scrutiny(handbook)) {
    const auto* kind = model::relationship_kind(*tie->kind);
    const bool is_post = *tie->from == chair || *tie->to == chair;
    report.note("check/self-scrutiny", tie->about.at,
                party(handbook, *tie->from) + " " + std::string(kind->forward) + " " +
                    party(handbook, *tie->to) + ", and " + party(handbook, chair) +
                    (is_post ? " chairs that body" : " chairs both"));
  }
}

std::string named(const model::DecisionRight& right) {
  return "\"" + model::or_empty(right.id) + "\"";
}

void delegation_ends(const model::Handbook& handbook, Report& report) {
  for (const auto& circle : rules::delegation_circles(handbook)) {
    std::vector<std::string> ids;
    for (const auto* right : circle) ids.push_back(named(*right));
    ids.push_back(ids.front());
    report.warning("check/delegation-circle", circle.front()->under.at,
                   "delegation goes in a circle: " + text::join(ids, " is under "));
    for (std::size_t i = 1; i < circle.size(); ++i) {
      report.see_also(circle[i]->under.at, ids[i] + " is under " + ids[i + 1] + " here");
    }
  }
}

void nobody_hands_on_more_than_they_have(const model::Handbook& handbook, Report& report) {
  for (const auto& [right, above] : rules::delegation_excesses(handbook)) {
    report.warning("check/delegation-exceeds", right->amount.at,
                   "the right " + named(*right) + " goes to " + rules::in_pounds(*right->amount) +
                       ", but " + named(*above) + ", which it is under, only to " +
                       rules::in_pounds(*above->amount));
    report.see_also(above->amount.at, "that limit is here");
  }
}

void what_is_delegated_is_held(const model::Handbook& handbook, Report& report) {
  for (const auto& [right, under, lack] : rules::delegation_gaps(handbook)) {
    if (lack == rules::Lack::no_right) {
      report.note("check/delegation-without-right", right->about.at,
                  "the right " + named(*right) +
                      " is delegated, but it is not said which right is handed on");
    } else {
      report.note("check/delegation-without-right", right->from.at,
                  party(handbook, *right->from) + " hands on the right " + named(*right) +
                      ", but does not hold " + named(*under) + ", which it is under");
      report.see_also(under->about.at, "that right is here");
    }
  }
}

}  // namespace

void relationships(const model::Handbook& handbook, Report& report) {
  const auto ties = rules::accountability(handbook);
  nobody_answers_to_themselves(handbook, ties, report);
  more_than_one_line_is_declared(handbook, ties, report);
  nobody_watches_themselves(handbook, report);
  delegation_ends(handbook, report);
  nobody_hands_on_more_than_they_have(handbook, report);
  what_is_delegated_is_held(handbook, report);
}

}  // namespace govbook::check
