// What this program is, as another text for a program of other code or with other libraries, and
// how it asks the machine for memory.

#pragma once

#include <string>

namespace govbook::cli {

// The build ids of the program and of every library that it runs with, a line each. What has none
// is told by the state of its file.
std::string program_identity();

// Lets memory come in large pages where the machine has them, and keeps what was freed: a handbook
// takes and frees some hundred megabytes in small pieces. To be called first. Where the machine
// refuses, all is as without it.
void prepare_heap();

// Keeps what is in memory off the disk should the program crash: a handbook may hold what is for
// members only. Whoever looks for a fault may allow it again (ulimit -c) up to the hard limit.
void forbid_core_dumps();

}  // namespace govbook::cli
