// The gate through which every call that publishes a site passes on its way to the system. It notes
// the calls in their order and asks the test about each: let it through, let it fail, write less.
// The calls of std::filesystem pass through it as well, and nothing in the generator knows of it:
// the program's own definitions of open, write, … stand before those of the C library. Syncs are
// answered by the gate alone, for no test can see a disk. Of one thread only.

#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace govbook::tests {

enum class Call {
  // These change something.
  make_folder,
  open_to_write,
  write,
  close_written,
  link,
  bring_to_disk,         // A whole file system: syncfs.
  exchange,              // Or rename.
  bring_folder_to_disk,  // fsync.
  remove,
  // These change nothing.
  open_to_read,
  read,
  close_read,
  look,
  lock,
};

inline constexpr Call last_call = Call::lock;

bool is_change(Call call);
std::string_view name_of(Call call);  // "link": the name of the system.

struct Passing {
  Call call{};
  std::string path;  // Whole; of an open file the one that it was opened by.
  int turn = 0;      // Among those of its kind, from 1.
  int change = 0;    // Among those that change something, from 1.
};

struct Answer {
  int error = 0;  // The call fails with this; 0 lets it through.
  std::size_t most_bytes = std::numeric_limits<std::size_t>::max();  // That a write takes.
};

class Gate {
 public:
  using Judge = std::function<Answer(const Passing&)>;

  // From now on until it goes away. REQUIRES: there is no other.
  explicit Gate(Judge judge = {});
  ~Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

  const std::vector<Passing>& passed() const { return passed_; }
  int count(Call call) const;
  int changes() const;

  Answer pass(Call call, std::string path);

 private:
  Judge judge_;
  std::vector<Passing> passed_;
};

}  // namespace govbook::tests
