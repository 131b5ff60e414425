// "Did you mean …?"

#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace govbook {

// The candidate nearest to `wrong` (Damerau-Levenshtein, ignoring case), if it is near enough to be
// a likely slip: at most a third of the letters differ. A word of one or two letters is near only
// to itself. Empty when none is.
std::string nearest(std::string_view wrong, const std::vector<std::string>& candidates);

// `did you mean "nearest"?`, or an empty string.
std::string did_you_mean(std::string_view wrong, const std::vector<std::string>& candidates);

}  // namespace govbook
