#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/text.h"
#include "check/rules.h"
#include "model/walk.h"
#include "rules/coverage.h"

namespace govbook::check {
namespace {

bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("1") || word.starts_with("20")) &&
         word.find_first_not_of("0123456789") == std::string_view::npos;
}

// Quotation marks and spaces as a typewriter has them; texts from word processors have others.
std::string even(std::string_view text) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 5> signs = {
      {{"\u201C", "\""}, {"\u201D", "\""}, {"\u2018", "'"}, {"\u2019", "'"}, {"\u00A0", " "}}};
  std::string evened(text);
  for (const auto& [sign, plain] : signs) {
    evened = text::replace_all(std::move(evened), sign, plain);
  }
  return evened;
}

struct Word {
  std::string_view text;  // Without the marks around it.
  std::size_t at = 0;     // Where it begins.
  bool is_last = false;   // Of its sentence or paragraph.
};

std::vector<Word> words_of(std::string_view text) {
  constexpr std::string_view between = " \t\r\n()[]";  // Those of links part words, too.
  constexpr std::string_view marks = "*_,.;:\"'";
  std::vector<Word> words;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(between, at)) != std::string_view::npos) {
    const auto end = std::min(text.find_first_of(between, at), text.size());
    const auto next = std::min(text.find_first_not_of(between, end), text.size());
    const auto first = std::min(text.find_first_not_of(marks, at), end);
    auto word = text.substr(first, end - first);
    const auto last = word.find_last_not_of(marks);
    word = word.substr(0, last == std::string_view::npos ? 0 : last + 1);
    const auto behind = text.substr(first + word.size(), next - first - word.size());
    const bool is_last = behind.find_first_of(".;:") != std::string_view::npos ||
                         std::count(behind.begin(), behind.end(), '\n') > 1;
    words.push_back({word, first, is_last});
    at = end;
  }
  return words;
}

// Words from one to another as titles are compared: without marks, one space between them.
std::string plain(const std::vector<Word>& words, std::size_t first, std::size_t last) {
  std::vector<std::string> all;
  for (auto i = first; i <= last && i < words.size(); ++i) all.emplace_back(words[i].text);
  return text::join(all, " ");
}

struct Act {
  std::string name;
  std::uint32_t line = 0;  // How many line breaks stand before it.
};

// The Acts that words name with their year: "the Children Act 2004" → "Children Act 2004". A name
// reaches back over words with a capital letter, and "and" or "of" between them.
std::vector<Act> acts_in(const std::string& text) {
  const auto evened = even(text);
  const auto words = words_of(evened);
  const auto has_capital = [&](std::size_t i) {
    return !words[i].text.empty() && ascii::is_capital(words[i].text.front());
  };
  std::vector<Act> found;
  for (std::size_t i = 2; i < words.size(); ++i) {
    if (!is_year(words[i].text) || words[i - 1].text != "Act" || words[i - 1].is_last) continue;
    auto first = i - 1;
    for (; first > 0 && !words[first - 1].is_last; --first) {
      const auto& word = words[first - 1].text;
      const bool joins = (word == "and" || word == "of") && first > 1 && has_capital(first - 2) &&
                         !words[first - 2].is_last;
      if (word == "The" || (!has_capital(first - 1) && !joins)) break;
    }
    if (first == i - 1) continue;
    const auto begin = evened.begin();
    const auto line = std::count(begin, begin + static_cast<std::ptrdiff_t>(words[first].at), '\n');
    found.push_back({plain(words, first, i), static_cast<std::uint32_t>(line)});
  }
  return found;
}

struct Acts {
  std::set<std::string> listed;
  std::map<std::string, Span> cited;

  void learn(const model::Line& line) {
    if (!line) return;
    const auto evened = even(*line);
    const auto words = words_of(evened);
    listed.insert(plain(words, 0, words.size()));
  }
  void read(const model::Line& line) {
    for (auto& act : acts_in(*line)) cited.emplace(std::move(act.name), line.at);
  }
  void read(const model::Narrative& page);
};

void Acts::read(const model::Narrative& page) {
  for (auto& act : acts_in(page.markdown)) {
    auto at = page.markdown_at;
    at.line += act.line;
    at.column = 1;
    at.length = 0;
    cited.emplace(std::move(act.name), at);
  }
}

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
                     if (is_text && line) acts.read(line);
                   });
  for (const auto* pages : {&handbook.pages, &handbook.narratives}) {
    for (const auto& page : *pages) acts.read(page);
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
    const auto who = "\"" + model::or_empty(partner.title) + "\" of the list \"" +
                     model::or_empty(list.title) + "\"";
    report.note("check/partner-without-seat", partner.about.at,
                standing == rules::Standing::unknown
                    ? who + " stands for no organisation of the handbook, so no seat was found"
                    : "no seat on any body of these arrangements was found for " + who);
  }
}

}  // namespace

void statutes(const model::Handbook& handbook, Report& report) {
  acts_are_listed(handbook, report);
  for (const auto& list : handbook.statutory_lists) partners_have_seats(handbook, list, report);
}

}  // namespace govbook::check
