// Work on several cores whose results do not depend on who did what first.

#pragma once

#include <cstddef>
#include <functional>

namespace govbook::build {

// What one thread does with the work of a number.
using Worker = std::function<void(std::size_t)>;

// Has the work of every number below `count` done by up to `jobs` threads, one of them the
// caller's. `begin` is called once on each thread and gives its worker. When this returns, the
// other threads have ended.
void in_parallel(std::size_t count, int jobs, const std::function<Worker()>& begin);

}  // namespace govbook::build
