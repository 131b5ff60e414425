#include "view/cut.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "change/phase.h"
#include "model/walk.h"
#include "view/withhold.h"

namespace govbook::view {
namespace {

using Ids = std::set<std::string, std::less<>>;
using IdsByNoun = std::map<std::string, Ids, std::less<>>;

// All that references may name.
IdsByNoun ids_of(const model::Handbook& handbook) {
  IdsByNoun ids;
  for (const auto& field : model::handbook_noun().fields) {
    const auto slot = model::slot_of(field, &handbook);
    const auto* records = std::get_if<model::Records>(&slot);
    if (records == nullptr || field.name == "narratives") continue;
    for (std::size_t i = 0; i < records->count(); ++i) {
      const auto* id = model::line_of(*records->noun, records->at(i), "id");
      if (id != nullptr) ids[records->noun->name].insert(model::or_empty(*id));
    }
  }
  return ids;
}

IdsByNoun minus(const IdsByNoun& before, const IdsByNoun& after) {
  IdsByNoun gone;
  for (const auto& [noun, ids] : before) {
    const auto left = after.find(noun);
    for (const auto& id : ids) {
      if (left == after.end() || !left->second.contains(id)) gone[noun].insert(id);
    }
  }
  return gone;
}

// Whether a field that refers to these nouns can only mean what is gone.
bool is_gone(const model::Field& field, const std::string& id, const IdsByNoun& gone) {
  return std::any_of(field.refers_to.begin(), field.refers_to.end(), [&](const auto& noun) {
    const auto found = gone.find(noun);
    return found != gone.end() && found->second.contains(id);
  });
}

void clear_references(const model::Noun& noun, void* record, const IdsByNoun& gone);

void clear_field(const model::Field& field, const model::Slot& slot, const IdsByNoun& gone) {
  if (auto* const* line = std::get_if<model::Line*>(&slot)) {
    if (**line && is_gone(field, ***line, gone)) (*line)->value.reset();
  }
  if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
    std::erase_if(**lines, [&](const auto& line) { return line && is_gone(field, *line, gone); });
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

void clear_references(const model::Noun& noun, void* record, const IdsByNoun& gone) {
  for (const auto& field : noun.fields) clear_field(field, field.slot(record), gone);
}

void forget(model::Handbook& handbook, const IdsByNoun& before) {
  const auto gone = minus(before, ids_of(handbook));
  if (gone.empty()) return;
  handbook.index();
  const auto* from = model::relationship_noun().find("from");
  std::erase_if(handbook.relationships, [&](const auto& relationship) {
    return is_gone(*from, model::or_empty(relationship.from), gone) ||
           is_gone(*from, model::or_empty(relationship.to), gone);
  });
  std::erase_if(handbook.meetings, [&](const auto& meeting) {
    return handbook.body(model::or_empty(meeting.body)) == nullptr;
  });
  std::erase_if(handbook.interests, [&](const auto& interest) {
    return handbook.body(model::or_empty(interest.body)) == nullptr;
  });
  std::erase_if(handbook.narratives, [&](const auto& narrative) {
    return handbook.body(model::or_empty(narrative.id)) == nullptr;
  });
  clear_references(model::handbook_noun(), &handbook, gone);
}

void cut_tenures(std::vector<model::Tenure>& tenures, const Date& as_at) {
  std::erase_if(tenures, [&](const auto& tenure) {
    return !change::holds_at(tenure.from, tenure.until, as_at);
  });
}

// A seat of which somebody is named, but nobody for this date, is vacant.
void cut_holders(model::Seat& seat, const Date& as_at) {
  const bool has_holders = !seat.holders.empty();
  cut_tenures(seat.holders, as_at);
  if (has_holders && seat.holders.empty() && !seat.vacant) {
    seat.vacant.value = rules::seats_in(seat);
  }
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

bool has_seat(const model::Handbook& handbook, const rules::SeatName& name) {
  const auto* body = handbook.body(name.body);
  return body != nullptr && std::any_of(body->seats.begin(), body->seats.end(),
                                        [&](const auto& one) { return one.id.value == name.seat; });
}

// A list or partner that is not shown goes. A seat that is not shown still counts, but is not
// named.
void cut_coverage(std::map<std::string, rules::Coverage, std::less<>>& all,
                  const model::Handbook& handbook) {
  std::map<std::string, rules::Coverage, std::less<>> left;
  for (const auto& list : handbook.statutory_lists) {
    const auto found = all.find(model::or_empty(list.id));
    if (found == all.end()) continue;
    rules::Coverage cut;
    for (const auto& partner : list.partners) {
      for (auto& covered : found->second.partners) {
        if (partner.id.value != covered.partner) continue;
        std::erase_if(covered.seats, [&](const auto& seat) { return !has_seat(handbook, seat); });
        cut.seated += covered.standing == rules::Standing::seated ? 1 : 0;
        cut.partners.push_back(std::move(covered));
      }
    }
    left.emplace(found->first, std::move(cut));
  }
  all = std::move(left);
}

// Whether a class or group of seats has none that the audience may see, and no test of the quorum
// names it.
bool is_only_withheld(const model::Body& body, const model::Line& name,
                      model::Line model::Seat::*part, Audience audience) {
  if (!name) return false;
  const auto shows_it = [&](const model::Seat& seat) {
    return is_for(seat.about, audience) && model::is(seat.*part, *name);
  };
  if (std::any_of(body.seats.begin(), body.seats.end(), shows_it)) return false;
  if (part != &model::Seat::seat_class || !body.quorum) return true;
  return std::none_of(body.quorum->tests.begin(), body.quorum->tests.end(),
                      [&](const auto& test) { return model::is(test.seat_class, *name); });
}

// What tells whose the votes of a seat are.
void forget_parties(model::Seat& seat) {
  seat.organisation = seat.post = seat.body = {};
  for (auto& one : seat.alternatives) one.organisation = one.post = {};
}

}  // namespace

bool is_for(const model::About& about, Audience audience) {
  return audience == Audience::members || model::is_public(about);
}

void cut_to_date(model::Handbook& handbook, const Date& as_at) {
  const auto before = ids_of(handbook);
  change::take_to_date(handbook, as_at);
  for (auto& post : handbook.posts) cut_tenures(post.tenures, as_at);
  for (auto& body : handbook.bodies) {
    if (body.chair) cut_tenures(body.chair.value->holders, as_at);
    if (body.deputy_chair) cut_tenures(body.deputy_chair.value->holders, as_at);
    for (auto& seat : body.seats) cut_holders(seat, as_at);
  }
  forget(handbook, before);
}

void cut_to_standing(model::Handbook& handbook, const Date& as_at) {
  const auto before = ids_of(handbook);
  change::take_to_standing(handbook, as_at);
  forget(handbook, before);
}

void cut_to_proposal(model::Handbook& handbook) {
  const auto before = ids_of(handbook);
  change::take_to_proposal(handbook);
  forget(handbook, before);
}

void cut_to_audience(model::Handbook& handbook, Audience audience) {
  leave_stubs(handbook, audience);
  const auto before = ids_of(handbook);
  cut_records(model::handbook_noun(), &handbook,
              [&](const model::About& about) { return !is_for(about, audience); });
  forget(handbook, before);
}

void withhold_what_tells(model::Handbook& handbook, Audience audience) {
  const auto forget_names = [&](std::vector<model::Phase>& phases) {
    for (auto& phase : phases) {
      if (!is_for(phase.about, audience)) phase.called = {};
    }
  };
  for (auto& body : handbook.bodies) {
    forget_names(body.phases);
    if (!body.quorum) continue;
    auto& quorum = *body.quorum.value;
    const bool is_whole =
        std::all_of(quorum.tests.begin(), quorum.tests.end(),
                    [&](const auto& test) { return is_for(test.about, audience); });
    if (!is_whole) quorum.about.audience.value = "members";
  }
  for (auto& organisation : handbook.organisations) forget_names(organisation.phases);
}

void withhold_names(model::Handbook& handbook, Audience audience) {
  for (auto& body : handbook.bodies) {
    for (auto& seat : body.seats) {
      for (auto& one : seat.alternatives) {
        if (!is_for(one.about, audience)) one.title.value = "an alternative that is not shown";
      }
      if (is_for(seat.about, audience)) continue;
      seat.title.value = "a seat that is not shown";
      if (is_only_withheld(body, seat.seat_class, &model::Seat::seat_class, audience)) {
        seat.seat_class.value = "a class that is not shown";
      }
      if (is_only_withheld(body, seat.group, &model::Seat::group, audience)) {
        seat.group.value = "a group that is not shown";
      }
    }
  }
}

void withhold_voters(rules::Answers& answers, const model::Handbook& handbook, Audience audience) {
  for (const auto& body : handbook.bodies) {
    const auto is_withheld = [&](const auto& part) { return !is_for(part.about, audience); };
    const bool hides_quorum = body.quorum && is_withheld(*body.quorum);
    const bool hides_decisions = body.decisions && is_withheld(*body.decisions);
    const bool hides_seats = std::any_of(body.seats.begin(), body.seats.end(), is_withheld);
    if (!hides_quorum && !hides_decisions && !hides_seats) continue;
    auto told = body;
    if (hides_decisions) told.decisions = {};
    for (auto& seat : told.seats) {
      if (is_withheld(seat)) forget_parties(seat);
    }
    const auto id = model::or_empty(body.id);
    answers.votes[id] =
        rules::votes_of(handbook, told, hides_quorum ? rules::Quorum{} : answers.quorum[id]);
  }
}

void cut_answers(rules::Answers& answers, const model::Handbook& handbook) {
  std::erase_if(answers.strength,
                [&](const auto& entry) { return handbook.body(entry.first) == nullptr; });
  std::erase_if(answers.votes,
                [&](const auto& entry) { return handbook.body(entry.first) == nullptr; });
  std::erase_if(answers.quorum,
                [&](const auto& entry) { return handbook.body(entry.first) == nullptr; });
  cut_coverage(answers.coverage, handbook);
  for (auto& [id, quorum] : answers.quorum) {
    if (quorum.is_stated && !handbook.body(id)->quorum) quorum = {};
  }
}

}  // namespace govbook::view
