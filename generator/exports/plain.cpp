#include "exports/plain.h"

#include "doc/inline.h"
#include "markdown/parse.h"

namespace govbook::exports {

std::string plain(const model::Text& text) {
  if (!text) return {};
  Report unheard;  // Composing tells what is wrong with it.
  return doc::plain_text(markdown::parse_inlines(
      *text, [&](std::size_t) { return text.at; }, unheard));
}

}  // namespace govbook::exports
