// The files of a handbook, its templates and its theme as one value: what was on disk when the
// program looked. Nothing after files::read_tree reads the disk.

#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace govbook {

// The root of PDFs that were too large to be read: they are an author's mistake only when something
// asks for them.
inline constexpr std::string_view too_large_root = "too large";

// One file. `shown` is the path as a person would type it and is used in diagnostics only; `name`
// is the path inside its root with '/' between folders ("bodies/executive-board.json"); `root`
// tells which tree it belongs to ("content", "templates" or "theme").
struct Source {
  std::string root;
  std::string name;
  std::string shown;
  std::string bytes;
};

class Sources {
 public:
  // Adds a file and returns its number for spans. A later file of the same root and name takes the
  // place of an earlier one in `find`: that is how a handbook overrides a template.
  std::uint32_t add(Source source);

  // The file that a span points to; nullptr for span.file == 0.
  const Source* at(std::uint32_t file) const;

  // The number of the file of that root and name; 0 when there is none.
  std::uint32_t find(std::string_view root, std::string_view name) const;

  // The numbers of all files of a root that are not overridden, sorted by name.
  std::vector<std::uint32_t> list(std::string_view root) const;

  // Line `line` (from 1) of a file, without its end; empty when there is none.
  std::string_view line(std::uint32_t file, std::uint32_t line) const;

  std::size_t size() const { return files_.size(); }

 private:
  std::vector<Source> files_;
  std::vector<std::vector<std::size_t>> line_begins_;  // Of each file: complaints ask for any.
};

}  // namespace govbook
