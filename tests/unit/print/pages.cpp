#include "pages.h"

#include <algorithm>
#include <cmath>

namespace govbook::tests {
namespace {

// Where the visible words of a run begin and end.
SetLine to_line(const print::Glyphs& glyphs, std::size_t element) {
  SetLine line;
  line.element = element;
  line.left = 1e9;
  line.right = -1e9;
  const double base = glyphs.y - glyphs.run.rise;
  line.top = base - 0.72 * glyphs.run.size;
  line.bottom = base + 0.2 * glyphs.run.size;
  for (const auto& cluster : glyphs.run.clusters) {
    line.text += cluster.text;
    const bool is_space = cluster.text == " " || cluster.text == "\u00a0";
    if (cluster.glyphs.empty() || is_space) continue;
    line.left = std::min(line.left, glyphs.x + cluster.x);
    line.right = std::max(line.right, glyphs.x + cluster.x + cluster.width);
  }
  return line;
}

}  // namespace

bool overlap(const SetLine& one, const SetLine& other) {
  constexpr double touch = 0.3;
  return std::min(one.right, other.right) - std::max(one.left, other.left) > touch &&
         std::min(one.bottom, other.bottom) - std::max(one.top, other.top) > touch;
}

std::string greek(const std::string& text) {
  std::string letters;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    if (lead == 0xCE || lead == 0xCF) letters += text.substr(i, 2);
  }
  return letters;
}

std::string difference(const std::string& is, const std::string& should_be) {
  if (is == should_be) return "";
  std::size_t at = 0;
  while (at < std::min(is.size(), should_be.size()) && is[at] == should_be[at]) ++at;
  at -= at % 2;  // Greek letters have two bytes.
  return "at " + std::to_string(at) + " of " + std::to_string(should_be.size()) + ": " +
         is.substr(at, 40) + " instead of " + should_be.substr(at, 40);
}

Reading::Reading(const print::Pages& pages)
    : pages_(pages),
      words_(pages.structure.elements.size()),
      has_marks_(pages.structure.elements.size(), false),
      children_(pages.structure.elements.size()),
      lines_(pages.pages.size()),
      repeated_(pages.pages.size()),
      footers_(pages.pages.size()) {
  for (std::size_t i = 1; i < pages.structure.elements.size(); ++i) {
    children_[static_cast<std::size_t>(pages.structure.elements[i].parent)].push_back(i);
  }
  for (std::size_t page = 0; page < pages.pages.size(); ++page) {
    for (const auto& mark : pages.pages[page].marks) read(mark, page);
  }
}

void Reading::read(const print::Mark& mark, std::size_t page) {
  const auto element = static_cast<std::size_t>(std::max(0, mark.element));
  if (mark.element >= 0) has_marks_[element] = true;
  const auto* glyphs = std::get_if<print::Glyphs>(&mark.what);
  if (glyphs == nullptr) return;
  auto line = to_line(*glyphs, element);
  if (mark.artifact == print::Artifact::repeated) repeated_[page] += line.text;
  if (mark.artifact == print::Artifact::footer) footers_[page] += line.text + "\n";
  if (mark.element < 0) return;
  words_[element] += line.text;
  if (line.left < line.right) lines_[page].push_back(std::move(line));
}

void Reading::collect(std::size_t element, const std::set<std::string>& without,
                      std::string& out) const {
  if (without.contains(pages_.structure.elements[element].type)) return;
  out += words_[element];
  for (const auto child : children_[element]) collect(child, without, out);
}

std::string Reading::words_below(std::size_t element, const std::set<std::string>& without) const {
  std::string out;
  collect(element, without, out);
  return out;
}

std::string Reading::words_but(const std::set<std::string>& types) const {
  std::string out;
  collect(0, types, out);
  return out;
}

std::vector<std::size_t> Reading::in_reading_order() const {
  std::vector<std::size_t> order;
  std::vector<std::size_t> open{0};
  while (!open.empty()) {
    const auto at = open.back();
    open.pop_back();
    if (has_marks_[at]) order.push_back(at);
    open.insert(open.end(), children_[at].rbegin(), children_[at].rend());
  }
  return order;
}

std::string Reading::words_of(const std::string& type) const {
  std::string out;
  for (std::size_t i = 0; i < words_.size(); ++i) {
    if (pages_.structure.elements[i].type == type) collect(i, {}, out);
  }
  return out;
}

bool Reading::is_inside(std::size_t element, const std::string& type) const {
  for (int at = static_cast<int>(element); at >= 0;
       at = pages_.structure.elements[static_cast<std::size_t>(at)].parent) {
    if (pages_.structure.elements[static_cast<std::size_t>(at)].type == type) return true;
  }
  return false;
}

bool Reading::is_in_heading(std::size_t element) const {
  return std::ranges::any_of(std::vector<std::string>{"H1", "H2", "H3", "H4", "H5", "H6"},
                             [&](const auto& type) { return is_inside(element, type); });
}

int Reading::page_of(const std::string& anchor) const {
  for (const auto& destination : pages_.destinations) {
    if (destination.anchor == anchor) return destination.page;
  }
  return -1;
}

std::set<std::size_t> Reading::pages_below(std::size_t element) const {
  std::set<std::size_t> pages;
  for (const auto& [page, count] : lines_by_page(element)) pages.insert(page);
  return pages;
}

const SetLine* Reading::last_of_text(std::size_t page) const {
  const SetLine* last = nullptr;
  for (const auto& line : lines_[page]) {
    if (is_inside(line.element, "Note")) continue;
    if (last == nullptr || line.bottom >= last->bottom) last = &line;
  }
  return last;
}

std::map<std::size_t, std::size_t> Reading::lines_by_page(std::size_t element) const {
  std::set<std::size_t> inside;
  for (std::size_t i = element; i < words_.size(); ++i) {
    const int parent = pages_.structure.elements[i].parent;
    if (i != element && pages_.structure.elements[i].type == "Note") continue;
    if (i == element || (parent >= 0 && inside.contains(static_cast<std::size_t>(parent)))) {
      inside.insert(i);
    }
  }
  std::map<std::size_t, std::size_t> counts;
  for (std::size_t page = 0; page < lines_.size(); ++page) {
    std::vector<double> baselines;
    for (const auto& line : lines_[page]) {
      if (!inside.contains(line.element)) continue;
      const bool is_new = std::ranges::none_of(
          baselines, [&](double one) { return std::abs(one - line.bottom) < 6; });
      if (is_new) baselines.push_back(line.bottom);
    }
    if (!baselines.empty()) counts[page] = baselines.size();
  }
  return counts;
}

}  // namespace govbook::tests
