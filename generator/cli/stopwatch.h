// CPU and wall seconds by station, of this process and of the workers it has waited for.

#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace govbook::cli {

class Stopwatch {
 public:
  Stopwatch();

  // Ends the station that was running and begins another; a name may come again and is added to.
  void begin(std::string_view station);
  void stop();

  // A line each, and the whole: "compose      0.041 s    0.043 s", CPU first. Read by script/bench.
  std::string table() const;
  double wall_seconds() const;

 private:
  struct Spent {
    double cpu = 0;
    double wall = 0;
  };
  static Spent now();

  std::vector<std::pair<std::string, Spent>> spent_;
  std::string running_;
  Spent began_;  // The station that is running.
  double began_wall_ = 0;
};

}  // namespace govbook::cli
