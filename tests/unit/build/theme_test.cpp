// A theme's settings: tests/cases/build/theme.

#include "build/theme.h"

#include <doctest/doctest.h>

#include "base/explain.h"
#include "support/case.h"

namespace govbook::tests {
namespace {

std::string number(double value) {
  auto text = std::to_string(value);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string settings_of(const build::Theme& theme, const Sources& sources) {
  const auto& paper = theme.print;
  std::string told = "theme \"" + theme.name + "\"\n";
  for (const auto file : theme.files) told += "  file " + sources.at(file)->name + "\n";
  told += "  page " + number(paper.page_width) + " by " + number(paper.page_height) + "\n";
  told += "  margins " + number(paper.margin_top) + " " + number(paper.margin_right) + " " +
          number(paper.margin_bottom) + " " + number(paper.margin_left) + "\n";
  told += "  sizes " + number(paper.size) + " " + number(paper.leading) + " " +
          number(paper.table_size) + " " + number(paper.note_size) + " " +
          number(paper.furniture_size) + "\n";
  told += "  families " + paper.families.body + ", " + paper.families.heading + ", " +
          paper.families.mono + "\n  colours";
  for (const auto& colour :
       {paper.ink, paper.accent, paper.link, paper.rule, paper.shade, paper.muted, paper.clash}) {
    told += " " + print::to_text(colour);
  }
  told += "\n";
  for (const auto* edge : {&paper.head, &paper.foot, &paper.first_head, &paper.first_foot}) {
    told += "  edge [" + (*edge)[0] + "] [" + (*edge)[1] + "] [" + (*edge)[2] + "]\n";
  }
  return told;
}

}  // namespace

TEST_CASE("a theme is read as it is written, and its mistakes are told") {
  check_cases("build/theme", [](const Case& test) {
    Sources sources;
    for (const auto& [name, text] : test.sections) {
      if (name.find('.') != std::string::npos) sources.add({"theme", name, name, text});
    }
    Report report;
    const auto theme = build::theme(sources, report);
    std::string told;
    for (const auto& diagnostic : report.diagnostics()) told += explain(diagnostic, sources);
    return told.empty() ? settings_of(theme, sources) : told;
  });
}

}  // namespace govbook::tests
