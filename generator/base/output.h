// What a build makes: paths and bytes, before anything touches a disk.

#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace govbook {

// Keys are paths below the output folder with '/' between folders; sorted, so that writing and
// comparing never depend on the order of making.
using Output = std::map<std::string, std::string>;

// How a file stood on disk when somebody looked. Whoever writes to it or puts another in its place
// changes this.
struct Seen {
  std::uint64_t number = 0;   // Of the file in its file system (its inode).
  std::uint64_t size = 0;     // Bytes.
  std::int64_t modified = 0;  // Nanoseconds since 1970.
  friend bool operator==(const Seen&, const Seen&) = default;
};

// Files of an output folder, by the same paths as in an Output.
using SeenFiles = std::map<std::string, Seen>;

}  // namespace govbook
