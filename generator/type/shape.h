// Fonts and shaped text as plain values: what a line of words measures and which glyphs draw it.
// The one home of Pango, HarfBuzz and fontconfig; no type of theirs leaves this folder. All lengths
// are in points (1/72 inch); y grows downwards.

#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "type/cluster.h"
#include "type/facts.h"

namespace govbook::type {

enum class Weight { regular, semibold, bold };
enum class Slant { upright, italic };

// `family` is a role, not a font name: the theme says which family serves it.
enum class Role { body, heading, mono };

// Tabular figures are all of one width, so that they stand below each other.
enum class Figures { proportional, tabular };

struct Style {
  Role role = Role::body;
  Weight weight = Weight::regular;
  Slant slant = Slant::upright;
  double size = 11;
  double rise = 0;  // Upwards, of superscripts; does not change the line height.
  Figures figures = Figures::proportional;
  friend bool operator==(const Style&, const Style&) = default;
};

// A stretch of text in one style. `tag` is the caller's and comes back with the glyphs. With a
// `width`, the text is `object_mark`: room for something else that is so wide, and no glyph.
struct Run {
  std::string text;
  Style style;
  int tag = 0;
  double width = 0;
};

inline constexpr std::string_view object_mark = "\uFFFC";

// Clusters of one font, size and tag beside each other on a line.
struct GlyphRun {
  int font = 0;  // Number of the font in its Fonts.
  double size = 11;
  double rise = 0;
  int tag = 0;
  bool is_right_to_left = false;
  std::vector<Cluster> clusters;  // Logical order.
  double x = 0;
  double width = 0;
};

struct Line {
  std::vector<GlyphRun> runs;  // Logical order.
  double x = 0;                // Beginning of the words in the given width (alignment).
  double width = 0;            // Of the words, without spaces at the end.
  std::size_t begin = 0;       // Bytes of the joined text of the runs.
  std::size_t end = 0;
};

enum class Alignment { start, centre, end };

struct Families {
  std::string body = "Noto Sans";
  std::string heading = "Noto Sans";
  std::string mono = "Noto Sans Mono";
};

// The folder of the machine's fonts.
inline constexpr std::string_view machine_fonts = "/usr/share/fonts";

// A set of fonts with a private configuration: only our fonts, whatever the machine has, so that
// the same words give the same glyphs everywhere. Not for use by two threads at once: each thread
// opens its own.
class Fonts {
 public:
  // Finds the font files by the folders of the system's font packages (see font_files.h). Reports
  // type/family-unknown, type/font-missing (with the Debian package to install) and
  // type/font-refused (a file that is no font), and then gives nothing.
  static std::unique_ptr<Fonts> open(const Families& families, Report& report,
                                     std::string_view root = machine_fonts);
  ~Fonts();

  // Breaks the runs into lines of at most `width` points (0: one line unless the text has U+2028).
  // A font that lacks a glyph falls back to Noto Sans, Noto Sans Arabic, Symbols2 and Symbola; what
  // none has is drawn as nothing and told by `missing`.
  std::vector<Line> lines(const std::vector<Run>& runs, double width,
                          Alignment alignment = Alignment::start,
                          std::string_view language = "en-GB") const;

  // The same without what is known of words that came before: slower.
  std::vector<Line> lines_anew(const std::vector<Run>& runs, double width, Alignment alignment,
                               std::string_view language) const;

  // The width of one line, with the spaces at its end.
  double measure(std::string_view text, const Style& style) const;

  FontFacts facts(int font) const;

  // REQUIRES: each glyph is named once. Reports type/font-refused for a font without outlines, and
  // then gives no bytes.
  Subset subset(int font, const std::vector<std::uint32_t>& glyphs, Report& report) const;
  std::uint32_t space_glyph(int font) const;            // 0 when the font has none.
  double advance(int font, std::uint32_t glyph) const;  // In 1/1000 em, unhinted.

  // Characters that no font had since the last call, in order of first use.
  std::vector<std::string> take_missing();

  struct State;  // For the sources of this folder.

 private:
  explicit Fonts(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace govbook::type
