#include "markdown/parse.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <string>

#include "base/text.h"
#include "markdown/guard.h"
#include "markdown/reader.h"
#include "markdown/source_text.h"

namespace govbook::markdown {
namespace {

struct Free {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};
using Tree = std::unique_ptr<cmark_node, Free>;

// The only lasting state here is cmark's own: its list of extensions, and a table of special
// characters that every parse with extensions changes and puts back. So one parse runs at a time.
std::mutex& cmark_lock() {
  static std::mutex lock;
  return lock;
}

Tree to_tree(std::string_view text) {
  const std::lock_guard guard(cmark_lock());
  cmark_gfm_core_extensions_ensure_registered();
  // Never "autolink": it reads out of bounds (":@a").
  constexpr std::array extensions = {"table", "strikethrough", "tasklist"};
  const std::unique_ptr<cmark_parser, Free> parser(
      cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8));
  for (const auto* name : extensions) {
    cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
  }
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return Tree(cmark_parser_finish(parser.get()));
}

// Text with CR LF and CR as LF, and the places of what is left.
struct Normal {
  std::string text;
  std::vector<std::size_t> shortened = {};  // Offsets in `text` before which one byte is missing.

  explicit Normal(std::string_view written) {
    text.reserve(written.size());
    for (std::size_t at = 0; at < written.size(); ++at) {
      const bool is_pair = written[at] == '\r' && written.substr(at + 1).starts_with('\n');
      if (is_pair) ++at;
      text += written[at] == '\r' ? '\n' : written[at];
      if (is_pair) shortened.push_back(text.size());
    }
  }

  std::size_t written_offset(std::size_t offset) const {
    const auto before = std::ranges::upper_bound(shortened, offset) - shortened.begin();
    return offset + static_cast<std::size_t>(before);
  }
};

// No break before the text keeps it from being anything but a paragraph, and is a space to
// emphasis that begins there.
constexpr std::string_view no_break_space = "\u00A0";

doc::Inlines without_prefix(doc::Inlines inlines) {
  if (inlines.empty()) return inlines;
  auto* first = std::get_if<doc::Text>(&inlines.front().node);
  if (first == nullptr || !first->text.starts_with(no_break_space)) return inlines;
  first->text.erase(0, no_break_space.size());
  if (first->text.empty()) inlines.erase(inlines.begin());
  return inlines;
}

// Whether words on one line mean nothing but themselves: no character in them is a mark.
bool is_plain(std::string_view words) {
  return std::ranges::all_of(words, [](char byte) {
    const bool is_letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
    const bool is_digit = byte >= '0' && byte <= '9';
    constexpr std::string_view harmless = " ,.;:'\"()/%?-";
    return is_letter || is_digit || harmless.find(byte) != std::string_view::npos;
  });
}

}  // namespace

void prepare() {
  const std::lock_guard guard(cmark_lock());
  cmark_gfm_core_extensions_ensure_registered();
}

Parsed parse(std::string_view text, const Place& place, Report& report) {
  const Normal normal(text);
  const Place place_of = [&](std::size_t offset) { return place(normal.written_offset(offset)); };
  const SourceText source(normal.text, place_of);
  if (!is_acceptable(source, report)) return {};
  const auto tree = to_tree(source.text());
  Reader reader{source, report};
  Parsed parsed;
  parsed.blocks = read_blocks(reader, tree.get(), {});
  parsed.footnotes = read_footnotes(reader, tree.get());
  return parsed;
}

doc::Inlines parse_inlines(std::string_view text, const Place& place, Report& report) {
  auto line = std::string(text);
  std::ranges::replace_if(
      line, [](char byte) { return byte == '\n' || byte == '\r'; }, ' ');
  const auto words = text::trim(line);
  if (words.empty()) return {};
  const auto dropped = static_cast<std::size_t>(words.data() - line.data());
  const Place place_of = [&](std::size_t offset) {
    return place(dropped + std::max(offset, no_break_space.size()) - no_break_space.size());
  };
  const auto prefixed = std::string(no_break_space) + std::string(words);
  const SourceText source(prefixed, place_of);
  if (!is_acceptable(source, report)) return {};
  if (is_plain(words)) {
    return {{doc::Text{std::string(words)}, source.between(0, prefixed.size())}};
  }
  const auto tree = to_tree(source.text());
  Reader reader{source, report};
  auto blocks = read_blocks(reader, tree.get(), {});
  auto* paragraph = blocks.empty() ? nullptr : std::get_if<doc::Paragraph>(&blocks.front().node);
  return paragraph == nullptr ? doc::Inlines() : without_prefix(std::move(paragraph->inlines));
}

}  // namespace govbook::markdown
