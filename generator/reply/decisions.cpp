#include <algorithm>

#include "base/text.h"
#include "reply/question.h"
#include "rules/scheme.h"

namespace govbook::reply {
namespace {

std::string who(const view::Edition& edition, const rules::PartOf& part) {
  return part.party.empty() ? part.words : edition.handbook().party_name(part.party);
}

std::string part_words(const rules::PartOf& part) {
  return std::string(part.party.empty() ? rules::noun_for(part.part) : rules::words_for(part.part));
}

data::Value to_value(const view::Edition& edition, const rules::SchemeRow& row) {
  const auto& right = *row.right;
  data::List parts;
  for (const auto& part : row.parts) {
    data::Map map;
    if (!part.party.empty()) add(map, "party", part.party);
    add(map, "name", who(edition, part));
    add(map, "part", part_words(part));
    parts.push_back(reply::to_value(std::move(map)));
  }
  data::Map map;
  add(map, "right", model::or_empty(right.id));
  add(map, "matter", plain_words(right.matter));
  add(map, "kind", model::or_empty(right.kind));
  if (row.under != nullptr) add(map, "under", model::or_empty(row.under->id));
  add(map, "depth", static_cast<long long>(row.depth));
  add(map, "parts", std::move(parts));
  if (right.limit) add(map, "limit", plain_words(right.limit));
  if (right.amount) add(map, "amount", *right.amount);
  if (right.condition) add(map, "condition", plain_words(right.condition));
  if (right.until) add(map, "until", to_iso(*right.until));
  if (right.status) add(map, "status", *right.status);
  return reply::to_value(std::move(map));
}

void add_lines(std::vector<std::string>& lines, const view::Edition& edition,
               const rules::SchemeRow& row) {
  const auto& right = *row.right;
  const std::string indent(row.depth * 2, ' ');
  lines.insert(lines.end(), {"", indent + plain_words(right.matter)});
  const auto add_line = [&](const std::string& line) { lines.push_back(indent + "  " + line); };
  if (row.under != nullptr) add_line("under: " + plain_words(row.under->matter));
  for (const auto& part : row.parts) {
    add_line(who(edition, part) + ": " + part_words(part));
  }
  if (right.limit) add_line("limit: " + plain_words(right.limit));
  if (right.amount) add_line("up to " + rules::in_pounds(*right.amount));
  if (right.condition) add_line("condition: " + plain_words(right.condition));
  if (right.until) add_line("until " + in_words(*right.until));
  if (right.status && *right.status != "current") add_line("status: " + *right.status);
}

// What does not add up, as the checks of the same name tell it.
data::List add_findings(std::vector<std::string>& lines, const view::Edition& edition) {
  data::List list;
  const auto tell = [&](std::string_view what, const model::DecisionRight& right,
                        const std::string& words) {
    lines.push_back("  - " + model::or_empty(right.id) + ": " + words);
    data::Map map;
    add(map, "what", what);
    add(map, "right", model::or_empty(right.id));
    add(map, "words", words);
    list.push_back(reply::to_value(std::move(map)));
  };
  const auto& handbook = edition.handbook();
  for (const auto& circle : rules::delegation_circles(handbook)) {
    std::vector<std::string> ids;
    for (const auto* right : circle) ids.push_back(model::or_empty(right->id));
    tell("circle", *circle.front(), "handed on in a circle: " + text::join_as_list(ids));
  }
  for (const auto& [right, above] : rules::delegation_excesses(handbook)) {
    tell("exceeds", *right,
         rules::in_pounds(*right->amount) + " is more than the " +
             rules::in_pounds(*above->amount) + " of " + model::or_empty(above->id));
  }
  for (const auto& [right, under, lack] : rules::delegation_gaps(handbook)) {
    tell("without-right", *right,
         lack == rules::Lack::no_right
             ? "it is not said which right is handed on"
             : handbook.party_name(*right->from) + " does not hold " + model::or_empty(under->id));
  }
  return list;
}

}  // namespace

Reply decisions(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = question.body.empty() ? nullptr : body_asked(edition, question, reply);
  if (!reply.complaint.empty()) return reply;
  const auto& handbook = edition.handbook();
  const auto rows =
      body == nullptr ? rules::scheme(handbook).rows : rules::rights_of(handbook, question.body);
  reply.lines = {body == nullptr
                     ? "Who decides what:"
                     : "What " + model::or_empty(body->name) + " has a part in deciding:"};
  data::List rights;
  for (const auto& row : rows) {
    add_lines(reply.lines, edition, row);
    rights.push_back(to_value(edition, row));
  }
  if (rows.empty()) reply.lines.emplace_back("  nothing that the handbook states");
  data::Map map;
  add(map, "rights", std::move(rights));
  if (body == nullptr) {
    reply.lines.insert(reply.lines.end(), {"", "What does not add up:"});
    auto findings = add_findings(reply.lines, edition);
    if (findings.empty()) reply.lines.emplace_back("  none found");
    add(map, "findings", std::move(findings));
  }
  reply.value = reply::to_value(std::move(map));
  return reply;
}

}  // namespace govbook::reply
