// Filters of numbers.

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "templating/filter_functions.h"
#include "templating/letters.h"
#include "templating/operators.h"

namespace govbook::templating::filter {
namespace {

// The number written, with space around it and "_" between digits, as Python's int() reads it.
std::optional<std::int64_t> read_whole(std::string_view written, int base) {
  auto text = std::string(strip(written));
  std::erase(text, '_');
  const bool is_negative = text.starts_with('-');
  if (is_negative || text.starts_with('+')) text.erase(0, 1);
  const auto prefix = base == 16 ? "0x" : base == 8 ? "0o" : base == 2 ? "0b" : "";
  if (*prefix != '\0' && templating::lower(text).starts_with(prefix)) text.erase(0, 2);
  if (text.empty() || text[0] == '-' || text[0] == '+') return {};
  if (is_negative) text.insert(0, "-");
  std::int64_t number = 0;
  const auto* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number, base);
  if (result.ec != std::errc{} || result.ptr != end) return {};
  return number;
}

std::optional<double> read_real(std::string_view written) {
  auto text = std::string(strip(written));
  std::erase(text, '_');
  if (text.starts_with('+')) text.erase(0, 1);
  double number = 0;
  const auto* end = text.data() + text.size();
  const auto result = std::from_chars(text.data(), end, number);
  if (result.ec != std::errc{} || result.ptr != end) return {};
  return number;
}

std::optional<std::int64_t> cut(double real) {
  const double most = 9223372036854774784.0;  // The largest that a whole number can hold.
  if (!(std::fabs(real) <= most)) return {};
  return static_cast<std::int64_t>(real);
}

// Correctly rounded to digits behind the point, halves to even: the exact decimal value decides.
double rounded(double real, int digits) {
  if (!std::isfinite(real) || digits > 300) return real;
  if (digits < 0) {
    const double unit = std::pow(10.0, -digits);
    return std::isfinite(unit) ? std::nearbyint(real / unit) * unit : 0.0 * real;
  }
  std::array<char, 700> buffer{};
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), real,
                                 std::chars_format::fixed, digits);
  double result = real;
  if (end.ec == std::errc{}) std::from_chars(buffer.data(), end.ptr, result);
  return result;
}

// A whole number to tens, hundreds and so on, halves to even.
std::int64_t rounded_whole(std::int64_t number, int zeros) {
  if (zeros > 18) return 0;
  std::int64_t unit = 1;
  for (int i = 0; i < zeros; ++i) unit *= 10;
  auto quotient = number / unit;
  const auto rest = number % unit;
  const auto size = rest < 0 ? -rest : rest;
  const bool is_up = size > unit - size || (size == unit - size && quotient % 2 != 0);
  if (is_up) quotient += number < 0 ? -1 : 1;
  std::int64_t result = 0;
  return __builtin_mul_overflow(quotient, unit, &result) ? number : result;
}

}  // namespace

Datum absolute(const Use& use) {
  const auto found = number(use.input);
  if (!found) return use.wrong("a number");
  if (!found->is_whole) return Value(std::fabs(found->real), span_of(use.input));
  if (found->whole == std::numeric_limits<std::int64_t>::min())
    return use.wrong("a smaller number");
  return Value(found->whole < 0 ? -found->whole : found->whole, span_of(use.input));
}

Datum round(const Use& use) {
  const auto found = number(use.input);
  if (!found) return use.wrong("a number");
  const auto digits = static_cast<int>(std::clamp<std::int64_t>(use.whole(0, 0), -400, 400));
  const auto method = use.text(1, "common");
  const auto at = span_of(use.input);
  const double real = found->is_whole ? static_cast<double>(found->whole) : found->real;
  if (method == "common") {
    if (!found->is_whole) return Value(rounded(real, digits), at);
    return Value(digits < 0 ? rounded_whole(found->whole, -digits) : found->whole, at);
  }
  if (method != "ceil" && method != "floor") {
    return use.context.wrong(
        use.at, "\"round\" knows \"common\", \"ceil\" and \"floor\", not \"" + method + "\"");
  }
  const double factor = std::pow(10.0, digits);
  const double scaled = real * factor;
  return Value((method == "ceil" ? std::ceil(scaled) : std::floor(scaled)) / factor, at);
}

Datum to_whole(const Use& use) {
  const auto at = span_of(use.input);
  const auto base = use.whole(1, 10);
  if (base < 2 || base > 36) return use.context.wrong(use.at, "a base is a number from 2 to 36");
  if (const auto* text = letters(use.input)) {
    if (const auto whole = read_whole(*text, static_cast<int>(base))) return Value(*whole, at);
    const auto real = read_real(*text);
    if (const auto whole = real ? cut(*real) : std::nullopt) return Value(*whole, at);
  } else if (const auto found = number(use.input)) {
    if (found->is_whole) return Value(found->whole, at);
    if (const auto whole = cut(found->real)) return Value(*whole, at);
  }
  return use.has(0) ? use.arguments[0] : Datum(Value(0, at));
}

Datum to_real(const Use& use) {
  const auto at = span_of(use.input);
  if (const auto* text = letters(use.input)) {
    if (const auto real = read_real(*text)) return Value(*real, at);
  } else if (const auto found = number(use.input)) {
    return Value(found->is_whole ? static_cast<double>(found->whole) : found->real, at);
  }
  return use.has(0) ? use.arguments[0] : Datum(Value(0.0, at));
}

Datum sum(const Use& use) {
  const auto all = use.walk();
  if (!all) return {};
  Datum total = use.has(1) ? use.arguments[1] : Datum(Value(0));
  if (letters(total) != nullptr) {
    return use.context.wrong(use.at, "\"sum\" adds numbers; \"join\" joins strings");
  }
  for (const auto& one : *all) {
    const auto part = use.has(0) ? follow(one, use.arguments[0]) : one;
    total = calculate(Operator::add, total, part, use.context, use.at);
    if (total.is_missing()) return {};
  }
  return total;
}

}  // namespace govbook::templating::filter
