// Handbooks to build: those of content/, and small ones written in a test.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "build/make.h"

namespace govbook::tests {

using Texts = std::map<std::string, std::string>;  // By path in the handbook's folder.

// "county-durham" of content/, with the templates and the theme of the repository.
build::Handbook handbook_of_content(const std::string& name);

// The files of a small whole handbook with a link to the outside world.
Texts small_texts();

// A handbook of those files; names that begin with "theme/" or "templates/" are of those roots and
// override the repository's.
build::Handbook handbook_of(const Texts& texts);

// The same with only these document templates of the repository ("body", "page").
build::Handbook handbook_with(const std::vector<std::string>& documents, const Texts& texts);

// As a person would be told, without notes: "severity[code]: message" a line, hints indented.
std::string complaints(const Report& report);

}  // namespace govbook::tests
