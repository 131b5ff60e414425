// YAML, and front matter above words, → value → JSON → the same value.

#include "data/yaml.h"

#include <string>

#include "base/utf8.h"
#include "data/front_matter.h"
#include "data/json.h"
#include "oracle.h"

using namespace govbook;

namespace {

void hold_value(const data::Value& value) {
  const auto written = data::write_json(value);
  fuzz::hold(!utf8::first_error(written), "what is read is UTF-8", written);
  const auto sources = fuzz::one_file(
      "b.json", reinterpret_cast<const std::uint8_t*>(written.data()), written.size());
  Report report;
  const auto second = data::read_json(sources, 1, report);
  fuzz::hold(second.has_value() && !report.has_errors(), "what is read is JSON too", written);
  fuzz::hold(data::write_json(*second) == written, "JSON says the same", written);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto sources = fuzz::one_file("a.yaml", bytes, size);
  Report report;
  const auto value = data::read_yaml(sources, 1, report);
  fuzz::hold_places(report, sources);
  fuzz::hold(value.has_value() || report.has_errors(), "what is refused is told of");
  if (value && !report.has_errors()) hold_value(*value);

  Report aside;
  const auto matter = data::front_matter(sources, 1, aside);
  fuzz::hold_places(aside, sources);
  fuzz::hold(matter.has_value() || aside.has_errors(), "what is refused is told of");
  if (!matter) return 0;
  fuzz::hold(matter->body <= size, "the words begin in the file");
  if (!aside.has_errors()) hold_value(matter->fields);
  return 0;
}
