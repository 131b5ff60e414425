// What stands on every page besides the document's own words: heads, feet and the rules beside
// them, from the patterns of the theme. All of it is artifacts: a screen reader passes it over.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "print/lines.h"
#include "print/page.h"
#include "print/settings.h"

namespace govbook::paper {

// What patterns can name.
struct Facts {
  std::string handbook, title, subtitle, date, status, version, publisher;
  std::string marking;         // The protective marking, "OFFICIAL".
  bool is_restricted = false;  // The marking says whom it is for alone: no page is without it.
  std::string draft;           // "DRAFT" where the status says so, otherwise empty.
};

// Where a page stands in its file and in its chapter.
struct Position {
  std::size_t number = 1, count = 1;
  bool is_first = false;  // Of its chapter.
};

// The pattern with facts in place of {handbook}, {title}, {subtitle}, {date}, {status}, {version},
// {publisher}, {marking}, {draft}, {page} and {pages}. Parts are divided by " · "; a part that
// names a fact that there is none of is left out, words and all.
std::string fill(std::string_view pattern, const Facts& facts, const Position& position);

// All names that patterns can hold.
std::vector<std::string> fact_names();

// The names between braces that no fact has.
std::vector<std::string> unknown_names(std::string_view pattern);

// Words that do not fit beside each other lose their ends: first those on the left, then the
// others. What is in the middle stands out when it is a marking or says that this is a draft.
// A foot with a marking that no page is without has it in its middle, whatever the pattern says.
void add_furniture(print::Page& page, const Facts& facts, const Position& position,
                   const print::Settings& settings, print::Typesetter& typesetter);

// That marking alone, for a page without head and foot; nothing where there is none.
void add_restriction(print::Page& page, const Facts& facts, const print::Settings& settings,
                     print::Typesetter& typesetter);

// The foot alone; how much of the page it needs, from the lower edge.
double add_foot(print::Page& page, const Facts& facts, const Position& position,
                const print::Settings& settings, print::Typesetter& typesetter);

}  // namespace govbook::paper
