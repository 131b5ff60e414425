#include "pdf/words.h"

#include <cmath>

#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

constexpr double least_rise = 0.005;      // Points.
constexpr double least_adjustment = 0.5;  // 1/1000 em.

// Gathers the operand of one TJ after the other.
class Shower {
 public:
  Shower(double size, double pen) : size_(size), pen_(pen) {}

  void show(const ShownGlyph& glyph) {
    if (std::abs(glyph.rise - rise_) > least_rise) raise(glyph.rise);
    const double adjustment = (pen_ - glyph.x) * 1000 / size_;
    if (std::abs(adjustment) >= least_adjustment) adjust(std::round(adjustment));
    codes_ += code(glyph.id);
    pen_ += glyph.advance * size_ / 1000;
  }

  std::string finish() {
    raise(0);
    return std::move(made_);
  }

 private:
  void adjust(double thousandths) {
    end_codes();
    operand_ += number(thousandths, 0);
    pen_ -= thousandths * size_ / 1000;
  }

  void raise(double rise) {
    end_codes();
    if (!operand_.empty()) made_ += "[" + operand_ + "] TJ\n";
    operand_.clear();
    if (rise != rise_) made_ += number(rise) + " Ts\n";
    rise_ = rise;
  }

  void end_codes() {
    if (!codes_.empty()) operand_ += "<" + codes_ + ">";
    codes_.clear();
  }

  double size_;
  double pen_;  // Where the viewer stands, from the beginning of the line.
  double rise_ = 0;
  std::string codes_, operand_, made_;
};

}  // namespace

std::vector<Stretch> stretches(const type::GlyphRun& run, GlyphUse& use) {
  std::vector<Stretch> made;
  const auto add = [&](const std::string& replacement) -> std::vector<ShownGlyph>& {
    if (made.empty() || !replacement.empty() || !made.back().replacement.empty()) {
      made.push_back({{}, replacement});
    }
    return made.back().glyphs;
  };
  for (const auto& cluster : run.clusters) {
    if (cluster.glyphs.empty()) {
      const auto space = cluster.text == " " ? use.show_space(run.font) : 0;
      if (space != 0) add("").push_back({space, cluster.x, 0, use.advance(run.font, space)});
      continue;
    }
    const bool is_plain = use.show(run.font, cluster);
    auto& glyphs = add(is_plain ? "" : said(cluster));
    for (const auto& glyph : cluster.glyphs) {
      glyphs.push_back({glyph.id, glyph.x, -glyph.y, use.advance(run.font, glyph.id)});
    }
  }
  return made;
}

std::string show_words(const std::vector<ShownGlyph>& glyphs, double size, double x,
                       double baseline) {
  if (glyphs.empty()) return {};
  const double begin = glyphs.front().x;
  Shower shower(size, begin);
  for (const auto& glyph : glyphs) shower.show(glyph);
  return "1 0 0 1 " + number(x + begin) + " " + number(baseline) + " Tm\n" + shower.finish();
}

}  // namespace govbook::pdf
