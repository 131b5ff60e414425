// What this program is: another text for a program of other code or with other libraries.

#pragma once

#include <string>

namespace govbook::cli {

// The build ids of the program and of every library that it runs with, a line each. What has none
// is told by the state of its file.
std::string program_identity();

}  // namespace govbook::cli
