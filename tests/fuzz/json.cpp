// JSON → value → JSON → the same value.

#include "data/json.h"

#include "oracle.h"

using namespace govbook;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto sources = fuzz::one_file("a.json", bytes, size);
  Report report;
  const auto value = data::read_json(sources, 1, report);
  fuzz::hold_places(report, sources);
  fuzz::hold(value.has_value() || report.has_errors(), "what is refused is told of");
  if (!value || report.has_errors()) return 0;

  const auto written = data::write_json(*value);
  const auto again = fuzz::one_file("b.json", reinterpret_cast<const std::uint8_t*>(written.data()),
                                    written.size());
  const auto second = data::read_json(again, 1, report);
  fuzz::hold(second.has_value() && !report.has_errors(), "what is written can be read", written);
  fuzz::hold(data::write_json(*second) == written, "reading gives back what was written", written);
  return 0;
}
