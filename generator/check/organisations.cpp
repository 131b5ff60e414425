#include <algorithm>
#include <set>
#include <string>

#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

// Everything that texts and Markdown files say, for links such as (organisation:county-council).
std::string all_words(const model::Handbook& handbook) {
  std::string words;
  model::each_line(model::handbook_noun(), &handbook,
                   [&](const model::Noun&, const model::Field& field, const model::Line& line) {
                     const bool is_text =
                         field.kind == model::Kind::text || field.kind == model::Kind::texts;
                     if (is_text && line.value) words += *line.value + "\n";
                   });
  for (const auto& page : handbook.pages) words += page.markdown;
  for (const auto& narrative : handbook.narratives) words += narrative.markdown;
  return words;
}

std::set<std::string> referred_to(const model::Handbook& handbook) {
  std::set<std::string> ids;
  model::each_line(model::handbook_noun(), &handbook,
                   [&](const model::Noun&, const model::Field& field, const model::Line& line) {
                     if (!field.refers_to.empty() && line.value) ids.insert(*line.value);
                   });
  return ids;
}

}  // namespace

void organisations(const model::Handbook& handbook, Report& report) {
  const auto used = referred_to(handbook);
  const auto words = all_words(handbook);
  for (const auto& organisation : handbook.organisations) {
    const auto id = model::or_empty(organisation.id);
    if (used.contains(id) || words.find("organisation:" + id) != std::string::npos) continue;
    report.note("check/unused-organisation", organisation.about.at,
                "the " + label(model::organisation_noun(), &organisation) +
                    " has no seat, post or relationship, and no text links to it");
  }
}

}  // namespace govbook::check
