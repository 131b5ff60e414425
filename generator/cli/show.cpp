#include "base/suggest.h"
#include "cli/commands.h"
#include "data/json.h"
#include "data/value.h"

namespace govbook::cli {
namespace {

using data::Map;
using data::Value;

Value text_value(const std::string& text) { return {text, {}}; }
Value number_value(long long number) { return {number, {}}; }
Value truth_value(bool truth) { return {truth, {}}; }

std::string to_json(const model::Body& body, const rules::Strength& strength,
                    const rules::Quorum& quorum) {
  data::List tests;
  for (const auto& test : quorum.tests) {
    Map map;
    map.push_back({"counted", {}, number_value(test.counted)});
    map.push_back({"needed", {}, number_value(test.needed)});
    map.push_back({"known", {}, truth_value(test.is_known)});
    map.push_back({"arithmetic", {}, text_value(test.arithmetic)});
    tests.push_back({std::move(map), {}});
  }
  Map answer;
  answer.push_back({"body", {}, text_value(model::or_empty(body.id))});
  answer.push_back({"name", {}, text_value(model::or_empty(body.name))});
  answer.push_back({"seats", {}, number_value(strength.seats)});
  answer.push_back({"voting_seats", {}, number_value(strength.voting_seats)});
  answer.push_back({"stated", {}, truth_value(quorum.is_stated)});
  answer.push_back({"tests", {}, {std::move(tests), {}}});
  answer.push_back({"sentence", {}, text_value(quorum.sentence)});
  return data::write_json({std::move(answer), {}});
}

void tell(const model::Body& body, const rules::Strength& strength, const rules::Quorum& quorum) {
  say(model::or_empty(body.name) + "\n");
  if (strength.is_voting_known) {
    say("Voting seats: " + std::to_string(strength.voting_seats));
  } else {
    say("Voting seats: not known");
  }
  for (const auto& title : strength.unknown) say("  the source gives no number for: " + title);
  if (!quorum.is_stated) {
    say("Quorum: not stated");
    return;
  }
  for (const auto& test : quorum.tests) {
    say("Members needed: " + (test.is_known ? std::to_string(test.needed) : "not known"));
  }
  say("\n" + quorum.sentence);
  if (!quorum.working.empty()) say("\nHow it is worked out:");
  for (const auto& line : quorum.working) say("  - " + line);
}

int unknown_body(const std::string& body, const model::Handbook& handbook) {
  std::vector<std::string> ids;
  for (const auto& one : handbook.bodies) ids.push_back(model::or_empty(one.id));
  complain("govbook: there is no body \"" + body + "\"");
  if (const auto hint = did_you_mean(body, ids); !hint.empty()) complain("  hint: " + hint);
  return wrong_use;
}

}  // namespace

int show(const std::string& what, const std::string& body_id, const Settings& settings) {
  if (what != "quorum") {
    complain("govbook: there is no answer \"" + what + "\"");
    complain("  hint: show quorum BODY");
    return wrong_use;
  }
  Report report;
  const auto options = options_of(settings, report);
  const auto found = find_handbooks(settings.folders, report);
  if (report.has_errors() || found.folders.empty()) {
    print(report, {}, settings, Level::all, Stream::error);
    return wrong_use;
  }
  auto handbook = open_handbook(found.folders.front(), settings);
  if (handbook.report.has_errors() || !build::read(handbook, options)) {
    print(handbook.report, handbook.sources, settings, Level::without_notes, Stream::error);
    return exit_code(handbook.report);
  }
  const auto& facts = handbook.edition->handbook();
  const auto* body = facts.body(body_id);
  if (body == nullptr) return unknown_body(body_id, facts);
  const auto& answers = handbook.edition->answers();
  const auto& strength = answers.strength.at(body_id);
  const auto& quorum = answers.quorum.at(body_id);
  if (settings.format == "json") {
    say(to_json(*body, strength, quorum));
  } else {
    tell(*body, strength, quorum);
  }
  return made;
}

}  // namespace govbook::cli
