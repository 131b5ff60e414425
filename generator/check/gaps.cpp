#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

using model::GapState;

struct Found {
  std::optional<model::Gap> gap;
  Span at;
  bool is_missing = false;  // Neither a value nor a gap.
};

template <class T>
Found in(const model::Stated<T>& fact) {
  return {fact.gap, fact.at, !fact.value && !fact.gap};
}

// What a field leaves open: one entry for each fact in it.
std::vector<Found> found_in(const model::Slot& slot) {
  if (const auto* line = std::get_if<model::Line*>(&slot)) return {in(**line)};
  if (const auto* when = std::get_if<model::When*>(&slot)) return {in(**when)};
  if (const auto* number = std::get_if<model::Number*>(&slot)) return {in(**number)};
  if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
    if (one->gap == nullptr) return {};
    return {{*one->gap, *one->at, one->get() == nullptr && !*one->gap}};
  }
  std::vector<Found> all;
  if (const auto* lines = std::get_if<model::Lines*>(&slot)) {
    for (const auto& line : **lines) all.push_back(in(line));
  }
  return all;
}

// The chair and the quorum of a body have rules of their own for being unsaid.
bool is_told_elsewhere(const model::Noun& noun, const model::Field& field) {
  return noun.name == "body" && (field.name == "chair" || field.name == "quorum");
}

struct Gaps {
  bool is_sample = false;
  Report& report;
  std::vector<std::string> around;
  const model::Body* body = nullptr;  // The own body that the walk is in.
  // How many records of a noun leave a field out, in the order of the walk.
  std::vector<std::pair<std::string, long long>> left_out;

  void enter(const model::Noun& noun, const void* record);
  void field(const model::Noun& noun, const model::Field& field, const model::Slot& slot);
  void leave(const model::Noun& noun, const void* record);
  void tell(const model::Noun& noun, const model::Field& field, const Found& found) const;
  void count(const model::Noun& noun, const model::Field& field);
};

void Gaps::tell(const model::Noun& noun, const model::Field& field, const Found& found) const {
  const auto state = found.gap->state;
  if (state == GapState::none) return;  // That there is none is a fact, not a gap.
  if (state == GapState::not_stated && is_told_elsewhere(noun, field)) return;
  const auto message = "\"" + field.name + "\" of the " + around.back() + " is " +
                       std::string(model::words_for(state));
  if (state == GapState::placeholder && !is_sample) {
    report.warning("check/placeholder", found.at, message);
    return report.hint("fill it in; only a sample (\"sample\": \"yes\") may keep it");
  }
  report.note("check/gap", found.at, message);
}

void Gaps::count(const model::Noun& noun, const model::Field& field) {
  const auto what = noun.name == "body" ? field.name : field.name + " of " + noun.plural;
  for (auto& [known, number] : left_out) {
    if (known == what) {
      ++number;
      return;
    }
  }
  left_out.emplace_back(what, 1);
}

void Gaps::enter(const model::Noun& noun, const void* record) {
  around.push_back(label(noun, record));
  if (&noun != &model::body_noun()) return;
  const auto* entered = static_cast<const model::Body*>(record);
  if (model::is_own(*entered)) body = entered;
}

void Gaps::field(const model::Noun& noun, const model::Field& field, const model::Slot& slot) {
  for (const auto& found : found_in(slot)) {
    if (found.gap) tell(noun, field, found);
    const bool is_unsaid = found.is_missing && field.presence == model::Presence::stated;
    if (is_unsaid && body != nullptr && !is_told_elsewhere(noun, field)) count(noun, field);
  }
}

void Gaps::leave(const model::Noun& noun, const void*) {
  around.pop_back();
  if (&noun != &model::body_noun() || body == nullptr) return;
  if (!left_out.empty()) {
    std::vector<std::string> all;
    for (const auto& [what, number] : left_out) {
      all.push_back(number == 1 ? what : what + " (" + std::to_string(number) + ")");
    }
    report.note("check/gap", body->about.at,
                name_of(*body) + ": not stated: " + text::join(all, ", "));
  }
  left_out.clear();
  body = nullptr;
}

}  // namespace

void gaps(const model::Handbook& handbook, Report& report) {
  Gaps gaps{model::is(handbook.settings.sample, "yes"), report, {}, nullptr, {}};
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void* record) { gaps.enter(noun, record); };
  visitor.field = [&](const model::Noun& noun, const model::Field& field, const model::Slot& slot) {
    gaps.field(noun, field, slot);
  };
  visitor.leave = [&](const model::Noun& noun, const void* record) { gaps.leave(noun, record); };
  model::walk(handbook, visitor);
}

}  // namespace govbook::check
