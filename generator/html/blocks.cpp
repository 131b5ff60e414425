#include <algorithm>

#include "base/match.h"
#include "base/text.h"
#include "doc/captions.h"
#include "html/escape.h"
#include "html/outline.h"
#include "html/writer.h"

namespace govbook::html {
namespace {

std::string_view class_of(doc::NoticeKind kind) {
  switch (kind) {
    case doc::NoticeKind::information:
      return "notice notice-information";
    case doc::NoticeKind::example:
      return "notice notice-example";
    case doc::NoticeKind::gap:
      return "notice notice-gap";
    case doc::NoticeKind::contradiction:
      return "notice notice-contradiction";
    case doc::NoticeKind::answer:
      return "notice notice-answer";
  }
  return {};
}

}  // namespace

void Writer::write(const doc::Blocks& blocks) {
  for (const auto& block : blocks) write(block);
}

void Writer::write(const doc::Block& block) {
  std::visit(match{
                 [&](const doc::Heading& heading) { write(heading); },
                 [&](const doc::Paragraph& paragraph) { write(paragraph); },
                 [&](const doc::List& list) { write(list); },
                 [&](const doc::Quote& quote) { write(quote); },
                 [&](const doc::CodeBlock& code) { write(code); },
                 [&](const doc::Rule&) { out_ += "<hr>\n"; },
                 [&](const doc::Table& table) { write(table); },
                 [&](const doc::Figure& figure) { write(figure); },
                 [&](const doc::Notice& notice) { write(notice); },
                 [&](const doc::Definitions& definitions) { write(definitions); },
                 [&](const doc::Signatures& signatures) { write(signatures); },
                 [&](const doc::Contents& contents) { write(contents); },
                 [&](const doc::Cards& cards) { write(cards); },
             },
             block.node);
}

void Writer::write(const doc::Heading& heading) {
  level_ = std::clamp(heading.level, 2, 6);  // Level 1 is the title, which the shell shows.
  const auto tag = "h" + std::to_string(level_);
  out_ += "<" + tag + attribute_unless_empty("id", heading.anchor) + ">";
  if (!heading.number.empty()) {
    out_ += "<span class=\"number\">" + escape(heading.number) + "</span> ";
  }
  write(heading.inlines);
  out_ += "</" + tag + ">\n";
}

void Writer::write(const doc::Paragraph& paragraph) {
  if (const auto* image = doc::lone_image(paragraph)) {
    return write_picture(*image, paragraph.inlines.front().span);
  }
  out_ += "<p>";
  write(paragraph.inlines);
  out_ += "</p>\n";
}

void Writer::write_compact(const doc::Blocks& blocks) {
  const auto* only = blocks.size() == 1 ? std::get_if<doc::Paragraph>(&blocks[0].node) : nullptr;
  if (only != nullptr && doc::lone_image(*only) == nullptr) {
    write(only->inlines);
  } else if (!blocks.empty()) {
    out_ += "\n";
    write(blocks);
  }
}

void Writer::write(const doc::Quote& quote) {
  out_ += "<blockquote>\n";
  write(quote.blocks);
  out_ += "</blockquote>\n";
}

// A line end right behind <pre> is dropped by browsers, so the first one stands inside <code>.
void Writer::write(const doc::CodeBlock& code) {
  const auto language = class_word(code.info.substr(0, code.info.find(' ')));
  out_ += "<pre><code" + (language.empty() ? "" : attribute("class", "language-" + language)) +
          ">" + escape(code.text) + "</code></pre>\n";
}

// Not an <aside>: inside <main> it would be a landmark, and a page may hold dozens of notices.
void Writer::write(const doc::Notice& notice) {
  const auto kind = doc::words_for(notice.kind);
  const auto title = doc::plain_text(notice.title);
  const bool says_kind = text::to_lower(title).starts_with(text::to_lower(kind));
  out_ += "<div" + attribute("class", class_of(notice.kind)) + " role=\"note\">\n";
  out_ += "<p class=\"notice-title\">";
  if (!says_kind) {
    out_ += "<span class=\"notice-kind\">" + std::string(kind) + (title.empty() ? "" : ":") +
            "</span>" + (title.empty() ? "" : " ");
  }
  write(notice.title);
  out_ += "</p>\n";
  write(notice.blocks);
  out_ += "</div>\n";
}

void Writer::write(const doc::Definitions& definitions) {
  const bool is_glossary = std::ranges::any_of(
      definitions.entries, [](const auto& entry) { return !entry.anchor.empty(); });
  out_ += is_glossary ? "<dl class=\"definitions glossary\">\n" : "<dl class=\"definitions\">\n";
  for (const auto& entry : definitions.entries) {
    out_ += "<div><dt" + attribute_unless_empty("id", entry.anchor) + ">";
    write(entry.term);
    out_ += "</dt>\n<dd>";
    write_compact(entry.blocks);
    out_ += "</dd></div>\n";
  }
  out_ += "</dl>\n";
}

// A list of figures or tables.
void Writer::write_captions(doc::Listed of) {
  const auto captions = doc::captions(document_, of);
  if (captions.empty()) return;
  const auto name = region_name(of == doc::Listed::figures ? "Figures" : "Tables");
  out_ += "<nav" + attribute("class", "contents") + attribute("aria-label", name) + ">\n<ol>\n";
  for (const auto& caption : captions) {
    const auto title =
        caption.title.empty() ? "Figure " + std::to_string(caption.number) : caption.title;
    out_ += "<li class=\"level-2\"><a" + attribute("href", "#" + caption.anchor) + ">" +
            escape(title) + "</a></li>\n";
  }
  out_ += "</ol>\n</nav>\n";
}

void Writer::write(const doc::Contents& contents) {
  if (contents.of != doc::Listed::sections) {
    write_captions(contents.of);
    return;
  }
  out_ += "<nav" + attribute("class", "contents") +
          attribute("aria-label", region_name("Contents")) + ">\n<ol>\n";
  for (const auto* heading : outline(document_.blocks, contents.deepest)) {
    out_ += "<li" + attribute("class", "level-" + std::to_string(heading->level)) + "><a" +
            attribute("href", "#" + heading->anchor) + ">";
    if (!heading->number.empty()) {
      out_ += "<span class=\"number\">" + escape(heading->number) + "</span> ";
    }
    out_ += escape(doc::plain_text(heading->inlines)) + "</a></li>\n";
  }
  out_ += "</ol>\n</nav>\n";
}

void Writer::write(const doc::Cards& cards) {
  const auto tag = "h" + std::to_string(std::min(level_ + 1, 6));
  out_ += "<ul class=\"cards\">\n";
  for (const auto& card : cards.cards) {
    out_ += "<li class=\"card\">\n<" + tag + ">";
    write_link(card.target, "", words_of_link(card.title), {});
    out_ += "</" + tag + ">\n";
    write(card.blocks);
    out_ += "</li>\n";
  }
  out_ += "</ul>\n";
}

void Writer::write_footnotes() {
  if (document_.footnotes.empty()) return;
  out_ += "<section class=\"footnotes\" aria-label=\"Footnotes\">\n<ol>\n";
  for (const auto& footnote : document_.footnotes) {
    const auto number = std::to_string(footnote.number);
    out_ += "<li" + attribute("id", "note_" + number) + attribute("value", number) + ">";
    write_compact(footnote.blocks);
    out_ += " <a class=\"back\"" + attribute("href", "#mark_" + number) +
            ">Back<span class=\"visually-hidden\"> to the mark of footnote " + number +
            "</span></a></li>\n";
  }
  out_ += "</ol>\n</section>\n";
}

std::string Writer::region_name(const std::string& wanted) {
  const int count = ++region_names_[wanted];
  return count == 1 ? wanted : wanted + " (" + std::to_string(count) + ")";
}

}  // namespace govbook::html
