// Data as text, the way Python writes it.

#include <array>
#include <charconv>
#include <cmath>

#include "base/utf8.h"
#include "templating/datum.h"
#include "templating/letters.h"

namespace govbook::templating {
namespace {

void append_hex(std::string& out, std::uint32_t number, int digits) {
  for (int shift = 4 * (digits - 1); shift >= 0; shift -= 4) {
    out += "0123456789abcdef"[(number >> shift) & 0xF];
  }
}

void append_unprintable(std::string& out, char32_t character) {
  if (character <= 0xFF) {
    out += "\\x";
    append_hex(out, character, 2);
  } else {
    out += "\\u";
    append_hex(out, character, 4);
  }
}

std::string quoted(std::string_view text) {
  const bool has_single = text.find('\'') != std::string_view::npos;
  const bool has_double = text.find('"') != std::string_view::npos;
  const char quote = has_single && !has_double ? '"' : '\'';
  std::string out(1, quote);
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto character = utf8::next(text, at);
    if (character == U'\n') {
      out += "\\n";
    } else if (character == U'\t') {
      out += "\\t";
    } else if (character == U'\r') {
      out += "\\r";
    } else if (character == U'\\' || character == static_cast<char32_t>(quote)) {
      out += '\\';
      out += static_cast<char>(character);
    } else if (character < 0x20 || character == 0x7F || (character >= 0x80 && character < 0xA1) ||
               character == 0xAD || (character > 0xFF && is_space(character))) {
      append_unprintable(out, character);
    } else {
      out += text.substr(begin, at - begin);
    }
  }
  return out + quote;
}

std::string list_literal(const Datum& datum) {
  const auto* made = std::get_if<std::shared_ptr<const Sequence>>(&datum.data);
  const bool is_tuple = made != nullptr && (*made)->form != Sequence::Form::list;
  const auto all = *members(datum);
  std::string out = is_tuple ? "(" : "[";
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (i > 0) out += ", ";
    out += to_literal(all[i]);
  }
  if (is_tuple && all.size() == 1) out += ',';
  return out + (is_tuple ? ')' : ']');
}

std::string map_literal(const Datum& datum) {
  std::string out = "{";
  for (const auto& [name, value] : *entries(datum)) {
    if (out.size() > 1) out += ", ";
    out += quoted(name) + ": " + to_literal(value);
  }
  return out + '}';
}

}  // namespace

std::string real_text(double real) {
  if (std::isnan(real)) return "nan";
  if (std::isinf(real)) return real < 0 ? "-inf" : "inf";
  std::array<char, 64> buffer{};
  const double size = std::fabs(real);
  // Python changes to exponents at 1e16 and below 1e-4.
  const bool has_exponent = size != 0 && (size >= 1e16 || size < 1e-4);
  const auto format = has_exponent ? std::chars_format::scientific : std::chars_format::fixed;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), real, format).ptr;
  std::string out(buffer.data(), end);
  if (!has_exponent && out.find('.') == std::string::npos) out += ".0";
  return out;
}

std::string to_text(const Datum& datum) {
  if (const auto* text = letters(datum)) return *text;
  return to_literal(datum);
}

std::string to_literal(const Datum& datum) {
  if (const auto* text = letters(datum)) return quoted(*text);
  if (is_null(datum)) return "None";
  if (const auto* value = plain(datum)) {
    if (const auto* flag = std::get_if<bool>(&value->data)) return *flag ? "True" : "False";
  }
  if (const auto found = number(datum)) {
    return found->is_whole ? std::to_string(found->whole) : real_text(found->real);
  }
  if (is_sequence(datum)) return list_literal(datum);
  if (is_mapping(datum)) return map_literal(datum);
  return {};
}

std::string_view kind_of(const Datum& datum) {
  if (datum.is_missing()) return "nothing";
  if (letters(datum) != nullptr) return "a string";
  if (is_null(datum)) return "none";
  if (const auto* value = plain(datum)) {
    if (std::holds_alternative<bool>(value->data)) return "true or false";
  }
  if (number(datum)) return "a number";
  if (is_sequence(datum)) return "a list";
  if (is_mapping(datum)) return "a map";
  if (std::holds_alternative<const Loop*>(datum.data)) return "the loop";
  if (std::holds_alternative<const Macro*>(datum.data)) return "a macro";
  if (std::holds_alternative<const Frame*>(datum.data)) return "an imported template";
  return "a namespace";
}

}  // namespace govbook::templating
