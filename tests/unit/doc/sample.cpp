#include "sample.h"

namespace govbook::doc::tests {
namespace {

Inline text(std::string words) { return {Text{std::move(words)}, {}}; }

Target inside(std::string document, std::string anchor = {}) {
  return {{}, std::move(document), std::move(anchor), {}};
}

List clauses() {
  Item plain{"quorum", "5.1", "clause 5.1", {}, {to_paragraph("A third of the seats.")}, {}};
  Item ticked{"", "", "", true, {to_paragraph("done")}, {}};
  Item open{"", "", "", false, {to_paragraph("open")}, {}};
  return {ListKind::clauses, 3, false, {plain, ticked, open}};
}

Table table() {
  Table seats;
  seats.anchor = "seats";
  seats.caption = to_inlines("Seats");
  seats.shows_caption = false;
  seats.columns = {{Align::start, 0.25}, {Align::centre, 0}, {Align::end, 0.5}};
  auto wide = to_cell("Seat", CellKind::column_header);
  wide.columns = 2;
  wide.rows = 3;
  seats.head = {{"", {wide, to_cell("Votes", CellKind::column_header)}}};
  seats.body = {{"chair", {to_cell("Chair", CellKind::row_header), to_cell("a"), to_cell("1")}}};
  return seats;
}

Figure figure() {
  Figure map;
  map.anchor = "map";
  map.graph = {"Bodies", "A board above a panel.", Direction::right, Arrangement::linked, {}, {}};
  map.graph.nodes = {{"n1", "Board", "", NodeKind::focus, inside("bodies/board")},
                     {"n2", "Panel", "shadow", NodeKind::clash, {}}};
  map.graph.edges = {{"n1", "n2", "advises", EdgeKind::influence}};
  map.alternative = {to_paragraph("The panel advises the board.")};
  return map;
}

}  // namespace

Inlines every_inline() {
  return {text("a \"b\"\n\t\\"),
          {SoftBreak{}, {}},
          {LineBreak{}, {}},
          {Code{"code"}, {}},
          {Emphasis{{text("em"), {Strong{{text("strong")}}, {}}}}, {}},
          {Struck{{text("struck")}}, {}},
          {Link{"clause:x/y", inside("x", "y"), {text("link")}}, {}},
          {Image{"plan.png", "the plan", "How it is meant", "meant", 640, 480, 96, "0a"}, {}},
          {FootnoteMark{1}, {}},
          {Abbreviation{"LSP", "local strategic partnership"}, {}},
          {Unstated{{text("not stated")}}, {}},
          {Citation{"Paper A, 4.1", inside("sources", "a-4-1")}, {}}};
}

Blocks every_block() {
  return {{Heading{2, "top", "5", to_inlines("Heading")}, {}},
          {Paragraph{every_inline()}, {}},
          {clauses(), {}},
          {Quote{{to_paragraph("quoted")}}, {}},
          {CodeBlock{"members", "body: x\n", {}}, {}},
          {Rule{}, {}},
          {table(), {}},
          {figure(), {}},
          {Notice{NoticeKind::gap, to_inlines("Gap"), {to_paragraph("Not stated.")}}, {}},
          {Definitions{{{to_inlines("Parent"), {to_paragraph("Council")}, "parent"}}}, {}},
          {Signatures{{"Chair", "Clerk"}}, {}},
          {Contents{3}, {}},
          {Contents{2, Listed::tables}, {}},
          {Cards{{{to_inlines("Board"), inside("bodies/board"), {to_paragraph("Decides.")}}}}, {}}};
}

Document every_kind() {
  Document document;
  document.path = "bodies/board/terms";
  document.kind = Kind::numbered;
  document.template_name = "terms.md";
  document.title = "Terms of reference";
  document.subtitle = "Board";
  document.description = "What the board is for.";
  document.crumbs = {{"Home", inside("index")}};
  document.properties = {{"Owner", to_inlines("Clerk")}};
  document.blocks = every_block();
  document.footnotes = {{1, {to_paragraph("A footnote.")}}};
  document.is_printed = true;
  document.chapters = {{"bodies/board", 1}, {"bodies/board/terms", 2}};
  document.also = {{Link{"", inside("bodies/board/all"), to_inlines("All on one page")}, {}}};
  return document;
}

}  // namespace govbook::doc::tests
