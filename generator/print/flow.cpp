#include "print/flow.h"

#include <algorithm>
#include <utility>

namespace govbook::print {
namespace {

Mark artifact(Path path) { return {std::move(path), -1, Artifact::layout}; }

}  // namespace

void add(Flow& flow, Strip strip) {
  strip.space = flow.strips.empty() ? strip.space : std::max(strip.space, flow.pending_space);
  if (flow.keeps_next) strip.cost = std::max(strip.cost, forbidden_break);
  strip.sheet = flow.sheet;
  strip.begins_page = strip.begins_page || flow.breaks;
  flow.pending_space = 0;
  flow.keeps_next = false;
  flow.breaks = false;
  flow.headings = 0;
  flow.strips.push_back(std::move(strip));
}

void add_lines(Flow& flow, std::vector<Box> lines, double space_above, double space_below) {
  if (lines.empty()) return;
  const std::size_t count = lines.size();
  for (std::size_t i = 0; i < count; ++i) {
    Strip strip;
    strip.box = std::move(lines[i]);
    strip.space = i == 0 ? space_above : 0;
    strip.cost = i == 1 || (i > 0 && i + 1 == count) ? forbidden_break : free_break;
    add(flow, std::move(strip));
  }
  flow.pending_space = space_below;
}

void turn(Flow& flow) {
  flow.sheet = Sheet::turned;
  for (std::size_t i = 0; i < flow.headings; ++i) {
    flow.strips[flow.strips.size() - 1 - i].sheet = Sheet::turned;
  }
}

void turn_beginning(Flow& flow, std::size_t first, std::size_t last, const Rectangle& room) {
  const double page = room.bottom - room.top;
  const auto is_tied = [&](std::size_t i) { return flow.strips[i].cost >= bad_break; };
  while (last < flow.strips.size() && is_tied(last)) ++last;
  double height = 0;
  for (std::size_t i = 0; i < std::min(last, flow.strips.size()); ++i) {
    const Strip& strip = flow.strips[i];
    const bool has_notes = !strip.box.notes.empty();  // They take room, too.
    if (strip.begins_page || has_notes || (i == first && height > page / 2)) return;
    height += strip.space + strip.inset + strip.box.height;
  }
  if (height > page) return;
  for (std::size_t i = 0; i < first; ++i) flow.strips[i].sheet = Sheet::turned;
}

double held_height(const Flow& flow, Sheet sheet) {
  double height = flow.keeps_next ? flow.pending_space : 0;
  bool is_held = flow.keeps_next;
  for (std::size_t i = flow.strips.size(); is_held && i-- > 0;) {
    const Strip& strip = flow.strips[i];
    if (strip.sheet != sheet && flow.strips.size() - i > flow.headings) break;
    is_held = strip.cost >= forbidden_break;
    height += strip.box.height + (is_held ? strip.space : strip.inset);
  }
  return height;
}

void attach(Flow& flow, std::size_t first, Box label) {
  if (first >= flow.strips.size()) {
    Strip strip;
    strip.box = std::move(label);
    add(flow, std::move(strip));
    return;
  }
  double reached = 0;
  for (std::size_t i = first; i < flow.strips.size() && reached < label.height; ++i) {
    Strip& strip = flow.strips[i];
    if (i > first) {
      reached += strip.space;
      if (reached < label.height) strip.cost = forbidden_break;
    }
    reached += strip.box.height;
    if (i + 1 == flow.strips.size()) strip.box.height += std::max(0.0, label.height - reached);
  }
  Box& box = flow.strips[first].box;
  const double height = box.height;
  Box body = std::move(box);
  merge(label, std::move(body), 0);
  label.height = height;
  box = std::move(label);
}

void merge(Box& whole, Box part, double down) {
  for (Mark& mark : part.ground) move_down(mark, down);
  for (Mark& mark : part.marks) move_down(mark, down);
  for (LinkArea& link : part.links) {
    link.area.top += down;
    link.area.bottom += down;
  }
  for (PageNumber& number : part.numbers) number.baseline += down;
  for (Outline& figure : part.figures) {
    figure.area.top += down;
    figure.area.bottom += down;
  }
  move_behind(whole.ground, std::move(part.ground));
  move_behind(whole.marks, std::move(part.marks));
  move_behind(whole.links, std::move(part.links));
  move_behind(whole.anchors, std::move(part.anchors));
  move_behind(whole.notes, std::move(part.notes));
  move_behind(whole.numbers, std::move(part.numbers));
  move_behind(whole.figures, std::move(part.figures));
  whole.height = std::max(whole.height, part.height + down);
}

Box stack(std::vector<Box> boxes) {
  Box whole;
  for (Box& box : boxes) merge(whole, std::move(box), whole.height);
  return whole;
}

Box flatten(Flow flow) {
  Box whole;
  std::vector<double> tops, bottoms;
  for (std::size_t i = 0; i < flow.strips.size(); ++i) {
    Strip& strip = flow.strips[i];
    const double top = whole.height + (i == 0 ? strip.inset : strip.space);
    tops.push_back(top);
    bottoms.push_back(top + strip.box.height);
    merge(whole, std::move(strip.box), top);
  }
  std::vector<Mark> ground;
  for (const Frame& frame : flow.frames) {
    if (frame.first >= frame.last) continue;
    const double bottom = bottoms[frame.last - 1] + frame.padding;
    move_behind(ground, draw(frame, tops[frame.first] - frame.padding, bottom));
    whole.height = std::max(whole.height, bottom);
  }
  move_behind(ground, std::move(whole.ground));
  whole.ground = std::move(ground);
  return whole;
}

std::vector<Mark> draw(const Frame& frame, double top, double bottom) {
  constexpr double bar_width = 3;
  std::vector<Mark> marks;
  if (frame.fill) {
    marks.push_back(filled_rectangle({frame.left, top, frame.right, bottom}, *frame.fill));
  }
  if (frame.bar) {
    marks.push_back(
        filled_rectangle({frame.left, top, frame.left + bar_width, bottom}, *frame.bar));
  }
  return marks;
}

Mark filled_rectangle(const Rectangle& area, const Colour& colour) {
  Path path;
  path.is_filled = true;
  path.fill = colour;
  path.segments = {{'m', {area.left, area.top}},
                   {'l', {area.right, area.top}},
                   {'l', {area.right, area.bottom}},
                   {'l', {area.left, area.bottom}},
                   {'h', {}}};
  return artifact(std::move(path));
}

Mark horizontal_rule(double left, double right, double y, const Colour& colour, double width) {
  Path path;
  path.is_stroked = true;
  path.stroke = colour;
  path.line_width = width;
  path.segments = {{'m', {left, y}}, {'l', {right, y}}};
  return artifact(std::move(path));
}

void move_down(Mark& mark, double down) {
  if (auto* words = std::get_if<Glyphs>(&mark.what)) {
    words->y += down;
    return;
  }
  if (auto* picture = std::get_if<Picture>(&mark.what)) {
    picture->area.top += down;
    picture->area.bottom += down;
    return;
  }
  for (Segment& segment : std::get<Path>(mark.what).segments) {
    const std::size_t points = segment.op == 'c' ? 3 : segment.op == 'h' ? 0 : 1;
    for (std::size_t i = 0; i < points; ++i) segment.at[2 * i + 1] += down;
  }
}

int add_element(Structure& structure, std::string type, int parent) {
  Element element;
  element.type = std::move(type);
  element.parent = parent;
  structure.elements.push_back(std::move(element));
  return static_cast<int>(structure.elements.size()) - 1;
}

}  // namespace govbook::print
