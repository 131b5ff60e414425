// Lists, definitions and cards: L with a label beside each LBody.

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/text.h"
#include "print/blocks.h"

namespace govbook::print {
namespace {

constexpr double label_gap = 7;
constexpr double item_space = 4;
constexpr double loose_item_space = 7;

std::string label_of(const doc::List& list, const doc::Item& item, int number, int bullets) {
  if (item.done) return *item.done ? "☑" : "☐";
  switch (list.kind) {
    case doc::ListKind::bullets:
      return bullets % 2 == 0 ? "•" : "–";
    case doc::ListKind::numbers:
      return std::to_string(number) + ".";
    case doc::ListKind::clauses:
      return item.label;
  }
  return {};
}

// The names of ISO 32000-1, table 347. A lone "(i)" is taken for a roman one.
std::string numbering(const doc::List& list) {
  if (list.kind == doc::ListKind::bullets) return "Disc";
  if (list.kind == doc::ListKind::numbers || list.items.empty()) return "Decimal";
  for (const char character : list.items.front().label) {
    if (character >= '0' && character <= '9') return "Decimal";
    if (character == 'i') return "LowerRoman";
    if (character == 'I') return "UpperRoman";
    if (character >= 'a' && character <= 'z') return "LowerAlpha";
    if (character >= 'A' && character <= 'Z') return "UpperAlpha";
  }
  return "None";
}

int add_list(Work& work, const std::string& how, int parent) {
  const int element = add_element(work.structure, "L", parent);
  work.structure.elements.back().list_numbering = how;
  return element;
}

// One entry: its label stands beside the first line of what `fill` sets. `label_left` is where the
// label begins, `beside` the place of the body.
struct Beside {
  Words label;
  double left = 0;
  double width = 0;
  type::Alignment alignment = type::Alignment::start;
  std::string anchor;
};

template <class Fill>
void set_entry(Work& work, int list, const Beside& label, Place body, const Fill& fill) {
  Flow& flow = *body.flow;
  const int entry = add_element(work.structure, "LI", list);
  Box beside;
  if (!label.label.is_empty()) {
    const int element = add_element(work.structure, "Lbl", entry);
    const Column column{label.left, label.width, line_height(work, body.voice), label.alignment};
    beside = stack(set_lines(label.label, column, element, work.structure, work.typesetter));
  }
  if (!label.anchor.empty()) beside.anchors.push_back(label.anchor);
  body.element = add_element(work.structure, "LBody", entry);
  set_notes(work, beside, body.element);
  const std::size_t first = flow.strips.size();
  fill(body);
  attach(flow, first, std::move(beside));
}

}  // namespace

void set_list(Work& work, const doc::List& list, const Place& place) {
  std::vector<Words> labels;
  double widest = 0;
  int number = list.start;
  for (const auto& item : list.items) {
    labels.push_back(to_words(label_of(list, item, number++, place.bullets), place.voice));
    if (!labels.back().is_empty()) {
      widest = std::max(widest, natural_width(labels.back(), work.typesetter));
    }
  }
  const bool hangs = place.hang > 0 && list.kind == doc::ListKind::clauses;
  const double least = list.kind == doc::ListKind::bullets ? 15 : 22;
  // In the narrowest of cells the label keeps its room, whatever is left for the words.
  const double most = std::max(place.width / 2, widest + 2);
  const double indent = hangs ? 0 : std::min(std::max(least, widest + label_gap), most);
  Place body = place;
  body.left += indent;
  body.width = std::max(body.width - indent, body.voice.style.size);
  body.hang = 0;
  body.depth += 1;
  if (list.kind == doc::ListKind::bullets) body.bullets += 1;
  body.is_bare = false;
  body.alignment = type::Alignment::start;

  Flow& flow = *place.flow;
  const bool is_loose = !list.is_tight || hangs;
  const double space = is_loose ? loose_item_space : item_space;
  if (place.depth > 0) flow.pending_space = std::min(flow.pending_space, space);
  const int element = add_list(work, numbering(list), place.element);
  for (std::size_t i = 0; i < list.items.size(); ++i) {
    Beside beside;
    beside.label = std::move(labels[i]);
    beside.left = hangs ? place.left - place.hang : place.left;
    if (list.kind == doc::ListKind::numbers) {
      beside.alignment = type::Alignment::end;
      beside.width = std::max(0.0, indent - label_gap);
    }
    beside.anchor = list.items[i].anchor;
    if (i > 0) flow.pending_space = space;
    set_entry(work, element, beside, body,
              [&](const Place& inside) { set_blocks(work, list.items[i].blocks, inside); });
  }
  flow.pending_space = place.depth > 0 ? space : loose_item_space + 1;
}

void set_definitions(Work& work, const doc::Definitions& definitions, const Place& place) {
  Voice term = place.voice;
  term.style.weight = type::Weight::semibold;
  double widest = 0;
  std::vector<Words> terms;
  for (const auto& entry : definitions.entries) {
    terms.push_back(to_words(entry.term, term, work.around));
    widest = std::max(widest, natural_width(terms.back(), work.typesetter));
  }
  const double indent = std::clamp(widest + 14, 40.0, place.width * 0.34);
  Place body = place;
  body.left += indent;
  body.width -= indent;
  body.hang = 0;
  body.depth += 1;
  body.is_bare = false;
  const int element = add_list(work, "None", place.element);
  for (std::size_t i = 0; i < definitions.entries.size(); ++i) {
    const auto& entry = definitions.entries[i];
    Beside beside;
    beside.label = std::move(terms[i]);
    beside.left = place.left;
    beside.width = indent - 12;
    beside.anchor = entry.anchor;
    if (i > 0) place.flow->pending_space = item_space + 1;
    set_entry(work, element, beside, body,
              [&](const Place& inside) { set_blocks(work, entry.blocks, inside); });
  }
  place.flow->pending_space = loose_item_space + 1;
}

void set_cards(Work& work, const doc::Cards& cards, const Place& place) {
  const int element = add_list(work, "None", place.element);
  Place body = place;
  body.hang = 0;
  body.is_bare = false;
  bool is_first = true;
  for (const auto& card : cards.cards) {
    if (!is_first) place.flow->pending_space = loose_item_space;
    is_first = false;
    set_entry(work, element, {}, body, [&](Place inside) {
      doc::Inline link;
      link.node = doc::Link{"", card.target, card.title};
      Place title = inside;
      title.voice.style.weight = type::Weight::semibold;
      set_paragraph(work, {link}, title);
      inside.flow->pending_space = 1;
      inside.flow->keeps_next = !card.blocks.empty();
      set_blocks(work, card.blocks, inside);
      inside.flow->keeps_next = false;
    });
  }
  place.flow->pending_space = loose_item_space + 1;
}

}  // namespace govbook::print
