// The seats of a body as a table: who sits, how many, with what standing, on what terms.

#include "base/text.h"
#include "doc/rows.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

std::string_view words_for_standing(std::string_view standing) {
  if (standing == model::standing::voting) return "voting";
  if (standing == model::standing::non_voting) return "non-voting";
  if (standing == model::standing::observer) return "observer";
  return "in attendance";
}

std::string_view words_for_sharing(std::string_view sharing) {
  if (sharing == "one-vote") return "one of these, sharing one vote:";
  if (sharing == "all") return "all of these together:";
  if (sharing == "any") return "any or all of these:";
  return "one or more of these; the source does not say which:";
}

doc::Inlines ex_officio(const model::Seat& seat, const Context& context) {
  if (!seat.body) return {};
  auto made = doc::to_inlines(
      "by right of office: " + seat.office.value.value_or("representative") + " of the");
  append(made, link_words(*seat.body, context));
  return made;
}

doc::Inlines count_words(const model::Seat& seat, const Context& context) {
  if (!seat.count) {
    // The note of a gap is long and goes with the other notes.
    const auto state = seat.count.gap ? seat.count.gap->state : model::GapState::not_stated;
    return gap_words({state, {}}, context);
  }
  auto figure = std::to_string(*seat.count);
  if (seat.count_per) figure += " for each " + *seat.count_per;
  if (seat.vacant.value.value_or(0) > 0) {
    figure += *seat.vacant == *seat.count ? ", vacant"
                                          : ", " + std::to_string(*seat.vacant) + " of them vacant";
  }
  return doc::to_inlines(std::move(figure));
}

// "until April 2009", or that the day is open; nothing where none is spoken of.
doc::Inlines day_words(std::string_view word, const model::When& day, const Context& context) {
  if (day) return doc::to_inlines(std::string(word) + " " + in_words(*day));
  if (!day.gap) return {};
  auto made = doc::to_inlines(std::string(word));
  append(made, gap_words(*day.gap, context));
  return made;
}

doc::Inlines holder_words(const model::Tenure& tenure, const Context& context) {
  doc::Inlines made;
  if (tenure.name || tenure.name.gap) made = plain_words(tenure.name, context);
  if (tenure.post) append(made, link_words(*tenure.post, context), ", ");
  append(made, day_words("from", tenure.from, context));
  append(made, day_words("until", tenure.until, context));
  return made;
}

// In which phases of its body a seat exists; nothing where it always does.
doc::Inlines phase_words(const model::Body& body, const model::Seat& seat) {
  std::vector<std::string> titles;
  for (const auto& id : seat.phases) {
    for (const auto& phase : body.phases) {
      if (phase.id.value == id.value) titles.push_back(model::or_empty(phase.title));
    }
  }
  if (titles.empty()) return {};
  return doc::to_inlines("only in this phase: " + text::join_as_list(titles));
}

// What else is to be said of a seat, a paragraph each.
doc::Blocks notes_on(const model::Body& body, const model::Seat& seat, const Context& context) {
  doc::Blocks blocks;
  const auto add = [&](doc::Inlines inlines) {
    if (!inlines.empty()) blocks.push_back(doc::to_paragraph(std::move(inlines)));
  };
  if (seat.count.gap && !seat.count.gap->note.empty()) {
    add(words({seat.count.gap->note, {}, seat.count.at}, context));
  }
  add(ex_officio(seat, context));
  if (model::is(seat.nominee, "yes")) add(doc::to_inlines("or a nominee"));
  add(phase_words(body, seat));
  if (seat.deputy) add(words(seat.deputy, context));
  for (const auto& holder : seat.holders) add(holder_words(holder, context));
  if (seat.about.note) add(words(seat.about.note, context));
  return blocks;
}

// A title that leads to whoever fills the seat.
doc::Inlines title_words(const model::Line& title, const model::Reference& organisation,
                         const model::Reference& post, const Context& context) {
  if (!title || (!organisation && !post)) return plain_words(title, context);
  doc::Link link;
  link.reference = organisation ? "organisation:" + *organisation : "post:" + *post;
  link.inlines = doc::to_inlines(*title);
  return {{std::move(link), title.at}};
}

doc::Blocks who_sits(const model::Seat& seat, const Context& context) {
  // Where the title does not name the organisation, its name stands below.
  const auto name = seat.organisation ? context.edition->handbook().party_name(*seat.organisation)
                                      : std::string();
  const bool names_it = model::or_empty(seat.title).find(name) != std::string::npos;
  auto blocks = paragraph(names_it ? title_words(seat.title, seat.organisation, seat.post, context)
                                   : plain_words(seat.title, context));
  if (!names_it) blocks.push_back(doc::to_paragraph(link_words(*seat.organisation, context)));
  if (seat.alternatives.empty()) return blocks;
  blocks.push_back(
      doc::to_paragraph(std::string(words_for_sharing(model::or_empty(seat.sharing)))));
  std::vector<doc::Inlines> items;
  for (const auto& one : seat.alternatives) {
    items.push_back(title_words(one.title, one.organisation, one.post, context));
  }
  blocks.push_back(doc::to_list(std::move(items)));
  return blocks;
}

struct Shown {
  bool standing = false;
  bool seat_class = false;
  bool notes = false;
  bool source = false;
};

Shown what_to_show(const model::Body& body, const Context& context) {
  Shown shown;
  for (const auto& seat : body.seats) {
    shown.standing = shown.standing || seat.standing;
    shown.seat_class = shown.seat_class || seat.seat_class;
    shown.notes = shown.notes || !notes_on(body, seat, context).empty();
    shown.source = shown.source || !seat.about.source.empty();
  }
  return shown;
}

std::vector<std::string> headings_of(const Shown& shown) {
  std::vector<std::string> headings = {"Member", "Seats"};
  if (shown.standing) headings.emplace_back("Standing");
  if (shown.seat_class) headings.emplace_back("Class");
  if (shown.notes) headings.emplace_back("Notes");
  if (shown.source) headings.emplace_back("Source");
  return headings;
}

void add_group(doc::Table& table, const std::string& title) {
  doc::Row row;
  auto cell = doc::to_cell(title, doc::CellKind::row_header);
  cell.columns = static_cast<int>(table.columns.size());
  row.cells.push_back(std::move(cell));
  table.body.push_back(std::move(row));
}

void add_seat(doc::Table& table, const model::Body& body, const model::Seat& seat,
              const Shown& shown, const Context& context) {
  doc::Row row;
  row.cells.push_back({doc::CellKind::row_header, 1, 1, who_sits(seat, context)});
  row.cells.push_back(doc::to_cell(count_words(seat, context)));
  if (shown.standing) {
    row.cells.push_back(doc::to_cell(
        seat.standing ? doc::to_inlines(std::string(words_for_standing(*seat.standing)))
                      : plain_words(seat.standing, context)));
  }
  if (shown.seat_class) row.cells.push_back(doc::to_cell(plain_words(seat.seat_class, context)));
  if (shown.notes) row.cells.push_back({doc::CellKind::data, 1, 1, notes_on(body, seat, context)});
  if (shown.source) row.cells.push_back(doc::to_cell(citations(seat.about, context)));
  table.body.push_back(std::move(row));
}

}  // namespace

doc::Blocks make_members(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  if (body->seats.empty()) return paragraph(not_stated());
  const auto shown = what_to_show(*body, context);
  auto table = doc::to_table("Members of the " + model::or_empty(body->name), headings_of(shown));
  std::string group;
  for (const auto& seat : body->seats) {
    const auto its_group = model::or_empty(seat.group);
    if (its_group != group) add_group(table, its_group.empty() ? "Others" : its_group);
    group = its_group;
    add_seat(table, *body, seat, shown, context);
    table.body.back().anchor =
        anchor_for(context, model::or_empty(body->id), "seat-" + model::or_empty(seat.id));
  }
  return {doc::to_block(std::move(table))};
}

doc::Blocks make_office_holders(const Call& call, const Context& context) {
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  doc::Definitions list;
  const auto add = [&](const model::Stated<model::Office>& office, std::string_view title) {
    if (!office || office->holders.empty()) return;
    doc::Inlines holders;
    for (const auto& holder : office->holders) append(holders, holder_words(holder, context), "; ");
    append(holders, citations(office->about, context));
    list.entries.push_back(
        doc::to_definition(office->title.value.value_or(std::string(title)), std::move(holders)));
  };
  add(body->chair, "Chair");
  add(body->deputy_chair, "Deputy chair");
  if (list.entries.empty()) return {};
  return {{std::move(list), {}}};
}

}  // namespace govbook::structure
