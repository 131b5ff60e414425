// Documents into bytes, on several cores, in an order that nobody can see.

#pragma once

#include <vector>

#include "build/make.h"
#include "build/plan.h"

namespace govbook::build {

// Plans the jobs of all parts, lays out the diagrams of those that run (their workers are forked
// while there is one thread), then writes every page and PDF that is not kept. Adds to `made`.
void render(const std::vector<Part>& parts, const Options& options, Made& made);

// The PDF of one document alone, which the library of the part has.
Alone render_alone(const Part& part, const doc::Document& document, const Options& options);

}  // namespace govbook::build
