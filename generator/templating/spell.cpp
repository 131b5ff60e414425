// Data as text, the way Python writes it.

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "templating/datum.h"
#include "templating/letters.h"

namespace govbook::templating {
namespace {

constexpr std::size_t most_written = std::size_t{17} << 20;

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

// Writes lists and maps; stops when the text is longer than any page may be.
struct Writer {
  std::string out;

  bool is_full() const { return out.size() > most_written; }

  void list(const Datum& datum) {
    const auto* made = std::get_if<std::shared_ptr<const Sequence>>(&datum.data);
    const bool is_tuple = made != nullptr && (*made)->form != Sequence::Form::list;
    const auto all = *members(datum);
    out += is_tuple ? '(' : '[';
    for (std::size_t i = 0; i < all.size() && !is_full(); ++i) {
      if (i > 0) out += ", ";
      write(all[i]);
    }
    if (is_tuple && all.size() == 1) out += ',';
    out += is_tuple ? ')' : ']';
  }

  void map(const Datum& datum) {
    out += '{';
    bool is_first = true;
    const auto all = *entries(datum);
    for (const auto& [name, value] : all) {
      if (is_full()) break;
      if (!is_first) out += ", ";
      is_first = false;
      out += quoted(name) + ": ";
      write(value);
    }
    out += '}';
  }

  void write(const Datum& datum) {
    if (is_sequence(datum)) {
      list(datum);
    } else if (is_mapping(datum)) {
      map(datum);
    } else {
      out += scalar(datum);
    }
  }

  static std::string scalar(const Datum& datum) {
    if (const auto* text = letters(datum)) return quoted(*text);
    if (is_null(datum)) return "None";
    if (const auto* value = plain(datum)) {
      if (const auto* flag = std::get_if<bool>(&value->data)) return *flag ? "True" : "False";
    }
    const auto found = number(datum);
    if (!found) return {};
    return found->is_whole ? std::to_string(found->whole) : real_text(found->real);
  }
};

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
  Writer writer;
  writer.write(datum);
  return std::move(writer.out);
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
