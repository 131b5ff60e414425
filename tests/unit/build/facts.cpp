#include "facts.h"

#include <algorithm>
#include <map>

#include "doc/walk.h"
#include "unit/print/pages.h"

namespace govbook::tests {
namespace {

constexpr std::size_t beginning = 60;  // Bytes of a clause that are compared.

bool is_outside(std::string_view address) {
  return address.starts_with("https:") || address.starts_with("http:") ||
         address.starts_with("mailto:") || address.starts_with("tel:");
}

void add_item(const doc::Item& item, Facts& facts) {
  Clause clause{item.label, {}};
  if (!item.blocks.empty() && std::holds_alternative<doc::Paragraph>(item.blocks[0].node)) {
    clause.words = squeezed(doc::plain_text({item.blocks[0]})).substr(0, beginning);
  }
  facts.clauses.push_back(clause);
}

void add_table(const doc::Table& table, Facts& facts) {
  for (const auto* rows : {&table.head, &table.body}) {
    for (const auto& row : *rows) {
      if (!row.anchor.empty()) facts.anchors.insert(row.anchor);
      for (const auto& cell : row.cells) {
        facts.cells.push_back(squeezed(doc::plain_text(cell.blocks)));
      }
    }
  }
}

// A table with a line for each who signs, and room to write.
void add_signatures(const doc::Signatures& signatures, Facts& facts) {
  for (const auto* name : {"Role", "Name", "Signature", "Date"}) facts.cells.emplace_back(name);
  for (const auto& role : signatures.roles) {
    facts.cells.push_back(squeezed(role));
    facts.cells.insert(facts.cells.end(), 3, "");
  }
}

void add_block(const doc::Block& block, Facts& facts) {
  if (const auto* heading = std::get_if<doc::Heading>(&block.node)) {
    facts.headings.push_back(squeezed(heading->number + doc::plain_text(heading->inlines)));
    facts.anchors.insert(heading->anchor);
  } else if (const auto* list = std::get_if<doc::List>(&block.node)) {
    for (const auto& item : list->items) {
      if (!item.anchor.empty()) facts.anchors.insert(item.anchor);
    }
  } else if (const auto* table = std::get_if<doc::Table>(&block.node)) {
    add_table(*table, facts);
  } else if (const auto* signatures = std::get_if<doc::Signatures>(&block.node)) {
    add_signatures(*signatures, facts);
  }
}

// Clauses in reading order: an item before the items inside it, and these before the next item.
void add_clauses(const doc::Blocks& blocks, Facts& facts) {
  for (const auto& block : blocks) {
    const auto* list = std::get_if<doc::List>(&block.node);
    if (list == nullptr) continue;
    for (const auto& item : list->items) {
      if (list->kind == doc::ListKind::clauses) add_item(item, facts);
      add_clauses(item.blocks, facts);
    }
  }
}

// The text of HTML: without tags, with the few references that govbook writes.
std::string words_of(std::string_view html) {
  static const std::map<std::string_view, std::string_view> references = {
      {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}};
  std::string text;
  for (std::size_t at = 0; at < html.size();) {
    if (html[at] == '<') {
      at = std::min(html.find('>', at), html.size() - 1) + 1;
      continue;
    }
    const auto name = html.substr(at, html.find(';', at) - at + 1);
    if (const auto found = references.find(name); html[at] == '&' && found != references.end()) {
      text += found->second;
      at += name.size();
    } else {
      text += html[at++];
    }
  }
  return squeezed(text);
}

// Calls `use` with what stands in each element of that name; elements of one name are not nested.
template <class Use>
void each_element(std::string_view html, const std::string& name, const Use& use) {
  const auto open = "<" + name;
  for (auto at = html.find(open); at != html.npos; at = html.find(open, at + 1)) {
    const auto after = html[at + open.size()];
    if (after != '>' && after != ' ') continue;
    const auto begin = html.find('>', at) + 1;
    use(html.substr(begin, html.find("</" + name + ">", begin) - begin), at);
  }
}

template <class Use>
void each_attribute(std::string_view html, const std::string& name, const Use& use) {
  const auto open = " " + name + "=\"";
  for (auto at = html.find(open); at != html.npos; at = html.find(open, at + 1)) {
    const auto begin = at + open.size();
    use(std::string(html.substr(begin, html.find('"', begin) - begin)));
  }
}

// Cells in the order of the page, headers among data.
void add_cells(std::string_view html, Facts& facts) {
  std::map<std::size_t, std::string> cells;
  for (const std::string name : {"th", "td"}) {
    each_element(html, name,
                 [&](std::string_view cell, std::size_t at) { cells[at] = words_of(cell); });
  }
  for (const auto& [at, words] : cells) facts.cells.push_back(words);
}

std::string_view content_of(std::string_view html) {
  const auto begin = html.find("<div class=\"content\">");
  return html.substr(begin, html.find("</main>") - begin);
}

bool is_heading(const std::string& type) {
  return type.size() == 2 && type[0] == 'H' && type[1] > '1' && type[1] <= '6';
}

}  // namespace

std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    if (rest.starts_with("\u00a0")) {
      ++i;  // A space that does not break.
    } else if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t') {
      out += text[i];
    }
  }
  return out;
}

Facts facts_of(const doc::Document& document) {
  Facts facts;
  doc::for_each_block(document, [&](const doc::Block& block) { add_block(block, facts); });
  add_clauses(document.blocks, facts);
  doc::for_each_target(document, [&](const doc::Target& target, Span) {
    if (is_outside(target.url)) facts.addresses.insert(target.url);
  });
  return facts;
}

Facts facts_of_page(std::string_view html) {
  Facts facts;
  const auto content = content_of(html);
  std::map<std::size_t, std::string> headings;
  for (const std::string name : {"h2", "h3", "h4", "h5", "h6"}) {
    each_element(content, name,
                 [&](std::string_view words, std::size_t at) { headings[at] = words_of(words); });
  }
  for (const auto& [at, words] : headings) facts.headings.push_back(words);
  const std::string label = "<span class=\"clause-label\">";
  for (auto at = content.find(label); at != content.npos; at = content.find(label, at + 1)) {
    const auto begin = at + label.size();
    const auto end = content.find("</span>", begin);
    facts.clauses.push_back({std::string(content.substr(begin, end - begin)),
                             words_of(content.substr(end, content.find("</li>", end) - end))});
  }
  add_cells(content, facts);
  each_attribute(content, "id", [&](const std::string& id) { facts.anchors.insert(id); });
  each_attribute(content, "href", [&](const std::string& address) {
    if (is_outside(address)) facts.addresses.insert(address);
  });
  return facts;
}

Facts facts_of(const print::Pages& pages) {
  Facts facts;
  const Reading reading(pages);
  const auto& elements = pages.structure.elements;
  bool is_clause = false;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    const auto& type = elements[i].type;
    if (is_heading(type)) facts.headings.push_back(squeezed(reading.words_below(i)));
    if (type == "TH" || type == "TD") {
      facts.cells.push_back(squeezed(reading.words_below(i, {"Lbl"})));
    }
    if (type == "Lbl") {
      const auto words = squeezed(reading.words_below(i));
      is_clause = !words.empty() && words != "•";
      if (is_clause) facts.clauses.push_back({words, {}});
    }
    if (type == "LBody" && is_clause) {
      facts.clauses.back().words = squeezed(reading.words_below(i));
      is_clause = false;
    }
  }
  for (const auto& one : pages.destinations) facts.anchors.insert(one.anchor);
  for (const auto& page : pages.pages) {
    for (const auto& link : page.links) {
      if (is_outside(link.url)) facts.addresses.insert(link.url);
    }
  }
  return facts;
}

}  // namespace govbook::tests
