#include "cli/stopwatch.h"

#include <sys/resource.h>

#include <chrono>
#include <cstdio>

namespace govbook::cli {
namespace {

double seconds_of(int who) {
  rusage used{};
  getrusage(who, &used);
  const auto to_seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return to_seconds(used.ru_utime) + to_seconds(used.ru_stime);
}

double cpu_seconds() { return seconds_of(RUSAGE_SELF) + seconds_of(RUSAGE_CHILDREN); }

double now() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(since).count();
}

}  // namespace

Stopwatch::Stopwatch() : began_wall_(now()) {}

void Stopwatch::begin(std::string_view station) {
  stop();
  running_ = station;
  began_cpu_ = cpu_seconds();
}

void Stopwatch::stop() {
  if (running_.empty()) return;
  const double spent = cpu_seconds() - began_cpu_;
  bool is_known = false;
  for (auto& [name, seconds] : spent_) {
    if (name != running_) continue;
    seconds += spent;
    is_known = true;
  }
  if (!is_known) spent_.emplace_back(running_, spent);
  running_.clear();
}

std::string Stopwatch::table() const {
  double all = 0;
  for (const auto& [name, seconds] : spent_) all += seconds;
  std::string table;
  const auto add = [&](const std::string& name, double seconds) {
    char line[64];
    std::snprintf(line, sizeof line, "%-10s %7.3f s %4.0f %%\n", name.c_str(), seconds,
                  all > 0 ? 100 * seconds / all : 0);
    table += line;
  };
  for (const auto& [name, seconds] : spent_) add(name, seconds);
  add("together", all);
  return table;
}

double Stopwatch::wall_seconds() const { return now() - began_wall_; }

}  // namespace govbook::cli
