#include "html/escape.h"

#include <array>

#include "base/markup.h"
#include "base/text.h"

namespace govbook::html {
namespace {

// The scheme of an address in lower case, without its colon; empty when it has none.
std::string scheme(std::string_view url) {
  std::string plain;
  for (const char byte : url) {
    if (static_cast<unsigned char>(byte) > 0x20 && byte != 0x7f) plain += byte;
  }
  const auto colon = plain.find(':');
  return colon == std::string::npos ? std::string() : text::to_lower(plain.substr(0, colon));
}

}  // namespace

std::string escape(std::string_view text) { return to_markup(text); }

std::string attribute(std::string_view name, std::string_view value) {
  return " " + std::string(name) + "=\"" + escape(value) + "\"";
}

std::string attribute_unless_empty(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : attribute(name, value);
}

std::string class_word(std::string_view text) {
  std::string word;
  for (const char byte : text::to_lower(text)) {
    const bool is_letter = byte >= 'a' && byte <= 'z';
    const bool is_digit = byte >= '0' && byte <= '9';
    if (is_letter || is_digit || byte == '-') word += byte;
  }
  return word;
}

bool is_allowed_address(std::string_view url) {
  constexpr std::array<std::string_view, 4> allowed = {"https", "http", "mailto", "tel"};
  const auto found = scheme(url);
  for (const auto name : allowed) {
    if (found == name) return true;
  }
  return false;
}

bool is_web_address(std::string_view url) {
  const auto found = scheme(url);
  return found == "https" || found == "http";
}

}  // namespace govbook::html
