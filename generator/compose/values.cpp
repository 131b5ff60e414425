#include "compose/values.h"

#include <algorithm>
#include <cstdint>

#include "base/text.h"
#include "doc/match.h"
#include "model/walk.h"
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

Value reference_value(const std::string& id, Span at, const model::Handbook& handbook) {
  Map map;
  map.emplace_back("id", Value(Markup{id}, at));
  map.emplace_back("name", Value(structure::name_of(id, handbook), at));
  map.emplace_back("link", Value(Markup{link_to(id, handbook)}, at));
  return {std::move(map), at};
}

Value word_value(const model::Field& field, const std::string& word, Span at,
                 const model::Handbook& handbook) {
  switch (field.kind) {
    case model::Kind::text:
    case model::Kind::texts:
      return {Markup{as_inline(word)}, at};
    case model::Kind::reference:
    case model::Kind::references:
      return reference_value(word, at, handbook);
    case model::Kind::choice:
      return {Markup{word}, at};
    default:
      return field.name == "id" ? Value(Markup{word}, at) : Value(word, at);
  }
}

Value field_value(const model::Field& field, const model::Slot& slot,
                  const model::Handbook& handbook) {
  return std::visit(
      doc::match{
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

bool is_stated(const model::Slot& slot) {
  return std::visit(doc::match{
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
  return map;
}

}  // namespace

// The slots of a table read as well as write; reading changes nothing, so the const is taken off
// here and nowhere else.
Value to_value(const model::Noun& noun, const void* record, const model::Handbook& handbook) {
  auto* reading = const_cast<void*>(record);
  Map map;
  Map stated;
  for (const auto& field : noun.fields) {
    const auto slot = field.slot(reading);
    map.emplace_back(field.name, field_value(field, slot, handbook));
    stated.emplace_back(field.name, Value(is_stated(slot)));
  }
  map.emplace_back("stated", Value(std::move(stated)));
  if (auto link = structure::link_to(noun, record); !link.empty()) {
    map.emplace_back("link", Value(Markup{std::move(link)}));
  }
  const auto* about = noun.about(reading);
  map.emplace_back("cite", Value(Markup{cite(*about, handbook)}, about->at));
  return {std::move(map), about->at};
}

Value body_value(const model::Body& body, const view::Edition& edition) {
  auto value = to_value(model::body_noun(), &body, edition.handbook());
  auto& map = std::get<Map>(value.data);
  const auto id = model::or_empty(body.id);
  const auto& answers = edition.answers();
  if (const auto found = answers.strength.find(id); found != answers.strength.end()) {
    map.emplace_back("strength", strength_value(found->second));
  }
  if (const auto found = answers.quorum.find(id); found != answers.quorum.end()) {
    map.emplace_back("answer", answer_value(found->second));
  }
  map.emplace_back("is_own", Value(model::is_own(body)));
  return value;
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
