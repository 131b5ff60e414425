#include "load/references.h"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "load/wording.h"
#include "model/walk.h"

namespace govbook::load {
namespace {

using Ids = std::vector<std::string>;

// What may be named, in its order and for looking up.
struct Known {
  Ids names;
  std::set<std::string, std::less<>> all;

  void add(const std::string& name) {
    if (all.insert(name).second) names.push_back(name);
  }
  bool has(std::string_view name) const { return all.find(name) != all.end(); }
};

// The ids of every noun that has records at the top of a handbook.
std::map<std::string, Known> ids_by_noun(const model::Handbook& handbook) {
  std::map<std::string, Known> by_noun;
  for (const auto& field : model::handbook_noun().fields) {
    const auto slot = model::slot_of(field, &handbook);
    const auto* records = std::get_if<model::Records>(&slot);
    if (records == nullptr || field.name == "narratives") continue;
    auto& ids = by_noun[records->noun->name];
    for (std::size_t i = 0; i < records->count(); ++i) {
      const auto* id = model::line_of(*records->noun, records->at(i), "id");
      if (id != nullptr && id->value) ids.add(*id->value);
    }
  }
  return by_noun;
}

struct Checker {
  const model::Handbook& handbook;
  Report& report;
  std::map<std::string, Known> ids;
  std::map<std::string, Known> clauses;  // Of source documents, by their ids.

  void reference(const model::Field& field, const model::Line& line);
  void citation(const model::Line& line);
  void outcomes();
  void narratives();
  void missing(const model::Line& line, const std::string& what, const Ids& candidates);
};

void Checker::missing(const model::Line& line, const std::string& what, const Ids& candidates) {
  report.error("load/unknown-reference", line.at,
               "there is no " + what + " \"" + *line.value + "\"");
  if (!report.wants_guesses()) return;
  const auto suggestion = did_you_mean(*line.value, candidates);
  if (!suggestion.empty()) report.hint(suggestion);
}

void Checker::reference(const model::Field& field, const model::Line& line) {
  for (const auto& noun : field.refers_to) {
    if (ids[noun].has(*line.value)) return;
  }
  Ids candidates;
  for (const auto& noun : field.refers_to) {
    if (!report.wants_guesses()) break;
    candidates.insert(candidates.end(), ids[noun].names.begin(), ids[noun].names.end());
  }
  missing(line, text::join_as_list(field.refers_to, "or"), candidates);
  for (const auto& [noun, known] : ids) {
    if (known.has(*line.value)) {
      report.hint("there is " + with_article(noun) + " of that id, but it cannot stand here");
    }
  }
}

void Checker::citation(const model::Line& line) {
  const auto parts = model::to_citation(*line.value);
  if (!parts) {
    report.error("load/bad-citation", line.at, "\"" + *line.value + "\" names no clause");
    return report.hint("write the id of a source document, a space, and the clause");
  }
  const auto* document = handbook.source(parts->document);
  if (document == nullptr) {
    model::Line id = line;
    id.value = parts->document;
    return missing(id, "source document", ids["source"].names);
  }
  if (document->clauses.empty()) return;
  auto& numbers = clauses[parts->document];
  if (numbers.all.empty()) {
    for (const auto& clause : document->clauses) numbers.add(model::or_empty(clause.number));
  }
  if (numbers.has(parts->clause)) return;
  report.error("load/unknown-clause", line.at,
               "\"" + parts->document + "\" lists no clause \"" + parts->clause + "\"");
  if (!report.wants_guesses()) return;
  const auto suggestion = did_you_mean(parts->clause, numbers.names);
  if (!suggestion.empty()) report.hint(suggestion);
}

void Checker::outcomes() {
  for (const auto& process : handbook.processes) {
    Known steps;
    steps.add("end");
    for (const auto& step : process.steps) steps.add(model::or_empty(step.id));
    for (const auto& step : process.steps) {
      for (const auto& outcome : step.outcomes) {
        if (outcome.next.value && !steps.has(*outcome.next.value)) {
          missing(outcome.next, "step", steps.names);
        }
      }
    }
  }
}

void Checker::narratives() {
  for (const auto& narrative : handbook.narratives) {
    if (narrative.id.value && !ids["body"].has(*narrative.id.value)) {
      missing(narrative.id, "body", ids["body"].names);
    }
  }
}

}  // namespace

void check_references(const model::Handbook& handbook, Report& report) {
  Checker checker{handbook, report, ids_by_noun(handbook), {}};
  model::each_line(
      model::handbook_noun(), &handbook,
      [&](const model::Noun& noun, const model::Field& field, const model::Line& line) {
        if (!line.value) return;
        const bool cites =
            field.name == "source" || (noun.name == "statement" && field.name == "clause");
        if (cites) checker.citation(line);
        if (!field.refers_to.empty()) checker.reference(field, line);
      });
  checker.outcomes();
  checker.narratives();
}

}  // namespace govbook::load
