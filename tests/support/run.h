// Runs a program as a person or a script would: its words, what it writes, how it ends.

#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>
#include <string_view>
#include <vector>

namespace govbook::tests {

// What a program wrote and how it ended: its exit code, or minus the number of the signal that
// ended it.
struct Ran {
  int code = 0;
  std::string output;
  std::string error;
};

// A program on its way. It is killed when nobody has waited for it.
class Running {
 public:
  // `words` begin with the path of the program; it runs in `folder`. Fails the running test when it
  // cannot be started.
  Running(const std::vector<std::string>& words, const std::string& folder);
  ~Running();
  Running(const Running&) = delete;
  Running& operator=(const Running&) = delete;

  bool is_over();
  std::string limits() const;  // As Linux tells them: /proc/PROCESS/limits; empty when it is gone.
  void kill(int signal = SIGKILL);
  Ran wait();  // REQUIRES: called once.

 private:
  pid_t process_ = -1;
  int output_ = -1;
  int error_ = -1;
};

Ran run(const std::vector<std::string>& words, const std::string& folder);

// "check a --format json" in words; a word with spaces stands in double quotation marks.
std::vector<std::string> to_words(std::string_view line);

}  // namespace govbook::tests
