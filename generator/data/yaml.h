// YAML text to a located value: the plain part of YAML that people write by hand.

#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/report.h"
#include "base/sources.h"
#include "data/value.h"

namespace govbook::data {

// Words without quotation marks arrive as Bare. Refuses a second document (data/second-document),
// anchors, aliases, tags, merge keys and names that are not text (data/yaml-feature), and all that
// read_json refuses. Nothing when the file cannot be read to its end.
std::optional<Value> read_yaml(const Sources& sources, std::uint32_t file, Report& report);

// The same for the bytes `begin` to `end` of a file. No words at all give Null.
std::optional<Value> read_yaml(const Sources& sources, std::uint32_t file, std::size_t begin,
                               std::size_t end, Report& report);

}  // namespace govbook::data
