// Documents from a seed: every kind of block, short and long, inside each other.

#include <algorithm>
#include <cstdint>
#include <random>
#include <utility>

#include "sample.h"

namespace govbook::tests {
namespace {

class Maker {
 public:
  explicit Maker(std::uint32_t seed) : random_(seed) {}

  MadeUp make() {
    auto& document = made_.document;
    document.path = "made-up";
    document.kind = chance(50) ? doc::Kind::numbered : doc::Kind::page;
    document.title = words(4);
    document.subtitle = chance(50) ? words(5) : "";
    for (int i = up_to(4); i > 0; --i) {
      const auto name = words(1);
      document.properties.push_back({name, doc::to_inlines(words(3))});
    }
    if (chance(70)) document.blocks.push_back(block(doc::Contents{2 + up_to(3)}));
    if (chance(30)) document.blocks.push_back(block(doc::Contents{2, doc::Listed::figures}));
    if (chance(30)) document.blocks.push_back(block(doc::Contents{2, doc::Listed::tables}));
    int level = 2;
    for (int i = 2 + up_to(4); i > 0; --i) {
      if (chance(35)) {
        level = 2 + up_to(std::min(level, 4));
        document.blocks.push_back(block(heading(level)));
      }
      document.blocks.push_back(any(0));
    }
    return std::move(made_);
  }

 private:
  int up_to(int most) { return static_cast<int>(random_() % static_cast<unsigned>(most + 1)); }
  bool chance(int percent) { return up_to(99) < percent; }

  template <class Node>
  static doc::Block block(Node node) {
    doc::Block made;
    made.node = std::move(node);
    return made;
  }

  // The next word: its number in Greek letters.
  std::string word(std::string& all) {
    // clang-format off
    static const std::vector<std::string> letters{
        "α", "β", "γ", "δ", "ε", "ζ", "η", "θ", "ι", "κ",
        "λ", "μ", "ν", "ξ", "ο", "π", "ρ", "τ", "υ", "φ"};
    // clang-format on
    std::string made;
    for (unsigned rest = 7 + next_++; rest > 0; rest /= 20) made += letters[rest % 20];
    const int length = chance(3) ? 30 : up_to(6);
    for (int i = 0; i < length; ++i) made += letters[static_cast<std::size_t>(up_to(19))];
    all += made;
    return made;
  }
  std::string words(int count) { return words(count, made_.words); }
  std::string words(int count, std::string& all) {
    std::string text;
    for (int i = 0; i < count; ++i) text += (i > 0 ? " " : "") + word(all);
    return text;
  }

  doc::Inlines inlines(int count) {
    doc::Inlines all;
    const auto add = [&](auto node) {
      doc::Inline one;
      one.node = std::move(node);
      all.push_back(std::move(one));
    };
    for (int i = 0; i < count; i += 3) {
      switch (up_to(14)) {
        case 0:
          add(doc::Strong{doc::to_inlines(words(2))});
          break;
        case 1:
          add(doc::Emphasis{inlines(1)});
          break;
        case 2:
          add(link());
          break;
        case 3:
          add(doc::Abbreviation{words(1), "meaning"});
          break;
        case 4:
          add(doc::Unstated{doc::to_inlines(words(2))});
          break;
        case 5:
          add(doc::Citation{words(2), {"https://example.org/", "", "", ""}});
          break;
        case 6:
          add(doc::Code{words(1)});
          break;
        case 7:
          add(doc::Image{"picture.png", words(1)});
          break;
        case 8:
          add(doc::LineBreak{});
          add(doc::Text{words(1)});
          break;
        case 9:
          add(doc::Struck{doc::to_inlines(words(1))});
          break;
        default:
          add(doc::Text{words(3)});
      }
      add(doc::SoftBreak{});
    }
    add(doc::Text{words(1)});
    for (int percent = 6; !in_link_ && chance(percent); percent = 15) add(footnote());
    return all;
  }

  doc::Link link() {
    doc::Target target;
    switch (up_to(3)) {
      case 0:
        target.url = "https://example.org/" + std::to_string(up_to(9));
        break;
      case 1:
        target.anchor = "heading-" + std::to_string(up_to(6));  // May not be there.
        break;
      case 2:
        target.document = "other";
        break;
      default:
        break;
    }
    // A mark inside a link is no link of its own.
    const bool outer = std::exchange(in_link_, true);
    auto text = inlines(1);
    in_link_ = outer;
    return {"", target, std::move(text)};
  }

  doc::FootnoteMark footnote() {
    auto& notes = made_.document.footnotes;
    if (!notes.empty() && chance(20)) return {static_cast<int>(notes.size())};
    const int number = static_cast<int>(notes.size()) + 1;
    const int length = chance(6) ? 60 + up_to(90) : 3 + up_to(12);
    doc::Blocks blocks{doc::to_paragraph(words(length, made_.notes))};
    if (chance(10)) blocks.push_back(doc::to_paragraph(words(5 + up_to(15), made_.notes)));
    notes.push_back({number, std::move(blocks)});
    return {number};
  }

  doc::Heading heading(int level) {
    const auto number = ++headings_;
    const bool has_number = made_.document.kind == doc::Kind::numbered && level == 2;
    return {level, "heading-" + std::to_string(number), has_number ? std::to_string(number) : "",
            inlines(2)};
  }

  doc::Blocks some(int depth) {
    doc::Blocks blocks;
    for (int i = 1 + up_to(1); i > 0; --i) blocks.push_back(any(depth));
    return blocks;
  }

  doc::Block any(int depth) {
    if (depth > 3) return block(doc::Paragraph{inlines(up_to(20))});
    switch (up_to(15)) {
      case 0:
      case 1:
        return block(list(depth));
      case 2:
        return block(doc::Quote{some(depth + 2)});
      case 3: {
        std::string code;
        for (int lines = 1 + up_to(9); lines > 0; --lines) {
          code += std::string(static_cast<std::size_t>(up_to(6)), ' ');
          code += words(2 + up_to(5)) + "\n";
        }
        return block(doc::CodeBlock{"", code});
      }
      case 4:
        return block(doc::Rule{});
      case 5:
      case 6:
        if (depth == 0) return block(chance(15) ? wide_table() : table());
        break;
      case 7:
        return block(notice(depth));
      case 8:
        return block(definitions(depth));
      case 9:
        if (depth == 0) return block(doc::Signatures{{words(2), words(3)}});
        break;
      case 10:
        return block(figure());
      case 11:
        return block(cards());
      default:
        break;
    }
    auto text = inlines(3 + up_to(30));
    if (chance(35)) text.push_back(to_inline(doc::Text{":"}));
    return block(doc::Paragraph{std::move(text)});
  }

  template <class Node>
  static doc::Inline to_inline(Node node) {
    doc::Inline made;
    made.node = std::move(node);
    return made;
  }

  doc::List list(int depth) {
    doc::List made;
    made.kind = static_cast<doc::ListKind>(up_to(2));
    made.is_tight = chance(50);
    made.start = 1 + up_to(12);
    for (int i = 1 + up_to(3); i > 0; --i) {
      doc::Item item;
      item.anchor = "item-" + std::to_string(next_);
      if (made.kind == doc::ListKind::clauses) item.label = "(a)";
      if (chance(10)) item.done = chance(50);
      item.blocks = some(depth + 1);
      made.items.push_back(std::move(item));
    }
    return made;
  }

  doc::Cell cell(int most) {
    doc::Cell made;
    made.kind = static_cast<doc::CellKind>(up_to(1) * 2);
    if (chance(90)) made.blocks.push_back(block(doc::Paragraph{inlines(up_to(most))}));
    if (chance(5)) made.blocks.push_back(block(list(3)));
    return made;
  }

  doc::Table table() {
    doc::Table made;
    made.anchor = "table-" + std::to_string(next_);
    made.shows_caption = chance(50);
    made.caption = made.shows_caption ? inlines(3) : doc::to_inlines("caption");
    const int columns = 1 + up_to(5);
    for (int i = 0; i < columns; ++i)
      made.columns.push_back({static_cast<doc::Align>(up_to(2)), 0});
    if (chance(80)) {
      doc::Row head;
      for (int i = 0; i < columns; ++i) head.cells.push_back(doc::to_cell(inlines(1)));
      made.head.push_back(std::move(head));
    }
    const int longest = chance(5) ? 150 : 9;
    for (int i = up_to(chance(12) ? 14 : 4); i >= 0; --i) {
      if (columns > 1 && chance(30)) made.body.push_back(group(columns));
      doc::Row row;
      for (int at = 0; at < columns; ++at) {
        row.cells.push_back(cell(longest));
        if (chance(4)) row.cells.back().columns = 2;
        if (chance(4)) row.cells.back().rows = 1 + up_to(2);
      }
      made.body.push_back(std::move(row));
    }
    return made;
  }

  // Names the rows below it.
  doc::Row group(int columns) {
    doc::Row row;
    row.cells.push_back(doc::to_cell(words(2), doc::CellKind::row_header));
    row.cells.back().columns = columns;
    return row;
  }

  // More columns than stand upright.
  doc::Table wide_table() {
    doc::Table made;
    made.anchor = "table-" + std::to_string(next_);
    made.shows_caption = chance(70);
    made.caption = made.shows_caption ? inlines(3) : doc::to_inlines("caption");
    const int columns = 5 + up_to(3);
    doc::Row head;
    for (int i = 0; i < columns; ++i) head.cells.push_back(doc::to_cell(inlines(1)));
    made.columns.resize(head.cells.size());
    made.head.push_back(std::move(head));
    for (int i = 1 + up_to(4); i > 0; --i) {
      doc::Row row;
      for (int at = 0; at < columns; ++at) row.cells.push_back(cell(3));
      made.body.push_back(std::move(row));
    }
    return made;
  }

  doc::Notice notice(int depth) {
    doc::Notice made;
    made.kind = static_cast<doc::NoticeKind>(up_to(4));
    if (chance(70)) made.title = inlines(2);
    made.blocks = some(depth + 2);
    return made;
  }

  doc::Definitions definitions(int depth) {
    doc::Definitions made;
    for (int i = 1 + up_to(3); i > 0; --i) {
      auto term = doc::to_inlines(words(1 + up_to(5)));
      made.entries.push_back({std::move(term), some(depth + 2), "term-" + std::to_string(next_)});
    }
    return made;
  }

  doc::Figure figure() {
    doc::Figure made;
    made.anchor = "figure-" + std::to_string(next_);
    made_.drawings.emplace_back();
    if (chance(60)) {
      made_.drawings.back() = drawing();
      made.graph.title = words(3);
      std::string said;  // Not printed.
      made.alternative.push_back(doc::to_paragraph(words(5, said)));
      return made;
    }
    made.graph.title = words(3);
    made.alternative.push_back(block(list(3)));
    return made;
  }

  // Boxes in rows, a line with a label between each two rows. The words of lines come first.
  diagram::Drawing drawing() {
    constexpr double gap = 24, height = 40;
    diagram::Drawing made;
    const int rows = 1 + up_to(4), columns = 1 + up_to(chance(30) ? 8 : 3);
    const double size = 9 + up_to(3);
    for (int row = 1; row < rows; ++row) {
      const double top = (height + gap) * row - gap;
      diagram::Curve curve;
      curve.points = {{9, top}, {9, top + 8}, {9, top + 16}, {9, top + gap}};
      curve.arrow = {{6, top + gap - 6}, {12, top + gap - 6}, {9, top + gap}};
      const auto label = words(1 + up_to(2));
      const double width = width_of(label, size - 1) + 6;
      curve.words = {{label, {14 + width / 2, top + 16}, size - 1, false}};
      made.width = std::max(made.width, 14 + width);
      made.curves.push_back(std::move(curve));
    }
    for (int row = 0; row < rows; ++row) {
      double left = 0;
      for (int column = 0; column < columns; ++column) {
        diagram::Shape shape;
        const auto label = words(1 + up_to(2));
        shape.left = left;
        shape.top = (height + gap) * row;
        shape.width = width_of(label, size) + 14;
        shape.height = height;
        shape.corner = up_to(1) * 5;
        shape.words = {{label, {left + shape.width / 2, shape.top + 24}, size, false}};
        left += shape.width + gap;
        made.width = std::max(made.width, left - gap);
        made.shapes.push_back(std::move(shape));
      }
    }
    made.height = (height + gap) * rows - gap;
    return made;
  }

  static double width_of(const std::string& text, double size) {
    type::Style style;
    style.size = size;
    return fonts().measure(text, style);
  }

  doc::Cards cards() {
    doc::Cards made;
    for (int i = 1 + up_to(2); i > 0; --i) {
      auto title = doc::to_inlines(words(2));
      made.cards.push_back({std::move(title), {"https://example.org/", "", "", ""}, some(3)});
    }
    return made;
  }

  std::mt19937 random_;
  MadeUp made_;
  unsigned next_ = 0;
  int headings_ = 0;
  bool in_link_ = false;
};

}  // namespace

MadeUp make_up(std::uint32_t seed) { return Maker(seed).make(); }

}  // namespace govbook::tests
