// An open file or folder that is closed at the end of its scope.

#pragma once

#include <fcntl.h>
#include <unistd.h>

#include <utility>

namespace govbook::files {

// With which a folder is opened: never through a link.
inline constexpr int folder_flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;

class Handle {
 public:
  explicit Handle(int number = -1) : number_(number) {}
  ~Handle() {
    if (number_ >= 0) ::close(number_);
  }
  Handle(Handle&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Handle& operator=(Handle&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }

  bool is_open() const { return number_ >= 0; }
  int number() const { return number_; }
  // The number, to be closed by whoever takes it.
  int release() { return std::exchange(number_, -1); }

 private:
  int number_;
};

}  // namespace govbook::files
