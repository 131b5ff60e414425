// Files that were sound before something was done to them: cut short, given another line, another
// value, another byte.

#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace govbook::hostile {

// What was done, for messages, and the bytes that came of it.
using Take = std::function<void(const std::string& what, const std::string& bytes)>;

// Cut short at each fiftieth part of it.
void each_beginning(std::string_view sound, const Take& take);

// One in `step` of its lines left out, given twice, or exchanged with the next.
void each_line_moved(std::string_view sound, std::size_t step, const Take& take);

// One in `step` of its names and values in quotation marks: misspelt, emptied, made a number, a
// list, a record, null, another name of the same file, or with something hostile put into it.
void each_value_changed(std::string_view sound, std::size_t step, const Take& take);

// One in `step` of its bytes turned into one that is no text, means something, or is not there.
void each_byte_changed(std::string_view sound, std::size_t step, const Take& take);

// The whole with other line ends, a byte order mark, other indents, in other letters.
void each_whole_changed(std::string_view sound, const Take& take);

}  // namespace govbook::hostile
