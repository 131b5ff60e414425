// Before and after: two states of the structure as charts, and what changes from one to the other.

#include <optional>
#include <utility>

#include "base/text.h"
#include "change/difference.h"
#include "directives/all.h"
#include "directives/when.h"
#include "doc/rows.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using change::What;
using structure::append;
using structure::Call;
using structure::Context;
using Differences = std::vector<change::Difference>;

// One state and what to call it: "1 February 2009", "as proposed".
struct State {
  view::Edition edition;
  std::string name;
};

// The state that an argument names. Reports structure/bad-directive for what is no day.
std::optional<State> state_of(const Call& call, std::string_view argument, const Context& context) {
  const auto words = call.argument(argument);
  if (words == "proposed" || (words.empty() && argument == "to")) {
    return State{context.edition->as_proposed(), "as proposed"};
  }
  if (words.empty() || words == "today") {
    return State{context.edition->as_it_stands(), in_words(context.edition->as_at())};
  }
  const auto day = to_date(words);
  if (!day) {
    refuse(call, argument, context, "write a day, a month or a year, or: today, proposed");
    return std::nullopt;
  }
  return State{context.edition->at(*day), in_words(*day)};
}

const change::Difference* find(const Differences& all, std::string_view party, What what) {
  for (const auto& one : all) {
    if (one.party == party && one.what == what) return &one;
  }
  return nullptr;
}

// What a box says of its body besides its name.
std::string mark_of(const Differences& all, std::string_view body) {
  if (find(all, body, What::added) != nullptr) return "new";
  if (const auto* gone = find(all, body, What::removed)) {
    return gone->after.empty() ? "goes" : "is replaced";
  }
  if (find(all, body, What::name) != nullptr) return "changes its name";
  return {};
}

// The structure of a state, its changes marked. A box leads to a page only where there is one.
doc::Blocks chart(const State& state, const Differences& all, const Call& call,
                  const Context& context) {
  Context inside = context;
  inside.edition = &state.edition;
  Call structure_of = call;
  structure_of.name = "chart";
  structure_of.arguments = {{"of", "structure"},
                            {"neighbours", call.argument("neighbours", "no")},
                            {"title", "Structure, " + state.name}};
  auto blocks = structure::make_chart(structure_of, inside);
  for (auto& block : blocks) {
    auto* figure = std::get_if<doc::Figure>(&block.node);
    if (figure == nullptr) continue;
    for (auto& node : figure->graph.nodes) {
      const auto mark = mark_of(all, node.id);
      const bool says_it_already = mark == "is replaced" && node.note == "to be replaced";
      if (!mark.empty() && !says_it_already) {
        node.note += (node.note.empty() ? "" : ", ") + mark;
      }
      if (context.edition->handbook().party_name(node.id).empty()) node.target = {};
    }
  }
  return blocks;
}

std::string party_name(const std::string& id, const State& first, const State& second) {
  const auto name = second.edition.handbook().party_name(id);
  return name.empty() ? first.edition.handbook().party_name(id) : name;
}

// Names of parties, as links where the document has their pages.
doc::Inlines names(const std::vector<std::string>& ids, const State& first, const State& second,
                   const Context& context) {
  doc::Inlines made;
  for (const auto& id : ids) {
    auto link = structure::link_words(id, context, {"body", "organisation", "post"});
    append(made, link.empty() ? doc::to_inlines(party_name(id, first, second)) : std::move(link),
           "; ");
  }
  return made;
}

struct Cells {
  std::string what;
  doc::Inlines before;
  doc::Inlines after;
};

doc::Inlines joined(std::string_view before, const std::vector<std::string>& words) {
  if (words.empty()) return {};
  return doc::to_inlines(std::string(before) + text::join(words, "; "));
}

// "reports to council" → "reports to Council", the name as a link.
doc::Inlines tie_words(const std::vector<std::string>& ties, const State& first,
                       const State& second, const Context& context) {
  doc::Inlines made;
  for (const auto& tie : ties) {
    const auto space = tie.rfind(' ');
    auto words = doc::to_inlines(tie.substr(0, space));
    append(words, names({tie.substr(space + 1)}, first, second, context));
    append(made, std::move(words), "; ");
  }
  return made;
}

Cells cells_of(const change::Difference& one, const State& first, const State& second,
               const Context& context) {
  const auto with = [&](std::string_view words, const std::vector<std::string>& ids) {
    auto made = doc::to_inlines(std::string(words));
    append(made, names(ids, first, second, context));
    return made;
  };
  switch (one.what) {
    case What::added:
      return {"New",
              one.before.empty() ? doc::to_inlines("not there") : with("in its place:", one.before),
              doc::to_inlines("there")};
    case What::removed:
      return {"Goes", doc::to_inlines("there"),
              one.after.empty() ? doc::to_inlines("not there") : with("in its place:", one.after)};
    case What::name:
      return {"Name", joined("", one.before), joined("", one.after)};
    case What::status:
      return {"Status", joined("", {status_in_words(one.before.front())}),
              joined("", {status_in_words(one.after.front())})};
    case What::parent:
      return {"Part of", names(one.before, first, second, context),
              names(one.after, first, second, context)};
    case What::seats:
      return {"Seats", joined("only then: ", one.before), joined("only then: ", one.after)};
    case What::ties:
      return {"Lines", tie_words(one.before, first, second, context),
              tie_words(one.after, first, second, context)};
  }
  return {};
}

doc::Blocks table(const Differences& all, const State& first, const State& second,
                  const Context& context) {
  if (all.empty()) return {doc::to_paragraph("Nothing that this handbook records differs.")};
  auto made =
      doc::to_table("What changes", {"Body or organisation", "What", text::capitalised(first.name),
                                     text::capitalised(second.name)});
  doc::set_widths(made, {0.26, 0.1, 0.32, 0.32});
  for (const auto& one : all) {
    auto cells = cells_of(one, first, second, context);
    doc::add_row(
        made, "",
        {names({one.party}, first, second, context), doc::to_inlines(std::move(cells.what)),
         std::move(cells.before), std::move(cells.after)});
  }
  return {doc::to_block(std::move(made))};
}

}  // namespace

doc::Blocks make_changes(const Call& call, const Context& context) {
  const auto first = state_of(call, "from", context);
  const auto second = state_of(call, "to", context);
  if (!first || !second) return {};
  const auto all = change::differences(first->edition.handbook(), second->edition.handbook());
  const auto show = call.argument("show", "table");
  if (show == "before") return chart(*first, all, call, context);
  if (show == "after") return chart(*second, all, call, context);
  if (show != "table") {
    refuse(call, "show", context, "show is table, before or after");
    return {};
  }
  return table(all, *first, *second, context);
}

}  // namespace govbook::directives
