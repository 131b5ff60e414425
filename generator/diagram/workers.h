// Layouts in worker processes: each worker takes a batch and hands back one answer after another
// through a pipe. A worker that dies or overruns costs the sketch it was at, nothing else.

#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "diagram/place.h"

namespace govbook::diagram {

// Of one sketch: seconds of processor, and bytes beyond those a worker begins with. The limit of
// memory does not hold under the address sanitizer, which needs a huge address space.
struct Limits {
  int seconds = 5;
  std::size_t memory = std::size_t{1} << 30;
  // Most sketches of one worker. A large handbook is slow to fork, and should Graphviz leak, a
  // worker does not live long.
  std::size_t batch = 2048;
  std::size_t workers = 2;  // At the same time.
  // Of wall clock, for a worker that uses no processor all that time. One that does is waited for,
  // so that a busy machine draws what an idle one does.
  int patience = 10;
};

using Placer = std::function<std::optional<Placement>(const Sketch&)>;

// A placement, or why there is none ("took more than 5 s", "ended by signal 11").
struct Answer {
  std::optional<Placement> placement;
  std::string failure;
};

// The answers in the order of the sketches. A sketch that fails among others is tried once more
// alone, so that no sketch pays for what another did to the worker. One whose worker stands still
// is tried three times: a library may have a thread of its own that held a lock when the worker was
// forked, and then nothing is wrong with the sketch.
// REQUIRES: no other thread of the process is running.
std::vector<Answer> place_apart(const std::vector<Sketch>& sketches, const Placer& placer,
                                const Limits& limits);

}  // namespace govbook::diagram
