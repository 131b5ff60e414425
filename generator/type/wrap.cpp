#include "type/wrap.h"

#include <pango/pango.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "type/breaks.h"

namespace govbook::type {
namespace {

constexpr double pango_unit = 1.0 / PANGO_SCALE;

// A place at which a line may or must end: before a cluster of a piece.
struct Break {
  std::size_t piece = 0, cluster = 0;
  std::size_t byte = 0;
  int from = 0;  // Where what comes behind begins …
  int to = 0;    // … and what comes before ends, without a space that would end a line.
  bool is_forced = false;
  bool is_sure = true;  // When not, the word has other glyphs when it is parted here.
};

// Breaks the pieces of one text into lines.
class Breaker {
 public:
  explicit Breaker(const Row& row)
      : text_(row.text), runs_(row.runs), pieces_(row.pieces), language_(row.language) {}

  std::optional<std::vector<Line>> one_line_each();
  std::optional<std::vector<Line>> within(int limit);

 private:
  bool is_word(std::size_t piece) const {
    return piece < pieces_.size() && pieces_[piece].kind == Piece::Kind::word;
  }
  int total() const { return pieces_.back().from + pieces_.back().width(); }
  void find_breaks();
  void add_breaks_within(std::size_t first, std::size_t last);
  void add_break(std::size_t byte, std::size_t piece);
  void add_forced();
  std::string_view words(std::size_t first, std::size_t last) const {
    return text_.substr(pieces_[first].begin, pieces_[last - 1].end - pieces_[first].begin);
  }
  bool is_doubtful(std::size_t from, int limit) const;
  Line line(const Break& begin, const Break& end) const;
  void add_clusters(Line& line, const Piece& piece, std::pair<std::size_t, std::size_t> range,
                    int begin) const;

  std::string_view text_;
  const std::vector<Run>& runs_;
  const std::vector<Piece>& pieces_;
  std::string_view language_;
  std::vector<Break> breaks_;
};

// Words of several fonts that stand together are one to whoever looks for breaks.
void Breaker::find_breaks() {
  std::string_view before;
  for (std::size_t first = 0; first < pieces_.size();) {
    if (!is_word(first)) {
      if (pieces_[first].kind == Piece::Kind::separator) {
        before = {};
        const auto end = pieces_[first].from;
        breaks_.push_back({first + 1, 0, pieces_[first].end, end, end, true, true});
      }
      ++first;
      continue;
    }
    auto last = first + 1;
    while (is_word(last)) ++last;
    const auto here = words(first, last);
    if (!before.empty() && can_break_between(before, here, language_)) {
      const auto& space = pieces_[first - 1];
      breaks_.push_back(
          {first, 0, pieces_[first].begin, pieces_[first].from, space.from, false, true});
    }
    add_breaks_within(first, last);
    before = here;
    first = last;
  }
  const auto& last = pieces_.back();
  if (last.kind == Piece::Kind::separator) return;
  const int end = last.kind == Piece::Kind::space ? last.from : total();
  breaks_.push_back({pieces_.size(), 0, last.end, total(), end, true, true});
}

void Breaker::add_breaks_within(std::size_t first, std::size_t last) {
  const auto begin = pieces_[first].begin;
  if (last == first + 1) {
    for (const auto byte : pieces_[first].word->breaks) add_break(begin + byte, first);
    return;
  }
  for (const auto byte : breaks_within(words(first, last), language_)) {
    auto piece = first;
    while (pieces_[piece].end <= begin + byte) ++piece;
    add_break(begin + byte, piece);
  }
}

void Breaker::add_break(std::size_t byte, std::size_t piece) {
  const auto& word = *pieces_[piece].word;
  auto at = pieces_[piece].begin;
  std::size_t cluster = 0;
  while (at < byte) at += word.clusters[cluster++].text.size();
  const bool is_end = cluster == word.clusters.size();
  const int from =
      pieces_[piece].from +
      static_cast<int>(is_end ? word.width : std::lround(word.clusters[cluster].x * PANGO_SCALE));
  const bool is_sure = at == byte && !is_end && (cluster == 0 || word.can_begin[cluster]);
  breaks_.push_back({piece, cluster, byte, from, from, false, is_sure});
}

std::optional<std::vector<Line>> Breaker::one_line_each() {
  std::vector<Line> lines;
  Break begin;
  for (std::size_t i = 0; i < pieces_.size(); ++i) {
    const bool is_end = i + 1 == pieces_.size();
    if (pieces_[i].kind != Piece::Kind::separator && !is_end) continue;
    Break end;
    end.piece = i + 1;
    end.byte = pieces_[i].end;
    end.from = pieces_[i].from + pieces_[i].width();
    lines.push_back(line(begin, end));
    begin = end;
  }
  return lines;
}

// Whether one of the breaks from there on might fit although it seems not to.
bool Breaker::is_doubtful(std::size_t from, int limit) const {
  const auto margin = static_cast<int>(PANGO_SCALE * 2 * runs_[pieces_.front().run].style.size);
  for (auto i = from; i < breaks_.size() && breaks_[i].to <= limit + margin; ++i) {
    if (!breaks_[i].is_sure) return true;
  }
  return false;
}

std::optional<std::vector<Line>> Breaker::within(int limit) {
  find_breaks();
  std::vector<Line> lines;
  Break begin;
  const Break* best = nullptr;
  for (std::size_t i = 0; i < breaks_.size();) {
    const auto& here = breaks_[i];
    if (here.to - begin.from <= limit) {
      best = &here;
      ++i;
      if (!here.is_forced) continue;
    } else if (best == nullptr || !best->is_sure || is_doubtful(i, begin.from + limit)) {
      return std::nullopt;
    }
    lines.push_back(line(begin, *best));
    begin = *best;
    best = nullptr;
  }
  return lines;
}

Line Breaker::line(const Break& begin, const Break& end) const {
  Line made;
  made.begin = begin.byte;
  made.end = end.byte;
  for (auto i = begin.piece; i <= end.piece && i < pieces_.size(); ++i) {
    const auto& piece = pieces_[i];
    if (piece.kind == Piece::Kind::separator) continue;
    const auto all = piece.kind == Piece::Kind::space ? 1 : piece.word->clusters.size();
    const auto first = i == begin.piece ? begin.cluster : 0;
    const auto last = i == end.piece ? end.cluster : all;
    if (first < last) add_clusters(made, piece, {first, last}, begin.from);
  }
  for (auto& run : made.runs) measure(run);
  end_line(made);
  return made;
}

void Breaker::add_clusters(Line& line, const Piece& piece,
                           std::pair<std::size_t, std::size_t> range, int begin) const {
  const auto& run = runs_[piece.run];
  const double x = (piece.from - begin) * pango_unit;
  for (auto i = range.first; i < range.second; ++i) {
    const auto& cluster =
        piece.kind == Piece::Kind::space ? piece.face->space : piece.word->clusters[i];
    const bool is_same = !line.runs.empty() && line.runs.back().tag == static_cast<int>(piece.run);
    if (!is_same) {
      GlyphRun next;
      next.font = piece.face->number;
      next.size = run.style.size;
      next.rise = run.style.rise;
      next.tag = static_cast<int>(piece.run);
      line.runs.push_back(std::move(next));
    }
    auto& added = line.runs.back().clusters.emplace_back(cluster);
    added.x += x;
    for (auto& glyph : added.glyphs) glyph.x += x;
  }
}

}  // namespace

int Piece::width() const {
  return kind == Kind::space ? face->space_width : kind == Kind::word ? word->width : 0;
}

std::optional<std::vector<Line>> wrap(const Row& row, int limit) {
  Breaker breaker(row);
  return limit > 0 ? breaker.within(limit) : breaker.one_line_each();
}

void measure(GlyphRun& run) {
  double left = run.clusters.front().x;
  double right = left;
  for (const auto& cluster : run.clusters) {
    left = std::min(left, cluster.x);
    right = std::max(right, cluster.x + cluster.width);
  }
  run.x = left;
  run.width = right - left;
}

// The base direction is left to right, so spaces that end a line stand at its right.
void end_line(Line& line) {
  bool is_end = true;
  for (auto run = line.runs.rbegin(); run != line.runs.rend(); ++run) {
    for (auto cluster = run->clusters.rbegin(); cluster != run->clusters.rend(); ++cluster) {
      is_end = is_end && cluster->text == " ";
      if (is_end) {
        cluster->glyphs.clear();
        cluster->width = 0;
      } else {
        line.width = std::max(line.width, cluster->x + cluster->width);
      }
    }
    measure(*run);
  }
}

}  // namespace govbook::type
