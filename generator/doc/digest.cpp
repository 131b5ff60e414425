#include "doc/digest.h"

#include <bit>
#include <optional>
#include <type_traits>

namespace govbook::doc {
namespace {

// Each record is taken apart by name, so that one with a further field does not compile here until
// the field is counted; a kind of block or inline without its function does not compile either.
struct Walk {
  Digester& digester;

  template <class... Parts>
  void all(const Parts&... parts) {
    (add(parts), ...);
  }

  void add(const std::string& text) { digester.add_text(text); }
  void add(double number) { digester.add_number(std::bit_cast<std::uint64_t>(number)); }
  template <class T>
  requires(std::is_integral_v<T> || std::is_enum_v<T>) void add(T number) {
    digester.add_number(static_cast<std::uint64_t>(number));
  }
  void add(const std::optional<bool>& is) { add(is ? (*is ? 2 : 1) : 0); }
  void add(const Span&) {}  // Complaints need places; bytes do not.

  template <class T>
  void add(const std::vector<T>& list) {
    digester.add_number(list.size());
    for (const auto& one : list) add(one);
  }

  void add(const Target& target) {
    const auto& [url, document, anchor, file] = target;
    all(url, document, anchor, file);
  }

  void add(const Inline& inline_) {
    const auto& [node, span] = inline_;
    add(node.index());
    std::visit([this](const auto& one) { add(one); }, node);
    add(span);
  }
  void add(const Text& text) {
    const auto& [words] = text;
    add(words);
  }
  void add(const SoftBreak&) { static_assert(std::is_empty_v<SoftBreak>); }
  void add(const LineBreak&) { static_assert(std::is_empty_v<LineBreak>); }
  void add(const Code& code) {
    const auto& [text] = code;
    add(text);
  }
  void add(const Emphasis& emphasis) {
    const auto& [inlines] = emphasis;
    add(inlines);
  }
  void add(const Strong& strong) {
    const auto& [inlines] = strong;
    add(inlines);
  }
  void add(const Struck& struck) {
    const auto& [inlines] = struck;
    add(inlines);
  }
  void add(const Link& link) {
    const auto& [reference, target, inlines] = link;
    all(reference, target, inlines);
  }
  void add(const Image& image) {
    const auto& [path, alt, caption, anchor, width, height, dots_per_inch, digest] = image;
    all(path, alt, caption, anchor, width, height, dots_per_inch, digest);
  }
  void add(const FootnoteMark& mark) {
    const auto& [number] = mark;
    add(number);
  }
  void add(const Abbreviation& abbreviation) {
    const auto& [short_form, meaning] = abbreviation;
    all(short_form, meaning);
  }
  void add(const Unstated& unstated) {
    const auto& [inlines] = unstated;
    add(inlines);
  }
  void add(const Citation& citation) {
    const auto& [label, target] = citation;
    all(label, target);
  }

  void add(const Block& block) {
    const auto& [node, span] = block;
    add(node.index());
    std::visit([this](const auto& one) { add(one); }, node);
    add(span);
  }
  void add(const Heading& heading) {
    const auto& [level, anchor, number, inlines] = heading;
    all(level, anchor, number, inlines);
  }
  void add(const Paragraph& paragraph) {
    const auto& [inlines] = paragraph;
    add(inlines);
  }
  void add(const Item& item) {
    const auto& [anchor, label, citation, done, blocks, span] = item;
    all(anchor, label, citation, done, blocks, span);
  }
  void add(const List& list) {
    const auto& [kind, start, is_tight, items] = list;
    all(kind, start, is_tight, items);
  }
  void add(const Quote& quote) {
    const auto& [blocks] = quote;
    add(blocks);
  }
  void add(const CodeBlock& code) {
    const auto& [info, text, text_span] = code;
    all(info, text, text_span);
  }
  void add(const Rule&) { static_assert(std::is_empty_v<Rule>); }
  void add(const Column& column) {
    const auto& [align, width] = column;
    all(align, width);
  }
  void add(const Cell& cell) {
    const auto& [kind, columns, rows, blocks] = cell;
    all(kind, columns, rows, blocks);
  }
  void add(const Row& row) {
    const auto& [anchor, cells] = row;
    all(anchor, cells);
  }
  void add(const Table& table) {
    const auto& [caption, shows_caption, columns, head, body, anchor] = table;
    all(caption, shows_caption, columns, head, body, anchor);
  }
  void add(const Node& node) {
    const auto& [id, label, note, kind, target] = node;
    all(id, label, note, kind, target);
  }
  void add(const Edge& edge) {
    const auto& [from, to, label, kind] = edge;
    all(from, to, label, kind);
  }
  void add(const Graph& graph) {
    const auto& [title, description, direction, arrangement, nodes, edges] = graph;
    all(title, description, direction, arrangement, nodes, edges);
  }
  void add(const Figure& figure) {
    const auto& [anchor, graph, alternative] = figure;
    all(anchor, graph, alternative);
  }
  void add(const Notice& notice) {
    const auto& [kind, title, blocks] = notice;
    all(kind, title, blocks);
  }
  void add(const Definition& definition) {
    const auto& [term, blocks, anchor] = definition;
    all(term, blocks, anchor);
  }
  void add(const Definitions& definitions) {
    const auto& [entries] = definitions;
    add(entries);
  }
  void add(const Signatures& signatures) {
    const auto& [roles] = signatures;
    add(roles);
  }
  void add(const Contents& contents) {
    const auto& [deepest, of] = contents;
    all(deepest, of);
  }
  void add(const Card& card) {
    const auto& [title, target, blocks] = card;
    all(title, target, blocks);
  }
  void add(const Cards& cards) {
    const auto& [all_cards] = cards;
    add(all_cards);
  }

  void add(const Footnote& footnote) {
    const auto& [number, blocks] = footnote;
    all(number, blocks);
  }
  void add(const Property& property) {
    const auto& [name, value] = property;
    all(name, value);
  }
  void add(const Crumb& crumb) {
    const auto& [title, target] = crumb;
    all(title, target);
  }
  void add(const Chapter& chapter) {
    const auto& [path, depth, label] = chapter;
    all(path, depth, label);
  }
  void add(const Document& document) {
    const auto& [path, kind, template_name, title, subtitle, description, language, crumbs,
                 properties, blocks, footnotes, is_printed, chapters, also, span] = document;
    all(path, kind, template_name, title, subtitle, description, language, crumbs, properties,
        blocks, footnotes, is_printed, chapters, also, span);
  }
};

}  // namespace

std::string digest(const Document& document) {
  Digester digester;
  Walk{digester}.add(document);
  return digester.digest();
}

void add(const Inlines& inlines, Digester& digester) { Walk{digester}.add(inlines); }

void add(const Target& target, Digester& digester) { Walk{digester}.add(target); }

}  // namespace govbook::doc
