// Editions for tests. The sections of a case whose names have a dot are files of a handbook; "as
// at" and "audience" (everyone or members) say which edition of it is wanted.

#pragma once

#include <string>

#include "base/text.h"
#include "load/handbook.h"
#include "unit/load/folder.h"
#include "view/edition.h"

namespace govbook::tests {

// The files of the handbook that a case holds; those below "documents/" are templates.
inline Sources files_of(const Case& test) {
  Sources sources;
  for (const auto& [name, text] : test.sections) {
    if (name.find('.') == std::string::npos) continue;
    const bool is_template = name.starts_with("documents/");
    sources.add({is_template ? "templates" : "content", name, name, text});
  }
  return sources;
}

inline std::string word_of(const Case& test, std::string_view section) {
  return std::string(text::trim(test.at(section)));
}

// Fails the running test when the files cannot be read.
inline view::Edition edition_of(const Case& test, const Sources& sources) {
  Report report;
  auto handbook = load::handbook(sources, report);
  REQUIRE_MESSAGE(!report.has_errors(), explain_all(report, sources));
  const auto audience =
      word_of(test, "audience") == "members" ? view::Audience::members : view::Audience::everyone;
  return view::edition(std::move(handbook), to_date(word_of(test, "as at")), audience);
}

}  // namespace govbook::tests
