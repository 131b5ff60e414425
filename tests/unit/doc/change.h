// Counts everything that can be changed in a tree and changes one thing of it. Records are taken
// apart by name, so that one with a further field does not compile here until it is thought of.

#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include "doc/document.h"

namespace govbook::doc::tests {

struct Change {
  enum class Of { meaning, place };

  std::size_t target = 0;
  Of of = Of::meaning;
  std::size_t count = 0;
  std::set<std::size_t> inlines, blocks;  // The kinds that were met.

  bool hits(Of one) { return one == of && count++ == target; }
  bool hits() { return hits(Of::meaning); }

  template <class... Parts>
  void all(Parts&... parts) {
    (in(parts), ...);
  }

  void in(std::string& text) {
    if (hits()) text += "x";
    if (hits()) text.insert(text.begin(), ' ');
  }
  void in(double& number) {
    if (hits()) number += 0.125;
  }
  void in(bool& is) {
    if (hits()) is = !is;
  }
  void in(std::optional<bool>& is) {
    if (hits()) is = is ? std::nullopt : std::optional(false);
    if (hits()) is = is ? std::optional(!*is) : true;
  }
  template <class T>
  requires(std::is_same_v<T, int> || std::is_enum_v<T>) void in(T& number) {
    if (hits()) number = static_cast<T>(static_cast<int>(number) + 1);
  }
  void in(Span& span) {
    if (hits(Of::place)) span.line += 1;
  }

  template <class T>
  void in(std::vector<T>& list) {
    if (hits()) list.emplace_back();
    if (!list.empty() && hits()) list.pop_back();
    if (!list.empty() && hits()) list.insert(list.begin(), list.front());
    for (auto& one : list) in(one);
  }

  // Another kind with nothing in it, for each of the other kinds.
  template <std::size_t kind = 0, class... Kinds>
  void replace(std::variant<Kinds...>& node, std::size_t present) {
    if constexpr (kind < sizeof...(Kinds)) {
      if (kind != present && hits()) node.template emplace<kind>();
      replace<kind + 1>(node, present);
    }
  }
  template <class... Kinds>
  void in(std::variant<Kinds...>& node) {
    constexpr bool is_inline = std::is_same_v<std::variant<Kinds...>, decltype(Inline::node)>;
    (is_inline ? inlines : blocks).insert(node.index());
    std::visit([this](auto& one) { in(one); }, node);
    replace(node, node.index());
  }

  void in(Target& target_) {
    auto& [url, document, anchor, file] = target_;
    all(url, document, anchor, file);
  }
  void in(Inline& inline_) {
    auto& [node, span] = inline_;
    all(node, span);
  }
  void in(Text& text) {
    auto& [words] = text;
    all(words);
  }
  void in(SoftBreak&) {}
  void in(LineBreak&) {}
  void in(Code& code) {
    auto& [text] = code;
    all(text);
  }
  void in(Emphasis& emphasis) {
    auto& [runs] = emphasis;
    all(runs);
  }
  void in(Strong& strong) {
    auto& [runs] = strong;
    all(runs);
  }
  void in(Struck& struck) {
    auto& [runs] = struck;
    all(runs);
  }
  void in(Link& link) {
    auto& [reference, target_, runs] = link;
    all(reference, target_, runs);
  }
  void in(Image& image) {
    auto& [path, alt, caption, anchor, width, height, dots_per_inch, digest] = image;
    all(path, alt, caption, anchor, width, height, dots_per_inch, digest);
  }
  void in(FootnoteMark& mark) {
    auto& [number] = mark;
    all(number);
  }
  void in(Abbreviation& abbreviation) {
    auto& [short_form, meaning] = abbreviation;
    all(short_form, meaning);
  }
  void in(Unstated& unstated) {
    auto& [runs] = unstated;
    all(runs);
  }
  void in(Citation& citation) {
    auto& [label, target_] = citation;
    all(label, target_);
  }

  void in(Block& block) {
    auto& [node, span] = block;
    all(node, span);
  }
  void in(Heading& heading) {
    auto& [level, anchor, number, runs] = heading;
    all(level, anchor, number, runs);
  }
  void in(Paragraph& paragraph) {
    auto& [runs] = paragraph;
    all(runs);
  }
  void in(Item& item) {
    auto& [anchor, label, citation, done, below, span] = item;
    all(anchor, label, citation, done, below, span);
  }
  void in(List& list) {
    auto& [kind, start, is_tight, items] = list;
    all(kind, start, is_tight, items);
  }
  void in(Quote& quote) {
    auto& [below] = quote;
    all(below);
  }
  void in(CodeBlock& code) {
    auto& [info, text, span] = code;
    all(info, text, span);
  }
  void in(Rule&) {}
  void in(Column& column) {
    auto& [align, width] = column;
    all(align, width);
  }
  void in(Cell& cell) {
    auto& [kind, columns, rows, below] = cell;
    all(kind, columns, rows, below);
  }
  void in(Row& row) {
    auto& [anchor, cells] = row;
    all(anchor, cells);
  }
  void in(Table& table) {
    auto& [caption, shows_caption, columns, head, body, anchor] = table;
    all(caption, shows_caption, columns, head, body, anchor);
  }
  void in(Node& node) {
    auto& [id, label, note, kind, target_] = node;
    all(id, label, note, kind, target_);
  }
  void in(Edge& edge) {
    auto& [from, to, label, kind] = edge;
    all(from, to, label, kind);
  }
  void in(Figure& figure) {
    auto& [anchor, graph, alternative] = figure;
    auto& [title, description, direction, arrangement, nodes, edges] = graph;
    all(anchor, title, description, direction, arrangement, nodes, edges, alternative);
  }
  void in(Notice& notice) {
    auto& [kind, title, below] = notice;
    all(kind, title, below);
  }
  void in(Definition& definition) {
    auto& [term, below, anchor] = definition;
    all(term, below, anchor);
  }
  void in(Definitions& definitions) {
    auto& [entries] = definitions;
    all(entries);
  }
  void in(Signatures& signatures) {
    auto& [roles] = signatures;
    all(roles);
  }
  void in(Contents& contents) {
    auto& [deepest, listed] = contents;
    all(deepest, listed);
  }
  void in(Card& card) {
    auto& [title, target_, below] = card;
    all(title, target_, below);
  }
  void in(Cards& cards) {
    auto& [list] = cards;
    all(list);
  }
  void in(Footnote& footnote) {
    auto& [number, below] = footnote;
    all(number, below);
  }
  void in(Property& property) {
    auto& [name, value] = property;
    all(name, value);
  }
  void in(Crumb& crumb) {
    auto& [title, target_] = crumb;
    all(title, target_);
  }
  void in(Chapter& chapter) {
    auto& [path, depth, label] = chapter;
    all(path, depth, label);
  }
  void in(Document& document) {
    auto& [path, kind, template_name, title, subtitle, description, language, crumbs, properties,
           below, footnotes, is_printed, chapters, also, span] = document;
    all(path, kind, template_name, title, subtitle, description, language, crumbs, properties,
        below, footnotes, is_printed, chapters, also, span);
  }
  void in(Date& date) {
    auto& [year, month, day] = date;
    all(year, month, day);
  }
  void in(NavigationEntry& entry) {
    auto& [title, target_] = entry;
    all(title, target_);
  }
  void in(std::map<std::string, std::string>& files) {
    if (hits()) files["a.png"] += "x";
  }
  void in(Attachments& attachments) {
    if (hits()) attachments["a.pdf"].title += "x";
  }
  void in(Library& library) {
    auto& [title, publisher, language, as_at, url, notice, marking, restriction, navigation,
           documents, files, attachments, downloads, by_path] = library;
    all(title, publisher, language, as_at, url, notice, marking, restriction, navigation, documents,
        files, attachments, downloads);
  }
};

}  // namespace govbook::doc::tests
