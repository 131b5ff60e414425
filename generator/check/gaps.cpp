#include "rules/gaps.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

using model::GapState;

// The chair and the quorum of a body have rules of their own for being unsaid.
bool is_told_elsewhere(const model::Noun& noun, const model::Field& field) {
  return noun.name == "body" && (field.name == "chair" || field.name == "quorum");
}

void tell(const rules::OpenFact& open, bool is_sample, Report& report) {
  const auto state = open.gap.state;
  const auto& [noun, record] = open.around.back();
  if (state == GapState::none) return;  // That there is none is a fact, not a gap.
  if (state == GapState::not_stated && is_told_elsewhere(*noun, *open.field)) return;
  const auto message = "\"" + open.field->name + "\" of the " + label(*noun, record) + " is " +
                       std::string(model::words_for(state));
  if (state == GapState::placeholder && !is_sample) {
    report.warning("check/placeholder", open.at, message);
    return report.hint("fill it in; only a sample (\"sample\": \"yes\") may keep it");
  }
  report.note("check/gap", open.at, message);
}

// The body of the arrangements that a fact belongs to.
const model::Body* own_body_around(const rules::OpenFact& open) {
  for (const auto& [noun, record] : open.around) {
    if (noun != &model::body_noun()) continue;
    const auto* body = static_cast<const model::Body*>(record);
    return model::is_own(*body) ? body : nullptr;
  }
  return nullptr;
}

// How many records of a noun leave a field out, in the order in which they do.
using Counts = std::vector<std::pair<std::string, long long>>;

void count(const rules::OpenFact& open, Counts& left_out) {
  const auto* noun = open.around.back().first;
  const auto what =
      noun->name == "body" ? open.field->name : open.field->name + " of " + noun->plural;
  for (auto& [known, number] : left_out) {
    if (known == what) {
      ++number;
      return;
    }
  }
  left_out.emplace_back(what, 1);
}

void tell_left_out(const model::Body& body, const Counts& left_out, Report& report) {
  if (left_out.empty()) return;
  std::vector<std::string> all;
  for (const auto& [what, number] : left_out) {
    all.push_back(number == 1 ? what : what + " (" + std::to_string(number) + ")");
  }
  report.note("check/gap", body.about.at, name_of(body) + ": not stated: " + text::join(all, ", "));
}

}  // namespace

void gaps(const model::Handbook& handbook, Report& report) {
  const bool is_sample = model::is(handbook.settings.sample, "yes");
  std::map<const model::Body*, Counts> left_out;
  for (const auto& open : rules::open_facts(model::handbook_noun(), &handbook)) {
    if (open.is_written) {
      tell(open, is_sample, report);
      continue;
    }
    const auto* body = own_body_around(open);
    const bool is_told = is_told_elsewhere(*open.around.back().first, *open.field);
    if (body != nullptr && !is_told) count(open, left_out[body]);
  }
  for (const auto& body : handbook.bodies) {
    if (left_out.contains(&body)) tell_left_out(body, left_out[&body], report);
  }
}

}  // namespace govbook::check
