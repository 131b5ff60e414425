// Words shaped once for all the lines that they come again in. A word is kept when its font says
// that its glyphs would be the same without their neighbours. Only sources of this folder include
// this.

#pragma once

#include <cstddef>
#include <forward_list>
#include <string>
#include <string_view>
#include <vector>

#include "type/shape.h"

struct hb_font_t;

namespace govbook::type {

// Which features the figures of a word are shaped with. Those of the second, fourth … run of a text
// keep the kerning that marks where a run begins.
enum class Setting { proportional, tabular, tabular_kerned };

// A stretch of text without spaces, in one font.
struct Word {
  std::string text;
  Setting setting = Setting::proportional;
  bool is_latin = false;            // It stands in a text that has Latin letters.
  bool is_plain = false;            // When not, its glyphs depend on what stands around it.
  int width = 0;                    // In 1/1024 point.
  std::vector<Cluster> clusters;    // `x` from the beginning of the word.
  std::vector<bool> can_begin;      // Beside the clusters: whether a line can begin with this one.
  std::vector<std::size_t> breaks;  // Bytes inside the word at which a line may end.
};

// Words by their text. Looked up only.
class Words {
 public:
  const Word* find(std::string_view text, Setting setting, bool is_latin) const;
  const Word& add(Word word);  // Stays where it is until all are forgotten.
  void forget_when_many();

 private:
  std::vector<std::forward_list<Word>> buckets_;
  std::size_t count_ = 0;
};

// What a style asks for in one language: a font at one size.
struct Face {
  Style style;
  std::string asked;          // The language as it was asked for …
  std::string language;       // … and as Pango writes it.
  bool keeps_words = false;   // Whether words can be set as they were before.
  hb_font_t* font = nullptr;  // Pango's own.
  int number = 0;             // Of the font.
  int space_width = 0;        // In 1/1024 point.
  Cluster space;
  Words words;
};

// Opened when first asked for; stays as long as the state.
Face& face_of(Fonts::State& state, const Style& style, std::string_view language);

// The word as that face draws it. REQUIRES: the text is plain (see plain.h) and has no spaces.
const Word& shape(Face& face, std::string_view text, Setting setting, bool is_latin);

}  // namespace govbook::type
