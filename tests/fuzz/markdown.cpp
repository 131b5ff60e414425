// Markdown → document, and text → escaped → Markdown → the same text. The guard stands before it.

#include <algorithm>
#include <string>

#include "base/slug.h"
#include "base/text.h"
#include "base/utf8.h"
#include "doc/dump.h"
#include "doc/walk.h"
#include "markdown/parse.h"
#include "oracle.h"

using namespace govbook;

namespace {

bool is_allowed(const std::string& url) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "tel:"}) {
    if (text::to_lower(url).starts_with(scheme)) return true;
  }
  return url.empty();
}

bool is_inside(Span at, const Sources& sources) {
  return at.file == 1 && at.line >= 1 && at.column >= 1 &&
         at.column <= utf8::length(sources.line(1, at.line)) + 1;
}

void hold_blocks(const doc::Blocks& blocks, std::size_t footnotes, const Sources& sources) {
  doc::for_each_inline(blocks, [&](const doc::Inline& one) {
    fuzz::hold(is_inside(one.span, sources), "every inline has its place", doc::dump({one}));
    if (const auto* link = std::get_if<doc::Link>(&one.node)) {
      fuzz::hold(is_allowed(link->target.url), "links lead where they may", link->target.url);
      fuzz::hold(!link->reference.empty(), "links lead somewhere");
    }
    if (const auto* mark = std::get_if<doc::FootnoteMark>(&one.node)) {
      const auto number = static_cast<std::size_t>(mark->number);
      fuzz::hold(number >= 1 && number <= footnotes, "every footnote is there");
    }
  });
  doc::for_each_block(blocks, [&](const doc::Block& block) {
    fuzz::hold(is_inside(block.span, sources), "every block has its place", doc::dump({block}));
    const auto* heading = std::get_if<doc::Heading>(&block.node);
    if (heading == nullptr || heading->anchor.empty()) return;
    fuzz::hold(is_id(heading->anchor), "an anchor is an id", heading->anchor);
  });
}

// Parses it, and holds what comes of it.
void hold_document(std::string_view bytes, const Sources& sources) {
  const auto place = markdown::copied_from(bytes, {1, 1, 1, 0});
  Report report;
  const auto parsed = markdown::parse(bytes, place, report);
  fuzz::hold_places(report, sources);
  hold_blocks(parsed.blocks, parsed.footnotes.size(), sources);
  for (const auto& footnote : parsed.footnotes) {
    hold_blocks(footnote.blocks, parsed.footnotes.size(), sources);
  }
}

// Escapes it as one line, and reads it back.
void hold_escape(std::string_view bytes) {
  const auto plain =
      std::string(bytes.substr(0, bytes.find_first_of(std::string_view("\0\r\n\v\f", 5))));
  // What the guard refuses in any text.
  const bool is_refused = plain.find("\uFEFF") != std::string::npos ||
                          std::ranges::count(plain, '|') > 64 || utf8::first_error(plain);
  if (plain.empty() || plain.size() > 500 || is_refused) return;
  const auto escaped = markdown::escape(plain);
  for (const std::string_view before : {"", "## ", "- ", "> "}) {
    const auto text = std::string(before) + escaped;
    Report report;
    const auto parsed = markdown::parse(
        text,
        [](std::size_t) {
          return Span{1, 1, 1, 0};
        },
        report);
    std::string found;
    doc::for_each_inline(parsed.blocks, [&](const doc::Inline& one) {
      const auto* words = std::get_if<doc::Text>(&one.node);
      fuzz::hold(words != nullptr, "what was escaped is text alone", text);
      found += words->text;
    });
    fuzz::hold(report.diagnostics().empty(), "nothing is said of escaped text", text);
    fuzz::hold(found == plain, "escaped text reads back", text);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  // Lines and their ends are then counted alike everywhere.
  for (std::size_t i = 0; i < size; ++i) {
    if (bytes[i] == '\r') return -1;
  }
  const auto sources = fuzz::one_file("a.md", bytes, size);
  const std::string_view text = sources.at(1)->bytes;
  hold_document(text, sources);
  hold_escape(text);
  Report report;
  markdown::parse_inlines(text, markdown::copied_from(text, {1, 1, 1, 0}), report);
  fuzz::hold_places(report, sources);
  return 0;
}
