#include "print/paint.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace govbook::print {
namespace {

constexpr double rule_below_head = 8;
constexpr double rule_above_foot = 12;

template <class Value>
void append(std::vector<Value>& whole, std::vector<Value>&& part) {
  whole.insert(whole.end(), std::make_move_iterator(part.begin()),
               std::make_move_iterator(part.end()));
}

class Painter {
 public:
  Painter(Work& work, Flow flow, std::vector<Leaf> leaves)
      : work_(work), flow_(std::move(flow)), leaves_(std::move(leaves)) {}

  Pages paint(const Furniture& furniture);

 private:
  void find_destinations();
  void note_destinations(const Box& box, int page, double top);
  std::vector<Mark> frames_of(const Leaf& leaf) const;
  Box repeated_head(const Leaf& leaf) const;
  Page page_of(std::size_t index, const Furniture& furniture);
  void add(Page& page, Box box, int number);
  void add_number(Box& box, const PageNumber& number);
  Voice furniture_voice() const;
  std::string fit(const std::string& text, double width) const;
  void add_furniture(Page& page, std::size_t index, const Furniture& furniture);
  void add_words(Page& page, const std::string& text, const Rectangle& where, Artifact kind);

  Work& work_;
  Flow flow_;
  std::vector<Leaf> leaves_;
  std::map<std::string, Destination> destinations_;
};

// Contents are printed before what they point at, so places come before paint.
void Painter::find_destinations() {
  for (std::size_t i = 0; i < leaves_.size(); ++i) {
    const int page = static_cast<int>(i);
    for (const Placed& placed : leaves_[i].body) {
      note_destinations(flow_.strips[placed.strip].box, page, placed.top);
    }
    for (const PlacedNote& placed : leaves_[i].notes) {
      note_destinations(work_.notes.at(placed.number).strips[placed.strip].box, page, placed.top);
    }
  }
}

void Painter::note_destinations(const Box& box, int page, double top) {
  for (const auto& anchor : box.anchors) {
    destinations_.try_emplace(anchor, Destination{anchor, page, top});
  }
}

Pages Painter::paint(const Furniture& furniture) {
  find_destinations();
  Pages pages;
  for (std::size_t i = 0; i < leaves_.size(); ++i) pages.pages.push_back(page_of(i, furniture));
  for (const auto& [anchor, destination] : destinations_) {
    pages.destinations.push_back(destination);
  }
  return pages;
}

// A frame is drawn around those of its strips that stand on the page.
std::vector<Mark> Painter::frames_of(const Leaf& leaf) const {
  std::vector<Mark> marks;
  if (leaf.body.empty()) return marks;
  for (const Frame& frame : flow_.frames) {
    const std::size_t first = std::max(frame.first, leaf.body.front().strip);
    const std::size_t last = std::min(frame.last, leaf.body.back().strip + 1);
    if (first >= last) continue;
    const Placed& top = leaf.body[first - leaf.body.front().strip];
    const Placed& bottom = leaf.body[last - 1 - leaf.body.front().strip];
    append(marks, draw(frame, top.top - frame.padding,
                       bottom.top + flow_.strips[bottom.strip].box.height + frame.padding));
  }
  return marks;
}

Box Painter::repeated_head(const Leaf& leaf) const {
  if (leaf.repeat < 0) return {};
  Box head = flow_.repeats[static_cast<std::size_t>(leaf.repeat)].head;
  for (auto* marks : {&head.ground, &head.marks}) {
    for (Mark& mark : *marks) {
      mark.element = -1;
      mark.artifact = Artifact::repeated;
    }
  }
  head.links.clear();
  head.anchors.clear();
  head.numbers.clear();
  head.figures.clear();
  return head;
}

Page Painter::page_of(std::size_t index, const Furniture& furniture) {
  const auto& settings = work_.around.settings;
  const Leaf& leaf = leaves_[index];
  const int number = static_cast<int>(index);
  Page page;
  page.width = settings.page_width;
  page.height = settings.page_height;
  page.label = std::to_string(index + 1);

  Box whole;
  merge(whole, repeated_head(leaf), leaf.repeat_top);
  for (const Placed& placed : leaf.body) {
    Box box = std::move(flow_.strips[placed.strip].box);
    for (const PageNumber& page_number : std::exchange(box.numbers, {})) {
      add_number(box, page_number);
    }
    const double height = box.height;
    merge(whole, std::move(box), placed.top);
    flow_.strips[placed.strip].box.height = height;
  }
  if (!leaf.notes.empty()) {
    whole.ground.push_back(horizontal_rule(settings.margin_left, settings.margin_left + 110,
                                           leaf.notes_top, settings.muted, 0.6));
  }
  for (const PlacedNote& placed : leaf.notes) {
    merge(whole, std::move(work_.notes.at(placed.number).strips[placed.strip].box), placed.top);
  }
  page.marks = frames_of(leaf);
  add(page, std::move(whole), number);
  add_furniture(page, index, furniture);
  return page;
}

void Painter::add(Page& page, Box box, int number) {
  append(page.marks, std::move(box.ground));
  append(page.marks, std::move(box.marks));
  append(page.links, std::move(box.links));
  for (const Outline& figure : box.figures) {
    Element& element = work_.structure.elements[static_cast<std::size_t>(figure.element)];
    element.page = number;
    element.box = figure.area;
  }
}

// The number at the right edge and the dots that lead to it.
void Painter::add_number(Box& box, const PageNumber& number) {
  const auto found = destinations_.find(number.anchor);
  if (found == destinations_.end()) return;
  Voice own = voice(work_, number.style.size, number.style.weight);
  own.style = number.style;
  const Words words = to_words("\u00a0" + std::to_string(found->second.page + 1), own);
  const double width = natural_width(words, work_.typesetter);
  const double left = number.right - width;
  Column column{left, 0, 0, type::Alignment::start};
  auto lines = set_lines(words, column, number.element, work_.structure, work_.typesetter);
  merge(box, stack(std::move(lines)), number.baseline - baseline(0, own.style.size));
  if (left - number.leader < 12) return;
  Mark dots = horizontal_rule(number.leader + 6, left - 3, number.baseline,
                              work_.around.settings.muted, 0.6);
  std::get<Path>(dots.what).dashes = {0.8, 3.2};
  box.ground.push_back(std::move(dots));
}

Voice Painter::furniture_voice() const {
  Voice own = voice(work_, work_.around.settings.furniture_size);
  own.colour = work_.around.settings.muted;
  return own;
}

// As many words as the width holds.
std::string Painter::fit(const std::string& text, double width) const {
  const auto style = furniture_voice().style;
  const auto& fonts = work_.typesetter.fonts;
  std::string fitting = printable(text);
  if (fonts.measure(fitting, style) <= width) return fitting;
  while (!fitting.empty()) {
    const auto space = fitting.rfind(' ');
    fitting.resize(space == std::string::npos ? 0 : space);
    if (fonts.measure(fitting + " …", style) <= width) return fitting + " …";
  }
  return "…";
}

void Painter::add_furniture(Page& page, std::size_t index, const Furniture& furniture) {
  const auto& settings = work_.around.settings;
  const double left = settings.margin_left;
  const double right = settings.page_width - settings.margin_right;
  // The title of the document comes first, that of the handbook takes what is left.
  const auto title = index > 0 ? fit(furniture.head_right, (right - left) * 0.6) : "";
  const double rest =
      right - left - 24 - work_.typesetter.fonts.measure(title, furniture_voice().style);
  const double head = settings.margin_top - 36;
  const double foot = settings.page_height - settings.margin_bottom + 34;
  add_words(page, fit(furniture.head_left, rest), {left, head, left, head}, Artifact::header);
  add_words(page, title, {right, head, right, head}, Artifact::header);
  Mark rule = horizontal_rule(left, right, head + rule_below_head, settings.rule, 0.5);
  rule.artifact = Artifact::header;
  page.marks.push_back(std::move(rule));
  if (index == 0) {
    const double y = head + rule_below_head;
    Mark bar = filled_rectangle({left, y - 2, left + 64, y + 2}, settings.accent);
    bar.artifact = Artifact::header;
    page.marks.push_back(std::move(bar));
  }

  rule = horizontal_rule(left, right, foot - rule_above_foot, settings.rule, 0.5);
  rule.artifact = Artifact::footer;
  page.marks.push_back(std::move(rule));
  add_words(page, fit(furniture.foot_left, (right - left) * 0.7), {left, foot, left, foot},
            Artifact::footer);
  const auto number = "Page " + std::to_string(index + 1) + " of " + std::to_string(leaves_.size());
  add_words(page, number, {right, foot, right, foot}, Artifact::footer);
}

// Words that begin at the left edge, or end at the right one.
void Painter::add_words(Page& page, const std::string& text, const Rectangle& where,
                        Artifact kind) {
  if (text.empty()) return;
  const Voice own = furniture_voice();
  const bool is_left = where.left <= work_.around.settings.margin_left;
  const double width = work_.typesetter.fonts.measure(text, own.style);
  Box box =
      set_artifact(text, own, is_left ? where.left : where.right - width, kind, work_.typesetter);
  const double line = own.style.size * 1.4;
  Box moved;
  merge(moved, std::move(box), where.top - baseline(line, own.style.size));
  append(page.marks, std::move(moved.marks));
}

// Takes out elements that came to nothing, again and again: an empty cell stays, an empty list does
// not.
void prune(Pages& pages, Structure structure) {
  auto& elements = structure.elements;
  std::vector<int> uses(elements.size(), 0);
  const auto use = [&](int element) {
    if (element >= 0) ++uses[static_cast<std::size_t>(element)];
  };
  for (const Page& page : pages.pages) {
    for (const Mark& mark : page.marks) use(mark.element);
  }
  // Parents come before their children, so one way back sees every child before its parent.
  for (std::size_t i = elements.size(); i-- > 1;) {
    const bool is_cell = elements[i].type == "TD" || elements[i].type == "TH";
    if (uses[i] > 0 || is_cell) {
      uses[i] += 1;
      use(elements[i].parent);
    }
  }
  std::vector<int> places(elements.size(), -1);
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0 && uses[i] == 0) continue;
    places[i] = static_cast<int>(pages.structure.elements.size());
    Element element = std::move(elements[i]);
    if (element.parent >= 0) element.parent = places[static_cast<std::size_t>(element.parent)];
    pages.structure.elements.push_back(std::move(element));
  }
  for (Page& page : pages.pages) {
    for (Mark& mark : page.marks) {
      if (mark.element >= 0) mark.element = places[static_cast<std::size_t>(mark.element)];
    }
    std::erase_if(page.links, [&](const LinkArea& link) {
      return places[static_cast<std::size_t>(link.element)] < 0;
    });
    for (LinkArea& link : page.links) {
      link.element = places[static_cast<std::size_t>(link.element)];
    }
  }
}

void drop_dead_links(Pages& pages) {
  for (Page& page : pages.pages) {
    std::erase_if(page.links, [&](const LinkArea& link) {
      if (link.anchor.empty()) return false;
      const auto found =
          std::ranges::lower_bound(pages.destinations, link.anchor, {}, &Destination::anchor);
      if (found != pages.destinations.end() && found->anchor == link.anchor) return false;
      pages.structure.elements[static_cast<std::size_t>(link.element)].type = "Span";
      return true;
    });
  }
}

}  // namespace

Pages paint(Work& work, Flow flow, std::vector<Leaf> leaves, const Furniture& furniture) {
  Pages pages = Painter(work, std::move(flow), std::move(leaves)).paint(furniture);
  prune(pages, std::move(work.structure));
  drop_dead_links(pages);
  return pages;
}

}  // namespace govbook::print
