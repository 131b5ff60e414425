#include "print/fit.h"

#include <algorithm>
#include <cmath>

namespace govbook::print {
namespace {

// How large a drawing can be beside its caption and what stays on its page above it.
double scale_on(const Work& work, Sheet sheet, const diagram::Drawing& drawing, const Place& place,
                double caption_width) {
  constexpr double most = 0.82;  // Of an upright page.
  const auto room = format_of(work.around.settings, sheet).room;
  const double page = room.bottom - room.top;
  const double caption_lines = std::ceil(caption_width * 1.1 / place.width);
  const double caption = caption_space + caption_lines * work.around.settings.note_size * 1.42;
  const double least = page * 0.4;  // Whatever stands above it.
  double height =
      std::max(least, page - caption - held_height(*place.flow, sheet) - 2 * figure_space);
  if (sheet == Sheet::upright) height = std::min(height, page * most);
  return std::min({1.0, place.width / drawing.width, height / drawing.height});
}

double smallest_words(const diagram::Drawing& drawing) {
  double least = 1000;
  const auto look_at = [&](const auto& parts) {
    for (const auto& part : parts) {
      for (const auto& words : part.words) least = std::min(least, words.size);
    }
  };
  look_at(drawing.curves);
  look_at(drawing.shapes);
  return least;
}

}  // namespace

Place turned(const Work& work, Place place) {
  const auto room = format_of(work.around.settings, Sheet::turned).room;
  place.left = room.left;
  place.width = room.right - room.left;
  place.hang = 0;
  return place;
}

double fit(Work& work, const diagram::Drawing& drawing, Place& place, double caption_width) {
  constexpr double readable = 6.5;  // Points.
  constexpr double gain = 1.05;
  const double scale = scale_on(work, Sheet::upright, drawing, place, caption_width);
  if (!place.can_turn || smallest_words(drawing) * scale >= readable) return scale;
  const Place wide = turned(work, place);
  const double other = scale_on(work, Sheet::turned, drawing, wide, caption_width);
  if (other < scale * gain) return scale;
  turn(*place.flow);
  place = wide;
  return other;
}

}  // namespace govbook::print
