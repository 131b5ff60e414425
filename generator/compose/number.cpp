#include "compose/number.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/slug.h"
#include "base/text.h"
#include "doc/walk.h"

namespace govbook::compose {
namespace {

std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 9> parts = {{{100, "c"},
                                                                      {90, "xc"},
                                                                      {50, "l"},
                                                                      {40, "xl"},
                                                                      {10, "x"},
                                                                      {9, "ix"},
                                                                      {5, "v"},
                                                                      {4, "iv"},
                                                                      {1, "i"}}};
  std::string made;
  for (const auto& [value, letters] : parts) {
    for (; number >= value; number -= value) made += letters;
  }
  return made;
}

// a … z, aa, ab, …
std::string letters(int number) {
  std::string made;
  for (; number > 0; number = (number - 1) / 26) {
    made.insert(made.begin(), static_cast<char>('a' + (number - 1) % 26));
  }
  return made;
}

struct Numberer {
  doc::Kind kind;
  Report& report;
  int section = 0;
  int clause = 0;
  std::set<std::string> taken;
  std::map<std::string, int> numbers = {};

  // An anchor that nobody has yet: `wish`, or `wish` with a number behind it.
  std::string free_anchor(const std::string& wish) {
    const auto base = wish.empty() ? std::string("section") : wish;
    auto& number = numbers[base];  // The last that was given to this wish.
    auto anchor = base;
    while (!taken.insert(anchor).second) {
      number = std::max(number + 1, 2);
      anchor = base + "-" + std::to_string(number);
    }
    return anchor;
  }

  void number_list(doc::List& list, const std::string& above, int depth) {
    list.kind = doc::ListKind::clauses;
    int here = 0;
    for (auto& item : list.items) {
      ++here;
      std::string in_full;
      if (depth == 0) {
        ++clause;
        item.label = std::to_string(section) + "." + std::to_string(clause);
        in_full = item.label;
      } else {
        item.label = "(" + (depth == 1 ? letters(here) : roman(here)) + ")";
        in_full = above + item.label;
      }
      item.citation = "clause " + in_full;
      if (item.anchor.empty()) item.anchor = free_anchor(slug("clause " + in_full));
      for (auto& block : item.blocks) {
        auto* inner = std::get_if<doc::List>(&block.node);
        if (inner != nullptr && inner->kind == doc::ListKind::numbers) {
          number_list(*inner, in_full, depth + 1);
        }
      }
    }
  }

  void number_heading(doc::Heading& heading) {
    if (kind == doc::Kind::numbered && heading.level == 2) {
      heading.number = std::to_string(++section);
      clause = 0;
    }
    if (heading.anchor.empty())
      heading.anchor = free_anchor(slug(doc::plain_text(heading.inlines)));
  }
};

// What authors gave comes first, so that no made anchor takes it.
void claim_given(Numberer& numberer, doc::Document& document) {
  doc::for_each_anchor(document, [&](const std::string& anchor, Span at) {
    if (numberer.taken.insert(anchor).second) return;
    numberer.report.error("compose/duplicate-anchor", at,
                          "the id \"" + anchor + "\" is given twice in this document");
    numberer.report.hint("an id is permanent and names one thing: choose another");
  });
}

bool has_list_of_tables(const doc::Document& document) {
  bool has = false;
  doc::for_each_block(document.blocks, [&](const doc::Block& block) {
    const auto* contents = std::get_if<doc::Contents>(&block.node);
    has |= contents != nullptr && contents->of == doc::Listed::tables;
  });
  return has;
}

// Figures and tables get names that lists of them can lead to. Who looks up a table in a list must
// find its caption.
void name_captions(Numberer& numberer, doc::Document& document) {
  const bool shows_captions = has_list_of_tables(document);
  doc::for_each_block(document.blocks, [&](doc::Block& block) {
    if (auto* figure = std::get_if<doc::Figure>(&block.node)) {
      if (figure->anchor.empty()) {
        figure->anchor = numberer.free_anchor(slug("figure " + figure->graph.title));
      }
    } else if (auto* image = doc::captioned_image(block)) {
      image->anchor = numberer.free_anchor(slug("figure " + image->caption));
    } else if (auto* table = std::get_if<doc::Table>(&block.node)) {
      if (table->caption.empty() || !(shows_captions || table->shows_caption)) return;
      table->shows_caption = true;
      if (!table->anchor.empty()) return;
      table->anchor = numberer.free_anchor(slug("table " + doc::plain_text(table->caption)));
    }
  });
}

}  // namespace

void number(doc::Document& document, Report& report) {
  Numberer numberer{document.kind, report, 0, 0, {}};
  claim_given(numberer, document);
  for (auto& block : document.blocks) {
    auto* list = std::get_if<doc::List>(&block.node);
    const bool is_clauses = list != nullptr && list->kind == doc::ListKind::numbers &&
                            document.kind == doc::Kind::numbered && numberer.section > 0;
    if (auto* heading = std::get_if<doc::Heading>(&block.node)) numberer.number_heading(*heading);
    if (is_clauses) numberer.number_list(*list, "", 0);
  }
  name_captions(numberer, document);
}

std::map<std::string, std::string, std::less<>> anchors(const doc::Document& document) {
  std::map<std::string, std::string, std::less<>> found;
  const auto add = [&](const std::string& anchor, std::string citation) {
    if (!anchor.empty()) found.emplace(anchor, std::move(citation));
  };
  doc::for_each_block(document, [&](const doc::Block& block) {
    if (const auto* heading = std::get_if<doc::Heading>(&block.node)) {
      add(heading->anchor, heading->number.empty() ? "" : "section " + heading->number);
    } else if (const auto* list = std::get_if<doc::List>(&block.node)) {
      for (const auto& item : list->items) add(item.anchor, item.citation);
    } else if (const auto* table = std::get_if<doc::Table>(&block.node)) {
      add(table->anchor, "");
      for (const auto& row : table->body) add(row.anchor, "");
    } else if (const auto* definitions = std::get_if<doc::Definitions>(&block.node)) {
      for (const auto& entry : definitions->entries) add(entry.anchor, "");
    } else if (const auto* figure = std::get_if<doc::Figure>(&block.node)) {
      add(figure->anchor, "");
    } else if (const auto* image = doc::captioned_image(block)) {
      add(image->anchor, "");
    }
  });
  return found;
}

}  // namespace govbook::compose
