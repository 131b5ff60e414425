// As much of a report as a person reads.

#pragma once

#include <cstddef>

#include "base/report.h"

namespace govbook {

namespace limit {
inline constexpr std::size_t told_of_file = 50;  // Errors, and as many warnings.
inline constexpr std::size_t told_in_all = 200;
inline constexpr std::size_t notes_of_file = 500;
inline constexpr std::size_t notes_in_all = 2000;
inline constexpr std::size_t places_of_one = 20;  // That a diagnostic points to besides its own.
}  // namespace limit

// The report in order of places, within those limits. What is left out is counted: "123 more errors
// in this file are not shown" (base/not-shown, of the same severity, with the file for its place)
// and "1,234 more errors in 20 files are not shown" at the end. A diagnostic that points to too
// many places counts the others in a hint.
Report abridged(const Report& report);

}  // namespace govbook
