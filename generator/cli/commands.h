// One function for each command; each gives the exit code.

#pragma once

#include <string>

#include "cli/world.h"

namespace govbook::cli {

int build(const Settings& settings);
int check(const Settings& settings);

// `station` is sources, handbook, edition, documents or pages.
int dump(const std::string& station, const Settings& settings);

// All rules, or the page of help of one.
int rules(const std::string& code, const Settings& settings);

// `what` is quorum.
int show(const std::string& what, const std::string& body, const Settings& settings);

}  // namespace govbook::cli
