#include "paper/furniture.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <utility>

#include "base/text.h"
#include "print/blocks.h"

namespace govbook::paper {
namespace {

using print::Artifact;
using print::Box;
using print::Mark;
using print::Page;
using print::Voice;

constexpr double rule_below_head = 8;
constexpr double rule_above_foot = 12;
constexpr double space_above_rule = 4;
constexpr double gap = 24;  // Between what stands beside each other.
constexpr std::string_view divider = " · ";

struct Named {
  std::string_view name;
  std::string Facts::*fact;
};
constexpr std::array<Named, 9> furniture_names = {{
    {"handbook", &Facts::handbook},
    {"title", &Facts::title},
    {"subtitle", &Facts::subtitle},
    {"date", &Facts::date},
    {"status", &Facts::status},
    {"version", &Facts::version},
    {"publisher", &Facts::publisher},
    {"marking", &Facts::marking},
    {"draft", &Facts::draft},
}};

std::optional<std::string> value_of(std::string_view name, const Facts& facts,
                                    const Position& position) {
  if (name == "page") return std::to_string(position.number);
  if (name == "pages") return std::to_string(position.count);
  const auto found = std::ranges::find(furniture_names, name, &Named::name);
  if (found == furniture_names.end()) return std::nullopt;
  return facts.*found->fact;
}

// Calls `plain` with what stands outside braces and `name` with what stands inside, in order.
template <class Plain, class Name>
void take_apart(std::string_view pattern, const Plain& plain, const Name& name) {
  while (!pattern.empty()) {
    const auto open = pattern.find('{');
    const auto close = open == pattern.npos ? open : pattern.find('}', open);
    if (close == pattern.npos) return plain(pattern);
    plain(pattern.substr(0, open));
    name(pattern.substr(open + 1, close - open - 1));
    pattern.remove_prefix(close + 1);
  }
}

constexpr const char* marking_alone = "{marking}";

// Nothing when a fact that it names is not there.
std::string fill_part(std::string_view part, const Facts& facts, const Position& position) {
  std::string filled;
  bool is_whole = true;
  take_apart(
      part, [&](std::string_view words) { filled += words; },
      [&](std::string_view name) {
        const auto value = value_of(name, facts, position).value_or("");
        is_whole = is_whole && !value.empty();
        filled += value;
      });
  return is_whole ? std::string(text::trim(print::printable(filled))) : std::string();
}

class Fitter {
 public:
  Fitter(const print::Settings& settings, print::Typesetter& typesetter)
      : settings_(settings), typesetter_(typesetter) {}

  Voice voice(bool stands_out) const {
    const auto weight = stands_out ? type::Weight::bold : type::Weight::regular;
    Voice own = print::voice(settings_, settings_.furniture_size, weight);
    own.style.figures = type::Figures::tabular;
    own.colour = stands_out ? settings_.clash : settings_.muted;
    return own;
  }

  double width(const std::string& words, bool stands_out = false) const {
    return words.empty() ? 0 : typesetter_.fonts.measure(words, voice(stands_out).style);
  }

  // As many words as the width holds.
  std::string fit(std::string words, double room) const {
    if (width(words) <= room) return words;
    while (!words.empty()) {
      const auto space = words.rfind(' ');
      words.resize(space == std::string::npos ? 0 : space);
      if (width(words + " …") <= room) return words + " …";
    }
    return "…";
  }

 private:
  const print::Settings& settings_;
  print::Typesetter& typesetter_;
};

// One head or foot.
class Band {
 public:
  Band(Page& page, const print::Settings& settings, print::Typesetter& typesetter, Artifact kind)
      : page_(page), typesetter_(typesetter), fitter_(settings, typesetter), kind_(kind) {
    left_ = settings.margin_left;
    right_ = page.width - settings.margin_right;
  }

  void set(const print::Edge& edge, const Facts& facts, const Position& position,
           double baseline) const {
    const auto words = [&](std::size_t i) { return fill(edge[i], facts, position); };
    const bool stands_out = edge[1] == marking_alone || edge[1] == "{draft}";
    const auto middle = words(1);
    const double room = right_ - left_;
    const double in_the_middle = fitter_.width(middle, stands_out);
    const double beside = middle.empty() ? room : (room - in_the_middle) / 2 - gap / 2;
    const auto at_the_right = fitter_.fit(words(2), middle.empty() ? room * 0.6 : beside);
    const double taken = middle.empty() ? fitter_.width(at_the_right) + gap : 0;
    const auto at_the_left = fitter_.fit(words(0), beside - taken);
    add(at_the_left, left_, baseline);
    add(middle, left_ + (room - in_the_middle) / 2, baseline, stands_out);
    add(at_the_right, right_ - fitter_.width(at_the_right), baseline);
  }

  void rule(double y, const print::Colour& colour) const {
    own(print::horizontal_rule(left_, right_, y, colour, 0.5));
  }
  void bar(double y, const print::Colour& colour) const {
    own(print::filled_rectangle({left_, y - 2, left_ + 64, y + 2}, colour));
  }

 private:
  void own(Mark mark) const {
    mark.artifact = kind_;
    page_.marks.push_back(std::move(mark));
  }

  void add(const std::string& words, double left, double baseline, bool stands_out = false) const {
    if (words.empty()) return;
    const Voice voice = fitter_.voice(stands_out);
    Box moved;
    merge(moved, print::set_artifact(words, voice, left, kind_, typesetter_),
          baseline - print::baseline(voice.style.size * 1.4, voice.style.size));
    page_.marks.insert(page_.marks.end(), std::make_move_iterator(moved.marks.begin()),
                       std::make_move_iterator(moved.marks.end()));
  }

  Page& page_;
  print::Typesetter& typesetter_;
  Fitter fitter_;
  Artifact kind_;
  double left_ = 0, right_ = 0;
};

}  // namespace

std::string fill(std::string_view pattern, const Facts& facts, const Position& position) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = pattern.find(divider);
    auto part = fill_part(pattern.substr(0, end), facts, position);
    if (!part.empty()) parts.push_back(std::move(part));
    if (end == pattern.npos) break;
    pattern.remove_prefix(end + divider.size());
  }
  return text::join(parts, divider);
}

std::vector<std::string> fact_names() {
  std::vector<std::string> all = {"page", "pages"};
  for (const auto& one : furniture_names) all.emplace_back(one.name);
  return all;
}

std::vector<std::string> unknown_names(std::string_view pattern) {
  std::vector<std::string> unknown;
  take_apart(
      pattern, [](std::string_view) {},
      [&](std::string_view name) {
        if (!value_of(name, {}, {})) unknown.emplace_back(name);
      });
  return unknown;
}

void add_furniture(Page& page, const Facts& facts, const Position& position,
                   const print::Settings& settings, print::Typesetter& typesetter) {
  const double head = settings.margin_top - 36;
  const Band above(page, settings, typesetter, Artifact::header);
  above.set(position.is_first ? settings.first_head : settings.head, facts, position, head);
  above.rule(head + rule_below_head, settings.rule);
  if (position.is_first) above.bar(head + rule_below_head, settings.accent);
  add_foot(page, facts, position, settings, typesetter);
}

double add_foot(Page& page, const Facts& facts, const Position& position,
                const print::Settings& settings, print::Typesetter& typesetter) {
  const double foot = page.height - settings.margin_bottom + 34;
  const Band below(page, settings, typesetter, Artifact::footer);
  below.rule(foot - rule_above_foot, settings.rule);
  auto edge = position.is_first ? settings.first_foot : settings.foot;
  if (facts.is_restricted) edge[1] = marking_alone;
  below.set(edge, facts, position, foot);
  return page.height - foot + rule_above_foot + space_above_rule;
}

void add_restriction(Page& page, const Facts& facts, const print::Settings& settings,
                     print::Typesetter& typesetter) {
  if (!facts.is_restricted) return;
  const Band below(page, settings, typesetter, Artifact::footer);
  below.set({"", marking_alone, ""}, facts, {}, page.height - settings.margin_bottom + 34);
}

}  // namespace govbook::paper
