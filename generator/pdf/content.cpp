#include "pdf/content.h"

#include "pdf/syntax.h"
#include "pdf/words.h"

namespace govbook::pdf {
namespace {

std::string colour(const print::Colour& value) {
  return number(value.red, 3) + " " + number(value.green, 3) + " " + number(value.blue, 3);
}

// ISO 32000-1, 14.8.2.2.
std::string_view artifact_kind(print::Artifact artifact) {
  switch (artifact) {
    case print::Artifact::header:
      return "<</Type /Pagination /Subtype /Header>>";
    case print::Artifact::footer:
      return "<</Type /Pagination /Subtype /Footer>>";
    case print::Artifact::repeated:
      return "<</Type /Pagination>>";
    case print::Artifact::layout:
    case print::Artifact::none:
      break;
  }
  return "<</Type /Layout>>";
}

// The marked-content sequence that is being written, and whose it is.
struct Sequence {
  bool is_open = false;
  bool is_replaced = false;
  int element = -1;
  print::Artifact artifact = print::Artifact::none;
};

// The operators that the stream said last.
struct State {
  std::string fill, stroke, font;
};

class Writer {
 public:
  Writer(const print::Page& page, const print::Structure& structure, Use use)
      : page_(page), structure_(structure), use_(use) {}

  PageContent write() {
    for (const auto& mark : page_.marks) {
      if (const auto* glyphs = std::get_if<print::Glyphs>(&mark.what)) {
        draw(mark, *glyphs);
      } else if (const auto* picture = std::get_if<print::Picture>(&mark.what)) {
        draw(mark, *picture);
      } else {
        draw(mark, std::get<print::Path>(mark.what));
      }
    }
    end_sequence();
    return std::move(made_);
  }

 private:
  // Marks of the same owner after each other share a sequence. Where glyphs do not say their text,
  // they get one of their own: one inside another makes some readers lose the rest of the
  // paragraph.
  void begin_sequence(const print::Mark& mark, const std::string& replacement = {}) {
    const bool is_same = sequence_.is_open && sequence_.element == mark.element &&
                         sequence_.artifact == mark.artifact;
    if (is_same && replacement.empty() && !sequence_.is_replaced) return;
    end_sequence();
    sequence_ = {true, !replacement.empty(), mark.element, mark.artifact};
    if (mark.element < 0) {
      made_.bytes += "/Artifact " + std::string(artifact_kind(mark.artifact)) + " BDC\n";
      return;
    }
    const auto& element = structure_.elements.at(static_cast<std::size_t>(mark.element));
    made_.bytes += name(element.type) + " <</MCID " + std::to_string(made_.elements.size());
    if (sequence_.is_replaced) made_.bytes += " /ActualText <FEFF" + utf16(replacement) + ">";
    made_.bytes += ">> BDC\n";
    made_.elements.push_back(mark.element);
  }

  void end_sequence() {
    if (sequence_.is_open) made_.bytes += "EMC\n";
    sequence_.is_open = false;
  }

  void draw(const print::Mark& mark, const print::Glyphs& glyphs) {
    for (const auto& stretch : stretches(glyphs.run, use_.glyphs)) {
      begin_sequence(mark, mark.element < 0 ? "" : stretch.replacement);
      show(glyphs, stretch.glyphs);
    }
  }

  void show(const print::Glyphs& glyphs, const std::vector<ShownGlyph>& shown) {
    fill_with(glyphs.colour);
    made_.bytes += "BT\n";
    const auto font =
        name(use_.glyphs.of(glyphs.run.font).resource) + " " + number(glyphs.run.size, 3) + " Tf\n";
    if (font != state_.font) made_.bytes += state_.font = font;
    const double baseline = page_.height - glyphs.y + glyphs.run.rise;
    made_.bytes += show_words(shown, glyphs.run.size, glyphs.x, baseline) + "ET\n";
  }

  // The picture fills the unit square (ISO 32000-1, 8.9.5.1), which is laid over its area.
  void draw(const print::Mark& mark, const print::Picture& picture) {
    begin_sequence(mark);
    const auto& [left, top, right, bottom] = picture.area;
    made_.bytes += "q " + number(right - left, 3) + " 0 0 " + number(bottom - top, 3) + " " +
                   number(left, 3) + " " + number(page_.height - bottom, 3) + " cm " +
                   name(use_.pictures.show(picture.name)) + " Do Q\n";
  }

  void draw(const print::Mark& mark, const print::Path& path) {
    if (path.segments.empty() || (!path.is_filled && !path.is_stroked)) return;
    begin_sequence(mark);
    if (path.is_filled) fill_with(path.fill);
    if (path.is_stroked) stroke_with(path);
    for (const auto& segment : path.segments) draw(segment);
    made_.bytes += path.is_filled && path.is_stroked ? "B\n" : path.is_filled ? "f\n" : "S\n";
  }

  void draw(const print::Segment& segment) {
    const std::size_t count = segment.op == 'c' ? 6 : segment.op == 'h' ? 0 : 2;
    for (std::size_t i = 0; i < count; i += 2) {
      made_.bytes += number(segment.at[i]) + " " + number(page_.height - segment.at[i + 1]) + " ";
    }
    made_.bytes += segment.op;
    made_.bytes += "\n";
  }

  void fill_with(const print::Colour& value) {
    const auto operation = colour(value) + " rg\n";
    if (operation != state_.fill) made_.bytes += state_.fill = operation;
  }

  void stroke_with(const print::Path& path) {
    auto operation = colour(path.stroke) + " RG " + number(path.line_width) + " w [";
    for (const auto length : path.dashes) operation += number(length) + " ";
    operation += "] 0 d\n";
    if (operation != state_.stroke) made_.bytes += state_.stroke = operation;
  }

  const print::Page& page_;
  const print::Structure& structure_;
  Use use_;
  PageContent made_;
  Sequence sequence_;
  State state_;
};

}  // namespace

PageContent page_content(const print::Page& page, const print::Structure& structure, Use use) {
  return Writer(page, structure, use).write();
}

}  // namespace govbook::pdf
