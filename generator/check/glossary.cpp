#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

bool is_small(char c) { return c >= 'a' && c <= 'z'; }
bool is_in_word(char c) {
  return ascii::is_capital(c) || is_small(c) || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}

// Two capitals or more, perhaps with the s of a plural; no number such as "IV".
std::string_view abbreviation_in(std::string_view word) {
  if (word.ends_with('s')) word.remove_suffix(1);
  const bool is_one = word.size() >= 2 && std::all_of(word.begin(), word.end(), ascii::is_capital);
  if (!is_one || word.find_first_not_of("IVX") == std::string_view::npos) return {};
  return word;
}

struct Abbreviations {
  std::set<std::string, std::less<>> known;
  std::map<std::string, Span> first_use;

  void learn(const model::Line& line) {
    if (line.value) known.insert(*line.value);
  }
  void learn(const model::Lines& lines) {
    for (const auto& line : lines) learn(line);
  }
  void read(std::string_view words, Span at);
  void read_page(const model::Narrative& page);
};

// Finds the abbreviations of a text. One in brackets behind the words it stands for, as in "Local
// Area Agreement (LAA)", is explained on the spot.
void Abbreviations::read(std::string_view words, Span at) {
  if (std::none_of(words.begin(), words.end(), is_small)) return;  // A heading in capitals.
  for (std::size_t begin = 0; begin < words.size();) {
    std::size_t end = begin;
    while (end < words.size() && is_in_word(words[end])) ++end;
    const auto found = abbreviation_in(words.substr(begin, end - begin));
    if (!found.empty()) {
      const bool is_in_brackets = begin > 1 && words[begin - 1] == '(' && words[begin - 2] == ' ' &&
                                  end < words.size() && words[end] == ')';
      if (is_in_brackets) known.emplace(found);
      first_use.emplace(found, at);
    }
    begin = end + 1;
  }
}

void Abbreviations::read_page(const model::Narrative& page) {
  auto at = page.markdown_at;
  at.column = 1;
  at.length = 0;
  std::string_view rest = page.markdown;
  for (; !rest.empty(); ++at.line) {
    const auto end = rest.find('\n');
    read(rest.substr(0, end), at);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
}

// Fields whose words are no sentences of the handbook.
bool is_prose(const model::Noun& noun, const model::Field& field) {
  constexpr std::array<std::string_view, 7> others = {"id",  "abbreviation", "variants", "source",
                                                      "url", "language",     "number"};
  if (field.kind == model::Kind::choice || !field.refers_to.empty()) return false;
  if (noun.name == "statement" && field.name == "clause") return false;
  return std::find(others.begin(), others.end(), field.name) == others.end();
}

void abbreviations_are_explained(const model::Handbook& handbook, Report& report) {
  Abbreviations all;
  for (const auto& term : handbook.terms) {
    all.learn(term.abbreviation);
    all.learn(term.variants);
    all.learn(term.term);
  }
  for (const auto& body : handbook.bodies) {
    all.learn(body.abbreviation);
    all.learn(body.other_names);
  }
  for (const auto& organisation : handbook.organisations) {
    all.learn(organisation.abbreviation);
    all.learn(organisation.other_names);
  }
  model::each_line(
      model::handbook_noun(), &handbook,
      [&](const model::Noun& noun, const model::Field& field, const model::Line& line) {
        if (line.value && is_prose(noun, field)) all.read(*line.value, line.at);
      });
  for (const auto& page : handbook.pages) all.read_page(page);
  for (const auto& narrative : handbook.narratives) all.read_page(narrative);
  for (const auto& [abbreviation, at] : all.first_use) {
    if (all.known.contains(abbreviation)) continue;
    report.warning("check/abbreviation-unexplained", at,
                   "\"" + abbreviation + "\" is explained nowhere");
    report.hint("add it to the glossary with the words it stands for");
  }
}

void abbreviations_mean_one_thing(const model::Handbook& handbook, Report& report) {
  std::map<std::string, const model::Term*> first;
  for (const auto& term : handbook.terms) {
    if (!term.abbreviation.value) continue;
    const auto [other, is_new] = first.emplace(*term.abbreviation.value, &term);
    if (is_new) continue;
    report.note("check/abbreviation-clash", term.abbreviation.at,
                "\"" + *term.abbreviation.value + "\" stands for \"" + model::or_empty(term.term) +
                    "\" and for \"" + model::or_empty(other->second->term) + "\"");
    report.see_also(other->second->abbreviation.at, "the other is here");
  }
}

}  // namespace

void glossary(const model::Handbook& handbook, Report& report) {
  abbreviations_are_explained(handbook, report);
  abbreviations_mean_one_thing(handbook, report);
}

}  // namespace govbook::check
