// Small words about strings that the standard library of our compiler lacks.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace govbook::text {

std::string join(const std::vector<std::string>& parts, std::string_view between);

// "A", "A and B", "A, B and C".
std::string join_as_list(const std::vector<std::string>& parts, std::string_view last = "and");

// Splits at every `at`; "a,,b" gives three parts, "" gives one empty part.
std::vector<std::string> split(std::string_view whole, char at);

// Without spaces, tabs and line ends at both sides.
std::string_view trim(std::string_view whole);

std::string replace_all(std::string whole, std::string_view from, std::string_view to);

// ASCII letters only; other characters stay.
std::string to_lower(std::string_view whole);

// With a capital first letter, or with a small one; of ASCII letters, likewise.
std::string capitalised(std::string_view words);
std::string lower_first(std::string_view words);

// A whole number of decimal digits without a sign, up to 18 of them; nothing for any other words.
std::optional<long long> to_number(std::string_view words);

// "one seat", "two seats", "14 seats": the number (in words up to ten) and the word that goes with
// it.
std::string counted(long long number, std::string_view one, std::string_view many);

// Numbers up to ten as words ("no" for 0), others as digits with a comma between thousands.
std::string in_words(long long number);

// "840 KB", "1.2 MB": rounded up, so that nobody fetches more than they were told.
std::string size_in_words(std::size_t bytes);

}  // namespace govbook::text
