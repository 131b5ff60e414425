#include "templating/operators.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>

namespace govbook::templating {
namespace {

constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

std::string_view verb(Operator by) {
  switch (by) {
    case Operator::add:
      return "add";
    case Operator::subtract:
      return "subtract";
    case Operator::multiply:
      return "multiply";
    case Operator::power:
      return "raise";
    default:
      return "divide";
  }
}

std::optional<std::int64_t> whole_power(std::int64_t base, std::int64_t exponent) {
  std::int64_t result = 1;
  if (base == 0 || base == 1) return exponent == 0 ? 1 : base;
  if (base == -1) return exponent % 2 == 0 ? 1 : -1;
  for (std::int64_t i = 0; i < exponent; ++i) {
    if (__builtin_mul_overflow(result, base, &result)) return {};
  }
  return result;
}

// Division and remainder round down, not towards zero. REQUIRES: right != 0.
std::optional<std::int64_t> whole_quotient(std::int64_t left, std::int64_t right) {
  if (left == smallest && right == -1) return {};
  const auto quotient = left / right;
  return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::int64_t whole_remainder(std::int64_t left, std::int64_t right) {
  if (right == -1) return 0;
  const auto rest = left % right;
  return rest != 0 && (rest < 0) != (right < 0) ? rest + right : rest;
}

std::optional<std::int64_t> calculate_whole(Operator by, std::int64_t left, std::int64_t right) {
  std::int64_t result = 0;
  switch (by) {
    case Operator::add:
      return __builtin_add_overflow(left, right, &result) ? std::nullopt : std::optional(result);
    case Operator::subtract:
      return __builtin_sub_overflow(left, right, &result) ? std::nullopt : std::optional(result);
    case Operator::multiply:
      return __builtin_mul_overflow(left, right, &result) ? std::nullopt : std::optional(result);
    case Operator::divide_whole:
      return whole_quotient(left, right);
    case Operator::remainder:
      return whole_remainder(left, right);
    case Operator::power:
      return whole_power(left, right);
    case Operator::divide:
      break;
  }
  return {};
}

double real_remainder(double left, double right) {
  const double rest = std::fmod(left, right);
  if (rest == 0) return std::copysign(0.0, right);
  return (rest < 0) != (right < 0) ? rest + right : rest;
}

double calculate_real(Operator by, double left, double right) {
  switch (by) {
    case Operator::add:
      return left + right;
    case Operator::subtract:
      return left - right;
    case Operator::multiply:
      return left * right;
    case Operator::divide:
      return left / right;
    case Operator::divide_whole:
      return std::floor(left / right);
    case Operator::remainder:
      return real_remainder(left, right);
    case Operator::power:
      break;
  }
  return std::pow(left, right);
}

bool divides(Operator by) {
  return by == Operator::divide || by == Operator::divide_whole || by == Operator::remainder;
}

double real(const Number& number) {
  return number.is_whole ? static_cast<double>(number.whole) : number.real;
}

Datum calculate_numbers(Operator by, const Number& left, const Number& right, Context& context,
                        Span at) {
  if (divides(by) && real(right) == 0) return context.wrong(at, "cannot divide by zero");
  const bool is_root = by == Operator::power && right.is_whole && right.whole < 0;
  if (left.is_whole && right.is_whole && by != Operator::divide && !is_root) {
    const auto result = calculate_whole(by, left.whole, right.whole);
    if (!result) return context.wrong(at, "the result is too large for a whole number");
    return Value(*result);
  }
  const auto result = calculate_real(by, real(left), real(right));
  if (by == Operator::power && !std::isfinite(result)) {
    return context.wrong(at, "the result of this power is no number");
  }
  return Value(result);
}

Datum add_text(const Datum& left, const Datum& right, Context& context, Span at) {
  const auto& first = *letters(left);
  const auto& second = *letters(right);
  if (!context.allows_text(first.size() + second.size(), at)) return {};
  if (!is_markup(left) && !is_markup(right)) return Value(first + second, span_of(left));
  const auto markup = [&](const Datum& datum, const std::string& text) {
    return is_markup(datum) ? text : context.escaped(text);
  };
  return Value(Markup{markup(left, first) + markup(right, second)}, span_of(left));
}

Datum add_lists(const Datum& left, const Datum& right, Context& context, Span at) {
  auto all = *members(left);
  const auto more = *members(right);
  if (!context.spend((all.size() + more.size()) * steps_of_member, at)) return {};
  all.insert(all.end(), more.begin(), more.end());
  return Datum(std::move(all), Sequence::Form::list, span_of(left));
}

// "ab" * 3 and [a] * 3.
Datum repeat(const Datum& what, std::int64_t times, Context& context, Span at) {
  const auto count = static_cast<std::size_t>(std::clamp<std::int64_t>(times, 0, most_text + 1));
  if (const auto* text = letters(what)) {
    if (!text->empty() && !context.allows_text(text->size() * count, at)) return {};
    std::string out;
    for (std::size_t i = 0; i < count && !text->empty(); ++i) out += *text;
    if (is_markup(what)) return Value(Markup{std::move(out)}, span_of(what));
    return Value(std::move(out), span_of(what));
  }
  const auto all = *members(what);
  if (!context.spend(all.size() * count * steps_of_member, at)) return {};
  std::vector<Datum> out;
  for (std::size_t i = 0; i < count && !all.empty(); ++i) {
    out.insert(out.end(), all.begin(), all.end());
  }
  return Datum(std::move(out), Sequence::Form::list, span_of(what));
}

bool can_repeat(const Datum& datum) { return letters(datum) != nullptr || is_sequence(datum); }

// Where a limit of a slice stands in a list of `size`, counted from the end when negative.
std::int64_t place_in(std::int64_t limit, std::int64_t size, bool is_backwards) {
  if (limit < 0) limit = limit < -size ? -1 : limit + size;
  if (is_backwards) return std::min(limit, size - 1);
  return std::clamp<std::int64_t>(limit, 0, size);
}

struct Range {
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::int64_t step = 1;
};

Range range_of(const std::vector<std::optional<std::int64_t>>& limits, std::int64_t size) {
  Range range;
  range.step = std::clamp<std::int64_t>(limits[2].value_or(1), -size - 1, size + 1);
  const bool is_backwards = range.step < 0;
  range.begin = is_backwards ? size - 1 : 0;
  range.end = is_backwards ? -1 : size;
  if (limits[0]) range.begin = place_in(*limits[0], size, is_backwards);
  if (limits[1]) range.end = place_in(*limits[1], size, is_backwards);
  return range;
}

}  // namespace

Datum calculate(Operator by, const Datum& left, const Datum& right, Context& context, Span at) {
  if (!context.need(left, at) || !context.need(right, at)) return {};
  const auto first = number(left);
  const auto second = number(right);
  if (first && second) return calculate_numbers(by, *first, *second, context, at);
  if (by == Operator::add && letters(left) != nullptr && letters(right) != nullptr) {
    return add_text(left, right, context, at);
  }
  if (by == Operator::add && is_sequence(left) && is_sequence(right)) {
    return add_lists(left, right, context, at);
  }
  if (by == Operator::multiply && second && second->is_whole && can_repeat(left)) {
    return repeat(left, second->whole, context, at);
  }
  if (by == Operator::multiply && first && first->is_whole && can_repeat(right)) {
    return repeat(right, first->whole, context, at);
  }
  return context.wrong(at,
                       "cannot " + std::string(verb(by)) + " " + std::string(kind_of(left)) +
                           " and " + std::string(kind_of(right)),
                       first ? right : left);
}

std::optional<bool> contains(const Datum& whole, const Datum& part, Context& context, Span at) {
  if (const auto* text = letters(whole)) {
    if (const auto* wanted = letters(part)) return text->find(*wanted) != std::string::npos;
    context.wrong(at, "cannot look for " + std::string(kind_of(part)) + " in a string", part);
    return {};
  }
  if (is_mapping(whole)) {
    const auto* name = letters(part);
    return name != nullptr && member(whole, *name);
  }
  if (!is_sequence(whole)) {
    context.wrong(at, "cannot look into " + std::string(kind_of(whole)), whole);
    return {};
  }
  if (!context.spend(*length(whole) * steps_of_member, at)) return {};
  const auto all = *members(whole);
  return std::any_of(all.begin(), all.end(), [&](const Datum& one) { return equal(one, part); });
}

std::optional<bool> compare(Comparator by, const Datum& left, const Datum& right, Context& context,
                            Span at) {
  if (!context.need(left, at) || !context.need(right, at)) return {};
  if (by == Comparator::equal) return equal(left, right);
  if (by == Comparator::unequal) return !equal(left, right);
  if (by == Comparator::in) return contains(right, left, context, at);
  if (by == Comparator::not_in) {
    const auto found = contains(right, left, context, at);
    return found ? std::optional(!*found) : std::nullopt;
  }
  const auto found = order(left, right);
  if (!found) {
    context.wrong(
        at, "cannot compare " + std::string(kind_of(left)) + " with " + std::string(kind_of(right)),
        left);
    return {};
  }
  if (by == Comparator::less) return *found < 0;
  if (by == Comparator::at_most) return *found <= 0;
  return by == Comparator::greater ? *found > 0 : *found >= 0;
}

Datum slice(const Datum& list, const std::vector<Datum>& limits, Context& context, Span at) {
  if (letters(list) == nullptr && !is_sequence(list)) {
    return context.wrong(at, "cannot take a part of " + std::string(kind_of(list)), list);
  }
  std::vector<std::optional<std::int64_t>> numbers;
  for (const auto& limit : limits) {
    numbers.push_back(whole(limit));
    if (numbers.back() || is_null(limit)) continue;
    return context.wrong(at, "a part begins and ends at whole numbers", limit);
  }
  if (numbers[2] == 0) return context.wrong(at, "the step of a part cannot be 0");
  const auto all = *members(list);
  if (!context.spend(all.size() * steps_of_member, at)) return {};
  const auto range = range_of(numbers, static_cast<std::int64_t>(all.size()));
  std::vector<Datum> found;
  for (auto i = range.begin; range.step > 0 ? i < range.end : i > range.end; i += range.step) {
    found.push_back(all[static_cast<std::size_t>(i)]);
  }
  if (letters(list) == nullptr) return Datum(std::move(found), Sequence::Form::list, span_of(list));
  std::string text;
  for (const auto& character : found) text += *letters(character);
  if (is_markup(list)) return Value(Markup{std::move(text)}, span_of(list));
  return Value(std::move(text), span_of(list));
}

}  // namespace govbook::templating
