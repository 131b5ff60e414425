#include "oracle.h"

#include <cstdio>
#include <cstdlib>

#include "base/explain.h"
#include "base/text.h"
#include "base/utf8.h"

namespace govbook::fuzz {

void broken(std::string_view law, std::string_view found) {
  std::fprintf(stderr, "A law is broken: %s\n%s\n", std::string(law).c_str(),
               std::string(found).c_str());
  std::abort();
}

Sources one_file(std::string name, const std::uint8_t* data, std::size_t size) {
  Sources sources;
  std::string bytes(data, data + size);
  sources.add({"content", name, name, std::move(bytes)});
  return sources;
}

void hold_places(const Report& report, const Sources& sources) {
  for (const auto& told : report.diagnostics()) {
    const auto words = explain(told, sources);
    hold(!told.code.empty() && !told.message.empty(), "a diagnostic has a code and words", words);
    hold(sources.at(told.at.file) != nullptr && told.at.line >= 1 && told.at.column >= 1,
         "a diagnostic has a place", words);
    const auto line = sources.line(told.at.file, told.at.line);
    hold(told.at.column <= utf8::length(line) + 1, "a place is in its file", words);
    for (const auto& shown : text::split(words, '\n')) {
      hold(utf8::printable(shown) == shown, "a diagnostic can be shown on a terminal", words);
    }
  }
}

}  // namespace govbook::fuzz
