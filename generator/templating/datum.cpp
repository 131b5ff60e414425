#include "templating/datum.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace govbook::templating {
namespace {

const List* borrowed_list(const Datum& datum) {
  const auto* value = plain(datum);
  return value == nullptr ? nullptr : std::get_if<List>(&value->data);
}

const Map* borrowed_map(const Datum& datum) {
  const auto* value = plain(datum);
  return value == nullptr ? nullptr : std::get_if<Map>(&value->data);
}

const Record* record(const Datum& datum) {
  const auto* value = plain(datum);
  const auto* found = value == nullptr ? nullptr : std::get_if<AnyRecord>(&value->data);
  return found == nullptr ? nullptr : found->get();
}

const Sequence* made_list(const Datum& datum) {
  const auto* sequence = std::get_if<std::shared_ptr<const Sequence>>(&datum.data);
  return sequence == nullptr ? nullptr : sequence->get();
}

const Mapping* made_map(const Datum& datum) {
  const auto* mapping = std::get_if<std::shared_ptr<Mapping>>(&datum.data);
  return mapping == nullptr ? nullptr : mapping->get();
}

// A list or map grows by a member. Weights stop growing long before they could overflow.
void add_to(Extent& extent, const Datum& member) {
  constexpr std::size_t heaviest = std::size_t{1} << 40;
  const auto inner = extent_of(member);
  extent.depth = std::max(extent.depth, inner.depth + 1);
  extent.weight = std::min(heaviest, extent.weight + inner.weight);
}

// A value that nobody else keeps: its lists and maps become such as a template makes, which are
// shared when they are copied.
Datum kept(Value value) {
  if (auto* list = std::get_if<List>(&value.data)) {
    std::vector<Datum> all;
    for (auto& one : *list) all.push_back(kept(std::move(one)));
    return Datum(std::move(all), Sequence::Form::list, value.span);
  }
  if (auto* map = std::get_if<Map>(&value.data)) {
    Mapping all;
    for (auto& [name, one] : *map) all.members.emplace_back(name, kept(std::move(one)));
    return Datum(std::move(all));
  }
  return Datum(std::move(value));
}

std::vector<Datum> characters(const Value& value, const std::string& text) {
  std::vector<Datum> found;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    utf8::next(text, at);
    found.emplace_back(Value(text.substr(begin, at - begin), value.span));
  }
  return found;
}

}  // namespace

Datum::Datum(std::vector<Datum> members, Sequence::Form form, Span at) {
  Extent extent;
  for (const auto& one : members) add_to(extent, one);
  data = std::make_shared<const Sequence>(Sequence{std::move(members), form, at, extent});
}

Datum::Datum(Value value) : data(std::move(value)) {}

Datum::Datum(Mapping mapping) {
  for (const auto& [name, value] : mapping.members) add_to(mapping.extent, value);
  data = std::make_shared<Mapping>(std::move(mapping));
}

const Value* plain(const Datum& datum) {
  if (const auto* borrowed = std::get_if<const Value*>(&datum.data)) return *borrowed;
  return std::get_if<Value>(&datum.data);
}

const std::string* letters(const Datum& datum) {
  const auto* value = plain(datum);
  if (value == nullptr) return nullptr;
  if (const auto* text = std::get_if<std::string>(&value->data)) return text;
  const auto* markup = std::get_if<Markup>(&value->data);
  return markup == nullptr ? nullptr : &markup->text;
}

bool is_markup(const Datum& datum) {
  const auto* value = plain(datum);
  return value != nullptr && std::holds_alternative<Markup>(value->data);
}

bool is_null(const Datum& datum) {
  const auto* value = plain(datum);
  return value != nullptr && value->is_null();
}

bool is_mapping(const Datum& datum) {
  if (const auto* made = made_map(datum)) return !made->is_namespace;
  return borrowed_map(datum) != nullptr || record(datum) != nullptr;
}

bool is_sequence(const Datum& datum) {
  return borrowed_list(datum) != nullptr || made_list(datum) != nullptr;
}

std::optional<Number> number(const Datum& datum) {
  const auto* value = plain(datum);
  if (value == nullptr) return {};
  if (const auto* flag = std::get_if<bool>(&value->data)) {
    return Number{true, *flag ? 1 : 0, *flag ? 1.0 : 0.0};
  }
  if (const auto* whole = std::get_if<std::int64_t>(&value->data)) {
    return Number{true, *whole, static_cast<double>(*whole)};
  }
  if (const auto* real = std::get_if<double>(&value->data)) return Number{false, 0, *real};
  return {};
}

std::optional<std::int64_t> whole(const Datum& datum) {
  const auto found = number(datum);
  if (!found || !found->is_whole) return {};
  return found->whole;
}

Span span_of(const Datum& datum) {
  if (const auto* value = plain(datum)) return value->span;
  if (const auto* made = made_list(datum)) {
    if (made->span.is_somewhere() || made->members.empty()) return made->span;
    return span_of(made->members.front());
  }
  return {};
}

Extent extent_of(const Datum& datum) {
  if (const auto* made = made_list(datum)) return made->extent;
  if (const auto* made = made_map(datum)) return made->extent;
  return {};
}

bool is_handle(const Datum& datum) {
  if (const auto* made = made_map(datum)) return made->is_namespace;
  return std::holds_alternative<const Loop*>(datum.data) ||
         std::holds_alternative<const Macro*>(datum.data) ||
         std::holds_alternative<const Frame*>(datum.data);
}

std::optional<std::vector<Datum>> members(const Datum& datum) {
  if (const auto* made = made_list(datum)) return made->members;
  if (const auto* list = borrowed_list(datum)) {
    std::vector<Datum> found;
    found.reserve(list->size());
    for (const auto& value : *list) found.emplace_back(&value);
    return found;
  }
  if (const auto* text = letters(datum)) return characters(*plain(datum), *text);
  if (!is_mapping(datum)) return {};
  std::vector<Datum> keys;
  for (auto& name : member_names(datum)) keys.emplace_back(Value(std::move(name)));
  return keys;
}

std::optional<std::vector<std::pair<std::string, Datum>>> entries(const Datum& datum) {
  if (!is_mapping(datum)) return {};
  if (const auto* made = made_map(datum)) return made->members;
  std::vector<std::pair<std::string, Datum>> found;
  if (const auto* lazy = record(datum)) {
    for (auto& name : lazy->names()) {
      auto value = lazy->find(name);
      if (value) found.emplace_back(std::move(name), kept(std::move(*value)));
    }
    return found;
  }
  for (const auto& [name, value] : *borrowed_map(datum)) found.emplace_back(name, &value);
  return found;
}

std::optional<std::size_t> length(const Datum& datum) {
  if (const auto* made = made_list(datum)) return made->members.size();
  if (const auto* list = borrowed_list(datum)) return list->size();
  if (const auto* map = borrowed_map(datum)) return map->size();
  if (const auto* text = letters(datum)) return utf8::length(*text);
  if (is_mapping(datum)) return member_names(datum).size();
  return {};
}

std::optional<Datum> member(const Datum& datum, std::string_view name) {
  if (const auto* lazy = record(datum)) {
    auto found = lazy->find(name);
    return found ? std::optional(kept(std::move(*found))) : std::nullopt;
  }
  if (const auto* value = plain(datum)) {
    const auto* found = value->find(name);
    if (found == nullptr) return {};
    return Datum(found);
  }
  if (const auto* made = made_map(datum)) {
    for (const auto& [key, value] : made->members) {
      if (key == name) return value;
    }
  }
  const auto* made = made_list(datum);
  if (made != nullptr && made->form == Sequence::Form::group) {
    if (name == "grouper") return made->members[0];
    if (name == "list") return made->members[1];
  }
  return {};
}

std::vector<std::string> member_names(const Datum& datum) {
  std::vector<std::string> names;
  if (const auto* lazy = record(datum)) return lazy->names();
  if (const auto* map = borrowed_map(datum)) {
    for (const auto& entry : *map) names.push_back(entry.first);
  }
  if (const auto* made = made_map(datum)) {
    for (const auto& entry : made->members) names.push_back(entry.first);
  }
  const auto* made = made_list(datum);
  if (made != nullptr && made->form == Sequence::Form::group) names = {"grouper", "list"};
  return names;
}

bool is_true(const Datum& datum) {
  if (datum.is_missing()) return false;
  if (is_null(datum)) return false;
  if (const auto found = number(datum))
    return found->is_whole ? found->whole != 0 : found->real != 0;
  if (const auto* text = letters(datum)) return !text->empty();
  if (const auto size = length(datum)) return *size > 0;
  return true;
}

}  // namespace govbook::templating
