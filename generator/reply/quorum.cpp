#include "reply/question.h"
#include "rules/attendance.h"
#include "view/suppose.h"

namespace govbook::reply {
namespace {

// What the reply is made of.
struct Worked {
  const model::Body& body;
  rules::Strength strength;
  rules::Quorum quorum;
  std::string supposing;                  // Empty where nothing is supposed.
  std::optional<rules::Verdict> verdict;  // Where it was said who is there.
};

data::Value tests_value(const rules::Quorum& quorum) {
  data::List tests;
  for (const auto& test : quorum.tests) {
    data::Map map;
    add(map, "counts", test.members);
    add(map, "counted", test.counted);
    add(map, "needed", test.needed);
    add(map, "known", test.is_known);
    if (test.vacant) add(map, "vacant", *test.vacant);
    if (test.spare) add(map, "spare", *test.spare);
    add(map, "arithmetic", test.arithmetic);
    tests.push_back(reply::to_value(std::move(map)));
  }
  return reply::to_value(std::move(tests));
}

data::Value verdict_value(const rules::Verdict& verdict) {
  data::List reasons;
  for (const auto& test : verdict.tests) reasons.push_back(reply::to_value(test.reason));
  data::Map map;
  add(map, "state", word_of(verdict.state));
  add(map, "sentence", verdict.sentence);
  add(map, "reasons", std::move(reasons));
  return reply::to_value(std::move(map));
}

data::Value value_of(const Worked& worked) {
  data::Map answer;
  add(answer, "body", model::or_empty(worked.body.id));
  add(answer, "name", model::or_empty(worked.body.name));
  if (!worked.supposing.empty()) add(answer, "supposing", worked.supposing);
  add(answer, "seats", worked.strength.seats);
  add(answer, "voting_seats", worked.strength.voting_seats);
  add(answer, "stated", worked.quorum.is_stated);
  add(answer, "tests", tests_value(worked.quorum));
  add(answer, "sentence", worked.quorum.sentence);
  add(answer, "working", worked.quorum.working);
  if (!worked.quorum.outlook.empty()) add(answer, "outlook", worked.quorum.outlook);
  if (!worked.quorum.waiver.empty()) add(answer, "waiver", worked.quorum.waiver);
  if (worked.verdict) add(answer, "verdict", verdict_value(*worked.verdict));
  return reply::to_value(std::move(answer));
}

std::string needed_line(const rules::QuorumAnswer& test) {
  const auto known = [](bool is_known, long long number) {
    return is_known ? std::to_string(number) : std::string("not known");
  };
  return "Members needed: " + known(test.is_known, test.needed) + " of " +
         known(test.is_counted, test.counted) + " " + test.members;
}

std::vector<std::string> verdict_lines(const rules::Verdict& verdict, const rules::Quorum& quorum) {
  std::vector<std::string> lines = {"", verdict.sentence};
  for (const auto& test : verdict.tests) lines.push_back("  - " + test.reason);
  if (verdict.state == rules::Quorate::waiver) lines.push_back("Waiver: " + quorum.waiver);
  return lines;
}

std::vector<std::string> lines_of(const Worked& worked) {
  const auto& [body, strength, quorum, supposing, verdict] = worked;
  std::vector<std::string> lines = {
      model::or_empty(body.name) + (supposing.empty() ? "" : ", " + supposing), ""};
  lines.push_back("Voting seats: " + (strength.is_voting_known
                                          ? std::to_string(strength.voting_seats)
                                          : std::string("not known")));
  for (const auto& title : strength.unknown) {
    lines.push_back("  the source gives no number for: " + title);
  }
  if (!quorum.is_stated) {
    lines.insert(lines.end(), {"Quorum: not stated", "", quorum.sentence});
    return lines;
  }
  for (const auto& test : quorum.tests) lines.push_back(needed_line(test));
  lines.insert(lines.end(), {"", quorum.sentence});
  if (!quorum.outlook.empty()) lines.push_back(quorum.outlook);
  if (!quorum.waiver.empty() && !verdict) lines.push_back("Waiver: " + quorum.waiver);
  if (!quorum.working.empty()) lines.insert(lines.end(), {"", "How it is worked out:"});
  for (const auto& line : quorum.working) lines.push_back("  - " + line);
  if (verdict) {
    const auto more = verdict_lines(*verdict, quorum);
    lines.insert(lines.end(), more.begin(), more.end());
  }
  return lines;
}

}  // namespace

Reply quorum(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = body_asked(edition, question, reply);
  if (body == nullptr) return reply;
  const auto& answers = edition.answers();
  Worked worked{
      *body, answers.strength.at(question.body), answers.quorum.at(question.body), {}, {}};
  auto supposed = *body;
  if (!question.assumptions.empty()) {
    auto made = view::suppose(edition, *body, question.assumptions);
    reply.complaint = made.complaint;
    if (!made.body) return reply;
    supposed = std::move(*made.body);
    worked.strength = rules::strength(supposed);
    worked.quorum = rules::quorum(supposed);
    worked.supposing = made.words;
  }
  if (!question.present.empty()) {
    const auto read = rules::to_attendance(question.present, supposed);
    reply.complaint = read.complaint;
    reply.hint = read.hint;
    if (!reply.complaint.empty()) return reply;
    worked.verdict = rules::verdict(supposed, worked.quorum, read.attendance);
  }
  reply.value = value_of(worked);
  reply.lines = lines_of(worked);
  return reply;
}

}  // namespace govbook::reply
