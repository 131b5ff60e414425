// The examples of `govbook rules CODE` are run. tests/cases/rules has a handbook for each rule with
// the word EXAMPLE where the wrong or the right example goes.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "base/rules_table.h"
#include "check/all.h"
#include "load/handbook.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

constexpr std::string_view marker = "EXAMPLE";

using Codes = std::set<std::string>;

// Mends in another file than the one that is complained about.
const Codes& mended_elsewhere() {
  static const Codes codes = {"check/unused-organisation"};
  return codes;
}

// What no few lines can show: which files there are, bytes that are no text, and sheer size.
const Codes& not_run() {
  static const Codes codes = {"data/not-utf-8",      "data/too-deep",    "data/too-large",
                              "load/duplicate-file", "load/no-handbook", "load/unknown-file"};
  return codes;
}

bool is_ours(const Rule& rule) {
  return rule.code.starts_with("check/") || rule.code.starts_with("load/") ||
         rule.code.starts_with("data/");
}

std::string name_of_case(const Rule& rule) {
  return std::string(rule.code.substr(rule.code.find('/') + 1));
}

// A handbook with an example in its place, and what there is to say to it.
struct Trial {
  Sources sources;
  std::string file;  // Where the example stands, from which line to which.
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  Report report;

  std::string told() const { return tests::explain_all(report, sources); }
  bool is_in_example(const Span& at) const {
    const auto* source = sources.at(at.file);
    return source != nullptr && source->name == file && at.line >= first && at.line <= last;
  }
};

std::uint32_t lines_in(std::string_view words) {
  return static_cast<std::uint32_t>(std::count(words.begin(), words.end(), '\n'));
}

Trial try_example(const tests::Case& test, std::string_view example) {
  Trial trial;
  int places = 0;
  for (const auto& [name, text] : test.sections) {
    auto bytes = text;
    if (const auto at = text.find(marker); at != std::string::npos) {
      ++places;
      bytes.replace(at, marker.size(), example);
      trial.file = name;
      trial.first = 1 + lines_in(std::string_view(text).substr(0, at));
      trial.last = trial.first + lines_in(example);
      CHECK_MESSAGE(bytes.find(marker) == std::string::npos, "a second place for the example");
    }
    trial.sources.add({"content", name, name, bytes});
  }
  CHECK_MESSAGE(places == 1, test.path << " has " << places << " places for the example");
  const auto handbook = load::handbook(trial.sources, trial.report);
  if (!trial.report.has_errors()) check::all(handbook, trial.report);
  return trial;
}

Codes codes_of(const Trial& trial) {
  Codes codes;
  for (const auto& diagnostic : trial.report.diagnostics()) codes.insert(diagnostic.code);
  return codes;
}

void hold_wrong(const Rule& rule, const Trial& wrong, const Codes& without) {
  INFO(wrong.told());
  const std::string code(rule.code);
  bool is_told = false;
  bool is_there = mended_elsewhere().contains(code);
  for (const auto& diagnostic : wrong.report.diagnostics()) {
    if (diagnostic.code == code) {
      is_told = true;
      is_there = is_there || wrong.is_in_example(diagnostic.at);
      CHECK(diagnostic.severity == rule.severity);
    } else {
      CHECK_MESSAGE(without.contains(diagnostic.code),
                    "the wrong example shows " << diagnostic.code << " as well");
    }
  }
  CHECK_MESSAGE(is_told, "the wrong example does not show what is wrong");
  CHECK_MESSAGE(is_there, "what is wrong is told of another place than the example");
}

void hold_right(const Rule& rule, const Trial& right) {
  INFO(right.told());
  CHECK_MESSAGE(!codes_of(right).contains(std::string(rule.code)), "the right example is wrong");
  CHECK_MESSAGE(right.report.count(Severity::error) == 0, "the right example has an error");
  CHECK_MESSAGE(right.report.count(Severity::warning) == 0, "the right example has a warning");
}

std::map<std::string, tests::Case> cases_by_name() {
  std::map<std::string, tests::Case> found;
  for (auto& test : tests::cases("rules")) {
    CHECK_MESSAGE(found.emplace(test.name, test).second, "two cases called " << test.name);
  }
  return found;
}

TEST_CASE(
    "the wrong example of a rule shows what is wrong, and only that; the right one does not") {
  auto left = cases_by_name();
  int run = 0;
  for (const auto& rule : all_rules()) {
    if (!is_ours(rule)) continue;
    CAPTURE(rule.code);
    CHECK_MESSAGE(!rule.remedy.empty(), "it is not said what to do");
    if (not_run().contains(std::string(rule.code))) continue;
    const auto found = left.find(name_of_case(rule));
    CHECK_MESSAGE(found != left.end(), "no case in tests/cases/rules for " << rule.code);
    if (found == left.end()) continue;
    const auto wrong = try_example(found->second, rule.wrong);
    const auto right = try_example(found->second, rule.right);
    hold_wrong(rule, wrong, codes_of(right));
    hold_right(rule, right);
    left.erase(found);
    run += 2;
  }
  for (const auto& code : not_run()) {
    CHECK_MESSAGE(std::any_of(all_rules().begin(), all_rules().end(),
                              [&](const Rule& rule) { return rule.code == code; }),
                  "the rule " << code << ", which is not run, is none");
  }
  for (const auto& [name, test] : left) FAIL_CHECK("the case " << name << " is for no rule");
  CHECK(run > 0);
  MESSAGE("examples of rules that were run: " << run);
}

}  // namespace
}  // namespace govbook
