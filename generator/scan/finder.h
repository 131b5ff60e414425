// Marks, found in words.

#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string_view>
#include <vector>

#include "scan/secrets.h"

namespace govbook::scan {

// All marks in one pass: under a window of as many letters as the shortest mark may have, which
// moves on by one, the digest is put together from that before it. Only where it is that of the
// beginning of a mark are letters compared.
class Finder {
 public:
  explicit Finder(const Secrets& secrets);  // They must outlive it.

  // Calls `found` for each mark in the letters of these words, each time that it is there.
  void look(std::string_view words, const std::function<void(const Mark&)>& found) const;

  bool finds(std::string_view words) const;  // Any of them.

 private:
  void look_up(std::uint64_t digest, std::string_view letters,
               const std::function<void(const Mark&)>& found) const;

  std::uint64_t leading_ = 1;
  std::vector<char> likely_;
  std::map<std::uint64_t, std::vector<const Mark*>> marks_;  // By the digest of their beginnings.
};

}  // namespace govbook::scan
