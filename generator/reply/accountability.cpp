#include <algorithm>

#include "base/text.h"
#include "reply/question.h"
#include "rules/oversight.h"

namespace govbook::reply {
namespace {

using rules::Answerability;

std::string name(const view::Edition& edition, const std::string& id) {
  const auto found = edition.handbook().party_name(id);
  return found.empty() ? id : found;
}

// "Board → Partnership → Council".
std::string in_words(const view::Edition& edition, const rules::Path& path) {
  auto words = name(edition, path.front()->from);
  for (const auto* tie : path) words += " → " + name(edition, tie->to);
  return words;
}

std::vector<std::string> parties_of(const rules::Path& path) {
  std::vector<std::string> ids = {path.front()->from};
  for (const auto* tie : path) ids.push_back(tie->to);
  return ids;
}

void add_body(Reply& reply, data::List& bodies, const view::Edition& edition,
              const rules::TiesByParty& ties, const model::Body& body) {
  const auto id = model::or_empty(body.id);
  const auto found = rules::paths_up(ties, id);
  reply.lines.insert(reply.lines.end(), {"", model::or_empty(body.name)});
  if (found.paths.empty()) {
    reply.lines.emplace_back(ties.contains(id)
                                 ? "  answers in a circle only, in which nobody is the last"
                                 : "  to whom it answers: not stated");
  }
  data::List paths;
  data::List ends;
  std::vector<std::string> last;
  for (const auto& path : found.paths) {
    reply.lines.push_back("  " + in_words(edition, path));
    paths.push_back(reply::to_value(parties_of(path)));
    if (std::find(last.begin(), last.end(), path.back()->to) == last.end()) {
      last.push_back(path.back()->to);
    }
  }
  if (!found.is_whole) reply.lines.emplace_back("  and more ways than are followed");
  data::Map map;
  add(map, "body", id);
  add(map, "name", model::or_empty(body.name));
  add(map, "answers_in_the_end_to", last);
  add(map, "paths", std::move(paths));
  add(map, "whole", found.is_whole);
  bodies.push_back(reply::to_value(std::move(map)));
}

// What stands out of one kind: lines under a heading, and one list of the value.
struct Findings {
  std::string name;     // In the value.
  std::string heading;  // Above the lines.
  std::vector<std::string> lines;
  data::List values;

  void add(std::string line, std::vector<std::string> parties, bool is_declared = false) {
    data::Map map;
    reply::add(map, "parties", std::move(parties));
    reply::add(map, "words", line);
    if (is_declared) reply::add(map, "declared", true);
    values.push_back(reply::to_value(std::move(map)));
    lines.push_back(std::move(line));
  }
};

// Whether a finding is asked for: all are, unless a body was named.
struct Asked {
  std::string body;
  bool about(const std::vector<std::string>& parties) const {
    return body.empty() || std::find(parties.begin(), parties.end(), body) != parties.end();
  }
};

Findings double_lines(const view::Edition& edition, const rules::TiesByParty& ties,
                      const Asked& asked) {
  Findings found{"double_lines", "More than one line:", {}, {}};
  for (const auto& [party, lines, is_declared] : rules::double_lines(ties)) {
    std::vector<std::string> ids = {party};
    std::vector<std::string> names;
    for (const auto* tie : lines) {
      ids.push_back(tie->to);
      names.push_back(name(edition, tie->to));
    }
    if (asked.body.empty() || asked.body == party) {
      found.add(name(edition, party) + " answers to " + text::join_as_list(names) +
                    (is_declared ? " (declared)" : " (not declared)"),
                ids, is_declared);
    }
  }
  return found;
}

Findings circles(const view::Edition& edition, const std::vector<Answerability>& ties,
                 const Asked& asked) {
  Findings found{"circles", "Circles, in which nobody is the last to answer:", {}, {}};
  for (const auto& circle : rules::circles(ties)) {
    rules::Path path;
    for (const auto& tie : circle) path.push_back(&tie);
    const auto ids = parties_of(path);
    if (asked.about(ids)) found.add(in_words(edition, path), ids);
  }
  return found;
}

Findings orphans(const view::Edition& edition, const Asked& asked) {
  Findings found{"orphans", "Bodies without any line or place:", {}, {}};
  for (const auto* body : rules::orphans(edition.handbook())) {
    const std::vector<std::string> ids = {model::or_empty(body->id)};
    if (asked.about(ids)) found.add(model::or_empty(body->name), ids);
  }
  return found;
}

Findings self_scrutiny(const view::Edition& edition, const Asked& asked) {
  Findings found{"self_scrutiny", "Chairs who watch over themselves:", {}, {}};
  for (const auto& [tie, chair] : rules::self_scrutiny(edition.handbook())) {
    const std::vector<std::string> ids = {*tie->from, *tie->to};
    const bool is_post = *tie->from == chair || *tie->to == chair;
    const auto words = name(edition, *tie->from) + " " +
                       std::string(model::relationship_kind(*tie->kind)->forward) + " " +
                       name(edition, *tie->to) + ", and " + name(edition, chair) +
                       (is_post ? " chairs that body" : " chairs both");
    if (asked.about(ids)) found.add(words, ids);
  }
  return found;
}

Findings uneven_leads(const view::Edition& edition, const Asked& asked) {
  Findings found{"uneven_leads", "Outcomes and priorities without exactly one lead:", {}, {}};
  for (const auto& [aim, leads] : rules::uneven_leads(edition.handbook())) {
    std::vector<std::string> ids;
    std::vector<std::string> names;
    for (const auto& lead : aim->leads) {
      ids.push_back(model::or_empty(lead));
      names.push_back(name(edition, ids.back()));
    }
    const auto words = *aim->kind + " \"" + model::or_empty(aim->id) + "\" (" +
                       plain_words(aim->text) +
                       "): " + (leads == 0 ? "no lead is named" : text::join_as_list(names));
    if (asked.about(ids)) found.add(words, ids);
  }
  return found;
}

}  // namespace

Reply accountability(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto bodies = bodies_asked(edition, question, reply);
  if (!reply.complaint.empty()) return reply;
  const auto ties = rules::accountability(edition.handbook());
  const auto ties_by_party = rules::by_party(ties);
  reply.lines = {"To whom each answers, step by step to the end:"};
  data::List answers;
  for (const auto* body : bodies) add_body(reply, answers, edition, ties_by_party, *body);
  data::Map map;
  add(map, "bodies", std::move(answers));
  const Asked asked{question.body};
  for (auto& found :
       {double_lines(edition, ties_by_party, asked), circles(edition, ties, asked),
        orphans(edition, asked), self_scrutiny(edition, asked), uneven_leads(edition, asked)}) {
    reply.lines.insert(reply.lines.end(), {"", found.heading});
    if (found.lines.empty()) reply.lines.emplace_back("  none found");
    for (const auto& line : found.lines) reply.lines.push_back("  - " + line);
    add(map, found.name, found.values);
  }
  reply.value = reply::to_value(std::move(map));
  return reply;
}

}  // namespace govbook::reply
