#include <doctest/doctest.h>

#include "data/front_matter.h"
#include "data/json.h"
#include "data/yaml.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

std::optional<data::Value> read(const Sources& sources, std::uint32_t file, Report& report) {
  const auto& name = sources.at(file)->name;
  if (name.ends_with(".yaml")) return data::read_yaml(sources, file, report);
  if (name.ends_with(".json")) return data::read_json(sources, file, report);
  auto matter = data::front_matter(sources, file, report);
  if (!matter) return std::nullopt;
  return std::move(matter->fields);
}

TEST_CASE("data files are read, or refused, as the cases say") {
  tests::check_cases("data", [](const tests::Case& test) {
    const auto sources = tests::to_sources(test);
    Report report;
    std::string values;
    for (const auto file : sources.list("content")) {
      const auto value = read(sources, file, report);
      if (value) values += data::write_json(*value);
    }
    return tests::explain_all(report, sources) + values;
  });
}

}  // namespace
}  // namespace govbook
