#include "print/lines.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "type/bind.h"

namespace govbook::print {
namespace {

constexpr std::string_view line_separator = "\u2028";

// A word and the style of its first letter.
struct Word {
  std::string text;
  type::Style style;
  double width = 0;  // Of a picture that stands in the place of a word.
};

// Where a line may end without a hyphen of ours: behind spaces, hyphens, dashes and slashes.
std::vector<Word> to_parts(const Words& words) {
  std::vector<Word> parts;
  bool begins = true;
  for (const auto& run : words.runs) {
    if (run.width > 0) {
      parts.push_back({"", run.style, run.width});
      begins = true;
      continue;
    }
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      const std::string_view rest = std::string_view(run.text).substr(i);
      const bool is_line_end = rest.starts_with(line_separator);
      if (run.text[i] == ' ' || is_line_end) {
        begins = true;
        if (is_line_end) i += line_separator.size() - 1;
        continue;
      }
      if (begins) parts.push_back({"", run.style, 0});
      parts.back().text += run.text[i];
      const bool is_dash = i >= 2 && (run.text.compare(i - 2, 3, "\u2013") == 0 ||
                                      run.text.compare(i - 2, 3, "\u2014") == 0);
      begins = run.text[i] == '-' || run.text[i] == '/' || is_dash;
    }
  }
  return parts;
}

void tell(Typesetter& typesetter, std::string_view code, const std::string& message,
          std::string hint) {
  if (typesetter.is_silent || !typesetter.told.emplace(message, typesetter.at).second) return;
  typesetter.report.warning(code, typesetter.at, message);
  typesetter.report.hint(std::move(hint));
}

// No letter is wider than its size, and each has a byte at least: most words need no measuring.
bool may_be_wider(std::size_t bytes, double size, double width) {
  return static_cast<double>(bytes) * size >= width;
}

// The most bytes without a space between them.
std::size_t longest_stretch(const Words& words) {
  std::size_t longest = 0;
  std::size_t here = 0;
  for (const auto& run : words.runs) {
    for (const char byte : run.text) {
      here = byte == ' ' ? 0 : here + 1;
      longest = std::max(longest, here);
    }
  }
  return longest;
}

void report_unbreakable(const Words& words, double width, Typesetter& typesetter) {
  if (width <= 0 || !may_be_wider(longest_stretch(words), size_of(words), width)) return;
  for (const Word& word : to_parts(words)) {
    if (!may_be_wider(word.text.size(), word.style.size, width)) continue;
    if (typesetter.fonts.measure(word.text, word.style) <= width + 0.01) continue;
    tell(typesetter, "print/unbreakable", "\"" + word.text + "\" is wider than its column on paper",
         "it is broken where the column ends; write it shorter or widen the column");
    return;
  }
}

// Whether something that is bound by a no-break space is wider than the column.
bool is_bound_too_wide(const Words& words, double width, Typesetter& typesetter) {
  const auto is_bound = [](const std::string& text) {
    return text.find(type::no_break_space) != std::string::npos;
  };
  if (width <= 0 || std::ranges::none_of(words.runs, is_bound, &type::Run::text)) return false;
  return std::ranges::any_of(to_parts(words), [&](const Word& word) {
    return is_bound(word.text) && typesetter.fonts.measure(word.text, word.style) > width + 0.01;
  });
}

// Turns the shaped lines of one set of words into boxes.
class Setter {
 public:
  Setter(const Words& words, const Column& column, int element, int first_local,
         Structure& structure)
      : words_(words),
        column_(column),
        element_(element),
        first_local_(first_local),
        structure_(structure) {}

  Box set(type::Line line) {
    Box box;
    box.height = column_.line_height;
    const double base = baseline(column_.line_height, size_of(words_));
    const double left = column_.left + line.x;
    const double middle = base - baseline(0, size_of(words_));
    for (auto& run : line.runs) {
      const Piece& piece = words_.pieces[static_cast<std::size_t>(run.tag)];
      const double from = left + run.x;
      const double to = std::max(from, std::min(from + run.width, left + line.width));
      underline(box, piece, {from, base - run.size, to, base});
      if (!piece.lead.is_empty()) add_link(box, piece, {from, 0, to, column_.line_height});
      if (piece.note > 0) box.notes.push_back(piece.note);
      if (!piece.picture.empty()) {
        add_picture(box, piece, {from, middle, from + run.width, middle});
        continue;
      }
      // Whoever searches or copies wants a plain space.
      for (auto& cluster : run.clusters) {
        if (cluster.text == type::no_break_space) cluster.text = " ";
      }
      Glyphs glyphs{std::move(run), left, base, piece.colour};
      if (piece.told) {
        glyphs.told = static_cast<int>(structure_.told.size());
        structure_.told.push_back(*piece.told);
      }
      box.marks.push_back({std::move(glyphs), element_of(piece), Artifact::none});
    }
    return box;
  }

 private:
  int element_of(const Piece& piece) const {
    return piece.element < 0 ? element_ : first_local_ + piece.element;
  }

  // In the middle of the line; `area` has no height yet.
  void add_picture(Box& box, const Piece& piece, Rectangle area) const {
    area.top -= piece.height / 2;
    area.bottom += piece.height / 2;
    Mark mark{Picture{piece.picture, area}, element_of(piece), Artifact::none};
    if (piece.is_decoration || mark.element < 0) {
      mark.element = -1;
      mark.artifact = Artifact::layout;
    } else {
      box.figures.push_back({mark.element, area});
    }
    box.marks.push_back(std::move(mark));
  }

  static void underline(Box& box, const Piece& piece, const Rectangle& area) {
    const double size = area.bottom - area.top;
    if (piece.is_underlined && area.right > area.left) {
      box.ground.push_back(horizontal_rule(area.left, area.right, area.bottom + size * 0.14,
                                           piece.colour, size * 0.05));
    }
    if (piece.is_struck && area.right > area.left) {
      box.ground.push_back(horizontal_rule(area.left, area.right, area.bottom - size * 0.27,
                                           piece.colour, size * 0.06));
    }
  }

  // Runs of one link beside each other share an area.
  void add_link(Box& box, const Piece& piece, const Rectangle& area) const {
    const int link = link_of(piece);
    if (!box.links.empty() && box.links.back().element == link) {
      box.links.back().area.left = std::min(box.links.back().area.left, area.left);
      box.links.back().area.right = std::max(box.links.back().area.right, area.right);
      return;
    }
    box.links.push_back({area, link, piece.lead.url, piece.lead.anchor, piece.contents});
  }

  // The Link around the piece: itself, or what holds the Span that it stands in.
  int link_of(const Piece& piece) const {
    int at = piece.element;
    while (at >= 0 && words_.elements[static_cast<std::size_t>(at)].type != "Link") {
      at = words_.elements[static_cast<std::size_t>(at)].parent;
    }
    return at < 0 ? element_ : first_local_ + at;
  }

  const Words& words_;
  const Column& column_;
  int element_;
  int first_local_;
  Structure& structure_;
};

// Of words that are only measured: they are told about where they are set.
void forget_missing(Typesetter& typesetter) { typesetter.fonts.take_missing(); }

}  // namespace

std::vector<Box> set_lines(const Words& words, const Column& column, int element,
                           Structure& structure, Typesetter& typesetter) {
  if (words.is_empty()) return {};
  const int first_local = static_cast<int>(structure.elements.size());
  for (Element local : words.elements) {
    local.parent = local.parent < 0 ? element : first_local + local.parent;
    structure.elements.push_back(std::move(local));
  }
  const bool is_too_wide = is_bound_too_wide(words, column.width, typesetter);
  const Words loose = is_too_wide ? loosened(words) : Words();
  const Words& set = is_too_wide ? loose : words;
  report_unbreakable(set, column.width, typesetter);
  Setter setter(set, column, element, first_local, structure);
  std::vector<Box> boxes;
  for (auto& line :
       typesetter.fonts.lines(set.runs, column.width, column.alignment, typesetter.language)) {
    boxes.push_back(setter.set(std::move(line)));
  }
  report_missing(typesetter);
  return boxes;
}

Box set_artifact(const std::string& text, const Voice& voice, double left, Artifact kind,
                 Typesetter& typesetter) {
  Structure none;
  const Words words = to_words(text, voice);
  Column column;
  column.left = left;
  column.line_height = voice.style.size * 1.4;
  Box box = stack(set_lines(words, column, -1, none, typesetter));
  for (Mark& mark : box.marks) mark.artifact = kind;
  return box;
}

double natural_width(const Words& words, Typesetter& typesetter) {
  double width = 0;
  for (const auto& line : typesetter.fonts.lines(words.runs, 0)) {
    width = std::max(width, line.width);
  }
  forget_missing(typesetter);
  return width;
}

double natural_width_nearly(const Words& words, Typesetter& typesetter) {
  double widest = 0;
  double here = 0;
  for (const auto& run : words.runs) {
    here += run.width;
    if (run.width > 0) continue;
    for (std::string_view rest = run.text; !rest.empty();) {
      if (rest.starts_with(line_separator)) {
        widest = std::max(widest, std::exchange(here, 0));
        rest.remove_prefix(line_separator.size());
        continue;
      }
      const auto space = rest.find(' ');
      const auto word = std::min({space == std::string_view::npos ? space : space + 1,
                                  rest.find(line_separator), rest.size()});
      here += typesetter.fonts.measure(rest.substr(0, word), run.style);
      rest.remove_prefix(word);
    }
  }
  forget_missing(typesetter);
  return std::max(widest, here);
}

// Only the words that are longest in bytes are measured: among them is the widest, but for odd
// cases that cost a little space.
double longest_word(const Words& words, Typesetter& typesetter) {
  constexpr std::size_t candidates = 4;
  auto parts = to_parts(words);  // The widest picture comes first.
  std::stable_sort(parts.begin(), parts.end(), [](const Word& one, const Word& other) {
    return std::pair(one.width, one.text.size()) > std::pair(other.width, other.text.size());
  });
  if (parts.size() > candidates) parts.resize(candidates);
  double width = 0;
  for (const Word& word : parts) {
    const bool is_picture = word.width > 0;
    width =
        std::max(width, is_picture ? word.width : typesetter.fonts.measure(word.text, word.style));
  }
  forget_missing(typesetter);
  return width;
}

// The middle of the capitals (about 0.71 of the size) stands in the middle of the line.
double baseline(double line_height, double size) { return line_height / 2 + size * 0.36; }

double size_of(const Words& words) {
  double size = 0;
  for (const auto& run : words.runs) size = std::max(size, run.style.size);
  return size;
}

void report_missing(Typesetter& typesetter) {
  for (const auto& character : typesetter.fonts.take_missing()) {
    tell(typesetter, "print/missing-glyph",
         "no font for paper has the character \"" + character + "\"",
         "write it in another way, or it is missing from the PDF");
  }
}

}  // namespace govbook::print
