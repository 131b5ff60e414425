#include "data/guard.h"

#include <string>

#include "base/utf8.h"
#include "data/ruler.h"

namespace govbook::data {
namespace {

bool is_control(char32_t c) {
  if (c == '\t' || c == '\n') return false;
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string code_point(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string name = "U+";
  for (int shift = 12; shift >= 0; shift -= 4) name += digits[(c >> shift) & 0xFU];
  return name;
}

}  // namespace

bool has_control(std::string_view value) {
  for (std::size_t at = 0; at < value.size();) {
    if (is_control(utf8::next(value, at))) return true;
  }
  return false;
}

bool is_text(std::string_view bytes, std::uint32_t file, Report& report) {
  if (bytes.size() > limit::file_bytes) {
    report.error("data/too-large", {file, 1, 1, 0},
                 "the file has " + std::to_string(bytes.size()) + " bytes; at most " +
                     std::to_string(limit::file_bytes) + " are read");
    return false;
  }
  if (const auto wrong = utf8::first_error(bytes)) {
    report.error("data/not-utf-8", Ruler(bytes.substr(0, *wrong), file).at(*wrong),
                 "the bytes from here are not UTF-8");
    report.hint("save the file with the encoding UTF-8");
    return false;
  }
  for (std::size_t at = 0; at < bytes.size();) {
    const auto begin = at;
    const auto c = utf8::next(bytes, at);
    if (c == '\r' && at < bytes.size() && bytes[at] == '\n') continue;
    if (!is_control(c)) continue;
    report.error("data/control-character", Ruler(bytes, file).at(begin, 1),
                 "here is the control character " + code_point(c) + ", which readers cannot see");
    report.hint("delete it");
    return false;
  }
  return true;
}

}  // namespace govbook::data
