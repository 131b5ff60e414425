#include "scan/finder.h"

#include <cstddef>

#include "scan/letters.h"

namespace govbook::scan {
namespace {

constexpr std::uint64_t base = 1'099'511'628'211U;
constexpr std::size_t length = least_letters;
constexpr unsigned bits = 16;  // Of a digest that are looked at first.

std::size_t place(std::uint64_t digest) {
  constexpr std::uint64_t spread = 0x9E3779B97F4A7C15U;
  return static_cast<std::size_t>(digest * spread >> (64U - bits));
}

std::uint64_t byte(char c) { return static_cast<unsigned char>(c); }

std::uint64_t digest(std::string_view letters) {
  std::uint64_t sum = 0;
  for (const char c : letters) sum = sum * base + byte(c);
  return sum;
}

}  // namespace

Finder::Finder(const Secrets& secrets) : likely_(std::size_t{1} << bits, 0) {
  for (std::size_t i = 1; i < length; ++i) leading_ *= base;
  for (const auto& mark : secrets.marks) {
    const auto here = digest(std::string_view(mark.letters).substr(0, length));
    likely_[place(here)] = 1;
    marks_[here].push_back(&mark);
  }
}

void Finder::look(std::string_view words, const std::function<void(const Mark&)>& found) const {
  const auto all = letters(words);
  if (all.size() < length) return;
  auto here = digest(std::string_view(all).substr(0, length));
  for (std::size_t at = 0;; ++at) {
    if (likely_[place(here)] != 0) look_up(here, std::string_view(all).substr(at), found);
    if (at + length >= all.size()) return;
    here = (here - byte(all[at]) * leading_) * base + byte(all[at + length]);
  }
}

bool Finder::finds(std::string_view words) const {
  bool is_found = false;
  look(words, [&](const Mark&) { is_found = true; });
  return is_found;
}

void Finder::look_up(std::uint64_t digest, std::string_view letters,
                     const std::function<void(const Mark&)>& found) const {
  const auto known = marks_.find(digest);
  if (known == marks_.end()) return;
  for (const auto* mark : known->second) {
    if (letters.starts_with(mark->letters)) found(*mark);
  }
}

}  // namespace govbook::scan
