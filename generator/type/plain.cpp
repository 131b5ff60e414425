#include "type/plain.h"

#include <pango/pango.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "type/itemise.h"
#include "type/state.h"
#include "type/wrap.h"

namespace govbook::type {
namespace {

constexpr double to_points = 1.0 / PANGO_SCALE;

bool is_letter_of_latin(char32_t character) {
  return character >= 0xC0 && character <= 0x17F && character != 0xD7 && character != 0xF7;
}

// None that Unicode stands upright in vertical text: Pango parts those from their neighbours.
bool is_plain_mark(char32_t character) {
  constexpr std::u32string_view marks = U"\u00A0\u00A3\u00B7\u2013\u2018\u2019\u201C\u201D\u2022";
  return marks.find(character) != std::u32string_view::npos;
}

// What a text is made of.
struct Kind {
  bool is_plain = true;
  bool is_latin = false;  // Has a Latin letter.
};

Kind kind_of(std::string_view text) {
  Kind kind;
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = text[at];
    if (static_cast<unsigned char>(byte) < 0x80) {
      ++at;
      kind.is_latin = kind.is_latin || ascii::is_letter(byte);
      kind.is_plain = kind.is_plain && byte >= ' ' && byte != 0x7F;
      continue;
    }
    if (text.substr(at).starts_with(line_separator)) {
      at += line_separator.size();
      continue;
    }
    const auto character = utf8::next(text, at);
    const bool is_letter = is_letter_of_latin(character);
    kind.is_latin = kind.is_latin || is_letter;
    kind.is_plain = kind.is_plain && (is_letter || is_plain_mark(character));
  }
  return kind;
}

Setting setting_of(const Run& run, std::size_t index) {
  if (run.style.figures == Figures::proportional) return Setting::proportional;
  return index % 2 == 1 ? Setting::tabular_kerned : Setting::tabular;
}

// Adds the words, spaces and separators of a run; false when one of them is not plain.
bool add_pieces(std::vector<Piece>& pieces, std::string_view text, Piece piece, Face& face,
                Setting setting, bool is_latin) {
  const std::size_t end = piece.end;
  while (piece.begin < end) {
    const auto rest = text.substr(piece.begin, end - piece.begin);
    piece.word = nullptr;
    if (rest.front() == ' ') {
      piece.kind = Piece::Kind::space;
      piece.end = piece.begin + 1;
    } else if (rest.starts_with(line_separator)) {
      piece.kind = Piece::Kind::separator;
      piece.end = piece.begin + line_separator.size();
    } else {
      const auto stop = std::min({rest.find(' '), rest.find(line_separator), rest.size()});
      piece.kind = Piece::Kind::word;
      piece.end = piece.begin + stop;
      piece.word = &shape(face, rest.substr(0, stop), setting, is_latin);
      if (!piece.word->is_plain) return false;
    }
    pieces.push_back(piece);
    piece.from += piece.width();
    piece.begin = piece.end;
  }
  return true;
}

// A space at the beginning or end of a text or line, and spaces beside each other, Pango breaks in
// its own way, which differs from version to version.
bool has_odd_spaces(const std::vector<Piece>& pieces) {
  bool is_odd = true, was_space = false;
  for (const auto& piece : pieces) {
    if (piece.kind == Piece::Kind::space && is_odd) return true;
    if (piece.kind == Piece::Kind::separator && was_space) return true;
    is_odd = piece.kind != Piece::Kind::word;
    was_space = piece.kind == Piece::Kind::space;
  }
  return was_space;
}

// Where quotation marks stand by themselves, Pango looks farther than the words beside them (since
// 1.52, with Unicode's rules of 2023).
bool has_lone_quotation(const std::vector<Piece>& pieces, std::string_view text) {
  constexpr std::u32string_view marks = U"\u2018\u2019\u201C\u201D\"'";
  return std::ranges::any_of(pieces, [&](const Piece& piece) {
    auto at = piece.begin;
    while (at < piece.end && marks.find(utf8::next(text, at)) != std::u32string_view::npos) {
      if (at >= piece.end) return true;
    }
    return false;
  });
}

}  // namespace

std::optional<std::vector<Line>> plain_lines(Fonts::State& state, const std::vector<Run>& runs,
                                             double width, std::string_view language) {
  const auto text = join(runs);
  const auto kind = kind_of(text);
  if (text.empty() || !kind.is_plain) return std::nullopt;
  std::vector<Piece> pieces;
  Piece next;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    if (runs[i].width > 0) return std::nullopt;
    if (runs[i].text.empty()) continue;
    auto& face = face_of(state, runs[i].style, language);
    if (!face.keeps_words) return std::nullopt;
    next.run = i;
    next.begin = pieces.empty() ? 0 : pieces.back().end;
    next.end = next.begin + runs[i].text.size();
    next.face = &face;
    next.from = pieces.empty() ? 0 : pieces.back().from + pieces.back().width();
    if (!add_pieces(pieces, text, next, face, setting_of(runs[i], i), kind.is_latin)) {
      return std::nullopt;
    }
  }
  const auto limit = static_cast<int>(std::floor(width * PANGO_SCALE));
  const bool is_odd = has_odd_spaces(pieces) || has_lone_quotation(pieces, text);
  if (limit > 0 && is_odd) return std::nullopt;
  auto lines = wrap({text, runs, pieces, language}, limit);
  if (!lines) return lines;
  for (auto& line : *lines) {
    for (auto& run : line.runs) run.tag = runs[static_cast<std::size_t>(run.tag)].tag;
  }
  return lines;
}

std::optional<double> plain_width(Fonts::State& state, std::string_view text, const Style& style,
                                  std::string_view language) {
  const auto kind = kind_of(text);
  auto& face = face_of(state, style, language);
  if (!kind.is_plain || !face.keeps_words || text.find(line_separator) != std::string_view::npos) {
    return std::nullopt;
  }
  const auto setting = setting_of({{}, style, 0}, 0);
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == ' ') {
      width += face.space_width;
      ++at;
      continue;
    }
    const auto end = std::min(text.find(' ', at), text.size());
    const auto& word = shape(face, text.substr(at, end - at), setting, kind.is_latin);
    if (!word.is_plain) return std::nullopt;
    width += word.width;
    at = end;
  }
  return width * to_points;
}

}  // namespace govbook::type
