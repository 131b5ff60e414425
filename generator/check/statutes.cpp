#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"
#include "rules/coverage.h"

namespace govbook::check {
namespace {

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("1") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

// A word without the marks around it: "(Children" → "Children", "Act," → "Act".
std::string_view bare(std::string_view word) {
  constexpr std::string_view marks = "()[]*_,.;:\"'";
  const auto first = word.find_first_not_of(marks);
  if (first == std::string_view::npos) return {};
  return word.substr(first, word.find_last_not_of(marks) - first + 1);
}

// The Acts that words name with their year: "the Children Act 2004" → "Children Act 2004". A name
// reaches back over words with a capital letter, and "and" or "of" between them.
std::vector<std::string> acts_in(std::string_view words) {
  std::vector<std::string_view> all;
  std::string spaced = text::replace_all(std::string(words), "\n", " ");
  for (auto& c : spaced) {
    if (c == '(' || c == ']') c = ' ';  // The end of a link's words, and where it leads.
  }
  std::size_t begin = 0;
  while (begin < spaced.size()) {
    const auto end = std::min(spaced.find(' ', begin), spaced.size());
    if (end > begin) all.push_back(bare(std::string_view(spaced).substr(begin, end - begin)));
    begin = end + 1;
  }
  std::vector<std::string> found;
  for (std::size_t i = 2; i < all.size(); ++i) {
    if (!is_year(all[i]) || all[i - 1] != "Act") continue;
    auto first = i - 1;
    while (first > 0) {
      const auto word = all[first - 1];
      const bool joins = (word == "and" || word == "of") && first > 1 && !all[first - 2].empty() &&
                         is_capital(all[first - 2].front());
      if (word.empty() || word == "The" || (!is_capital(word.front()) && !joins)) break;
      --first;
    }
    if (first == i - 1) continue;
    std::string name;
    for (auto at = first; at <= i; ++at) name += (at > first ? " " : "") + std::string(all[at]);
    found.push_back(std::move(name));
  }
  return found;
}

struct Acts {
  std::set<std::string> listed;
  std::map<std::string, Span> cited;

  void learn(const model::Line& line) {
    if (line) listed.insert(*line);
  }
  void read(std::string_view words, Span at) {
    for (auto& act : acts_in(words)) cited.emplace(std::move(act), at);
  }
};

void acts_are_listed(const model::Handbook& handbook, Report& report) {
  Acts acts;
  for (const auto& statute : handbook.statutes) {
    acts.learn(statute.title);
    acts.learn(statute.short_title);
  }
  model::each_line(model::handbook_noun(), &handbook,
                   [&](const model::Noun&, const model::Field& field, const model::Line& line) {
                     const bool is_text =
                         field.kind == model::Kind::text || field.kind == model::Kind::texts;
                     if (is_text && line) acts.read(*line, line.at);
                   });
  for (const auto* pages : {&handbook.pages, &handbook.narratives}) {
    for (const auto& page : *pages) acts.read(page.markdown, page.markdown_at);
  }
  for (const auto& [act, at] : acts.cited) {
    const bool is_listed =
        std::any_of(acts.listed.begin(), acts.listed.end(),
                    [&](const auto& one) { return act == one || act.ends_with(" " + one); });
    if (is_listed) continue;
    report.warning("check/statute-not-listed", at,
                   "the \"" + act + "\" is named, but it is not among the statutes");
    report.hint("add it to statutes.json");
  }
}

void partners_have_seats(const model::Handbook& handbook, const model::StatutoryList& list,
                         Report& report) {
  const auto coverage = rules::coverage(handbook, list);
  for (std::size_t i = 0; i < list.partners.size(); ++i) {
    const auto& partner = list.partners[i];
    const auto standing = coverage.partners[i].standing;
    if (standing == rules::Standing::seated) continue;
    report.note("check/partner-without-seat", partner.about.at,
                "\"" + model::or_empty(partner.title) + "\" of the list \"" +
                    model::or_empty(list.title) + "\" " +
                    (standing == rules::Standing::unknown
                         ? "stands for no organisation of the handbook, so no seat is known"
                         : "has no seat on any body"));
  }
}

}  // namespace

void statutes(const model::Handbook& handbook, Report& report) {
  acts_are_listed(handbook, report);
  for (const auto& list : handbook.statutory_lists) partners_have_seats(handbook, list, report);
}

}  // namespace govbook::check
