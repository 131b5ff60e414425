#include "view/cut.h"

#include <algorithm>
#include <set>
#include <string>

namespace govbook::view {
namespace {

using Ids = std::set<std::string, std::less<>>;

bool is_for(const model::About& about, Audience audience) {
  return audience == Audience::members || !model::is(about.audience, "members");
}

// A partial date is given the benefit of the doubt: "2009-04" has begun on its first day and has
// ended only after its last.
bool holds_at(const model::When& from, const model::When& until, const Date& as_at) {
  if (from && first_day(*from) > last_day(as_at)) return false;
  return !until || last_day(*until) >= first_day(as_at);
}

Ids parties(const model::Handbook& handbook) {
  Ids ids;
  for (const auto& body : handbook.bodies) ids.insert(model::or_empty(body.id));
  for (const auto& post : handbook.posts) ids.insert(model::or_empty(post.id));
  for (const auto& one : handbook.organisations) ids.insert(model::or_empty(one.id));
  return ids;
}

void clear_reference(const model::Field& field, model::Reference& reference, const Ids& gone) {
  if (field.refers_to.empty() || !reference.value || !gone.contains(*reference.value)) return;
  reference.value.reset();
}

void clear_references(const model::Noun& noun, void* record, const Ids& gone);

void clear_field(const model::Field& field, const model::Slot& slot, const Ids& gone) {
  if (auto* const* line = std::get_if<model::Line*>(&slot)) clear_reference(field, **line, gone);
  if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
    if (field.kind != model::Kind::references) return;
    std::erase_if(**lines, [&](const auto& line) { return line && gone.contains(*line); });
  }
  if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
    if (one->get() != nullptr) clear_references(*one->noun, one->get(), gone);
  }
  if (const auto* records = std::get_if<model::Records>(&slot)) {
    for (std::size_t i = 0; i < records->count(); ++i) {
      clear_references(*records->noun, records->at(i), gone);
    }
  }
}

void clear_references(const model::Noun& noun, void* record, const Ids& gone) {
  for (const auto& field : noun.fields) clear_field(field, field.slot(record), gone);
}

void forget(model::Handbook& handbook, const Ids& before) {
  const auto after = parties(handbook);
  Ids gone;
  std::set_difference(before.begin(), before.end(), after.begin(), after.end(),
                      std::inserter(gone, gone.end()));
  if (gone.empty()) return;
  std::erase_if(handbook.relationships, [&](const auto& relationship) {
    return gone.contains(model::or_empty(relationship.from)) ||
           gone.contains(model::or_empty(relationship.to));
  });
  std::erase_if(handbook.narratives, [&](const auto& narrative) {
    return gone.contains(model::or_empty(narrative.id));
  });
  clear_references(model::handbook_noun(), &handbook, gone);
}

void cut_tenures(std::vector<model::Tenure>& tenures, const Date& as_at) {
  std::erase_if(tenures,
                [&](const auto& tenure) { return !holds_at(tenure.from, tenure.until, as_at); });
}

// Takes out every record, at any depth, that `is_hidden` names by its About.
template <class Hidden>
void cut_records(const model::Noun& noun, void* record, const Hidden& is_hidden) {
  for (const auto& field : noun.fields) {
    const auto slot = field.slot(record);
    if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      if (one->get() == nullptr) continue;
      if (one->clear && is_hidden(*one->noun->about(one->get()))) {
        one->clear();
      } else {
        cut_records(*one->noun, one->get(), is_hidden);
      }
    }
    if (const auto* records = std::get_if<model::Records>(&slot)) {
      for (std::size_t i = records->count(); i > 0; --i) {
        if (is_hidden(*records->noun->about(records->at(i - 1)))) {
          records->remove(i - 1);
        } else {
          cut_records(*records->noun, records->at(i - 1), is_hidden);
        }
      }
    }
  }
}

}  // namespace

void cut_to_date(model::Handbook& handbook, const Date& as_at) {
  const auto before = parties(handbook);
  std::erase_if(handbook.bodies,
                [&](const model::Body& body) { return !holds_at(body.from, body.until, as_at); });
  for (auto& post : handbook.posts) cut_tenures(post.tenures, as_at);
  for (auto& body : handbook.bodies) {
    if (body.chair) cut_tenures(body.chair.value->holders, as_at);
    if (body.deputy_chair) cut_tenures(body.deputy_chair.value->holders, as_at);
    for (auto& seat : body.seats) cut_tenures(seat.holders, as_at);
  }
  forget(handbook, before);
}

void cut_to_audience(model::Handbook& handbook, Audience audience) {
  const auto before = parties(handbook);
  cut_records(model::handbook_noun(), &handbook,
              [&](const model::About& about) { return !is_for(about, audience); });
  forget(handbook, before);
}

}  // namespace govbook::view
