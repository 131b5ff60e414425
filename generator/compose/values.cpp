#include "compose/values.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>

#include "base/text.h"
#include "compose/meeting_value.h"
#include "compose/record.h"
#include "model/walk.h"
#include "proceedings/calendar.h"
#include "proceedings/occasions.h"
#include "rules/scheme.h"
#include "structure/phrase.h"

namespace govbook::compose {
namespace {

using structure::link_to;
using templating::List;
using templating::Map;
using templating::Markup;
using templating::Value;

Value strength_value(const rules::Strength& strength) {
  Map map;
  map.emplace_back("seats", Value(std::int64_t{strength.seats}));
  map.emplace_back("voting_seats", Value(std::int64_t{strength.voting_seats}));
  map.emplace_back("is_known", Value(strength.is_known));
  map.emplace_back("is_voting_known", Value(strength.is_voting_known));
  return map;
}

Value answer_value(const rules::Quorum& quorum) {
  Map map;
  List working;
  for (const auto& line : quorum.working) working.emplace_back(line);
  std::int64_t needed = 0;
  for (const auto& test : quorum.tests) needed = std::max<std::int64_t>(needed, test.needed);
  map.emplace_back("is_stated", Value(quorum.is_stated));
  map.emplace_back("needed", Value(needed));
  map.emplace_back("sentence", Value(quorum.sentence));
  map.emplace_back("working", Value(std::move(working)));
  map.emplace_back("outlook", Value(quorum.outlook));
  return map;
}

Value votes_value(const rules::Votes& votes) {
  Map map;
  List working;
  for (const auto& line : votes.working) working.emplace_back(line);
  map.emplace_back("votes", Value(std::int64_t{votes.votes}));
  map.emplace_back("is_known", Value(votes.is_known));
  map.emplace_back("tie", Value(votes.tie));
  map.emplace_back("working", Value(std::move(working)));
  return map;
}

Value parts_value(const rules::SchemeRow& row, std::string_view party) {
  List words;
  for (const auto part : rules::parts_of(row, party)) {
    words.emplace_back(std::string(party.empty() ? rules::noun_for(part) : rules::words_for(part)));
  }
  return words;
}

// A party with a part in a decision; where the handbook has words for it only, these.
Value party_value(const rules::SchemeRow& row, const rules::PartOf& part,
                  const model::Handbook& handbook) {
  Map map;
  if (part.party.empty()) {
    map.emplace_back("name", Value(part.words));
    map.emplace_back("link", Value(part.words));
  } else {
    map.emplace_back("name", Value(structure::name_of(part.party, handbook)));
    map.emplace_back("link", Value(Markup{link_to(part.party, handbook)}));
  }
  map.emplace_back("parts", parts_value(row, part.party));
  return map;
}

// A row of the scheme of decisions as one party sees it.
Value right_value(const rules::SchemeRow& row, const std::string& party,
                  const model::Handbook& handbook) {
  Map map;
  map.emplace_back("right", to_value(model::decision_right_noun(), row.right, handbook));
  map.emplace_back("parts", parts_value(row, party));
  List others;
  std::set<std::string> known = {party};
  for (const auto& part : row.parts) {
    if (known.insert(part.party).second) others.push_back(party_value(row, part, handbook));
  }
  map.emplace_back("others", Value(std::move(others)));
  map.emplace_back("under", row.under == nullptr
                                ? Value()
                                : to_value(model::decision_right_noun(), row.under, handbook));
  map.emplace_back("amount",
                   row.right->amount ? Value(rules::in_pounds(*row.right->amount)) : Value());
  return map;
}

// A body with its answers.
class BodyFields : public Fields {
 public:
  BodyFields(const model::Body& body, const view::Edition& edition)
      : Fields(model::body_noun(), &body, edition.handbook()), body_(body), edition_(edition) {}

  std::optional<Value> find(std::string_view key) const override {
    if (key == "is_own") return Value(model::is_own(body_));
    if (key == "strength") return answer(edition_.answers().strength, strength_value);
    if (key == "answer") return answer(edition_.answers().quorum, answer_value);
    if (key == "votes") return answer(edition_.answers().votes, votes_value);
    if (key == "rights") return rights();
    return Fields::find(key);
  }

  std::vector<std::string> names() const override {
    auto all = Fields::names();
    for (const auto* name : {"strength", "answer", "votes"}) {
      if (find(name)) all.emplace_back(name);
    }
    all.emplace_back("is_own");
    all.emplace_back("rights");
    return all;
  }

 private:
  Value rights() const {
    const auto id = model::or_empty(body_.id);
    List list;
    for (const auto& row : rules::rights_of(edition_.handbook(), id)) {
      list.push_back(right_value(row, id, edition_.handbook()));
    }
    return list;
  }

  template <class Answers, class ToValue>
  std::optional<Value> answer(const Answers& answers, const ToValue& to_its_value) const {
    const auto found = answers.find(model::or_empty(body_.id));
    if (found == answers.end()) return std::nullopt;
    return to_its_value(found->second);
  }

  const model::Body& body_;
  const view::Edition& edition_;
};

}  // namespace

Value body_value(const model::Body& body, const view::Edition& edition) {
  return {std::make_shared<const BodyFields>(body, edition), body.about.at};
}

// Those in which meetings are held, reviews are due or terms end.
Value years_of(const model::Handbook& handbook) {
  std::set<int> years;
  for (const auto& meeting : handbook.meetings) {
    if (meeting.date) years.insert(meeting.date->year);
  }
  for (const auto& one : proceedings::occasions(handbook)) years.insert(one.day.year);
  List list;
  for (const int year : years) list.emplace_back(static_cast<std::int64_t>(year));
  return Value(std::move(list));
}

// Those that there are to download.
Value calendars_of(const model::Handbook& handbook) {
  List list;
  for (const auto& name : proceedings::calendars(handbook)) {
    Map map;
    map.emplace_back("name", Value(name));
    map.emplace_back("body", Value(handbook.party_name(name)));
    list.emplace_back(std::move(map));
  }
  return Value(std::move(list));
}

Map shared_values(const view::Edition& edition) {
  const auto& handbook = edition.handbook();
  Map map;
  map.emplace_back("handbook", to_value(model::settings_noun(), &handbook.settings, handbook));
  List bodies;
  List own;
  for (const auto& body : handbook.bodies) {
    bodies.push_back(body_value(body, edition));
    if (model::is_own(body)) own.push_back(bodies.back());
  }
  map.emplace_back("bodies", Value(std::move(bodies)));
  map.emplace_back("own_bodies", Value(std::move(own)));
  List meetings;
  for (const auto& meeting : handbook.meetings) meetings.push_back(meeting_value(meeting, edition));
  map.emplace_back("meetings", Value(std::move(meetings)));
  map.emplace_back("years", years_of(handbook));
  map.emplace_back("calendars", calendars_of(handbook));
  for (const auto& field : model::handbook_noun().fields) {
    const auto slot = model::slot_of(field, &handbook);
    const auto* records = std::get_if<model::Records>(&slot);
    const bool is_made =
        field.name == "bodies" || field.name == "meetings" || field.name == "narratives";
    if (is_made || records == nullptr) continue;
    List list;
    for (std::size_t i = 0; i < records->count(); ++i) {
      list.push_back(to_value(*records->noun, records->at(i), handbook));
    }
    map.emplace_back(field.name, Value(std::move(list)));
  }
  return map;
}

Value nouns_value() {
  List nouns;
  for (const auto* noun : model::all_nouns()) {
    Map map;
    map.emplace_back("name", Value(noun->name));
    map.emplace_back("plural", Value(noun->plural));
    map.emplace_back("meaning", Value(noun->meaning));
    map.emplace_back("place", Value(Markup{noun->place}));
    nouns.emplace_back(std::move(map));
  }
  return nouns;
}

}  // namespace govbook::compose
