// The dump of pages.

#include "print/page.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace govbook::print {
namespace {

// Rounded to a tenth; the same on every machine.
std::string tenth(double value) {
  const long tenths = std::lround(value * 10);
  const long whole = std::abs(tenths);
  return (tenths < 0 ? "-" : "") + std::to_string(whole / 10) + "." + std::to_string(whole % 10);
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char character : text) {
    if (character == '"' || character == '\\') out += '\\';
    out += character;
  }
  return out + "\"";
}

std::string text_of(const type::GlyphRun& run) {
  std::string text;
  for (const auto& cluster : run.clusters) text += cluster.text;
  return text;
}

// The words of every element in reading order: pages in their order, marks in theirs. A line that
// ends without a space is parted from the next.
class WordsOfElements {
 public:
  explicit WordsOfElements(const Pages& pages) : words_(pages.structure.elements.size()) {
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
      for (const Mark& mark : pages.pages[page].marks) {
        const auto* glyphs = std::get_if<Glyphs>(&mark.what);
        if (glyphs == nullptr || mark.element < 0) continue;
        add(static_cast<std::size_t>(mark.element), *glyphs, page);
      }
    }
  }
  const std::string& at(std::size_t element) const { return words_[element]; }

 private:
  void add(std::size_t element, const Glyphs& glyphs, std::size_t page) {
    std::string& words = words_[element];
    const bool is_next_line = last_ != element || last_page_ != page || glyphs.y != last_y_;
    if (!words.empty() && is_next_line && !words.ends_with(' ')) words += ' ';
    words += text_of(glyphs.run);
    last_ = element;
    last_page_ = page;
    last_y_ = glyphs.y;
  }

  std::vector<std::string> words_;
  std::size_t last_ = 0;
  std::size_t last_page_ = 0;
  double last_y_ = -1;
};

std::string describe(const Element& element) {
  std::string line = element.type;
  const auto field = [&](std::string_view name, const std::string& value) {
    if (!value.empty()) line += " " + std::string(name) + "=" + quoted(value);
  };
  field("title", element.title);
  field("id", element.id);
  field("scope", element.scope);
  field("numbering", element.list_numbering);
  field("language", element.language);
  field("expansion", element.expansion);
  field("alternative", element.alternative);
  if (element.column_span > 1) line += " columns=" + std::to_string(element.column_span);
  if (element.row_span > 1) line += " rows=" + std::to_string(element.row_span);
  if (element.page >= 0) {
    line += " box=" + std::to_string(element.page + 1) + ":" + tenth(element.box.left) + "," +
            tenth(element.box.top) + "," + tenth(element.box.right) + "," +
            tenth(element.box.bottom);
  }
  if (element.is_inline) line += " inline";
  return line;
}

void dump_elements(const Pages& pages, std::string& out) {
  const auto& elements = pages.structure.elements;
  const WordsOfElements words(pages);
  std::vector<std::vector<std::size_t>> children(elements.size());
  for (std::size_t i = 1; i < elements.size(); ++i) {
    children[static_cast<std::size_t>(elements[i].parent)].push_back(i);
  }
  // From a stack, not by recursion: a tree may be as deep as its author likes.
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, 0}};
  while (!elements.empty() && !open.empty()) {
    const auto [at, depth] = open.back();
    open.pop_back();
    out += std::string(2 * depth, ' ') + describe(elements[at]);
    if (!words.at(at).empty()) out += " " + quoted(words.at(at));
    out += "\n";
    for (auto child = children[at].rbegin(); child != children[at].rend(); ++child) {
      open.emplace_back(*child, depth + 1);
    }
  }
}

std::string name_of(Artifact artifact) {
  switch (artifact) {
    case Artifact::none:
      return "";
    case Artifact::layout:
      return "layout ";
    case Artifact::header:
      return "header ";
    case Artifact::footer:
      return "footer ";
    case Artifact::repeated:
      return "repeated ";
  }
  return "";
}

std::string dump_path(const Mark& mark, const Path& path) {
  double left = 1e9, top = 1e9, right = -1e9, bottom = -1e9;
  for (const Segment& segment : path.segments) {
    const std::size_t points = segment.op == 'c' ? 3 : segment.op == 'h' ? 0 : 1;
    for (std::size_t i = 0; i < points; ++i) {
      left = std::min(left, segment.at[2 * i]);
      right = std::max(right, segment.at[2 * i]);
      top = std::min(top, segment.at[2 * i + 1]);
      bottom = std::max(bottom, segment.at[2 * i + 1]);
    }
  }
  if (path.segments.empty()) return "";
  return "  " + name_of(mark.artifact) + (path.is_filled ? "fill " : "stroke ") + tenth(left) +
         "," + tenth(top) + " to " + tenth(right) + "," + tenth(bottom) + "\n";
}

std::string dump_picture(const Mark& mark, const Picture& picture) {
  const auto& [left, top, right, bottom] = picture.area;
  return "  " + name_of(mark.artifact) + "picture " + tenth(left) + "," + tenth(top) + " to " +
         tenth(right) + "," + tenth(bottom) + " " + quoted(picture.name) + "\n";
}

// Words of one line and one sort of content are told together.
void dump_marks(const Page& page, std::string& out) {
  for (std::size_t i = 0; i < page.marks.size();) {
    const Mark& mark = page.marks[i];
    if (const auto* path = std::get_if<Path>(&mark.what)) {
      out += dump_path(mark, *path);
      ++i;
      continue;
    }
    if (const auto* picture = std::get_if<Picture>(&mark.what)) {
      out += dump_picture(mark, *picture);
      ++i;
      continue;
    }
    const auto& first = std::get<Glyphs>(mark.what);
    std::string text;
    double right = 0;
    for (; i < page.marks.size(); ++i) {
      const auto* next = std::get_if<Glyphs>(&page.marks[i].what);
      const bool goes_on = next != nullptr && next->x == first.x && next->y == first.y &&
                           page.marks[i].artifact == mark.artifact;
      if (!goes_on) break;
      text += text_of(next->run);
      right = std::max(right, next->x + next->run.x + next->run.width);
    }
    out += "  " + name_of(mark.artifact) + tenth(first.x + first.run.x) + "," + tenth(first.y) +
           " to " + tenth(right) + " at " + tenth(first.run.size) + " " + quoted(text) + "\n";
  }
}

}  // namespace

std::string dump(const Pages& pages) {
  std::string out = "title " + quoted(pages.metadata.title) + " language " +
                    pages.metadata.language + "\n\nstructure\n";
  dump_elements(pages, out);
  out += "\nbookmarks\n";
  for (const Bookmark& bookmark : pages.bookmarks) {
    out += std::string(2 * static_cast<std::size_t>(std::max(1, bookmark.level)), ' ') +
           quoted(bookmark.title) + " -> " + bookmark.anchor + "\n";
  }
  out += "\ndestinations\n";
  for (const Destination& destination : pages.destinations) {
    out += "  " + destination.anchor + " page " + std::to_string(destination.page + 1) + " at " +
           tenth(destination.y) + "\n";
  }
  for (const Page& page : pages.pages) {
    out += "\npage " + page.label + " (" + tenth(page.width) + " by " + tenth(page.height) + ")\n";
    if (page.attached.is_there()) {
      out += "  page " + std::to_string(page.attached.page + 1) + " of " + page.attached.file +
             " above " + tenth(page.attached.foot) + "\n";
    }
    dump_marks(page, out);
    for (const LinkArea& link : page.links) {
      out += "  link " + tenth(link.area.left) + "," + tenth(link.area.top) + " to " +
             tenth(link.area.right) + "," + tenth(link.area.bottom) + " -> " +
             (link.url.empty() ? "#" + link.anchor : link.url) + " " + quoted(link.contents) + "\n";
    }
  }
  return out;
}

}  // namespace govbook::print
