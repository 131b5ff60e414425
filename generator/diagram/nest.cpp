#include "diagram/nest.h"

#include <algorithm>

namespace govbook::diagram {
namespace {

constexpr double rim = 10;  // Between a box and the one inside it, at the sides and below.

}  // namespace

std::vector<Frame> fit_nest(const std::vector<doc::Node>& layers, const Measure& measure) {
  std::vector<Frame> frames;
  double room = Bounds{}.width;
  for (auto layer = layers.rbegin(); layer != layers.rend(); ++layer) {
    frames.push_back(fit(*layer, measure, room));
    room = std::max(room, frames.back().width);
  }
  std::reverse(frames.begin(), frames.end());
  return frames;
}

Nest nest(const std::vector<Frame>& frames) {
  Nest made;
  made.sizes.resize(frames.size());
  Size inside;
  for (std::size_t i = frames.size(); i > 0; --i) {
    const auto& frame = frames[i - 1];
    auto& size = made.sizes[i - 1];
    size = {frame.width, frame.height};
    if (i < frames.size()) {
      size = {std::max(frame.width, inside.width + 2 * rim), frame.height + inside.height + rim};
    }
    inside = size;
  }
  double top = 0;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    made.centres.push_back({0, top + made.sizes[i].height / 2});
    made.words.push_back({0, top + frames[i].height / 2});
    top += frames[i].height;
  }
  return made;
}

}  // namespace govbook::diagram
