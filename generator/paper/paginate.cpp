#include "paper/paginate.h"

#include <algorithm>
#include <compare>
#include <set>
#include <utility>

namespace govbook::paper {
namespace {

using print::Box;
using print::Flow;
using print::Repeat;
using print::Strip;

constexpr double note_rule_space = 14;  // Above the first note, with the rule in its middle.
constexpr double note_space = 2.5;      // Between notes.

// How much the emptiness of a page (0 … 1) weighs against the cost of a break: a page that is a
// quarter empty is as bad as a table row alone.
double badness(double emptiness) { return 40 * emptiness + 800 * emptiness * emptiness; }

// In the order of reading: notes are numbered as they are first referred to.
struct NotePart {
  int number = 0;
  std::size_t strip = 0;
  friend auto operator<=>(const NotePart&, const NotePart&) = default;
};

class Paginator {
 public:
  Paginator(const Flow& flow, const std::map<int, Flow>& notes, const Extent& extent)
      : flow_(flow), notes_(notes), extent_(extent) {}

  std::vector<Leaf> run();

 private:
  // A place where the page may end: before strip `next`.
  struct Ending {
    std::size_t next = 0;
    std::size_t note_parts = 0;
    double score = 0;
  };

  Leaf next_leaf();
  Ending fill(Leaf& leaf, std::vector<NotePart>& parts);
  double begin(Leaf& leaf) const;
  void add_notes(const Box& box, std::vector<NotePart>& parts);
  void carry_over(double room, std::vector<NotePart>& parts);
  double height(const NotePart& part) const;
  double height(const std::vector<NotePart>& parts) const;
  void place_notes(Leaf& leaf, const std::vector<NotePart>& parts) const;

  const Flow& flow_;
  const std::map<int, Flow>& notes_;
  const Extent extent_;
  std::size_t next_ = 0;
  std::set<int> begun_;            // Notes whose first part has a place.
  std::vector<NotePart> carried_;  // Parts of notes for the next page.
};

std::vector<Leaf> Paginator::run() {
  std::vector<Leaf> leaves;
  while (next_ < flow_.strips.size() || !carried_.empty()) leaves.push_back(next_leaf());
  if (leaves.empty()) leaves.emplace_back();
  return leaves;
}

Leaf Paginator::next_leaf() {
  Leaf leaf;
  std::vector<NotePart> parts = std::exchange(carried_, {});
  const bool has_body = next_ < flow_.strips.size();
  const double all = extent_.bottom - extent_.top;
  carry_over(has_body ? all / 2 : all, parts);
  if (has_body) {
    const Ending ending = fill(leaf, parts);
    while (!leaf.body.empty() && leaf.body.back().strip >= ending.next) leaf.body.pop_back();
    // Notes of strips that go to the next page go with them.
    for (std::size_t i = ending.note_parts; i < parts.size(); ++i) begun_.erase(parts[i].number);
    parts.resize(std::min(parts.size(), ending.note_parts));
    next_ = ending.next;
  }
  place_notes(leaf, parts);
  return leaf;
}

// Where the first strip of the page begins.
double Paginator::begin(Leaf& leaf) const {
  double y = extent_.top;
  for (std::size_t i = 0; i < flow_.repeats.size(); ++i) {
    const Repeat& repeat = flow_.repeats[i];
    if (repeat.first >= next_ || next_ >= repeat.last) continue;
    leaf.repeat = static_cast<int>(i);
    leaf.repeat_top = y;
    y += repeat.head.height;
  }
  return y + flow_.strips[next_].inset;
}

Paginator::Ending Paginator::fill(Leaf& leaf, std::vector<NotePart>& parts) {
  double y = begin(leaf);
  const double bottom = extent_.bottom;
  Ending best;
  for (std::size_t i = next_; i < flow_.strips.size(); ++i) {
    const Strip& strip = flow_.strips[i];
    const bool is_first = i == next_;
    if (!is_first && strip.begins_page) return {i, parts.size(), 0};
    if (!is_first) {
      const double filled = y + height(parts) + flow_.strips[i - 1].inset;
      const double emptiness = std::max(0.0, bottom - filled) / (bottom - extent_.top);
      const double score = strip.cost + badness(emptiness);
      if (best.next == 0 || score <= best.score) best = {i, parts.size(), score};
      y += strip.space;
    }
    add_notes(strip.box, parts);
    const double end = y + strip.box.height;
    if (is_first) {
      carry_over(bottom - end - strip.inset, parts);
    } else if (end + strip.inset + height(parts) > bottom + 0.01) {
      return best;
    }
    leaf.body.push_back({i, y});
    y = end;
  }
  return {flow_.strips.size(), parts.size(), 0};
}

// The notes of a box, and those that these refer to.
void Paginator::add_notes(const Box& box, std::vector<NotePart>& parts) {
  std::vector<int> numbers = box.notes;
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const auto note = notes_.find(numbers[i]);
    if (note == notes_.end() || !begun_.insert(numbers[i]).second) continue;
    for (std::size_t k = 0; k < note->second.strips.size(); ++k) {
      parts.push_back({numbers[i], k});
      const auto& more = note->second.strips[k].box.notes;
      numbers.insert(numbers.end(), more.begin(), more.end());
    }
  }
}

// Leaves as many parts as there is room for; the others wait for the next page.
void Paginator::carry_over(double room, std::vector<NotePart>& parts) {
  std::size_t kept = parts.size();
  while (kept > 0 &&
         height(std::vector<NotePart>(
             parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(kept))) > room + 0.01) {
    --kept;
  }
  // A part too tall for any page would wait for ever.
  const bool is_page = room >= extent_.bottom - extent_.top;
  if (kept == 0 && !parts.empty() && is_page) kept = 1;
  const auto rest = parts.begin() + static_cast<std::ptrdiff_t>(kept);
  carried_.insert(carried_.end(), rest, parts.end());
  parts.erase(rest, parts.end());
  std::ranges::sort(carried_);
}

double Paginator::height(const NotePart& part) const {
  const Strip& strip = notes_.at(part.number).strips[part.strip];
  return (part.strip == 0 ? note_space : strip.space) + strip.box.height;
}

double Paginator::height(const std::vector<NotePart>& parts) const {
  double sum = parts.empty() ? 0 : note_rule_space;
  for (const NotePart& part : parts) sum += height(part);
  return sum;
}

void Paginator::place_notes(Leaf& leaf, const std::vector<NotePart>& parts) const {
  if (parts.empty()) return;
  double y = extent_.bottom - height(parts);
  leaf.notes_top = y + note_rule_space / 2;
  y += note_rule_space;
  for (const NotePart& part : parts) {
    const Strip& strip = notes_.at(part.number).strips[part.strip];
    y += part.strip == 0 ? note_space : strip.space;
    leaf.notes.push_back({part.number, part.strip, y});
    y += strip.box.height;
  }
}

}  // namespace

std::vector<Leaf> paginate(const Flow& flow, const std::map<int, Flow>& notes,
                           const Extent& extent) {
  return Paginator(flow, notes, extent).run();
}

}  // namespace govbook::paper
