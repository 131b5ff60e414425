// CPU seconds by station, of this process and of the workers it has waited for.

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

  // "compose   0.041 s   12 %", a line each, and the whole.
  std::string table() const;
  double wall_seconds() const;

 private:
  std::vector<std::pair<std::string, double>> spent_;
  std::string running_;
  double began_cpu_ = 0;
  double began_wall_ = 0;
};

}  // namespace govbook::cli
