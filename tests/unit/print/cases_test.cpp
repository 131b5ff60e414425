// Pages as text, and what is reported on the way.

#include <doctest/doctest.h>

#include <sstream>

#include "base/text.h"
#include "doc/walk.h"
#include "sample.h"
#include "support/case.h"

namespace govbook::tests {
namespace {

std::string told(const Report& report) {
  std::string out;
  for (const auto& one : report.diagnostics()) {
    out += one.severity == Severity::error ? "error " : "warning ";
    out += one.code + " line " + std::to_string(one.at.line) + ": " + one.message + "\n";
    for (const auto& hint : one.hints) out += "  hint: " + hint + "\n";
  }
  return out;
}

std::string check_settings(const std::string& text) {
  print::Settings settings;
  std::istringstream lines(text);
  std::string name, value;
  while (lines >> name >> value) {
    if (name == "size") settings.size = std::stod(value);
    if (name == "muted") settings.muted = *print::to_colour(value);
    if (name == "shade") settings.shade = *print::to_colour(value);
  }
  Report report;
  print::check(settings, {1, 1, 1, 0}, report);
  return told(report);
}

// "images/map.png 640 480 96": its pixels and their number to the inch, a picture a line.
void tell_sizes(doc::Document& document, const std::string& text) {
  std::istringstream lines(text);
  doc::Image known;
  while (lines >> known.path >> known.width >> known.height >> known.dots_per_inch) {
    doc::for_each_inline(document, [&](doc::Inline& one_inline) {
      auto* image = std::get_if<doc::Image>(&one_inline.node);
      if (image == nullptr || image->path != known.path) return;
      image->width = known.width;
      image->height = known.height;
      image->dots_per_inch = known.dots_per_inch;
    });
  }
}

std::string run(const Case& one) {
  if (one.has("settings")) return check_settings(one.at("settings"));
  Report report;
  const bool is_page = text::trim(one.at("kind")) == "page";
  const auto kind = is_page ? doc::Kind::page : doc::Kind::numbered;
  auto document = from_markdown(one.at("markdown"), kind, report);
  tell_sizes(document, one.at("pictures"));
  const auto pages = lay_out(document, report);
  if (one.has("report")) return told(report);
  CHECK(told(report) == "");
  return print::dump(pages);
}

}  // namespace

TEST_CASE("cases of laying documents out") { check_cases("print", run); }

}  // namespace govbook::tests
