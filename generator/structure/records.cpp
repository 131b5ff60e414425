// The records of any noun as a table, with the columns that the template asks for. What a cell says
// comes from the field table, so a new field needs no line here.

#include <algorithm>
#include <optional>

#include "base/match.h"
#include "base/text.h"
#include "doc/figures.h"
#include "doc/rows.h"
#include "model/walk.h"
#include "structure/makers.h"
#include "structure/phrase.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

// Several fields may share a column.
struct Column {
  std::vector<const model::Field*> fields;
  std::string heading;
};

// Which records of a list are wanted.
struct Condition {
  const model::Field* field = nullptr;
  std::string value;
  bool is_negated = false;
};

// The list of the top level that a name such as "decision-rights" means.
const model::Field* list_named(std::string_view name) {
  for (const auto& field : model::handbook_noun().fields) {
    if (field.kind == model::Kind::records && model::file_stem(field) == name) return &field;
  }
  return nullptr;
}

// "title, holders and held_by = By whom" → columns.
std::optional<std::vector<Column>> columns_of(const Call& call, const model::Noun& noun,
                                              const Context& context) {
  std::vector<Column> columns;
  for (const auto& part : text::split(call.argument("columns"), ',')) {
    const auto equals = part.find('=');
    const std::string names(text::trim(std::string_view(part).substr(0, equals)));
    Column column;
    column.heading = equals == std::string::npos
                         ? text::capitalised(readable(names))
                         : std::string(text::trim(std::string_view(part).substr(equals + 1)));
    for (const auto& name : text::split(text::replace_all(names, " and ", "+"), '+')) {
      column.fields.push_back(noun.find(text::trim(name)));
      if (column.fields.back() != nullptr) continue;
      refuse(call, "columns", context, "a " + noun.name + " has no field \"" + name + "\"");
      return std::nullopt;
    }
    columns.push_back(std::move(column));
  }
  return columns;
}

// "kind: principle" is said as "where: kind is principle" or "where: status is not future".
std::optional<Condition> condition_of(const Call& call, const model::Noun& noun,
                                      const Context& context) {
  const auto where = call.argument("where");
  if (where.empty()) return Condition{};
  const auto is = where.find(" is ");
  const std::string name(text::trim(where.substr(0, is)));
  const auto* field = noun.find(name);
  if (is == std::string::npos || field == nullptr) {
    refuse(call, "where", context, "write the name of a field, \"is\" or \"is not\", and a value");
    return std::nullopt;
  }
  Condition condition{field, std::string(text::trim(where.substr(is + 4))), false};
  if (condition.value.starts_with("not ")) {
    condition.value = text::trim(condition.value.substr(4));
    condition.is_negated = true;
  }
  return condition;
}

bool holds(const Condition& condition, const void* record) {
  if (condition.field == nullptr) return true;
  const auto slot = model::slot_of(*condition.field, record);
  bool is_so = false;
  if (const auto* line = std::get_if<model::Line*>(&slot))
    is_so = model::is(**line, condition.value);
  if (const auto* lines = std::get_if<model::Lines*>(&slot)) {
    is_so = std::any_of((*lines)->begin(), (*lines)->end(),
                        [&](const auto& line) { return model::is(line, condition.value); });
  }
  return is_so != condition.is_negated;
}

doc::Inlines word_of(const model::Field& field, const model::Line& line, const Context& context) {
  if (!line) return line.gap ? gap_words(*line.gap, context) : not_stated();
  switch (field.kind) {
    case model::Kind::text:
    case model::Kind::texts:
      return words(line, context);
    case model::Kind::reference:
    case model::Kind::references:
      return link_words(*line, context, field.refers_to);
    case model::Kind::choice:
      return doc::to_inlines(text::capitalised(text::replace_all(*line, "-", " ")));
    default:
      return plain_words(line, context);
  }
}

doc::Inlines joined(const model::Field& field, const model::Lines& lines, const Context& context) {
  doc::Inlines all;
  for (const auto& line : lines) append(all, word_of(field, line, context), "; ");
  return all;
}

doc::Inlines missing(const model::Field& field, const std::optional<model::Gap>& gap,
                     const Context& context) {
  if (gap) return gap_words(*gap, context);
  return field.presence == model::Presence::stated ? not_stated() : doc::Inlines{};
}

doc::Inlines parts(const model::Records& records, const Context& context) {
  doc::Inlines all;
  for (std::size_t i = 0; i < records.count(); ++i) {
    const auto* record = records.at(i);
    if (records.noun == &model::review_rule_noun()) {
      append(all, review_words(*static_cast<const model::ReviewRule*>(record), context), "; ");
      continue;
    }
    const auto* name = model::line_of(*records.noun, record, "title");
    if (name == nullptr) name = model::line_of(*records.noun, record, "name");
    if (name != nullptr) append(all, plain_words(*name, context), "; ");
  }
  return all;
}

doc::Inlines cell_words(const Column& column, const void* record, const Context& context) {
  doc::Inlines all;
  for (const auto* field : column.fields) {
    append(all, field_words(*field, record, context), "; ");
  }
  return all;
}

// Records with a page of their own are linked to in the first column.
bool has_page(const model::Noun& noun) {
  return &noun == &model::body_noun() || &noun == &model::organisation_noun() ||
         &noun == &model::process_noun();
}

}  // namespace

doc::Inlines field_words(const model::Field& field, const void* record, const Context& context) {
  return std::visit(
      match{
          [&](const model::Line* line) {
            return *line ? word_of(field, *line, context) : missing(field, line->gap, context);
          },
          [&](const model::When* when) {
            return *when ? doc::to_inlines(in_words(**when)) : missing(field, when->gap, context);
          },
          [&](const model::Number* number) {
            return *number ? doc::to_inlines(std::to_string(**number))
                           : missing(field, number->gap, context);
          },
          [&](const model::Lines* lines) {
            if (field.name != "source") return joined(field, *lines, context);
            model::About about;
            about.source = *lines;
            return citations(about, context);
          },
          [&](const model::OneRecord&) { return doc::Inlines{}; },
          [&](const model::Records& records) { return parts(records, context); },
      },
      model::slot_of(field, record));
}

doc::Blocks make_records(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto* list = list_named(call.argument("of"));
  if (list == nullptr) {
    refuse(call, "of", context, "of names a list of records: plans, budgets, decision-rights, …");
    return {};
  }
  const auto& noun = list->of();
  const auto columns = columns_of(call, noun, context);
  const auto condition = condition_of(call, noun, context);
  if (!columns || !condition) return {};
  const auto records =
      std::get<model::Records>(model::slot_of(*list, &context.edition->handbook()));
  std::vector<const void*> wanted;
  for (std::size_t i = 0; i < records.count(); ++i) {
    if (holds(*condition, records.at(i))) wanted.push_back(records.at(i));
  }
  // A column in which nothing stands would only take room.
  std::vector<Column> shown;
  for (const auto& column : *columns) {
    const bool says = std::any_of(wanted.begin(), wanted.end(), [&](const void* record) {
      return !cell_words(column, record, context).empty();
    });
    if (says) shown.push_back(column);
  }
  if (wanted.empty() || shown.empty()) return {};
  std::vector<std::string> headings;
  for (const auto& column : shown) headings.push_back(column.heading);
  auto table = doc::to_table(call.argument("caption", text::capitalised(noun.plural)), headings);
  for (const auto* record : wanted) {
    const auto* id = model::line_of(noun, record, "id");
    std::vector<doc::Inlines> cells;
    for (const auto& column : shown) cells.push_back(cell_words(column, record, context));
    if (has_page(noun)) cells.front() = link_words(noun, record, context);
    doc::add_row(table, id == nullptr ? "" : entry_anchor(noun, model::or_empty(*id)),
                 std::move(cells));
  }
  doc::align_figures(table, std::vector<bool>(table.columns.size(), true));
  return {doc::to_block(std::move(table))};
}

}  // namespace govbook::structure
