#include "data/guard.h"

#include <string>

#include "base/utf8.h"
#include "data/ruler.h"

namespace govbook::data {
bool is_text(std::string_view bytes, std::uint32_t file, Report& report) {
  if (bytes.size() > limit::file_bytes) {
    report.error("data/too-large", {file, 1, 1, 0},
                 "the file has " + std::to_string(bytes.size()) + " bytes; at most " +
                     std::to_string(limit::file_bytes) + " are read");
    return false;
  }
  if (const auto wrong = utf8::first_error(bytes)) {
    report.error("data/not-utf-8", Ruler(bytes.substr(0, *wrong), file).at(*wrong),
                 "byte " + std::to_string(*wrong) + " and what follows it are not UTF-8");
    report.hint("save the file with the encoding UTF-8");
    return false;
  }
  if (const auto wrong = utf8::first_forbidden(bytes)) {
    std::size_t at = *wrong;
    const auto c = utf8::next(bytes, at);
    report.error("data/control-character", Ruler(bytes, file).at(*wrong, 1),
                 "byte " + std::to_string(*wrong) + " is the control character " +
                     utf8::code_point(c) + ", which readers cannot see");
    report.hint(c == '\r' ? "end lines with a line feed, or with a carriage return and a line feed"
                          : "delete it");
    return false;
  }
  return true;
}

}  // namespace govbook::data
