// The YAML between two lines of three hyphens with which a Markdown file may begin.

#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "base/report.h"
#include "base/sources.h"
#include "data/value.h"

namespace govbook::data {

struct FrontMatter {
  Value fields;          // A map; empty when there is no front matter.
  std::size_t body = 0;  // The byte where the Markdown begins.
  Span body_at;          // The same as a place.
};

// Reports data/front-matter when it is not closed or no map, and what read_yaml reports. Nothing
// when it cannot be read.
std::optional<FrontMatter> front_matter(const Sources& sources, std::uint32_t file, Report& report);

// The words of a field that is a word or a text; nothing of lists and records.
std::string scalar(const Value& value);

}  // namespace govbook::data
