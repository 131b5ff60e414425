// Templates → text with origins, whatever they say, in a bounded number of steps.

#include <string>

#include "base/utf8.h"
#include "oracle.h"
#include "templating/escape.h"
#include "templating/render.h"

using namespace govbook;

namespace {

using templating::List;
using templating::Map;
using templating::Markup;
using templating::Value;

const Map& values() {
  static const Map all = {
      {"x", Map{{"a", List{1, "b", Value()}}, {"b", true}, {"id", "board"}}},
      {"y", List{"a", 2, 2.5, "é < & *", Markup{"**m**"}}},
      {"records", List{Map{{"k", "a"}, {"n", 2}}, Map{{"k", "b"}, {"n", 1}}, Map{{"k", "a"}}}},
  };
  return all;
}

void hold_rendering(const Sources& sources, templating::Escape escape) {
  Report report;
  const auto made = templating::render(sources, "content", "main.md", values(), escape, report);
  fuzz::hold_places(report, sources);
  std::size_t end = 0;
  for (const auto& origin : made.origins) {
    fuzz::hold(origin.begin == end && origin.end >= origin.begin, "origins cover the text in turn");
    end = origin.end;
  }
  fuzz::hold(end == made.text.size(), "origins cover all of the text");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto sources = fuzz::one_file("main.md", bytes, size);
  hold_rendering(sources, templating::Escape::markdown);
  hold_rendering(sources, templating::Escape::html);
  return 0;
}
