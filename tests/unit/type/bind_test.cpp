#include "type/bind.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace govbook::type {
namespace {

// The text with "~" where a space is bound.
std::string bound(std::string text) {
  for (const auto at : bound_spaces(text)) {
    CHECK(text.at(at) == ' ');
    text[at] = '~';
  }
  return text;
}

}  // namespace

TEST_CASE("what belongs together is bound, and nothing else") {
  const std::vector<std::string> sentences{
      "up to £5~million, €2.5~billion or 1,200~thousand a year",
      "5~per~cent of 10~% and 12.5~%, at 9~am or 10.30~pm.",
      "on 3~March~2026, from 31~December~1999 and in May~2009;",
      "on 3~March each year, and in March we rest",
      "see clause~5.1(a), section~5, sections~2 to 4 and (clause~7)",
      "on page~12, in Figure~2, Table~3, Annex~B and Schedule~IV",
      "the Children Act~2004 and the Order~1998",
      "No.~5, pp.~3–9, regulation~3, step~2",
      "the section that follows, a clause of 5 lines, page after page",
      "5 members, 12 schools and 3 marches",
      "two  spaces: 5  million, clause  5",
      "part I play, table A is, in March a meeting, may 2026 come",
      "it was 5. Million people, 3 of March",
      "million 5, %5, per person",
      "",
      "5",
      " 5~million ",
  };
  for (const auto& sentence : sentences) {
    std::string plain = sentence;
    for (auto& character : plain) {
      if (character == '~') character = ' ';
    }
    CHECK(bound(plain) == sentence);
  }
}

TEST_CASE("a text that is bound already stays as it is") {
  CHECK(bound_spaces("£5\u00a0million on 3\u00a0March\u00a02026").empty());
}

}  // namespace govbook::type
