#include "rules/answers.h"

namespace govbook::rules {

Answers answers(const model::Handbook& handbook) {
  Answers found;
  for (const auto& body : handbook.bodies) {
    if (!body.id.value) continue;
    found.strength.emplace(*body.id.value, strength(body));
    found.quorum.emplace(*body.id.value, quorum(body));
  }
  for (const auto& list : handbook.statutory_lists) {
    if (list.id.value) found.coverage.emplace(*list.id.value, coverage(handbook, list));
  }
  return found;
}

}  // namespace govbook::rules
