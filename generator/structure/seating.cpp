// Who sits where: which of those that law and guidance list have a seat, how much is asked of the
// same people, and which bodies have the same members.

#include <algorithm>
#include <string>
#include <vector>

#include "base/text.h"
#include "doc/rows.h"
#include "rules/coverage.h"
#include "rules/load.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

// So many bodies fit beside each other in a table.
constexpr std::size_t most_columns = 8;

long long number(std::size_t count) { return static_cast<long long>(count); }

doc::Inlines no_seat_found() { return {{doc::Unstated{doc::to_inlines("no seat found")}, {}}}; }

doc::Inlines link_to_seat(const rules::SeatName& seat, const Context& context) {
  doc::Link link;
  link.target = {"", "bodies/" + seat.body, "seat-" + seat.seat, ""};
  link.inlines = doc::to_inlines(seat.title);
  doc::Inlines made;
  made.push_back({std::move(link), {}});
  append(made, doc::to_inlines("on the"));
  append(made, link_words(seat.body, context));
  return made;
}

// A seat that is not shown still counts, and is not named.
doc::Cell seats_cell(const rules::PartnerCoverage& partner, const Context& context) {
  doc::Cell cell{doc::CellKind::data, 1, 1, {}};
  for (const auto& seat : partner.seats) {
    cell.blocks.push_back(doc::to_paragraph(link_to_seat(seat, context)));
  }
  if (!cell.blocks.empty()) return cell;
  const bool is_seated = partner.standing == rules::Standing::seated;
  cell.blocks.push_back(
      doc::to_paragraph(is_seated ? doc::to_inlines("a seat that is not shown") : no_seat_found()));
  return cell;
}

void add_partner(doc::Table& table, const model::ListedPartner& partner,
                 const rules::PartnerCoverage& covered, const Context& context) {
  doc::Inlines here;
  for (const auto* ids : {&partner.organisations, &partner.bodies}) {
    for (const auto& id : *ids) append(here, link_words(model::or_empty(id), context), "; ");
  }
  if (here.empty()) here = not_stated();
  if (partner.about.note) append(here, words(partner.about.note, context), ". ");
  doc::Row row;
  row.cells.push_back(doc::to_cell(plain_words(partner.title, context), doc::CellKind::row_header));
  row.cells.push_back(doc::to_cell(std::move(here)));
  row.cells.push_back(seats_cell(covered, context));
  table.body.push_back(std::move(row));
}

doc::Blocks seats_of_partners(const model::StatutoryList& list, const rules::Coverage& coverage,
                              const Context& context) {
  auto table = doc::to_table("Seats of those listed: " + model::or_empty(list.title),
                             {"Listed", "Who that is here", "Seats"});
  doc::set_widths(table, {0.26, 0.34, 0.4});
  for (std::size_t i = 0; i < list.partners.size(); ++i) {
    add_partner(table, list.partners[i], coverage.partners[i], context);
  }
  return {doc::to_paragraph(rules::sentence(coverage.seated, list.partners.size())),
          doc::to_block(std::move(table))};
}

using Ids = std::vector<std::string>;

// Seated, but by no seat that is shown: on which body is not to be told.
bool is_hidden(const rules::PartnerCoverage& partner) {
  return partner.standing == rules::Standing::seated && partner.seats.empty();
}

bool has(const Ids& ids, const std::string& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

// The partners of a list for whom a seat was found on a body, and those for whom none was.
struct Found {
  Ids seated;
  Ids missing;
};

Found found_on(const rules::Coverage& coverage, const std::string& body) {
  Found found{rules::seated_on(coverage, body), {}};
  for (const auto& partner : coverage.partners) {
    const bool is_missing = !is_hidden(partner) && !has(found.seated, partner.partner);
    if (is_missing) found.missing.push_back(partner.partner);
  }
  return found;
}

Found found_on_any(const rules::Coverage& coverage) {
  Found found;
  for (const auto& partner : coverage.partners) {
    const bool is_seated = partner.standing == rules::Standing::seated;
    (is_seated ? found.seated : found.missing).push_back(partner.partner);
  }
  return found;
}

std::string partners_joined(const model::StatutoryList& list, const Ids& wanted) {
  if (wanted.empty()) return "–";
  if (wanted.size() == list.partners.size()) return "all of them";
  std::vector<std::string> titles;
  for (const auto& partner : list.partners) {
    if (has(wanted, model::or_empty(partner.id))) titles.push_back(model::or_empty(partner.title));
  }
  return text::join(titles, "; ");
}

void add_found(doc::Table& table, doc::Inlines where, const model::StatutoryList& list,
               const Found& found) {
  doc::add_row(table, "",
               {std::move(where), doc::to_inlines(partners_joined(list, found.seated)),
                doc::to_inlines(partners_joined(list, found.missing))});
}

// For each own body that has seats, and for all of them together.
doc::Blocks seats_by_body(const model::StatutoryList& list, const rules::Coverage& coverage,
                          const Context& context) {
  auto table = doc::to_table("Seats of those listed, by body: " + model::or_empty(list.title),
                             {"Body", "A seat found for", "No seat found for"});
  for (const auto& body : context.edition->handbook().bodies) {
    if (!model::is_own(body) || body.seats.empty()) continue;
    const auto id = model::or_empty(body.id);
    add_found(table, link_words(id, context), list, found_on(coverage, id));
  }
  add_found(table, doc::to_inlines("All bodies together"), list, found_on_any(coverage));
  return {doc::to_block(std::move(table))};
}

// What the lists come to on one body, a sentence for each.
doc::Blocks seats_on(const model::Body& body, const Context& context) {
  std::vector<doc::Inlines> items;
  const auto& coverages = context.edition->answers().coverage;
  for (const auto& list : context.edition->handbook().statutory_lists) {
    const auto found = coverages.find(model::or_empty(list.id));
    if (found == coverages.end()) continue;
    const auto here = found_on(found->second, model::or_empty(body.id));
    auto item = link_words(model::or_empty(list.id), context);
    append(item, doc::to_inlines(rules::sentence(here.seated.size(), list.partners.size())), ": ");
    if (!here.seated.empty() && !here.missing.empty()) {
      append(item, doc::to_inlines("No seat found for: " + partners_joined(list, here.missing)));
    }
    items.push_back(std::move(item));
  }
  if (items.empty()) return {};
  return {doc::to_list(std::move(items))};
}

std::string digits(long long count) { return count == 0 ? "–" : std::to_string(count); }

doc::Inlines places_of(const rules::Load& load, const Context& context) {
  doc::Inlines all;
  for (const auto& id : load.bodies) {
    auto one = link_words(id, context);
    const auto& count = context.edition->handbook().body(id)->count;
    if (count) append(one, doc::to_inlines("(" + std::to_string(*count) + " of these)"));
    append(all, std::move(one), "; ");
  }
  return all;
}

// A figure of a load, and the heading of its column. A column in which nothing stands is left out.
struct Figure {
  std::string_view heading;
  long long rules::Load::*count;
};
constexpr Figure figures[] = {{"Seats", &rules::Load::seats},
                              {"By right of office", &rules::Load::by_office},
                              {"One of several who may fill it", &rules::Load::shared},
                              {"Chair or deputy", &rules::Load::offices}};

doc::Blocks loads(const std::vector<rules::Load>& all, const std::string& who,
                  const Context& context) {
  if (all.empty()) return {};
  std::vector<std::string> headings = {who, "Bodies", "Which"};
  std::vector<Figure> shown;
  for (const auto& figure : figures) {
    const bool says = std::any_of(all.begin(), all.end(),
                                  [&](const auto& load) { return load.*figure.count != 0; });
    if (!says) continue;
    headings.emplace_back(figure.heading);
    shown.push_back(figure);
  }
  auto table = doc::to_table("On how many bodies each sits", headings);
  std::vector<double> widths = {0.28, 0.09, 0.33};
  widths.resize(headings.size(), 0.3 / static_cast<double>(std::max<std::size_t>(shown.size(), 1)));
  doc::set_widths(table, widths);
  for (std::size_t i = 1; i < table.columns.size(); ++i) {
    if (i != 2) table.columns[i].align = doc::Align::end;
  }
  for (const auto& load : all) {
    std::vector<doc::Inlines> cells = {link_words(load.party, context),
                                       doc::to_inlines(std::to_string(load.body_count)),
                                       places_of(load, context)};
    for (const auto& figure : shown) cells.push_back(doc::to_inlines(digits(load.*figure.count)));
    doc::add_row(table, "", std::move(cells));
  }
  return {doc::to_block(std::move(table))};
}

// How many members each two bodies share; a row and a column for each body.
doc::Table matrix_of(const rules::Overlap& overlap, const Context& context) {
  std::vector<std::string> headings = {"Body", "Members"};
  for (const auto& one : overlap.bodies) {
    const auto* body = context.edition->handbook().body(one.body);
    headings.push_back(body->short_name.value.value_or(model::or_empty(body->name)));
  }
  auto table = doc::to_table("How many members each two bodies share", headings);
  for (std::size_t i = 1; i < table.columns.size(); ++i) table.columns[i].align = doc::Align::end;
  for (std::size_t i = 0; i < overlap.bodies.size(); ++i) {
    std::vector<doc::Inlines> cells = {link_words(overlap.bodies[i].body, context),
                                       doc::to_inlines(std::to_string(overlap.shared[i][i]))};
    for (std::size_t j = 0; j < overlap.bodies.size(); ++j) {
      cells.push_back(doc::to_inlines(i == j ? "–" : std::to_string(overlap.shared[i][j])));
    }
    doc::add_row(table, "", std::move(cells));
  }
  return table;
}

// Too many bodies for a matrix: for each the three with which it shares most.
doc::Table nearest_of(const rules::Overlap& overlap, const Context& context) {
  auto table = doc::to_table("With whom each body shares most members",
                             {"Body", "Members", "Shares most members with"});
  table.columns[1].align = doc::Align::end;
  for (std::size_t i = 0; i < overlap.bodies.size(); ++i) {
    std::vector<std::size_t> others;
    for (std::size_t j = 0; j < overlap.bodies.size(); ++j) {
      if (j != i && overlap.shared[i][j] > 0) others.push_back(j);
    }
    std::stable_sort(others.begin(), others.end(), [&](std::size_t one, std::size_t other) {
      return overlap.shared[i][one] > overlap.shared[i][other];
    });
    if (others.size() > 3) others.resize(3);
    doc::Inlines nearest;
    for (const auto j : others) {
      auto one = link_words(overlap.bodies[j].body, context);
      append(one, doc::to_inlines("(" + std::to_string(overlap.shared[i][j]) + ")"));
      append(nearest, std::move(one), "; ");
    }
    doc::add_row(table, "",
                 {link_words(overlap.bodies[i].body, context),
                  doc::to_inlines(std::to_string(overlap.shared[i][i])),
                  nearest.empty() ? doc::to_inlines("–") : std::move(nearest)});
  }
  return table;
}

doc::Blocks overlap_of(const rules::Overlap& overlap, const Context& context) {
  if (overlap.bodies.size() < 2) return {};
  doc::Blocks made = {doc::to_block(overlap.bodies.size() > most_columns
                                        ? nearest_of(overlap, context)
                                        : matrix_of(overlap, context))};
  if (!overlap.is_whole) {
    made.push_back(doc::to_paragraph("Only the first " + std::to_string(rules::most_compared) +
                                     " bodies are compared."));
  }
  return made;
}

doc::Blocks alike_of(const rules::Overlap& overlap, const Context& context) {
  std::vector<doc::Inlines> items;
  for (const auto& [one, other, shared, smaller] : rules::alike(overlap)) {
    auto item = link_words(overlap.bodies[one].body, context);
    append(item, link_words(overlap.bodies[other].body, context), " and ");
    append(item, doc::to_inlines("share " + text::in_words(number(shared)) + " of the " +
                                 text::counted(number(smaller), "member", "members") +
                                 " of the smaller one"));
    items.push_back(std::move(item));
  }
  if (items.empty()) {
    return {doc::to_paragraph("No two bodies have nearly the same members.")};
  }
  return {doc::to_list(std::move(items))};
}

}  // namespace

doc::Blocks make_coverage(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto show = call.argument("show", "seats");
  if (show == "body") {
    const auto* body = body_of(call, context);
    return body == nullptr ? doc::Blocks{} : seats_on(*body, context);
  }
  if (show != "seats" && show != "bodies") {
    refuse(call, "show", context, "show is seats, bodies or body");
    return {};
  }
  const auto wanted = call.argument("list");
  for (const auto& list : context.edition->handbook().statutory_lists) {
    const auto id = model::or_empty(list.id);
    const auto found = context.edition->answers().coverage.find(id);
    if (id != wanted || found == context.edition->answers().coverage.end()) continue;
    return show == "bodies" ? seats_by_body(list, found->second, context)
                            : seats_of_partners(list, found->second, context);
  }
  refuse(call, "list", context, "list is the id of a statutory list");
  return {};
}

doc::Blocks make_load(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto show = call.argument("show", "organisations");
  if (show == "organisations") {
    return loads(rules::load_of_organisations(handbook), "Organisation", context);
  }
  if (show == "posts") return loads(rules::load_of_posts(handbook), "Post", context);
  if (show == "overlap") return overlap_of(rules::overlap(handbook), context);
  if (show == "alike") return alike_of(rules::overlap(handbook), context);
  refuse(call, "show", context, "show is organisations, posts, overlap or alike");
  return {};
}

}  // namespace govbook::structure
