#include "cli/stopwatch.h"

#include <sys/resource.h>

#include <algorithm>
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

double wall_seconds_of_clock() {
  const auto since = std::chrono::steady_clock::now().time_since_epoch();
  return std::chrono::duration<double>(since).count();
}

}  // namespace

Stopwatch::Stopwatch() : began_wall_(wall_seconds_of_clock()) {}

Stopwatch::Spent Stopwatch::now() {
  return {seconds_of(RUSAGE_SELF) + seconds_of(RUSAGE_CHILDREN), wall_seconds_of_clock()};
}

void Stopwatch::begin(std::string_view station) {
  stop();
  running_ = station;
  began_ = now();
}

void Stopwatch::stop() {
  if (running_.empty()) return;
  auto known = std::find_if(spent_.begin(), spent_.end(),
                            [&](const auto& entry) { return entry.first == running_; });
  if (known == spent_.end()) known = spent_.insert(spent_.end(), {running_, {}});
  const auto ended = now();
  known->second.cpu += ended.cpu - began_.cpu;
  known->second.wall += ended.wall - began_.wall;
  running_.clear();
}

std::string Stopwatch::table() const {
  Spent all;
  std::string table;
  const auto add = [&](const std::string& name, const Spent& spent) {
    char line[64];
    std::snprintf(line, sizeof line, "%-10s %8.3f s %8.3f s\n", name.c_str(), spent.cpu,
                  spent.wall);
    table += line;
  };
  for (const auto& [name, spent] : spent_) {
    add(name, spent);
    all.cpu += spent.cpu;
    all.wall += spent.wall;
  }
  add("together", all);
  return table;
}

double Stopwatch::wall_seconds() const { return wall_seconds_of_clock() - began_wall_; }

}  // namespace govbook::cli
