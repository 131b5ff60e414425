// The scheme of reservation and delegation: a row for each matter, a column for each party that has
// a part in it.

#include "base/text.h"
#include "doc/rows.h"
#include "rules/scheme.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

// So many parties fit beside each other; of more, each matter lists its own.
constexpr std::size_t most_kinds_of_decision = 6;

std::string words_joined(const std::vector<rules::Part>& parts) {
  std::vector<std::string> all;
  for (const auto part : parts) all.emplace_back(rules::words_for(part));
  return text::join(all, "; ");
}

// How far the decision may go, and when.
doc::Inlines terms_of(const model::DecisionRight& right, const Context& context) {
  doc::Inlines made;
  if (right.limit) append(made, words(right.limit, context));
  if (right.amount) append(made, doc::to_inlines("up to " + rules::in_pounds(*right.amount)), "; ");
  if (right.condition) append(made, words(right.condition, context), "; ");
  if (right.until) append(made, doc::to_inlines("until " + in_words(*right.until)), "; ");
  if (right.status && *right.status != "current") {
    append(made, doc::to_inlines("(" + *right.status + ")"));
  }
  return made;
}

doc::Cell matter_cell(const rules::SchemeRow& row, const Context& context) {
  doc::Cell cell{doc::CellKind::row_header, 1, 1, {}};
  cell.blocks.push_back(doc::to_paragraph(words(row.right->matter, context)));
  if (row.under != nullptr) {
    auto under = doc::to_inlines("under:");
    append(under, words(row.under->matter, context));
    cell.blocks.push_back(doc::to_paragraph(std::move(under)));
  }
  return cell;
}

doc::Inlines or_dash(doc::Inlines inlines) {
  return inlines.empty() ? doc::to_inlines("–") : std::move(inlines);
}

doc::Inlines part_words(const rules::SchemeRow& row, const std::string& party) {
  return or_dash(doc::to_inlines(text::capitalised(words_joined(rules::parts_of(row, party)))));
}

// What those do whom the handbook knows by words only.
doc::Inlines told_in_words(const rules::SchemeRow& row) {
  doc::Inlines made;
  for (const auto& part : row.parts) {
    if (part.party.empty()) {
      append(made, doc::to_inlines(part.words + ": " + std::string(rules::noun_for(part.part))),
             "; ");
    }
  }
  return made;
}

// All who have a part in a matter, one after the other.
doc::Inlines all_parts(const rules::Scheme& scheme, const rules::SchemeRow& row,
                       const Context& context) {
  doc::Inlines made;
  for (const auto& party : scheme.parties) {
    const auto parts = rules::parts_of(row, party);
    if (parts.empty()) continue;
    auto one = link_words(party, context);
    append(one, doc::to_inlines(words_joined(parts)), ": ");
    append(made, std::move(one), "; ");
  }
  append(made, told_in_words(row), "; ");
  return made;
}

std::string column_name(const std::string& party, const model::Handbook& handbook) {
  const auto* body = handbook.body(party);
  if (body != nullptr && body->short_name) return *body->short_name;
  return handbook.party_name(party);
}

std::vector<std::string> headings_of(const rules::Scheme& scheme, bool is_matrix, bool has_terms,
                                     const Context& context) {
  std::vector<std::string> headings = {"What is decided"};
  if (is_matrix) {
    for (const auto& party : scheme.parties) {
      headings.push_back(column_name(party, context.edition->handbook()));
    }
    if (scheme.has_words) headings.emplace_back("Others");
  } else {
    headings.emplace_back("Who has which part");
  }
  if (has_terms) headings.emplace_back("How far, and when");
  return headings;
}

}  // namespace

doc::Blocks make_decisions(const Call&, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto scheme = rules::scheme(context.edition->handbook());
  if (scheme.rows.empty()) return {};
  const bool is_matrix = scheme.parties.size() <= most_kinds_of_decision;
  bool has_terms = false;
  for (const auto& row : scheme.rows) {
    has_terms = has_terms || !terms_of(*row.right, context).empty();
  }
  auto table = doc::to_table("Who has which part in deciding what",
                             headings_of(scheme, is_matrix, has_terms, context));
  for (const auto& row : scheme.rows) {
    doc::Row made;
    made.cells.push_back(matter_cell(row, context));
    if (is_matrix) {
      for (const auto& party : scheme.parties) {
        made.cells.push_back(doc::to_cell(part_words(row, party)));
      }
      if (scheme.has_words) made.cells.push_back(doc::to_cell(or_dash(told_in_words(row))));
    } else {
      made.cells.push_back(doc::to_cell(or_dash(all_parts(scheme, row, context))));
    }
    if (has_terms) made.cells.push_back(doc::to_cell(or_dash(terms_of(*row.right, context))));
    table.body.push_back(std::move(made));
  }
  return {doc::to_block(std::move(table))};
}

}  // namespace govbook::structure
