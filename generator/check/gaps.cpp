#include "rules/gaps.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"

namespace govbook::check {
namespace {

using model::GapState;

// The chair and the quorum of a body have rules of their own for being unsaid.
bool is_told_elsewhere(const model::Noun& noun, const model::Field& field) {
  return noun.name == "body" && (field.name == "chair" || field.name == "quorum");
}

// What to write in the place of a placeholder.
std::string remedy(const model::Field& field) {
  std::vector<std::string> words;
  for (const auto& choice : field.choices) words.push_back("\"" + choice.word + "\"");
  const auto what = words.empty() ? "it" : text::join_as_list(words, "or");
  const auto told = "write " + what + " in the place of the braces";
  if (field.example.empty() || !words.empty()) return told;
  const bool is_list = field.kind == model::Kind::lines || field.kind == model::Kind::texts;
  if (!is_list) return told + ", for example \"" + field.name + "\": " + field.example;
  // The placeholder is one entry of the list.
  return told + ", for example " +
         text::replace_all(text::replace_all(field.example, "[", ""), "]", "");
}

void tell(const rules::OpenFact& open, bool is_sample, Report& report) {
  const auto state = open.gap.state;
  const auto& [noun, record] = open.around.back();
  if (state == GapState::none || state == GapState::withheld) return;  // Facts, not gaps.
  if (state == GapState::not_stated && is_told_elsewhere(*noun, *open.field)) return;
  const auto message = "\"" + open.field->name + "\" of the " + label(*noun, record) + " is " +
                       std::string(model::words_for(state));
  if (state == GapState::placeholder && !is_sample) {
    const auto& note = open.gap.note;
    report.warning("check/placeholder", open.at, message + (note.empty() ? "" : ": " + note));
    return report.hint(remedy(*open.field));
  }
  report.note("check/gap", open.at, message);
}

// Words in square brackets that are no link, no picture and no footnote: "[name of your board]",
// as samples print them. Of one word they are none, for that may be a "[sic]". Empty when there are
// none.
std::string stand_in(std::string_view words) {
  for (auto open = words.find('['); open != std::string_view::npos;
       open = words.find('[', open + 1)) {
    const auto close = words.find(']', open);
    if (close == std::string_view::npos) return {};
    const auto inside = words.substr(open + 1, close - open - 1);
    const bool is_escaped = open > 0 && (words[open - 1] == '\\' || words[open - 1] == '!');
    const auto behind = close + 1 < words.size() ? words[close + 1] : ' ';
    const bool is_link = behind == '(' || behind == '[' || behind == ':';
    const bool has_words = text::trim(inside).find(' ') != std::string_view::npos;
    if (!is_escaped && !is_link && has_words && inside.front() != '^') {
      return std::string(words.substr(open, close - open + 1));
    }
  }
  return {};
}

bool holds_words(const model::Field& field) {
  return field.kind == model::Kind::line || field.kind == model::Kind::lines ||
         field.kind == model::Kind::text || field.kind == model::Kind::texts;
}

void stand_ins(const model::Handbook& handbook, Report& report) {
  model::each_line(
      model::handbook_noun(), &handbook,
      [&](const model::Noun& noun, const model::Field& field, const model::Line& line) {
        const auto found = line && holds_words(field) ? stand_in(*line) : std::string();
        if (found.empty()) return;
        report.warning(
            "check/stand-in", line.at,
            "\"" + field.name + "\" of this " + noun.name + " has words to be filled in: " + found);
        report.hint("write your own in the place of the square brackets and what is in them");
      });
}

// The body of the arrangements that a fact belongs to.
const model::Body* own_body_around(const rules::OpenFact& open) {
  for (const auto& [noun, record] : open.around) {
    if (noun != &model::body_noun()) continue;
    const auto* body = static_cast<const model::Body*>(record);
    return model::is_own(*body) ? body : nullptr;
  }
  return nullptr;
}

// How many records of a noun leave a field out, in the order in which they do.
using Counts = std::vector<std::pair<std::string, long long>>;

void count(const rules::OpenFact& open, Counts& left_out) {
  const auto* noun = open.around.back().first;
  const auto what =
      noun->name == "body" ? open.field->name : open.field->name + " of " + noun->plural;
  for (auto& [known, number] : left_out) {
    if (known == what) {
      ++number;
      return;
    }
  }
  left_out.emplace_back(what, 1);
}

void tell_left_out(const model::Body& body, const Counts& left_out, Report& report) {
  if (left_out.empty()) return;
  std::vector<std::string> all;
  for (const auto& [what, number] : left_out) {
    all.push_back(number == 1 ? what : what + " (" + std::to_string(number) + ")");
  }
  report.note("check/gap", body.about.at, name_of(body) + ": not stated: " + text::join(all, ", "));
}

}  // namespace

void gaps(const model::Handbook& handbook, Report& report) {
  const bool is_sample = model::is(handbook.settings.sample, "yes");
  std::map<const model::Body*, Counts> left_out;
  for (const auto& open : rules::open_facts(model::handbook_noun(), &handbook)) {
    if (open.is_written) {
      tell(open, is_sample, report);
      continue;
    }
    const auto* body = own_body_around(open);
    const bool is_told = is_told_elsewhere(*open.around.back().first, *open.field);
    if (body != nullptr && !is_told) count(open, left_out[body]);
  }
  for (const auto& body : handbook.bodies) {
    if (left_out.contains(&body)) tell_left_out(body, left_out[&body], report);
  }
  if (!is_sample) stand_ins(handbook, report);
}

}  // namespace govbook::check
