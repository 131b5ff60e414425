#include "base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace govbook::text {

std::string join(const std::vector<std::string>& parts, std::string_view between) {
  std::string whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) whole += between;
    whole += parts[i];
  }
  return whole;
}

std::string join_as_list(const std::vector<std::string>& parts, std::string_view last) {
  std::string whole;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) whole += i + 1 == parts.size() ? " " + std::string(last) + " " : ", ";
    whole += parts[i];
  }
  return whole;
}

std::vector<std::string> split(std::string_view whole, char at) {
  std::vector<std::string> parts;
  while (true) {
    const auto end = whole.find(at);
    parts.emplace_back(whole.substr(0, end));
    if (end == std::string_view::npos) return parts;
    whole.remove_prefix(end + 1);
  }
}

std::string_view trim(std::string_view whole) {
  constexpr std::string_view space = " \t\r\n";
  const auto begin = whole.find_first_not_of(space);
  if (begin == std::string_view::npos) return {};
  return whole.substr(begin, whole.find_last_not_of(space) - begin + 1);
}

std::string replace_all(std::string whole, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = whole.find(from, at)) != std::string::npos; at += to.size()) {
    whole.replace(at, from.size(), to);
  }
  return whole;
}

std::string to_lower(std::string_view whole) {
  std::string lower(whole);
  for (auto& letter : lower) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return lower;
}

std::string capitalised(std::string_view words) {
  std::string made(words);
  if (!made.empty() && made.front() >= 'a' && made.front() <= 'z') {
    made.front() = static_cast<char>(made.front() - 'a' + 'A');
  }
  return made;
}

std::string lower_first(std::string_view words) {
  return to_lower(words.substr(0, 1)) +
         std::string(words.substr(std::min<std::size_t>(1, words.size())));
}

std::optional<long long> to_number(std::string_view words) {
  constexpr std::size_t most_digits = 18;
  const bool is_of_digits = words.find_first_not_of("0123456789") == std::string_view::npos;
  if (words.empty() || words.size() > most_digits || !is_of_digits) return std::nullopt;
  long long number = 0;
  std::from_chars(words.data(), words.data() + words.size(), number);
  return number;
}

std::string counted(long long number, std::string_view one, std::string_view many) {
  return in_words(number) + " " + std::string(number == 1 ? one : many);
}

std::string in_words(long long number) {
  constexpr std::array<std::string_view, 11> words = {
      "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
  if (number >= 0 && number <= 10) return std::string(words[static_cast<std::size_t>(number)]);
  auto digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string size_in_words(std::size_t bytes) {
  constexpr std::size_t kilobyte = 1000;
  const auto kilobytes = (bytes + kilobyte - 1) / kilobyte;
  if (kilobytes < kilobyte) return std::to_string(kilobytes) + " KB";
  const auto tenths = (kilobytes + 99) / 100;
  return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + " MB";
}

}  // namespace govbook::text
