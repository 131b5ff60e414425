// The smallest piece of shaped text: glyphs that stand for some characters together.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace govbook::type {

struct Glyph {
  std::uint32_t id = 0;
  double x = 0;  // From the beginning of the line.
  double y = 0;  // Downwards from the baseline.
};

// The glyphs of one cluster. A book has a million of them and nearly all are single: one needs no
// memory elsewhere.
class ClusterGlyphs {
 public:
  std::size_t size() const { return has_one_ ? 1 : more_.size(); }
  bool empty() const { return size() == 0; }
  const Glyph* begin() const { return has_one_ ? &one_ : more_.data(); }
  const Glyph* end() const { return begin() + size(); }
  Glyph* begin() { return has_one_ ? &one_ : more_.data(); }
  Glyph* end() { return begin() + size(); }
  const Glyph& operator[](std::size_t index) const { return begin()[index]; }
  const Glyph& front() const { return *begin(); }
  Glyph& front() { return *begin(); }
  void push_back(const Glyph& glyph);
  void clear();

 private:
  Glyph one_;
  bool has_one_ = false;
  std::vector<Glyph> more_;  // All of them when there are several.
};

struct Cluster {
  std::string text;      // What it stands for in UTF-8; in logical order.
  ClusterGlyphs glyphs;  // None for a space that ends a line.
  double x = 0;          // Where it begins in the line.
  double width = 0;
};

}  // namespace govbook::type
