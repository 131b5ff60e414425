// The reference of the data format for people, made from the field tables.

#pragma once

#include <string>

namespace govbook::exports {

// Markdown: a level-2 heading for each noun, what it is, where it is written, and its fields.
std::string field_reference();

}  // namespace govbook::exports
