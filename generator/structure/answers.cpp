// What the rules work out about the whole: who answers to whom in the end, and what stands out
// about it; what comes up for review.

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "doc/rows.h"
#include "rules/accountability.h"
#include "rules/oversight.h"
#include "rules/reviews.h"
#include "structure/makers.h"
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
  auto table = doc::to_table(
      is_upwards ? "Who answers to whom" : "Who is answered to",
      is_upwards
          ? std::vector<std::string>{"Who", "Answers to", "In what matter", "Rests on", "Source"}
          : std::vector<std::string>{"Who is answered to", "By whom", "In what matter"});
  if (!is_upwards) doc::set_widths(table, {0.28, 0.28, 0.44});
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
      doc::add_row(table, "", std::move(cells));
    }
  }
  if (table.body.empty()) {
    return paragraph(doc::to_inlines(is_upwards ? "Of nobody is it stated to whom they answer."
                                                : "Of nobody is it stated who answers to them."));
  }
  return {is_upwards ? doc::to_cited_block(std::move(table)) : doc::to_block(std::move(table))};
}

doc::Inlines path_words(const rules::Path& path, const Context& context) {
  if (path.size() < 2) return doc::to_inlines("directly");
  auto made = doc::to_inlines("through the");
  for (std::size_t i = 0; i + 1 < path.size(); ++i) {
    if (i > 0) append(made, doc::to_inlines("and then the"));
    append(made, link_words(path[i]->to, context));
  }
  return made;
}

// Each party at which paths end, nearest first, with the paths that end there.
std::vector<std::pair<std::string, doc::Blocks>> ends_of(const std::vector<rules::Path>& paths,
                                                         const Context& context) {
  std::vector<std::pair<std::string, doc::Blocks>> ends;
  for (const auto& path : paths) {
    const auto& last = path.back()->to;
    auto end = std::find_if(ends.begin(), ends.end(),
                            [&](const auto& known) { return known.first == last; });
    if (end == ends.end()) end = ends.insert(ends.end(), {last, {}});
    end->second.push_back(doc::to_paragraph(path_words(path, context)));
  }
  return ends;
}

// For each own body those at whom its lines end, and by which ways.
doc::Blocks last_ones(const Ties& ties, const Context& context) {
  auto table =
      doc::to_table("Who answers to whom in the end", {"Body", "Answers in the end to", "How"});
  const auto ties_by_party = rules::by_party(ties);
  doc::Inlines cut;
  for (const auto& body : context.edition->handbook().bodies) {
    if (!model::is_own(body)) continue;
    const auto id = model::or_empty(body.id);
    const auto found = rules::paths_up(ties_by_party, id);
    if (!found.is_whole) append(cut, link_words(id, context), ", ");
    if (found.paths.empty()) doc::add_row(table, "", {link_words(id, context), not_stated(), {}});
    for (auto& [last, ways] : ends_of(found.paths, context)) {
      auto& row = doc::add_row(table, "", {link_words(id, context), link_words(last, context)});
      row.cells.push_back({doc::CellKind::data, 1, 1, std::move(ways)});
    }
  }
  if (table.body.empty()) return {};
  doc::Blocks made = {doc::to_block(std::move(table))};
  if (!cut.empty()) {
    auto told = doc::to_inlines("There are more ways than are followed here, from:");
    append(told, std::move(cut));
    made.push_back(doc::to_paragraph(std::move(told)));
  }
  return made;
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

doc::Inlines answers_to(const rules::DoubleLine& line, const Context& context) {
  auto made = link_words(line.party, context);
  append(made, doc::to_inlines("answers to"));
  for (std::size_t i = 0; i < line.lines.size(); ++i) {
    const bool is_last = i + 1 == line.lines.size();
    append(made, link_words(line.lines[i]->to, context), i == 0 ? " " : is_last ? " and " : ", ");
  }
  append(made,
         doc::to_inlines(line.is_declared ? "the arrangements declare that this is meant"
                                          : "nothing says that this is meant"),
         "; ");
  return made;
}

doc::Inlines circle_words(const std::vector<rules::Answerability>& circle, const Context& context) {
  auto made = link_words(circle.front().from, context);
  for (const auto& tie : circle) {
    append(made, doc::to_inlines("answers to"));
    append(made, link_words(tie.to, context));
  }
  return made;
}

doc::Inlines watching_words(const rules::SelfScrutiny& found, const Context& context) {
  const auto& tie = *found.tie;
  auto made = link_words(*tie.from, context);
  append(made, doc::to_inlines(std::string(model::relationship_kind(*tie.kind)->forward)));
  append(made, link_words(*tie.to, context));
  auto chair = link_words(found.chair, context);
  append(made, chair.empty() ? doc::to_inlines(found.chair) : std::move(chair), ", and ");
  const bool is_post = *tie.from == found.chair || *tie.to == found.chair;
  append(made, doc::to_inlines(is_post ? "chairs that body" : "chairs both"));
  return made;
}

doc::Inlines lead_words(const rules::UnevenLead& found, const Context& context) {
  const auto& aim = *found.aim;
  auto made = doc::to_inlines(text::capitalised(*aim.kind) + ":");
  append(made, words(aim.text, context));
  append(made, doc::to_inlines(found.leads == 0 ? "no lead is named" : "several lead:"), " – ");
  for (std::size_t i = 0; i < aim.leads.size(); ++i) {
    append(made, link_words(model::or_empty(aim.leads[i]), context), i == 0 ? " " : ", ");
  }
  return made;
}

void add_finding(doc::Definitions& all, std::string term, std::vector<doc::Inlines> found) {
  doc::Definition definition;
  definition.term = doc::to_inlines(std::move(term));
  if (found.empty()) definition.blocks.push_back(doc::to_paragraph("None found."));
  if (!found.empty()) definition.blocks.push_back(doc::to_list(std::move(found)));
  all.entries.push_back(std::move(definition));
}

template <class Found, class ToWords>
std::vector<doc::Inlines> each_in_words(const std::vector<Found>& all, const ToWords& to_words,
                                        const Context& context) {
  std::vector<doc::Inlines> made;
  for (const auto& one : all) made.push_back(to_words(one, context));
  return made;
}

doc::Inlines body_words(const model::Body* body, const Context& context) {
  return link_words(model::or_empty(body->id), context);
}

// What stands out, each kind with "none found" where there is none, so that readers see what was
// looked for.
doc::Blocks findings(const Ties& ties, const Context& context) {
  const auto& handbook = context.edition->handbook();
  doc::Definitions all;
  add_finding(all, "More than one line",
              each_in_words(rules::double_lines(rules::by_party(ties)), answers_to, context));
  add_finding(all, "Circles, in which nobody is the last to answer",
              each_in_words(rules::circles(ties), circle_words, context));
  add_finding(all, "Bodies without any line or place",
              each_in_words(rules::orphans(handbook), body_words, context));
  add_finding(all, "Chairs who watch over themselves",
              each_in_words(rules::self_scrutiny(handbook), watching_words, context));
  add_finding(all, "Outcomes and priorities without exactly one lead",
              each_in_words(rules::uneven_leads(handbook), lead_words, context));
  return {{std::move(all), {}}};
}

}  // namespace

doc::Blocks make_accountability(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto show = call.argument("show", "lines");
  const auto ties = rules::accountability(context.edition->handbook());
  if (show == "lines") return lines_of(ties, true, context);
  if (show == "back") return lines_of(ties, false, context);
  if (show == "last") return last_ones(ties, context);
  if (show == "findings") return findings(ties, context);
  refuse(call, "show", context, "show is lines, back, last or findings");
  return {};
}

doc::Blocks make_reviews(const Call&, const Context& context) {
  if (context.edition == nullptr) return {};
  auto table = doc::to_table(
      "Reviews", {"What is reviewed", "When", "As at " + in_words(context.edition->as_at()),
                  "Of whom", "Source"});
  for (const auto& review : rules::reviews(context.edition->handbook(), context.edition->as_at())) {
    doc::add_row(
        table, "",
        {doc::to_inlines(text::capitalised(model::or_empty(review.rule->subject))),
         review_words(*review.rule, context), doc::to_inlines(text::capitalised(state_of(review))),
         link_words(review.owner, context), citations(review.rule->about, context)});
  }
  if (table.body.empty()) return {};
  return {doc::to_cited_block(std::move(table))};
}

}  // namespace govbook::structure
