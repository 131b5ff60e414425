#include "compose/values.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <set>

#include "base/match.h"
#include "base/text.h"
#include "model/walk.h"
#include "rules/scheme.h"
#include "structure/phrase.h"

namespace govbook::compose {
namespace {

using structure::as_inline;
using structure::as_markdown;
using structure::cite;
using structure::link_to;
using templating::List;
using templating::Map;
using templating::Markup;
using templating::Value;

Value missing(const model::Field& field, const std::optional<model::Gap>& gap, Span at) {
  if (gap) return {Markup{as_markdown(*gap)}, at};
  if (field.presence == model::Presence::optional) return {};
  return {Markup{as_markdown(model::Gap{})}, at};
}

// What a field that refers to a record gives.
class Reference : public templating::Record {
 public:
  Reference(std::string id, const model::Field& field, Span at, const model::Handbook& handbook)
      : id_(std::move(id)), field_(field), at_(at), handbook_(handbook) {}

  std::optional<Value> find(std::string_view key) const override {
    if (key == "id") return Value(Markup{id_}, at_);
    if (key == "name") return Value(structure::name_of(id_, handbook_, field_.refers_to), at_);
    if (key == "link") return Value(Markup{link_to(id_, handbook_, field_.refers_to)}, at_);
    return std::nullopt;
  }

  std::vector<std::string> names() const override { return {"id", "name", "link"}; }

 private:
  std::string id_;
  const model::Field& field_;  // One of a field table, which stays.
  Span at_;
  const model::Handbook& handbook_;
};

Value word_value(const model::Field& field, const std::string& word, Span at,
                 const model::Handbook& handbook) {
  switch (field.kind) {
    case model::Kind::text:
    case model::Kind::texts:
      return {Markup{as_inline(word)}, at};
    case model::Kind::reference:
    case model::Kind::references:
      return {std::make_shared<const Reference>(word, field, at, handbook), at};
    case model::Kind::choice:
      return {Markup{word}, at};
    default:
      return field.name == "id" ? Value(Markup{word}, at) : Value(word, at);
  }
}

Value field_value(const model::Field& field, const model::Slot& slot,
                  const model::Handbook& handbook) {
  return std::visit(
      match{
          [&](const model::Line* line) {
            return *line ? word_value(field, **line, line->at, handbook)
                         : missing(field, line->gap, line->at);
          },
          [&](const model::When* when) {
            return *when ? Value(in_words(**when), when->at) : missing(field, when->gap, when->at);
          },
          [&](const model::Number* number) {
            return *number ? Value(std::int64_t{**number}, number->at)
                           : missing(field, number->gap, number->at);
          },
          [&](const model::Lines* lines) {
            List list;
            for (const auto& line : *lines) {
              list.push_back(line ? word_value(field, *line, line.at, handbook)
                                  : missing(field, line.gap, line.at));
            }
            return Value(std::move(list));
          },
          [&](const model::OneRecord& one) {
            return one.get() == nullptr ? Value() : to_value(*one.noun, one.get(), handbook);
          },
          [&](const model::Records& records) {
            List list;
            for (std::size_t i = 0; i < records.count(); ++i) {
              list.push_back(to_value(*records.noun, records.at(i), handbook));
            }
            return Value(std::move(list));
          },
      },
      slot);
}

// The slots of a table read as well as write; reading changes nothing, so the const is taken off
// here and nowhere else.
const model::About& about_of(const model::Noun& noun, const void* record) {
  return *noun.about(const_cast<void*>(record));
}

bool is_stated(const model::Slot& slot) {
  return std::visit(match{
                        [](const model::OneRecord& one) { return one.get() != nullptr; },
                        [](const model::Records& records) { return records.count() > 0; },
                        [](const model::Lines* lines) { return !lines->empty(); },
                        [](const auto* stated) { return stated->value.has_value(); },
                    },
                    slot);
}

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

// Which fields of a record have a value.
class StatedFields : public templating::Record {
 public:
  StatedFields(const model::Noun& noun, const void* record) : noun_(noun), record_(record) {}

  std::optional<Value> find(std::string_view key) const override {
    const auto* field = noun_.find(key);
    if (field == nullptr) return std::nullopt;
    return Value(is_stated(model::slot_of(*field, record_)));
  }

  std::vector<std::string> names() const override {
    std::vector<std::string> all;
    for (const auto& field : noun_.fields) all.push_back(field.name);
    return all;
  }

 private:
  const model::Noun& noun_;
  const void* record_;
};

// A record with the fields of its noun.
class Fields : public templating::Record {
 public:
  Fields(const model::Noun& noun, const void* record, const model::Handbook& handbook)
      : noun_(noun), record_(record), handbook_(handbook) {}

  std::optional<Value> find(std::string_view key) const override {
    if (const auto* field = noun_.find(key)) {
      return field_value(*field, model::slot_of(*field, record_), handbook_);
    }
    if (key == "stated") return Value(std::make_shared<const StatedFields>(noun_, record_));
    if (key == "link") return link();
    if (key != "cite") return std::nullopt;
    const auto& about = about_of(noun_, record_);
    return Value(Markup{cite(about, handbook_)}, about.at);
  }

  std::vector<std::string> names() const override {
    auto all = StatedFields(noun_, record_).names();
    all.emplace_back("stated");
    if (link()) all.emplace_back("link");
    all.emplace_back("cite");
    return all;
  }

 private:
  // Of a record that has a page or stands on one.
  std::optional<Value> link() const {
    auto words = link_to(noun_, record_);
    if (words.empty()) return std::nullopt;
    return Value(Markup{std::move(words)});
  }

  const model::Noun& noun_;
  const void* record_;
  const model::Handbook& handbook_;
};

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

Value to_value(const model::Noun& noun, const void* record, const model::Handbook& handbook) {
  return {std::make_shared<const Fields>(noun, record, handbook), about_of(noun, record).at};
}

Value body_value(const model::Body& body, const view::Edition& edition) {
  return {std::make_shared<const BodyFields>(body, edition), body.about.at};
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
  for (const auto& field : model::handbook_noun().fields) {
    const auto slot = model::slot_of(field, &handbook);
    const bool is_made = field.name == "bodies" || field.name == "narratives";
    if (is_made || !std::holds_alternative<model::Records>(slot)) continue;
    map.emplace_back(field.name, field_value(field, slot, handbook));
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
