#include "markdown/reference.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/text.h"
#include "base/utf8.h"

namespace govbook::markdown {
namespace {

constexpr std::array<std::string_view, 4> outside = {"https", "http", "mailto", "tel"};
constexpr std::array<std::string_view, 29> inside = {
    "aim",    "approval", "body",      "budget",   "calendar",          "catalogue",
    "class",  "clause",   "document",  "gap",      "glossary",          "issue",
    "list",   "meeting",  "milestone", "option",   "organisation",      "page",
    "plan",   "post",     "process",   "question", "recommendation",    "register",
    "report", "right",    "source",    "statute",  "terms-of-reference"};

// Without the characters that browsers ignore: controls, U+2028, U+2029, and spaces at both sides.
std::string cleaned(std::string_view destination) {
  std::string clean;
  for (std::size_t at = 0; at < destination.size();) {
    const auto begin = at;
    const auto character = utf8::next(destination, at);
    const bool is_ignored = character < 0x20 || (character >= 0x7F && character < 0xA0) ||
                            character == 0x2028 || character == 0x2029;
    if (!is_ignored) clean += destination.substr(begin, at - begin);
  }
  return std::string(text::trim(clean));
}

// What stands before the first ":" when no "/", "?" or "#" comes first; nothing when none does.
// Spaces in it do not save it: they are gone before it is compared.
std::string scheme_of(std::string_view destination, bool& has_scheme) {
  const auto end = destination.find_first_of(":/?#");
  has_scheme = end != std::string_view::npos && destination[end] == ':';
  if (!has_scheme) return {};
  auto scheme = text::to_lower(destination.substr(0, end));
  std::erase(scheme, ' ');
  return scheme;
}

bool is_scheme(std::string_view scheme) {
  return !scheme.empty() && ascii::is_letter(scheme.front()) &&
         std::ranges::all_of(scheme, [](char byte) {
           return ascii::is_letter(byte) || ascii::is_digit(byte) || byte == '+' || byte == '-' ||
                  byte == '.';
         });
}

int hexadecimal(char digit) {
  if (ascii::is_digit(digit)) return digit - '0';
  const char lower = static_cast<char>(digit | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

std::string percent_decoded(std::string_view encoded) {
  std::string bytes;
  for (std::size_t at = 0; at < encoded.size(); ++at) {
    const bool has_digits = encoded[at] == '%' && at + 2 < encoded.size() &&
                            hexadecimal(encoded[at + 1]) >= 0 && hexadecimal(encoded[at + 2]) >= 0;
    if (!has_digits) {
      bytes += encoded[at];
      continue;
    }
    bytes += static_cast<char>(hexadecimal(encoded[at + 1]) * 16 + hexadecimal(encoded[at + 2]));
    at += 2;
  }
  return bytes;
}

Reference refused(std::string why) { return {{}, {}, std::move(why)}; }

// "https:example.org" leads elsewhere in each browser.
bool has_host(std::string_view url, std::string_view scheme) {
  const auto rest = url.substr(std::min(url.size(), scheme.size() + 1));
  return rest.starts_with("//") && rest.size() > 2 &&
         std::string_view("/?#:@ ").find(rest[2]) == std::string_view::npos;
}

}  // namespace

Reference to_reference(std::string_view destination) {
  auto clean = cleaned(destination);
  if (clean.empty()) return refused("it leads nowhere");
  if (clean.find('\\') != std::string::npos) return refused("there is a \"\\\" in its address");
  if (clean.starts_with("//")) return refused("its address begins with \"//\"");
  bool has_scheme = false;
  const auto scheme = scheme_of(clean, has_scheme);
  if (!has_scheme || std::ranges::count(inside, scheme) > 0) return {{}, std::move(clean), {}};
  if (std::ranges::count(outside, scheme) == 0) {
    return refused(is_scheme(scheme) ? "\"" + scheme + ":\" is not allowed"
                                     : "there is a \":\" in its address");
  }
  if (scheme.starts_with("http") && !has_host(clean, scheme)) {
    return refused("its address names no host");
  }
  if (clean.size() == scheme.size() + 1) return refused("it leads nowhere");
  return {std::move(clean), {}, {}};
}

Reference to_picture(std::string_view destination) {
  auto path = percent_decoded(cleaned(destination));
  if (path.empty()) return refused("it has no path");
  if (utf8::first_error(path) || utf8::printable(path) != path) {
    return refused("its path holds characters that no file name may have");
  }
  if (path.find('\\') != std::string::npos) return refused("there is a \"\\\" in its path");
  if (path.starts_with("/")) return refused("its path begins with \"/\"");
  if (path.find(':') != std::string::npos) return refused("it is not a file of the handbook");
  const auto parts = text::split(path, '/');
  if (std::ranges::count(parts, "..") > 0) return refused("its path leaves the folder");
  return {{}, std::move(path), {}};
}

std::string allowed_references() {
  std::string all;
  for (const auto scheme : outside) all += std::string(scheme) + ":, ";
  return all + "a word for a record, such as body: or plan:, or a path inside the handbook";
}

}  // namespace govbook::markdown
