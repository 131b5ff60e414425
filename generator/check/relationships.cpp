#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "rules/accountability.h"

namespace govbook::check {
namespace {

using Ties = std::vector<rules::Answerability>;

void nobody_answers_to_themselves(const model::Handbook& handbook, const Ties& ties,
                                  Report& report) {
  for (const auto& circle : rules::circles(ties)) {
    std::vector<std::string> names;
    for (const auto& tie : circle) names.push_back(party(handbook, tie.from));
    names.push_back(names.front());
    report.warning("check/accountability-circle", circle.front().tie->about.at,
                   "accountability goes in a circle: " + text::join(names, " answers to "));
    for (std::size_t i = 1; i < circle.size(); ++i) {
      report.see_also(circle[i].tie->about.at,
                      names[i] + " answers to " + names[i + 1] + " by this one");
    }
  }
}

void more_than_one_line_is_declared(const model::Handbook& handbook, const Ties& ties,
                                    Report& report) {
  std::map<std::string, Ties> by_party;
  for (const auto& tie : ties) {
    auto& mine = by_party[tie.from];
    const bool is_known = std::any_of(mine.begin(), mine.end(),
                                      [&](const auto& other) { return other.to == tie.to; });
    if (!is_known) mine.push_back(tie);
  }
  for (const auto& [id, mine] : by_party) {
    const bool is_declared = std::any_of(mine.begin(), mine.end(), [](const auto& tie) {
      return model::is(tie.tie->dual, "declared");
    });
    if (mine.size() < 2 || is_declared) continue;
    std::vector<std::string> names;
    for (const auto& tie : mine) names.push_back(party(handbook, tie.to));
    report.note("check/dual-accountability", mine[1].tie->about.at,
                party(handbook, id) + " answers to " + text::join_as_list(names));
    report.see_also(mine[0].tie->about.at, "the first of these lines is here");
    report.hint("if the arrangements mean this, add \"dual\": \"declared\"");
  }
}

}  // namespace

void relationships(const model::Handbook& handbook, Report& report) {
  const auto ties = rules::accountability(handbook);
  nobody_answers_to_themselves(handbook, ties, report);
  more_than_one_line_is_declared(handbook, ties, report);
}

}  // namespace govbook::check
