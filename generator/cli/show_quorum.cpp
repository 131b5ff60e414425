#include "cli/question.h"

namespace govbook::cli {
namespace {

data::Value to_value(const model::Body& body, const rules::Strength& strength,
                     const rules::Quorum& quorum) {
  data::List tests;
  for (const auto& test : quorum.tests) {
    data::Map map;
    add(map, "counted", test.counted);
    add(map, "needed", test.needed);
    add(map, "known", test.is_known);
    add(map, "arithmetic", test.arithmetic);
    tests.push_back(cli::to_value(std::move(map)));
  }
  data::Map answer;
  add(answer, "body", model::or_empty(body.id));
  add(answer, "name", model::or_empty(body.name));
  add(answer, "seats", strength.seats);
  add(answer, "voting_seats", strength.voting_seats);
  add(answer, "stated", quorum.is_stated);
  add(answer, "tests", std::move(tests));
  add(answer, "sentence", quorum.sentence);
  return cli::to_value(std::move(answer));
}

std::vector<std::string> to_lines(const model::Body& body, const rules::Strength& strength,
                                  const rules::Quorum& quorum) {
  std::vector<std::string> lines = {model::or_empty(body.name), ""};
  lines.push_back("Voting seats: " + (strength.is_voting_known
                                          ? std::to_string(strength.voting_seats)
                                          : std::string("not known")));
  for (const auto& title : strength.unknown) {
    lines.push_back("  the source gives no number for: " + title);
  }
  if (!quorum.is_stated) {
    lines.emplace_back("Quorum: not stated");
    return lines;
  }
  for (const auto& test : quorum.tests) {
    lines.push_back("Members needed: " +
                    (test.is_known ? std::to_string(test.needed) : std::string("not known")));
  }
  lines.insert(lines.end(), {"", quorum.sentence});
  if (!quorum.working.empty()) lines.insert(lines.end(), {"", "How it is worked out:"});
  for (const auto& line : quorum.working) lines.push_back("  - " + line);
  return lines;
}

}  // namespace

Reply reply_quorum(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = body_asked(edition, question, reply);
  if (body == nullptr) return reply;
  const auto& answers = edition.answers();
  const auto& strength = answers.strength.at(question.body);
  const auto& quorum = answers.quorum.at(question.body);
  reply.value = to_value(*body, strength, quorum);
  reply.lines = to_lines(*body, strength, quorum);
  return reply;
}

}  // namespace govbook::cli
