#include "base/explain.h"

#include <algorithm>

#include "base/text.h"
#include "base/utf8.h"

namespace govbook {
namespace {

constexpr std::size_t widest = 100;  // Characters of a source line that are shown.

std::string place_of(const Span& at, const Sources& sources) {
  const auto* source = sources.at(at.file);
  if (source == nullptr) return {};
  auto place = utf8::printable(source->shown);
  if (at.line > 0) place += ":" + std::to_string(at.line);
  if (at.line > 0 && at.column > 0) place += ":" + std::to_string(at.column);
  return place;
}

// A message may quote a value of any size.
std::string clean(std::string_view words) {
  constexpr std::size_t most = 320;
  return utf8::printable(utf8::shortened(words, most));
}

// The line from character `begin` on.
std::string_view behind(std::string_view line, std::size_t begin) {
  std::size_t at = 0;
  for (; begin > 0 && at < line.size(); --begin) utf8::next(line, at);
  return line.substr(at);
}

std::string excerpt(const Span& at, const Sources& sources) {
  const std::size_t caret = at.column - 1;
  const std::size_t begin = caret > widest * 3 / 4 ? caret - widest / 2 : 0;
  const auto line = behind(sources.line(at.file, at.line), begin);
  std::string shown = begin > 0 ? "…" : "";
  std::size_t end = begin;
  std::size_t byte = 0;
  for (; byte < line.size() && end < begin + widest; ++end) {
    const auto character = utf8::next(line, byte);
    // A tab is one space, so that the caret can stand below.
    shown += character == '\t' ? " " : utf8::printable(utf8::encode(character));
  }
  if (byte < line.size()) shown += "…";
  const auto number = std::to_string(at.line);
  const std::string indent(number.size() < 5 ? 5 - number.size() : 0, ' ');
  const std::size_t before = (caret - begin) + (begin > 0 ? 1 : 0);
  const std::size_t length = std::clamp<std::size_t>(at.length, 1, end > caret ? end - caret : 1);
  return indent + number + " | " + shown + "\n" + std::string(indent.size() + number.size(), ' ') +
         " | " + std::string(before, ' ') + std::string(length, '^') + "\n";
}

std::string json_string(std::string_view value) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string json = "\"";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      json += '\\';
      json += c;
    } else if (byte < 0x20) {
      json += "\\u00";
      json += digits[byte >> 4U];
      json += digits[byte & 0xFU];
    } else {
      json += c;
    }
  }
  return json + "\"";
}

std::string place_members(const Span& at, const Sources& sources) {
  const auto* source = sources.at(at.file);
  if (source == nullptr) return {};
  return ",\"file\":" + json_string(utf8::printable(source->shown)) +
         ",\"line\":" + std::to_string(at.line) + ",\"column\":" + std::to_string(at.column);
}

}  // namespace

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::error:
      return "error";
    case Severity::warning:
      return "warning";
    case Severity::note:
      return "note";
  }
  return {};
}

std::string explain(const Diagnostic& diagnostic, const Sources& sources) {
  const auto place = place_of(diagnostic.at, sources);
  std::string told = place.empty() ? "govbook: " : place + ": ";
  told += std::string(name_of(diagnostic.severity)) + "[" + diagnostic.code +
          "]: " + clean(diagnostic.message) + "\n";
  const bool has_line = diagnostic.at.line > 0 && diagnostic.at.column > 0;
  if (!place.empty() && has_line && !diagnostic.is_veiled) {
    told += excerpt(diagnostic.at, sources);
  }
  for (const auto& related : diagnostic.related) {
    told += "  " + place_of(related.at, sources) + ": " + clean(related.message) + "\n";
  }
  for (const auto& hint : diagnostic.hints) told += "  hint: " + clean(hint) + "\n";
  return told;
}

std::string explain_json(const Diagnostic& diagnostic, const Sources& sources) {
  std::string json = "{\"severity\":" + json_string(name_of(diagnostic.severity)) +
                     ",\"code\":" + json_string(diagnostic.code) +
                     place_members(diagnostic.at, sources) +
                     ",\"message\":" + json_string(clean(diagnostic.message)) + ",\"hints\":[";
  for (std::size_t i = 0; i < diagnostic.hints.size(); ++i) {
    json += (i > 0 ? "," : "") + json_string(clean(diagnostic.hints[i]));
  }
  json += "],\"related\":[";
  for (std::size_t i = 0; i < diagnostic.related.size(); ++i) {
    const auto& related = diagnostic.related[i];
    json += std::string(i > 0 ? "," : "") + "{\"message\":" + json_string(clean(related.message)) +
            place_members(related.at, sources) + "}";
  }
  return json + "]}\n";
}

std::string summary(const Report& report) {
  std::vector<std::string> parts;
  const auto add = [&](Severity severity, std::string_view many) {
    const auto count = report.count(severity);
    if (count == 0) return;
    parts.push_back(std::to_string(count) + " " +
                    std::string(count == 1 ? name_of(severity) : many));
  };
  add(Severity::error, "errors");
  add(Severity::warning, "warnings");
  add(Severity::note, "notes");
  return text::join_as_list(parts);
}

}  // namespace govbook
