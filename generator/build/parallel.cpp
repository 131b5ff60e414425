#include "build/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace govbook::build {

void in_parallel(std::size_t count, int jobs, const std::function<Worker()>& begin) {
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    const auto worker = begin();
    for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) worker(i);
  };
  std::vector<std::thread> others;
  const auto threads = std::min(static_cast<std::size_t>(std::max(jobs, 1)), count);
  for (std::size_t i = 1; i < threads; ++i) others.emplace_back(work);
  work();
  for (auto& thread : others) thread.join();
}

}  // namespace govbook::build
