// Equality and order of data, as Python has them.

#include <algorithm>

#include "templating/datum.h"

namespace govbook::templating {
namespace {

std::partial_ordering order_numbers(const Number& left, const Number& right) {
  if (left.is_whole && right.is_whole) return left.whole <=> right.whole;
  const double first = left.is_whole ? static_cast<double>(left.whole) : left.real;
  const double second = right.is_whole ? static_cast<double>(right.whole) : right.real;
  return first <=> second;
}

bool equal_members(const std::vector<Datum>& left, const std::vector<Datum>& right) {
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), equal);
}

bool equal_maps(const Datum& left, const Datum& right) {
  const auto first = *entries(left);
  if (first.size() != length(right)) return false;
  return std::all_of(first.begin(), first.end(), [&](const auto& entry) {
    const auto other = member(right, entry.first);
    return other && equal(entry.second, *other);
  });
}

}  // namespace

bool equal(const Datum& left, const Datum& right) {
  if (const auto first = number(left)) {
    const auto second = number(right);
    return second && order_numbers(*first, *second) == std::partial_ordering::equivalent;
  }
  if (const auto* first = letters(left)) {
    const auto* second = letters(right);
    return second != nullptr && *first == *second;
  }
  if (is_null(left)) return is_null(right);
  if (is_sequence(left)) {
    return is_sequence(right) && equal_members(*members(left), *members(right));
  }
  if (is_mapping(left)) return is_mapping(right) && equal_maps(left, right);
  return false;
}

std::optional<std::partial_ordering> order(const Datum& left, const Datum& right) {
  const auto first_number = number(left);
  const auto second_number = number(right);
  if (first_number && second_number) return order_numbers(*first_number, *second_number);
  const auto* first_text = letters(left);
  const auto* second_text = letters(right);
  if (first_text != nullptr && second_text != nullptr) {
    return *first_text <=> *second_text;  // Bytes of UTF-8 sort as characters do.
  }
  if (!is_sequence(left) || !is_sequence(right)) return {};
  const auto first = *members(left);
  const auto second = *members(right);
  for (std::size_t i = 0; i < std::min(first.size(), second.size()); ++i) {
    if (equal(first[i], second[i])) continue;
    return order(first[i], second[i]);
  }
  return first.size() <=> second.size();
}

}  // namespace govbook::templating
