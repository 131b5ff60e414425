#include <string>

#include "base/text.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

void tell(const model::Contradiction& contradiction, Report& report) {
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

void contradictions(const model::Handbook& handbook, Report& report) {
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void* record) {
    if (&noun == &model::contradiction_noun()) {
      tell(*static_cast<const model::Contradiction*>(record), report);
    }
  };
  model::walk(handbook, visitor);
}

}  // namespace govbook::check
