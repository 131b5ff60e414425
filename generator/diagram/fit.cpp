#include "diagram/fit.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

#include "base/utf8.h"

namespace govbook::diagram {
namespace {

constexpr double line_height = 1.22;  // Of the size of the words.
constexpr double baseline = 0.36;     // From the middle of a line down, of the size.
constexpr std::size_t most_words = 80;

struct Word {
  std::string text;
  double width = 0;
  bool is_glued = false;  // To the word before: no space between.
};

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (static_cast<unsigned char>(c) > 127);
}

// The end of the first part of a word: behind a hyphen or a stroke between letters.
std::size_t soft_end(std::string_view word) {
  for (std::size_t i = 1; i + 1 < word.size(); ++i) {
    const bool is_joint = word[i] == '-' || word[i] == '/';
    if (is_joint && is_letter(word[i - 1]) && is_letter(word[i + 1])) return i + 1;
  }
  return word.size();
}

// How much of a part fits in a line, but one character at least.
std::size_t hard_end(std::string_view part, const Bounds& bounds, const Measure& measure) {
  std::size_t best = 0;
  for (std::size_t at = 0; at < part.size();) {
    utf8::next(part, at);
    const double width = measure(part.substr(0, at), bounds.size, bounds.is_bold);
    if (width > bounds.width && best > 0) break;
    best = at;
  }
  return best;
}

// A word becomes several where a line may end within it: behind a hyphen or a stroke, and wherever
// it must if it is wider than a line.
void add_word(std::string_view text, const Bounds& bounds, const Measure& measure,
              std::vector<Word>& words) {
  for (bool is_glued = false; !text.empty() && words.size() < most_words; is_glued = true) {
    auto part = text.substr(0, soft_end(text));
    if (measure(part, bounds.size, bounds.is_bold) > bounds.width) {
      part = part.substr(0, hard_end(part, bounds, measure));
    }
    words.push_back({std::string(part), measure(part, bounds.size, bounds.is_bold), is_glued});
    text.remove_prefix(part.size());
  }
}

// Splits at white space; what no label needs (the end of an enormous one) is left out.
std::vector<Word> split_words(std::string_view text, const Bounds& bounds, const Measure& measure) {
  std::vector<Word> words;
  const std::string_view space = " \t\r\n";
  while (words.size() < most_words) {
    const auto begin = text.find_first_not_of(space);
    if (begin == std::string_view::npos) break;
    text.remove_prefix(begin);
    const auto end = std::min(text.find_first_of(space), text.size());
    add_word(text.substr(0, end), bounds, measure, words);
    text.remove_prefix(end);
  }
  return words;
}

// Lines of words, chosen as a whole: the least sum of the squares of what is left over.
class Breaker {
 public:
  Breaker(const std::vector<Word>& words, double space, double width)
      : words_(words), space_(space), width_(width) {}

  // The numbers of the words that begin a line.
  std::vector<std::size_t> begins() const {
    const auto count = least_lines();
    // best[n][i]: the least cost of the words from i on in n lines.
    const std::size_t end = words_.size();
    std::vector<std::vector<double>> best(count + 1, std::vector<double>(end + 1, worst));
    best[0][end] = 0;
    for (std::size_t lines = 1; lines <= count; ++lines) {
      for (std::size_t i = 0; i < end; ++i) {
        for (std::size_t next = i + 1; next <= end && fits(i, next); ++next) {
          best[lines][i] = std::min(best[lines][i], cost(i, next) + best[lines - 1][next]);
        }
      }
    }
    std::vector<std::size_t> found;
    std::size_t i = 0;
    for (std::size_t lines = count; lines > 0; --lines) {
      found.push_back(i);
      for (std::size_t next = i + 1; next <= end && fits(i, next); ++next) {
        if (cost(i, next) + best[lines - 1][next] <= best[lines][i]) {
          i = next;
          break;
        }
      }
    }
    return found;
  }

 private:
  static constexpr double worst = std::numeric_limits<double>::max();

  double width(std::size_t begin, std::size_t end) const {
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) {
      sum += words_[i].width + (i > begin && !words_[i].is_glued ? space_ : 0);
    }
    return sum;
  }
  bool fits(std::size_t begin, std::size_t end) const {
    return end == begin + 1 || width(begin, end) <= width_;
  }
  double cost(std::size_t begin, std::size_t end) const {
    const double left = width_ - width(begin, end);
    return left * left;
  }
  std::size_t least_lines() const {
    std::size_t lines = 0;
    for (std::size_t i = 0; i < words_.size(); ++lines) {
      auto next = i + 1;
      while (next < words_.size() && fits(i, next + 1)) ++next;
      i = next;
    }
    return lines;
  }

  const std::vector<Word>& words_;
  double space_;
  double width_;
};

double padding_beside(doc::NodeKind kind) {
  switch (kind) {
    case doc::NodeKind::decision:
      return 20;
    case doc::NodeKind::start:
    case doc::NodeKind::finish:
      return 18;
    default:
      return 13;
  }
}

// Puts lines below those that are there and returns the height of all.
double add_lines(Frame& frame, const std::vector<std::string>& lines, const Bounds& bounds,
                 double top, const Measure& measure) {
  for (const auto& line : lines) {
    const double middle = top + bounds.size * line_height / 2;
    frame.words.push_back(
        {line, {0, middle + bounds.size * baseline}, bounds.size, bounds.is_bold});
    frame.words_width = std::max(frame.words_width, measure(line, bounds.size, bounds.is_bold));
    top += bounds.size * line_height;
  }
  return top;
}

void centre(Frame& frame, double height) {
  for (auto& words : frame.words) words.at.y -= height / 2;
}

}  // namespace

std::vector<std::string> balanced_lines(std::string_view text, const Bounds& bounds,
                                        const Measure& measure) {
  const auto words = split_words(text, bounds, measure);
  if (words.empty()) return {};
  const double space = measure(" ", bounds.size, bounds.is_bold);
  const auto begins = Breaker(words, space, bounds.width).begins();
  std::vector<std::string> lines;
  for (std::size_t i = 0; i < begins.size() && lines.size() < bounds.lines; ++i) {
    const auto end = i + 1 < begins.size() ? begins[i + 1] : words.size();
    std::string line;
    for (auto word = begins[i]; word < end; ++word) {
      if (word > begins[i] && !words[word].is_glued) line += ' ';
      line += words[word].text;
    }
    lines.push_back(line);
  }
  if (begins.size() > bounds.lines) lines.back() += "…";
  return lines;
}

Frame fit(const doc::Node& node, const Measure& measure, double room) {
  Bounds name;
  name.width = room;
  name.is_bold = node.kind == doc::NodeKind::focus;
  Bounds note;
  note.size = 9;
  note.lines = 3;
  Frame frame;
  double height = add_lines(frame, balanced_lines(node.label, name, measure), name, 0, measure);
  if (!node.note.empty()) {
    const double gap = frame.words.empty() ? 0 : 2;
    height =
        add_lines(frame, balanced_lines(node.note, note, measure), note, height + gap, measure);
  }
  centre(frame, height);
  frame.width = std::max(72.0, std::ceil(frame.words_width) + 2 * padding_beside(node.kind));
  frame.height = std::max(32.0, std::ceil(height) + 16);
  return frame;
}

Frame fit_edge_label(std::string_view label, const Measure& measure) {
  Bounds bounds;
  bounds.width = 100;
  bounds.lines = 5;
  bounds.size = 9;
  Frame frame;
  const auto lines = balanced_lines(label, bounds, measure);
  if (lines.empty()) return frame;
  const double height = add_lines(frame, lines, bounds, 0, measure);
  centre(frame, height);
  frame.width = std::ceil(frame.words_width) + 8;
  frame.height = std::ceil(height) + 4;
  return frame;
}

std::vector<Point> outline_of(doc::NodeKind kind, double width, double height) {
  const double x = width / 2;
  const double y = height / 2;
  switch (kind) {
    case doc::NodeKind::decision: {
      const double slant = 14;
      return {{-x, 0}, {slant - x, -y}, {x - slant, -y}, {x, 0}, {x - slant, y}, {slant - x, y}};
    }
    case doc::NodeKind::post: {
      const double cut = 7;
      return {{cut - x, -y}, {x - cut, -y}, {x, cut - y},  {x, y - cut},
              {x - cut, y},  {cut - x, y},  {-x, y - cut}, {-x, cut - y}};
    }
    default:
      return {};
  }
}

double corner_of(doc::NodeKind kind, double height) {
  switch (kind) {
    case doc::NodeKind::body:
    case doc::NodeKind::focus:
      return 8;
    case doc::NodeKind::group:
      return 12;
    case doc::NodeKind::step:
      return 3;
    case doc::NodeKind::start:
    case doc::NodeKind::finish:
      return std::min(height / 2, 18.0);
    default:
      return 0;
  }
}

}  // namespace govbook::diagram
