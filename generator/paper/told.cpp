#include "paper/told.h"

#include <algorithm>
#include <cmath>

namespace govbook::paper {
namespace {

constexpr std::string_view digits = "0123456789";
constexpr double same_width = 0.001;

bool are_digits(std::string_view text) {
  return text.find_first_not_of(digits) == std::string_view::npos;
}

std::string text_of(const type::GlyphRun& run) {
  std::string text;
  for (const auto& cluster : run.clusters) text += cluster.text;
  return text;
}

}  // namespace

bool Renumberer::say(const print::ToldPage& told, type::GlyphRun& run, std::string_view number) {
  const auto text = text_of(run);
  if (text.size() != told.number.size()) return told.number == number;  // A part of it.
  if (text == number) return true;
  const bool fits = text.size() == number.size() && run.clusters.size() == number.size();
  if (!fits || !are_digits(text) || !are_digits(number)) return false;
  const auto& figures = figures_of(told.style);
  if (figures.clusters.empty() || figures.font != run.font) return false;
  for (std::size_t i = 0; i < number.size(); ++i) {
    const auto& figure = figures.clusters[static_cast<std::size_t>(number[i] - '0')];
    auto& cluster = run.clusters[i];
    cluster.text = figure.text;
    cluster.glyphs.front().id = figure.glyphs.front().id;
  }
  return true;
}

const Renumberer::Figures& Renumberer::figures_of(const type::Style& style) {
  const auto found = std::ranges::find(known_, style, &Figures::style);
  if (found != known_.end()) return *found;
  Figures made{style, -1, {}};
  const auto lines = fonts_.lines({{std::string(digits), style, 0}}, 0);
  if (lines.size() == 1 && lines[0].runs.size() == 1) {
    const auto& run = lines[0].runs[0];
    const bool is_even = std::ranges::all_of(run.clusters, [&](const type::Cluster& cluster) {
      return cluster.glyphs.size() == 1 &&
             std::abs(cluster.width - run.clusters.front().width) < same_width;
    });
    if (is_even && run.clusters.size() == digits.size()) {
      made.font = run.font;
      made.clusters = run.clusters;
    }
  }
  known_.push_back(std::move(made));
  return known_.back();
}

}  // namespace govbook::paper
