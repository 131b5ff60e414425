// A law (safety.md, C1): whatever audiences a body, its meeting, an item of it, the item's paper
// and what is attached to that are given, nobody sees more than the strictest of them lets; and
// what claims to be public in something that is not is refused.

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/all.h"
#include "load/handbook.h"
#include "model/dump.h"
#include "view/edition.h"

namespace govbook {
namespace {

constexpr std::array<std::string_view, 4> words = {"", "public", "members", "exempt"};

std::string audience(std::string_view word) {
  if (word.empty()) return "";
  std::string made = ", \"audience\": \"" + std::string(word) + "\"";
  if (word == "exempt") {
    made += R"(, "exemption": {"public_title": "Something", "paragraph": "3", "reason": "Money."})";
  }
  return made;
}

// Of body, meeting, item, paper and what is attached to it.
using Audiences = std::array<std::string_view, 5>;

Sources handbook_with(const Audiences& of) {
  Sources sources;
  const auto add = [&](const std::string& name, const std::string& bytes) {
    sources.add({"content", name, name, bytes});
  };
  add("handbook.json",
      R"({"govbook": 1, "title": "Test", "publisher": "Tester", "as_at": "2010-06"})");
  add("bodies.json",
      R"([{"id": "body-zq", "name": "NAME-ZQ", "kind": "board")" + audience(of[0]) + "}]");
  add("meetings.json",
      R"([{"id": "meeting-zq", "body": "body-zq", "date": "2010-06-15", "place": "PLACE-ZQ",
           "status": "called")" +
          audience(of[1]) +
          R"(, "agenda": [{"id": "item-zq", "title": "TITLE-ZQ", "kind": "information",
           "paper": "paper-zq")" +
          audience(of[2]) + "}]}]");
  add("reports.json",
      R"([{"id": "paper-zq", "title": "PAPER-ZQ", "date": "2010-06-15", "appendices": ["annex-zq"])" +
          audience(of[3]) + "}]");
  add("documents.json",
      R"([{"id": "annex-zq", "title": "ANNEX-ZQ", "kind": "annex")" + audience(of[4]) + "}]");
  return sources;
}

bool is_open(std::string_view word) { return word.empty() || word == "public"; }

struct Expected {
  std::array<bool, 5> shows;
  bool tells_of_item = false, tells_of_paper = false, tells_of_annex = false;
  bool claims_too_much = false;
};

Expected expected_of(const Audiences& of) {
  Expected made;
  bool is_open_so_far = true;
  for (std::size_t i = 0; i < of.size(); ++i) {
    made.claims_too_much = made.claims_too_much || (!is_open_so_far && of[i] == "public");
    const bool tells = is_open_so_far && of[i] == "exempt";
    if (i == 2) made.tells_of_item = tells;
    if (i == 3) made.tells_of_paper = tells;
    if (i == 4) made.tells_of_annex = tells;
    is_open_so_far = is_open_so_far && is_open(of[i]);
    made.shows[i] = is_open_so_far;
  }
  return made;
}

std::string label_of(const Audiences& of) {
  return text::join(std::vector<std::string>(of.begin(), of.end()), "/");
}

template <class Use>
void for_each_combination(const Use& use) {
  for (std::size_t body = 0; body < 3; ++body) {
    for (std::size_t meeting = 0; meeting < 3; ++meeting) {
      for (const auto item : words) {
        for (const auto paper : words) {
          for (const auto annex : words) use({words[body], words[meeting], item, paper, annex});
        }
      }
    }
  }
}

bool has(const std::string& all, std::string_view part) {
  return all.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("nobody sees more than the strictest audience lets") {
  constexpr std::array<std::string_view, 5> marks = {"NAME-ZQ", "PLACE-ZQ", "TITLE-ZQ", "PAPER-ZQ",
                                                     "ANNEX-ZQ"};
  constexpr std::array<std::string_view, 5> ids = {"body-zq", "meeting-zq", "item-zq", "paper-zq",
                                                   "annex-zq"};
  int count = 0;
  for_each_combination([&](const Audiences& of) {
    ++count;
    INFO(label_of(of));
    const auto sources = handbook_with(of);
    Report report;
    const auto facts = load::handbook(sources, report);
    REQUIRE(!report.has_errors());
    const auto expected = expected_of(of);
    const auto edition = view::edition(facts, std::nullopt, view::Audience::everyone);
    const auto shown = model::dump(edition.handbook());
    for (std::size_t i = 0; i < marks.size(); ++i) {
      CHECK(has(shown, marks[i]) == expected.shows[i]);
      CHECK(has(shown, ids[i]) == expected.shows[i]);
    }
    CHECK(has(shown, "title: Something") ==
          (expected.tells_of_item || expected.tells_of_paper || expected.tells_of_annex));
    check::all(facts, report);
    const auto& told = report.diagnostics();
    const bool is_refused = std::any_of(told.begin(), told.end(), [](const auto& one) {
      return one.code == "check/audience-too-wide";
    });
    CHECK(is_refused == expected.claims_too_much);
    const auto whole =
        model::dump(view::edition(facts, std::nullopt, view::Audience::members).handbook());
    for (const auto mark : marks) CHECK(has(whole, mark));
  });
  CHECK(count == 576);
}

}  // namespace govbook
