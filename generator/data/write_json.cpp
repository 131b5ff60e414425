#include <charconv>
#include <string>
#include <type_traits>

#include "data/json.h"

namespace govbook::data {
namespace {

struct Writer {
  std::string out;

  void text(std::string_view value);
  void value(const Value& value, std::size_t depth);
  void write(const List& list, std::size_t depth);
  void write(const Map& map, std::size_t depth);
  void line(std::size_t depth) { out += "\n" + std::string(2 * depth, ' '); }
};

void Writer::text(std::string_view value) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += '"';
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20) {
      out += "\\u00";
      out += digits[byte >> 4U];
      out += digits[byte & 0xFU];
    } else {
      out += c;
    }
  }
  out += '"';
}

void Writer::write(const List& list, std::size_t depth) {
  if (list.empty()) {
    out += "[]";
    return;
  }
  out += '[';
  for (std::size_t i = 0; i < list.size(); ++i) {
    if (i > 0) out += ',';
    line(depth + 1);
    value(list[i], depth + 1);
  }
  line(depth);
  out += ']';
}

void Writer::write(const Map& map, std::size_t depth) {
  if (map.empty()) {
    out += "{}";
    return;
  }
  out += '{';
  for (std::size_t i = 0; i < map.size(); ++i) {
    if (i > 0) out += ',';
    line(depth + 1);
    text(map[i].key);
    out += ": ";
    value(map[i].value, depth + 1);
  }
  line(depth);
  out += '}';
}

void Writer::value(const Value& value, std::size_t depth) {
  std::visit(
      [&](const auto& part) {
        using Part = std::decay_t<decltype(part)>;
        if constexpr (std::is_same_v<Part, Null>) {
          out += "null";
        } else if constexpr (std::is_same_v<Part, bool>) {
          out += part ? "true" : "false";
        } else if constexpr (std::is_arithmetic_v<Part>) {
          char digits[32];
          const auto end = std::to_chars(digits, digits + sizeof digits, part).ptr;
          out.append(digits, end);
        } else if constexpr (std::is_same_v<Part, std::string>) {
          text(part);
        } else if constexpr (std::is_same_v<Part, Bare>) {
          text(part.text);
        } else {
          write(part, depth);
        }
      },
      value.data);
}

}  // namespace

std::string write_json(const Value& value) {
  Writer writer;
  writer.value(value, 0);
  return writer.out + "\n";
}

}  // namespace govbook::data
