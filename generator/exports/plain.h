// Words of the model as plain text, for formats without any mark-up.

#pragma once

#include <string>

#include "model/stated.h"

namespace govbook::exports {

// The words of inline Markdown; empty where nothing is stated.
std::string plain(const model::Text& text);

}  // namespace govbook::exports
