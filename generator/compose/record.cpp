#include "compose/record.h"

#include <cstdint>
#include <memory>

#include "base/match.h"
#include "model/walk.h"
#include "structure/phrase.h"

namespace govbook::compose {
namespace {

using structure::as_inline;
using structure::as_markdown;
using structure::cite;
using structure::link_to;
using templating::List;
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

bool is_stated(const model::Slot& slot) {
  return std::visit(match{
                        [](const model::OneRecord& one) { return one.get() != nullptr; },
                        [](const model::Records& records) { return records.count() > 0; },
                        [](const model::Lines* lines) { return !lines->empty(); },
                        [](const auto* stated) { return stated->value.has_value(); },
                    },
                    slot);
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

}  // namespace

std::optional<Value> Fields::find(std::string_view key) const {
  if (const auto* field = noun_.find(key)) {
    return field_value(*field, model::slot_of(*field, record_), handbook_);
  }
  if (key == "stated") return Value(std::make_shared<const StatedFields>(noun_, record_));
  if (key == "link") return link();
  if (key == "is_withheld" && can_be_exempt()) return Value(is_withheld());
  if (key == "exemption_words" && can_be_exempt()) return exemption_words();
  if (key == "ground" && is_exemption()) {
    return Value(structure::ground_of(*static_cast<const model::Exemption*>(record_)));
  }
  if (key != "cite") return std::nullopt;
  const auto& about = *model::about_of(noun_, record_);
  return Value(Markup{cite(about, handbook_)}, about.at);
}

std::vector<std::string> Fields::names() const {
  auto all = StatedFields(noun_, record_).names();
  all.emplace_back("stated");
  if (link()) all.emplace_back("link");
  if (is_exemption()) all.emplace_back("ground");
  if (can_be_exempt()) {
    all.emplace_back("is_withheld");
    all.emplace_back("exemption_words");
  }
  all.emplace_back("cite");
  return all;
}

// The public learns of it from its exemption alone.
bool Fields::is_withheld() const {
  const auto slot = model::slot_of(*noun_.find("exemption"), record_);
  return is_stated(slot) && !model::about_of(noun_, record_)->audience;
}

// None without an exemption.
Value Fields::exemption_words() const {
  const auto slot = model::slot_of(*noun_.find("exemption"), record_);
  const auto* found = is_stated(slot) ? std::get<model::OneRecord>(slot).get() : nullptr;
  if (found == nullptr) return {};
  return Value(Markup{structure::exemption_words(*static_cast<const model::Exemption*>(found),
                                                 *model::about_of(noun_, record_))});
}

// Of a record that has a page or stands on one.
std::optional<Value> Fields::link() const {
  auto words = link_to(noun_, record_);
  if (words.empty()) return std::nullopt;
  return Value(Markup{std::move(words)});
}

Value to_value(const model::Noun& noun, const void* record, const model::Handbook& handbook) {
  return {std::make_shared<const Fields>(noun, record, handbook),
          model::about_of(noun, record)->at};
}

}  // namespace govbook::compose
