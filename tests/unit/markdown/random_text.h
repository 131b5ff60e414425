// Random texts made of pieces that mean something in Markdown, the same in every run.

#pragma once

#include <cstdint>
#include <string>

namespace govbook::markdown::tests {

class RandomText {
 public:
  explicit RandomText(std::uint32_t seed) : state_(seed) {}

  std::string line(int most_pieces);   // Without line ends.
  std::string lines(int most_pieces);  // With line ends, margins and blocks.

 private:
  std::uint32_t below(std::size_t count);

  std::uint64_t state_;
};

}  // namespace govbook::markdown::tests
