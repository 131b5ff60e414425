// Reading pictures in tests, and what is told of them.

#pragma once

#include <optional>
#include <string>

#include "base/report.h"
#include "image/picture.h"

namespace govbook::tests {

struct Read {
  std::optional<image::Picture> picture;
  std::string told;  // "code: message", a line each; hints indented.
  std::size_t count = 0;
};

inline std::string told_by(const Report& report) {
  std::string told;
  for (const auto& one : report.diagnostics()) {
    told += one.code + ": " + one.message + "\n";
    for (const auto& hint : one.hints) told += "  " + hint + "\n";
  }
  return told;
}

inline Read read_picture(const std::string& bytes) {
  Report report;
  Read read;
  read.picture = image::read({bytes, "images/map.png", {1, 2, 3, 4}}, report);
  read.told = told_by(report);
  read.count = report.diagnostics().size();
  return read;
}

}  // namespace govbook::tests
