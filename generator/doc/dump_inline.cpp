#include <cmath>
#include <string>

#include "base/match.h"
#include "doc/dump.h"
#include "doc/dump_field.h"

namespace govbook::doc {
namespace {

std::string enclosed(std::string_view name, const Inlines& inlines) {
  return std::string(name) + "(" + dump(inlines) + ")";
}

// `name[a="1" b="2"]` from fields that each begin with a space.
std::string bracketed(std::string_view name, const std::string& fields) {
  return std::string(name) + "[" + (fields.empty() ? fields : fields.substr(1)) + "]";
}

// What compose found the file to be: `pixels="640 480" dots-per-inch="96" digest="…"`.
std::string facts_of(const Image& image) {
  if (image.width == 0) return {};
  const auto density = static_cast<int>(std::lround(image.dots_per_inch));
  return field("pixels", std::to_string(image.width) + " " + std::to_string(image.height)) +
         field("dots-per-inch", density == 0 ? "" : std::to_string(density)) +
         field("digest", image.digest);
}

std::string dump(const Inline& inline_) {
  return std::visit(
      match{
          [](const Text& text) { return quoted(text.text); },
          [](const SoftBreak&) { return std::string("soft-break"); },
          [](const LineBreak&) { return std::string("line-break"); },
          [](const Code& code) { return "code(" + quoted(code.text) + ")"; },
          [](const Emphasis& emphasis) { return enclosed("emphasis", emphasis.inlines); },
          [](const Strong& strong) { return enclosed("strong", strong.inlines); },
          [](const Struck& struck) { return enclosed("struck", struck.inlines); },
          [](const Link& link) {
            return bracketed("link", field("reference", link.reference) + fields(link.target)) +
                   "(" + dump(link.inlines) + ")";
          },
          [](const Image& image) {
            return bracketed("image", field("path", image.path) + field("alt", image.alt) +
                                          field("caption", image.caption) +
                                          field("anchor", image.anchor) + facts_of(image));
          },
          [](const FootnoteMark& mark) { return "footnote[" + std::to_string(mark.number) + "]"; },
          [](const Abbreviation& abbreviation) {
            return bracketed("abbreviation", field("short-form", abbreviation.short_form) +
                                                 field("meaning", abbreviation.meaning));
          },
          [](const Unstated& unstated) { return enclosed("unstated", unstated.inlines); },
          [](const Citation& citation) {
            return bracketed("citation", field("label", citation.label) + fields(citation.target));
          },
      },
      inline_.node);
}

}  // namespace

std::string quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out = "\"";
  for (const char byte : text) {
    const auto value = static_cast<unsigned char>(byte);
    if (byte == '"' || byte == '\\') {
      out += {'\\', byte};
    } else if (byte == '\n') {
      out += "\\n";
    } else if (byte == '\t') {
      out += "\\t";
    } else if (value < 0x20 || value == 0x7F) {
      out += {'\\', 'x', digits[value >> 4U], digits[value & 15U]};
    } else {
      out += byte;
    }
  }
  return out + "\"";
}

std::string field(std::string_view name, std::string_view value) {
  return value.empty() ? std::string() : " " + std::string(name) + "=" + quoted(value);
}

std::string fields(const Target& target, const std::string& prefix) {
  return field(prefix + "url", target.url) + field(prefix + "document", target.document) +
         field(prefix + "anchor", target.anchor) + field(prefix + "file", target.file);
}

std::string dump(const Inlines& inlines) {
  std::string out;
  for (const auto& inline_ : inlines) {
    if (!out.empty()) out += ' ';
    out += dump(inline_);
  }
  return out;
}

}  // namespace govbook::doc
