#include "paper/paint.h"

#include <algorithm>
#include <map>
#include <utility>

#include "paper/attached.h"

namespace govbook::paper {
namespace {

using print::Artifact;
using print::Box;
using print::Destination;
using print::Flow;
using print::Frame;
using print::Mark;
using print::Page;
using print::PageNumber;
using print::Pages;
using print::Voice;

class Painter {
 public:
  Painter(std::vector<Chapter> chapters, const print::Settings& settings,
          print::Typesetter& typesetter)
      : chapters_(std::move(chapters)), settings_(settings), typesetter_(typesetter) {
    for (const auto& chapter : chapters_) count_ += chapter.leaves.size();
  }

  Pages paint();

 private:
  void find_destinations();
  static std::vector<Mark> frames_of(const Flow& flow, const Leaf& leaf);
  static Box repeated_head(const Flow& flow, const Leaf& leaf);
  Page page_of(Chapter& chapter, std::size_t leaf, std::size_t number);
  static void add(Page& page, Box box, int number, print::Structure& structure);
  void add_number(Box& box, const PageNumber& number, print::Structure& structure);

  std::vector<Chapter> chapters_;
  const print::Settings& settings_;
  print::Typesetter& typesetter_;
  std::size_t count_ = 0;  // Pages of all chapters.
  std::map<std::string, Destination> destinations_;
};

// Contents are printed before what they point at, so places come before paint.
void Painter::find_destinations() {
  std::size_t before = 0;  // Pages of the chapters so far.
  for (const Chapter& chapter : chapters_) {
    for_each_placed_box(chapter, [&](const Box& box, std::size_t leaf, double top) {
      const int page = static_cast<int>(before + leaf);
      for (const auto& anchor : box.anchors) {
        destinations_.try_emplace(anchor, Destination{anchor, page, top});
      }
    });
    before += chapter.leaves.size();
  }
}

// The elements of a chapter behind those that are there; each root of its own is a Part of theirs.
void append(Pages& pages, std::vector<Page> more, print::Structure structure) {
  auto& all = pages.structure.elements;
  const int offset = static_cast<int>(all.size());
  for (auto& element : structure.elements) {
    const bool is_root = element.parent < 0;
    if (is_root) element.type = "Part";
    element.parent = is_root ? 0 : element.parent + offset;
    all.push_back(std::move(element));
  }
  for (Page& page : more) {
    for (Mark& mark : page.marks) mark.element += mark.element >= 0 ? offset : 0;
    for (auto& link : page.links) link.element += offset;
    if (page.attached.is_there() && page.attached.element >= 0) page.attached.element += offset;
    pages.pages.push_back(std::move(page));
  }
}

Pages Painter::paint() {
  find_destinations();
  Pages pages;
  if (chapters_.size() > 1) print::add_element(pages.structure, "Document", -1);
  std::size_t number = 0;
  for (Chapter& chapter : chapters_) {
    std::vector<Page> made;
    for (std::size_t i = 0; i < chapter.leaves.size(); ++i) {
      made.push_back(page_of(chapter, i, number++));
    }
    if (chapters_.size() > 1) {
      append(pages, std::move(made), std::move(chapter.galley.structure));
    } else {
      pages.pages = std::move(made);
      pages.structure = std::move(chapter.galley.structure);
    }
  }
  for (const auto& [anchor, destination] : destinations_) {
    pages.destinations.push_back(destination);
  }
  return pages;
}

// A frame is drawn around those of its strips that stand on the page.
std::vector<Mark> Painter::frames_of(const Flow& flow, const Leaf& leaf) {
  std::vector<Mark> marks;
  if (leaf.body.empty()) return marks;
  for (const Frame& frame : flow.frames) {
    const std::size_t first = std::max(frame.first, leaf.body.front().strip);
    const std::size_t last = std::min(frame.last, leaf.body.back().strip + 1);
    if (first >= last) continue;
    const Placed& top = leaf.body[first - leaf.body.front().strip];
    const Placed& bottom = leaf.body[last - 1 - leaf.body.front().strip];
    const double drop = first == frame.first ? frame.drop : 0;
    move_behind(marks, draw(frame, top.top + drop - frame.padding,
                            bottom.top + flow.strips[bottom.strip].box.height + frame.padding));
  }
  return marks;
}

Box Painter::repeated_head(const Flow& flow, const Leaf& leaf) {
  if (leaf.repeat < 0) return {};
  Box head = flow.repeats[static_cast<std::size_t>(leaf.repeat)].head;
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

Page Painter::page_of(Chapter& chapter, std::size_t index, std::size_t number) {
  const Leaf& leaf = chapter.leaves[index];
  auto& galley = chapter.galley;
  Page page;
  const auto format = print::format_of(settings_, leaf.sheet);
  page.width = format.width;
  page.height = format.height;
  page.label = std::to_string(number + 1);
  if (chapter.attachment != nullptr) {
    show_attached(page, chapter, index);
    add_attached_foot(page, chapter.facts, {number + 1, count_, false}, settings_, typesetter_);
    return page;
  }

  Box whole;
  merge(whole, repeated_head(galley.flow, leaf), leaf.repeat_top);
  for (const Placed& placed : leaf.body) {
    Box box = std::move(galley.flow.strips[placed.strip].box);
    for (const PageNumber& page_number : std::exchange(box.numbers, {})) {
      add_number(box, page_number, galley.structure);
    }
    const double height = box.height;
    merge(whole, std::move(box), placed.top);
    galley.flow.strips[placed.strip].box.height = height;
  }
  if (!leaf.notes.empty()) {
    whole.ground.push_back(print::horizontal_rule(
        settings_.margin_left, settings_.margin_left + 110, leaf.notes_top, settings_.muted, 0.6));
  }
  for (const PlacedNote& placed : leaf.notes) {
    merge(whole, std::move(galley.notes.at(placed.number).strips[placed.strip].box), placed.top);
  }
  page.marks = frames_of(galley.flow, leaf);
  add(page, std::move(whole), static_cast<int>(number), galley.structure);
  const bool is_first = index == 0 && !chapter.is_labelled;
  if (!chapter.is_cover || index > 0) {
    add_furniture(page, chapter.facts, {number + 1, count_, is_first}, settings_, typesetter_);
  } else {
    add_restriction(page, chapter.facts, settings_, typesetter_);
  }
  return page;
}

void Painter::add(Page& page, Box box, int number, print::Structure& structure) {
  move_behind(page.marks, std::move(box.ground));
  move_behind(page.marks, std::move(box.marks));
  move_behind(page.links, std::move(box.links));
  for (const print::Outline& figure : box.figures) {
    auto& element = structure.elements[static_cast<std::size_t>(figure.element)];
    element.page = number;
    element.box = figure.area;
  }
}

// The number at the right edge and the dots that lead to it.
void Painter::add_number(Box& box, const PageNumber& number, print::Structure& structure) {
  const auto found = destinations_.find(number.anchor);
  if (found == destinations_.end()) return;
  Voice own = print::voice(settings_, number.style.size, number.style.weight);
  own.style = number.style;
  const auto words = print::to_words("\u00a0" + std::to_string(found->second.page + 1), own);
  const double width = natural_width(words, typesetter_);
  const double left = number.right - width;
  const print::Column column{left, 0, 0, type::Alignment::start};
  auto lines = set_lines(words, column, number.element, structure, typesetter_);
  merge(box, stack(std::move(lines)), number.baseline - print::baseline(0, own.style.size));
  if (left - number.leader < 12) return;
  Mark dots =
      print::horizontal_rule(number.leader + 6, left - 3, number.baseline, settings_.muted, 0.6);
  std::get<print::Path>(dots.what).dashes = {0.8, 3.2};
  box.ground.push_back(std::move(dots));
}

// Takes out elements that came to nothing, again and again: an empty cell stays, an empty list does
// not.
void prune(Pages& pages) {
  auto elements = std::exchange(pages.structure.elements, {});
  std::vector<int> uses(elements.size(), 0);
  const auto use = [&](int element) {
    if (element >= 0) ++uses[static_cast<std::size_t>(element)];
  };
  for (const Page& page : pages.pages) {
    for (const Mark& mark : page.marks) use(mark.element);
    if (page.attached.is_there()) use(page.attached.element);
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
    print::Element element = std::move(elements[i]);
    if (element.parent >= 0) element.parent = places[static_cast<std::size_t>(element.parent)];
    pages.structure.elements.push_back(std::move(element));
  }
  for (Page& page : pages.pages) {
    for (Mark& mark : page.marks) {
      if (mark.element >= 0) mark.element = places[static_cast<std::size_t>(mark.element)];
    }
    if (page.attached.is_there() && page.attached.element >= 0) {
      page.attached.element = places[static_cast<std::size_t>(page.attached.element)];
    }
    std::erase_if(page.links, [&](const print::LinkArea& link) {
      return places[static_cast<std::size_t>(link.element)] < 0;
    });
    for (print::LinkArea& link : page.links) {
      link.element = places[static_cast<std::size_t>(link.element)];
    }
  }
}

void drop_dead_links(Pages& pages) {
  for (Page& page : pages.pages) {
    std::erase_if(page.links, [&](const print::LinkArea& link) {
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

Pages paint(std::vector<Chapter> chapters, const print::Settings& settings,
            print::Typesetter& typesetter) {
  Pages pages = Painter(std::move(chapters), settings, typesetter).paint();
  prune(pages);
  drop_dead_links(pages);
  return pages;
}

}  // namespace govbook::paper
