#include "base/report.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "base/explain.h"
#include "base/rules_table.h"
#include "base/sources.h"

using namespace govbook;

namespace {

Sources one_file(std::string bytes) {
  Sources sources;
  sources.add({"content", "bodies/a.json", "content/bodies/a.json", std::move(bytes)});
  return sources;
}

}  // namespace

TEST_CASE("a diagnostic shows its place, the line, a caret and hints") {
  Report report;
  report.error("check/example", {1, 2, 3, 4}, "\"quorom\" is unknown");
  report.hint("did you mean \"quorum\"?");
  report.see_also({1, 1, 1, 0}, "the record begins here");
  CHECK(explain(report.diagnostics()[0], one_file("{\n\t\"quorom\": 5\n}\n")) ==
        "content/bodies/a.json:2:3: error[check/example]: \"quorom\" is unknown\n"
        "    2 |  \"quorom\": 5\n"
        "      |   ^^^^\n"
        "  content/bodies/a.json:1:1: the record begins here\n"
        "  hint: did you mean \"quorum\"?\n");
}

TEST_CASE("a failure of the world has no place") {
  Report report;
  report.error("files/cannot-write", {}, "the disk is full");
  CHECK(explain(report.diagnostics()[0], {}) ==
        "govbook: error[files/cannot-write]: the disk is full\n");
}

TEST_CASE("a long line is cut around the caret") {
  const auto sources = one_file(std::string(5000, 'x'));
  const Diagnostic diagnostic{Severity::note, "a/b", {1, 1, 2500, 1}, "here", {}, {}};
  const auto told = explain(diagnostic, sources);
  CHECK(told.size() < 500);
  CHECK(told.find("…x") != std::string::npos);
}

TEST_CASE("what a hostile file says cannot reach the terminal") {
  Report report;
  report.error("a/b", {1, 1, 1, 0}, "\x1B[2J");
  const auto told = explain(report.diagnostics()[0], one_file("\x1B]0;title\x07"));
  CHECK(told.find('\x1B') == std::string::npos);
  CHECK(told.find('\x07') == std::string::npos);
}

TEST_CASE("the same as JSON, one object a line") {
  Report report;
  report.warning("a/b", {1, 3, 7, 0}, "say \"no\"\n");
  CHECK(explain_json(report.diagnostics()[0], one_file("")) ==
        "{\"severity\":\"warning\",\"code\":\"a/b\",\"file\":\"content/bodies/a.json\",\"line\":3,"
        "\"column\":7,\"message\":\"say \\\"no\\\"\xEF\xBF\xBD\",\"hints\":[],\"related\":[]}\n");
}

TEST_CASE("strictness takes warnings for errors, told already or later") {
  Report report;
  report.warning("a/b", {}, "one");
  CHECK_FALSE(report.has_errors());
  report.be_strict();
  CHECK(report.has_errors());
  report.warning("a/b", {}, "two");
  report.note("a/c", {}, "three");
  CHECK(report.count(Severity::error) == 2);
  CHECK(summary(report) == "2 errors and 1 note");
}

TEST_CASE("diagnostics are sorted by place, those without one last") {
  Report report;
  report.note("a/z", {}, "nowhere");
  report.note("a/b", {1, 9, 1, 0}, "later");
  report.note("a/c", {1, 2, 1, 0}, "sooner");
  report.sort();
  CHECK(report.diagnostics()[0].message == "sooner");
  CHECK(report.diagnostics()[1].message == "later");
  CHECK(report.diagnostics()[2].message == "nowhere");
}

TEST_CASE("a file of the handbook takes the place of one of the same name") {
  Sources sources;
  const auto first = sources.add({"templates", "a.md", "a", "one\r\ntwo"});
  const auto second = sources.add({"templates", "a.md", "b", "three"});
  sources.add({"content", "a.md", "c", ""});
  CHECK(sources.find("templates", "a.md") == second);
  CHECK(sources.list("templates") == std::vector<std::uint32_t>{second});
  CHECK(sources.find("theme", "a.md") == 0);
  CHECK(sources.line(first, 1) == "one");
  CHECK(sources.line(first, 2) == "two");
  CHECK(sources.line(first, 3).empty());
  CHECK(sources.at(0) == nullptr);
}

TEST_CASE("rules are listed once each, in order") {
  const auto& rules = all_rules();
  CHECK(rules.size() > 100);
  CHECK(std::is_sorted(rules.begin(), rules.end(),
                       [](const auto& a, const auto& b) { return a.code < b.code; }));
  for (std::size_t i = 1; i < rules.size(); ++i) CHECK(rules[i - 1].code != rules[i].code);
  for (const auto& rule : rules) {
    CAPTURE(rule.code);
    CHECK_FALSE(rule.meaning.empty());
    CHECK_FALSE(rule.wrong.empty());
    CHECK_FALSE(rule.right.empty());
  }
}
