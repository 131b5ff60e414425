#include <set>
#include <string>

#include "base/text.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

// Every citation, as "<document id> <clause>".
std::set<std::string> citations(const model::Handbook& handbook) {
  std::set<std::string> found;
  model::each_line(
      model::handbook_noun(), &handbook,
      [&](const model::Noun& noun, const model::Field& field, const model::Line& line) {
        const bool cites =
            field.name == "source" || (noun.name == "statement" && field.name == "clause");
        if (cites && line.value) found.insert(*line.value);
      });
  return found;
}

void number_is_printed_once(const model::SourceDocument& document, const model::Clause& clause,
                            Report& report) {
  const auto number = model::or_empty(clause.number);
  if (!number.ends_with("/2")) return;
  const auto printed = number.substr(0, number.size() - 2);
  report.note("check/clause-numbered-twice", clause.number.at,
              "the " + model::or_empty(document.label) + " prints the number " + printed +
                  " twice; this is the second");
  for (const auto& other : document.clauses) {
    if (model::is(other.number, printed)) report.see_also(other.number.at, "the first is here");
  }
}

void clause_went_somewhere(const model::SourceDocument& document, const model::Clause& clause,
                           const std::set<std::string>& cited, Report& report) {
  const auto citation = model::or_empty(document.id) + " " + model::or_empty(clause.number);
  if (!clause.used_in.empty() || clause.left_out.value || cited.contains(citation)) return;
  report.note("check/unused-clause", clause.about.at,
              "nothing cites clause " + model::or_empty(clause.number) + " of the " +
                  model::or_empty(document.label));
  report.hint("name it in the \"source\" of a record, or say in \"left_out\" why not");
}

void tell_contradiction(const model::Contradiction& contradiction, Report& report) {
  const auto count = contradiction.says.size();
  const auto what = model::or_empty(contradiction.what);
  if (count < 2) {
    report.error("check/contradiction-of-one", contradiction.about.at,
                 "a contradiction about " + what + " needs two statements or more");
    return;
  }
  report.note(
      "check/contradiction", contradiction.about.at,
      "the sources say " + text::in_words(static_cast<long long>(count)) + " things about " + what);
  for (const auto& statement : contradiction.says) {
    report.see_also(statement.about.at, model::or_empty(statement.clause) + ": \"" +
                                            model::or_empty(statement.text) + "\"");
  }
}

}  // namespace

void sources(const model::Handbook& handbook, Report& report) {
  const auto cited = citations(handbook);
  for (const auto& document : handbook.sources) {
    for (const auto& clause : document.clauses) {
      number_is_printed_once(document, clause, report);
      clause_went_somewhere(document, clause, cited, report);
    }
  }
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void* record) {
    if (&noun == &model::contradiction_noun()) {
      tell_contradiction(*static_cast<const model::Contradiction*>(record), report);
    }
  };
  model::walk(handbook, visitor);
}

}  // namespace govbook::check
