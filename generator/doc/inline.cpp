#include "doc/inline.h"

#include <utility>

#include "base/match.h"

namespace govbook::doc {

std::string plain_text(const Inlines& inlines) {
  std::string words;
  for (const auto& inline_ : inlines) {
    words +=
        std::visit(match{
                       [](const Text& text) { return text.text; },
                       [](const SoftBreak&) { return std::string(" "); },
                       [](const LineBreak&) { return std::string(" "); },
                       [](const Code& code) { return code.text; },
                       [](const Emphasis& emphasis) { return plain_text(emphasis.inlines); },
                       [](const Strong& strong) { return plain_text(strong.inlines); },
                       [](const Struck& struck) { return plain_text(struck.inlines); },
                       [](const Link& link) { return plain_text(link.inlines); },
                       [](const Image& image) { return image.alt; },
                       [](const FootnoteMark&) { return std::string(); },
                       [](const Abbreviation& abbreviation) { return abbreviation.short_form; },
                       [](const Unstated& unstated) { return plain_text(unstated.inlines); },
                       [](const Citation& citation) { return citation.label; },
                   },
                   inline_.node);
  }
  return words;
}

Inlines to_inlines(std::string text) {
  if (text.empty()) return {};
  return {Inline{Text{std::move(text)}, {}}};
}

}  // namespace govbook::doc
