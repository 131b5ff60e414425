// A handbook as readable text: everything that is stated, by the field tables.

#pragma once

#include <string>

#include "model/handbook.h"

namespace govbook::model {

// One fact a line, indented by the record it belongs to; gaps in round brackets. Equal handbooks
// give equal text, wherever their files stand.
std::string dump(const Handbook& handbook);

}  // namespace govbook::model
