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

// The cost of a note that goes on on the next page, and of each part of it that does: the more of
// it stands below its mark the better.
constexpr double cut_note = 30;
constexpr double cut_note_part = 1;

// In the order of reading: notes are numbered as they are first referred to.
struct NotePart {
  int number = 0;
  std::size_t strip = 0;
  friend auto operator<=>(const NotePart&, const NotePart&) = default;
};

class Paginator {
 public:
  Paginator(const Flow& flow, const std::map<int, Flow>& notes, const print::Settings& settings)
      : flow_(flow), notes_(notes), settings_(settings) {}

  std::vector<Leaf> run();

 private:
  // A place where the page may end: before strip `next`, with the first `kept` of the `known` parts
  // of notes.
  struct Ending {
    std::size_t next = 0;
    std::size_t known = 0;
    std::size_t kept = 0;
    double score = 0;
  };

  Leaf next_leaf();
  Ending fill(Leaf& leaf, std::vector<NotePart>& parts);
  Ending ending(std::size_t next, double y, const std::vector<NotePart>& parts) const;
  double begin(Leaf& leaf) const;
  void add_notes(const Box& box, std::vector<NotePart>& parts);
  void carry_over(double room, std::vector<NotePart>& parts);
  std::size_t parts_in(double room, const std::vector<NotePart>& parts) const;
  std::size_t least_parts(const std::vector<NotePart>& parts) const;
  double height(const NotePart& part) const;
  double height(const std::vector<NotePart>& parts, std::size_t count) const;
  void place_notes(Leaf& leaf, const std::vector<NotePart>& parts) const;

  const Flow& flow_;
  const std::map<int, Flow>& notes_;
  const print::Settings& settings_;
  print::Rectangle room_;  // Of the page that is filled.
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
  if (has_body) leaf.sheet = flow_.strips[next_].sheet;
  room_ = print::format_of(settings_, leaf.sheet).room;
  const double all = room_.bottom - room_.top;
  carry_over(has_body ? all / 2 : all, parts);
  if (has_body) {
    const Ending ending = fill(leaf, parts);
    while (!leaf.body.empty() && leaf.body.back().strip >= ending.next) leaf.body.pop_back();
    // Notes of strips that go to the next page go with them.
    for (std::size_t i = ending.known; i < parts.size(); ++i) begun_.erase(parts[i].number);
    for (std::size_t i = ending.kept; i < ending.known; ++i) carried_.push_back(parts[i]);
    parts.resize(std::min(parts.size(), ending.kept));
    next_ = ending.next;
  }
  place_notes(leaf, parts);
  return leaf;
}

// Where the first strip of the page begins.
double Paginator::begin(Leaf& leaf) const {
  double y = room_.top;
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
  Ending best;
  for (std::size_t i = next_; i < flow_.strips.size(); ++i) {
    const Strip& strip = flow_.strips[i];
    const bool is_first = i == next_;
    if (!is_first) {
      const Ending here = ending(i, y, parts);
      if (best.next == 0 || here.score <= best.score) best = here;
      if (strip.sheet != leaf.sheet || strip.begins_page) return here;
      y += strip.space;
    }
    const std::size_t known = parts.size();
    add_notes(strip.box, parts);
    const double end = y + strip.box.height;
    const double rest = room_.bottom - end - strip.inset;
    if (is_first) {
      carry_over(rest, parts);
    } else {
      // What follows a note that goes on elsewhere may not have one of its own.
      const bool must_wait = !carried_.empty() && parts.size() > known;
      if (must_wait || height(parts, least_parts(parts)) > rest + 0.01) return best;
    }
    leaf.body.push_back({i, y});
    y = end;
  }
  return ending(flow_.strips.size(), y, parts);
}

// What it would cost to end the page before strip `next`, where the one before it ends at `y`.
Paginator::Ending Paginator::ending(std::size_t next, double y,
                                    const std::vector<NotePart>& parts) const {
  const double room = room_.bottom - y - flow_.strips[next - 1].inset;
  Ending made{next, parts.size(), parts_in(room, parts), 0};
  const double empty = std::max(0.0, room - height(parts, made.kept));
  const bool is_end = next == flow_.strips.size();
  made.score = (is_end ? 0 : flow_.strips[next].cost) + badness(empty / (room_.bottom - room_.top));
  if (made.kept < made.known) {
    made.score += cut_note + cut_note_part * static_cast<double>(made.known - made.kept);
  }
  return made;
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
  while (kept > 0 && height(parts, kept) > room + 0.01) --kept;
  // A line alone at either end of a note only where there is no help.
  for (std::size_t fair = kept; fair > 0 && fair < parts.size(); --fair) {
    const NotePart& next = parts[fair];
    if (next.strip == 0) break;
    if (notes_.at(next.number).strips[next.strip].cost >= print::bad_break) continue;
    kept = fair;
    break;
  }
  // A part too tall for any page would wait for ever.
  const bool is_page = room >= room_.bottom - room_.top;
  if (kept == 0 && !parts.empty() && is_page) kept = 1;
  const auto rest = parts.begin() + static_cast<std::ptrdiff_t>(kept);
  carried_.insert(carried_.end(), rest, parts.end());
  parts.erase(rest, parts.end());
  std::ranges::sort(carried_);
}

// How many parts stand on a page that has this much room for them.
std::size_t Paginator::parts_in(double room, const std::vector<NotePart>& parts) const {
  const std::size_t least = least_parts(parts);
  std::size_t kept = parts.size();
  for (; kept > least; --kept) {
    const bool is_whole = kept == parts.size();
    const bool is_fair =
        is_whole || notes_.at(parts[kept].number).strips[parts[kept].strip].cost < print::bad_break;
    if (is_fair && height(parts, kept) <= room + 0.01) return kept;
  }
  return least;
}

// All parts but those of the last note that may go on on the next page.
std::size_t Paginator::least_parts(const std::vector<NotePart>& parts) const {
  const bool has_whole_note = !parts.empty() && parts.back().strip < parts.size();
  if (!has_whole_note || !carried_.empty()) return parts.size();
  const auto& strips = notes_.at(parts.back().number).strips;
  const std::size_t before = parts.size() - 1 - parts.back().strip;
  if (parts[before].number != parts.back().number) return parts.size();
  for (std::size_t i = 1; before + i < parts.size(); ++i) {
    if (strips[i].cost < print::bad_break) return before + i;
  }
  return parts.size();
}

double Paginator::height(const NotePart& part) const {
  const Strip& strip = notes_.at(part.number).strips[part.strip];
  return (part.strip == 0 ? note_space : strip.space) + strip.box.height;
}

double Paginator::height(const std::vector<NotePart>& parts, std::size_t count) const {
  double sum = count == 0 ? 0 : note_rule_space;
  for (std::size_t i = 0; i < count; ++i) sum += height(parts[i]);
  return sum;
}

void Paginator::place_notes(Leaf& leaf, const std::vector<NotePart>& parts) const {
  if (parts.empty()) return;
  double y = room_.bottom - height(parts, parts.size());
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
                           const print::Settings& settings) {
  return Paginator(flow, notes, settings).run();
}

}  // namespace govbook::paper
