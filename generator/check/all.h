// What a handbook's facts can get wrong, or leave open, told with its place.

#pragma once

#include <string>
#include <vector>

#include "base/report.h"
#include "model/handbook.h"

namespace govbook::check {

void all(const model::Handbook& handbook, Report& report);

}  // namespace govbook::check
