// What a Fonts holds: the private fontconfig, Pango's font map over it, and what was learnt since.
// Only the sources of this folder include this.

#pragma once

#include <list>
#include <map>
#include <string>
#include <vector>

#include "type/shape.h"
#include "type/word.h"

struct _FcConfig;
struct _PangoContext;
struct _PangoFont;
struct _PangoFontDescription;
struct _PangoFontMap;
struct hb_face_t;
struct hb_font_t;

namespace govbook::type {

// A font file as HarfBuzz reads it; `font` is scaled to the units of the em.
struct OpenFont {
  hb_face_t* face = nullptr;
  hb_font_t* font = nullptr;
};

struct Fonts::State {
  State() = default;
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State();

  Families families;
  std::vector<std::string> paths;  // The number of a font is its place here.
  std::vector<OpenFont> open;      // Beside `paths`; opened when first asked for.
  _FcConfig* config = nullptr;
  _PangoFontMap* map = nullptr;
  _PangoContext* context = nullptr;
  std::map<const _PangoFont*, int> numbers;  // Looked up only; a font in it is kept alive.
  std::vector<std::string> missing;
  std::list<Face> faces;  // Stay where they are.
  std::size_t calls = 0;  // Of those that need faces.
  // Of words that were measured, by the word and its style: a table asks for the same ones again
  // and again. Forgotten when there are too many.
  std::map<std::string, double> widths;
};

// The font of that number, opened; owned by the state.
const OpenFont& open_font(Fonts::State& state, int font);

// Which of our files a font of Pango's is.
int font_number(Fonts::State& state, _PangoFont* font);

// The families, weight, slant and size of a style. Freed by the caller.
_PangoFontDescription* describe(const Families& families, const Style& style);

}  // namespace govbook::type
