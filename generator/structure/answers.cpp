// What the rules work out about the whole: who answers to whom in the end, which listed partners
// have a seat, what comes up for review.

#include "rules/answers.h"

#include <set>

#include "base/text.h"
#include "rules/accountability.h"
#include "rules/reviews.h"
#include "structure/makers.h"
#include "structure/rows.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

// Every party of a handbook once, in its order: bodies, organisations, posts.
std::vector<std::string> parties(const model::Handbook& handbook) {
  std::vector<std::string> ids;
  for (const auto& body : handbook.bodies) ids.push_back(model::or_empty(body.id));
  for (const auto& one : handbook.organisations) ids.push_back(model::or_empty(one.id));
  for (const auto& post : handbook.posts) ids.push_back(model::or_empty(post.id));
  return ids;
}

using Ties = std::vector<rules::Answerability>;

doc::Inlines in_what(const model::Relationship& tie, const Context& context) {
  auto made = tie.subject ? words(tie.subject, context) : doc::Inlines{};
  if (tie.status && *tie.status != "current") {
    append(made, doc::to_inlines("(" + *tie.status + ")"));
  }
  return made;
}

doc::Inlines basis(const model::Relationship& tie, const Context& context) {
  if (!tie.force) return plain_words(tie.force, context);
  return doc::to_inlines(*tie.force == "statutory" ? "the law" : "agreement");
}

// The lines between two parties, seen from the one that answers or the one that is answered.
doc::Blocks lines_of(const Ties& ties, bool is_upwards, const Context& context) {
  auto table = to_table(
      is_upwards ? "Who answers to whom" : "Who is answered to",
      is_upwards
          ? std::vector<std::string>{"Who", "Answers to", "In what matter", "Rests on", "Source"}
          : std::vector<std::string>{"Who is answered to", "By whom", "In what matter"});
  if (!is_upwards) set_widths(table, {0.28, 0.28, 0.44});
  for (const auto& id : parties(context.edition->handbook())) {
    for (const auto& tie : ties) {
      if ((is_upwards ? tie.from : tie.to) != id) continue;
      std::vector<doc::Inlines> cells = {link_words(id, context),
                                         link_words(is_upwards ? tie.to : tie.from, context),
                                         in_what(*tie.tie, context)};
      if (is_upwards) {
        cells.push_back(basis(*tie.tie, context));
        cells.push_back(citations(tie.tie->about, context));
      }
      add_row(table, "", std::move(cells));
    }
  }
  if (table.body.empty()) return {};
  return {is_upwards ? to_cited_block(std::move(table)) : to_block(std::move(table))};
}

doc::Inlines way_words(const std::vector<rules::Answerability>& way, const Context& context) {
  if (way.size() < 2) return doc::to_inlines("directly");
  auto made = doc::to_inlines("through the");
  for (std::size_t i = 0; i + 1 < way.size(); ++i) {
    if (i > 0) append(made, doc::to_inlines("and then the"));
    append(made, link_words(way[i].to, context));
  }
  return made;
}

// For each own body those at whom its lines end.
doc::Blocks last_ones(const Ties& ties, const Context& context) {
  auto table = to_table("Who answers to whom in the end", {"Body", "Answers in the end to", "How"});
  const auto ties_by_party = rules::by_party(ties);
  for (const auto& body : context.edition->handbook().bodies) {
    if (!model::is_own(body)) continue;
    const auto id = model::or_empty(body.id);
    const auto ways = rules::ways_up(ties_by_party, id);
    if (ways.empty()) {
      add_row(table, "", {link_words(id, context), not_stated(), {}});
      continue;
    }
    for (const auto& way : ways) {
      add_row(
          table, "",
          {link_words(id, context), link_words(way.back().to, context), way_words(way, context)});
    }
  }
  if (table.body.empty()) return {};
  return {to_block(std::move(table))};
}

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

doc::Cell seats_cell(const rules::PartnerCoverage& partner, const Context& context) {
  doc::Cell cell{doc::CellKind::data, 1, 1, {}};
  for (const auto& seat : partner.seats) {
    cell.blocks.push_back(doc::to_paragraph(link_to_seat(seat, context)));
  }
  if (!cell.blocks.empty()) return cell;
  const bool is_unknown = partner.standing == rules::Standing::unknown;
  cell.blocks.push_back(doc::to_paragraph(doc::Inlines{
      {doc::Unstated{doc::to_inlines(is_unknown ? "no seat is known" : "no seat")}, {}}}));
  return cell;
}

void add_partner(doc::Table& table, const model::ListedPartner& partner,
                 const rules::PartnerCoverage& covered, const Context& context) {
  doc::Inlines here;
  for (const auto& id : partner.organisations) {
    append(here, link_words(model::or_empty(id), context), "; ");
  }
  for (const auto& id : partner.bodies)
    append(here, link_words(model::or_empty(id), context), "; ");
  if (here.empty()) here = not_stated();
  if (partner.about.note) append(here, words(partner.about.note, context), ". ");
  doc::Row row;
  row.cells.push_back(doc::to_cell(plain_words(partner.title, context), doc::CellKind::row_header));
  row.cells.push_back(doc::to_cell(std::move(here)));
  row.cells.push_back(seats_cell(covered, context));
  table.body.push_back(std::move(row));
}

std::string summary(const rules::Coverage& coverage) {
  const auto all = static_cast<long long>(coverage.partners.size());
  const auto seated = static_cast<long long>(coverage.seated);
  if (seated == all) return "Each of the " + text::in_words(all) + " partners listed has a seat.";
  return "Of the " + text::counted(all, "partner", "partners") + " listed, " +
         (seated == 0 ? "none has" : text::counted(seated, "has", "have")) + " a seat.";
}

std::string state_of(const rules::Review& review) {
  switch (review.state) {
    case rules::Due::overdue:
      return "overdue";
    case rules::Due::due:
      return review.months_left == 0 ? "due now"
                                     : "in " + text::counted(review.months_left, "month", "months");
    case rules::Due::regular:
      return "comes round regularly; no date is stated";
    case rules::Due::unknown:
      return "no date is stated";
  }
  return {};
}

}  // namespace

doc::Blocks make_accountability(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto show = call.argument("show", "lines");
  const auto ties = rules::accountability(context.edition->handbook());
  if (show == "lines") return lines_of(ties, true, context);
  if (show == "back") return lines_of(ties, false, context);
  if (show == "last") return last_ones(ties, context);
  refuse(call, "show", context, "show is lines, back or last");
  return {};
}

doc::Blocks make_coverage(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto wanted = call.argument("list");
  for (const auto& list : context.edition->handbook().statutory_lists) {
    const auto id = model::or_empty(list.id);
    const auto found = context.edition->answers().coverage.find(id);
    if (id != wanted || found == context.edition->answers().coverage.end()) continue;
    auto table = to_table("Seats of those listed: " + model::or_empty(list.title),
                          {"Listed", "Who that is here", "Seats"});
    set_widths(table, {0.26, 0.34, 0.4});
    for (std::size_t i = 0; i < list.partners.size(); ++i) {
      add_partner(table, list.partners[i], found->second.partners[i], context);
    }
    return {doc::to_paragraph(summary(found->second)), to_block(std::move(table))};
  }
  refuse(call, "list", context, "list is the id of a statutory list");
  return {};
}

doc::Blocks make_reviews(const Call&, const Context& context) {
  if (context.edition == nullptr) return {};
  auto table =
      to_table("Reviews", {"What is reviewed", "When",
                           "As at " + in_words(context.edition->as_at()), "Of whom", "Source"});
  for (const auto& review : rules::reviews(context.edition->handbook(), context.edition->as_at())) {
    add_row(table, "",
            {doc::to_inlines(capitalised(model::or_empty(review.rule->subject))),
             review_words(*review.rule, context), doc::to_inlines(capitalised(state_of(review))),
             link_words(review.owner, context), citations(review.rule->about, context)});
  }
  if (table.body.empty()) return {};
  return {to_cited_block(std::move(table))};
}

}  // namespace govbook::structure
