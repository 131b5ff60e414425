#include <utility>

#include "base/match.h"
#include "html/escape.h"
#include "html/writer.h"

namespace govbook::html {

void Writer::write(const doc::Inlines& inlines) {
  for (const auto& inline_ : inlines) write(inline_);
}

void Writer::write(const doc::Inline& inline_) {
  const auto at = inline_.span;
  std::visit(match{
                 [&](const doc::Text& text) { out_ += escape(text.text); },
                 [&](const doc::SoftBreak&) { out_ += "\n"; },
                 [&](const doc::LineBreak&) { out_ += "<br>\n"; },
                 [&](const doc::Code& code) { out_ += "<code>" + escape(code.text) + "</code>"; },
                 [&](const doc::Emphasis& emphasis) { write_enclosed("em", emphasis.inlines); },
                 [&](const doc::Strong& strong) { write_enclosed("strong", strong.inlines); },
                 [&](const doc::Struck& struck) { write_enclosed("s", struck.inlines); },
                 [&](const doc::Link& link) {
                   write_link(link.target, "", words_of_link(link.inlines), at);
                 },
                 [&](const doc::Image& image) { write(image, at); },
                 [&](const doc::FootnoteMark& mark) { write(mark); },
                 [&](const doc::Abbreviation& abbreviation) {
                   out_ += "<abbr" + attribute_unless_empty("title", abbreviation.meaning) + ">" +
                           escape(abbreviation.short_form) + "</abbr>";
                 },
                 [&](const doc::Unstated& unstated) {
                   out_ += "<span class=\"unstated\">";
                   write(unstated.inlines);
                   out_ += "</span>";
                 },
                 [&](const doc::Citation& citation) {
                   write_link(citation.target, "source", escape(citation.label), at);
                 },
             },
             inline_.node);
}

void Writer::write_enclosed(std::string_view tag, const doc::Inlines& inlines) {
  out_ += "<" + std::string(tag) + ">";
  write(inlines);
  out_ += "</" + std::string(tag) + ">";
}

// `words` is HTML already. Without an address the words stand alone: a link never leads nowhere.
void Writer::write_link(const doc::Target& target, std::string_view kind, const std::string& words,
                        Span at) {
  const auto address = is_in_link_ ? std::string() : reference(target, at);
  if (address.empty()) {
    out_ += kind.empty() ? words : "<span" + attribute("class", kind) + ">" + words + "</span>";
    return;
  }
  out_ += "<a" + attribute_unless_empty("class", kind) + attribute("href", address);
  if (is_web_address(target.url)) out_ += " rel=\"noopener noreferrer\"";
  out_ += ">" + words + "</a>";
}

// With its size, so that the page does not jump when it comes.
void Writer::write(const doc::Image& image, Span at) {
  out_ += "<img" + attribute("src", reference({"", "", "", image.path}, at)) +
          attribute("alt", image.alt);
  if (image.width > 0) {
    out_ += attribute("width", std::to_string(image.width)) +
            attribute("height", std::to_string(image.height));
  }
  out_ += " loading=\"lazy\">";
}

// The second mark of a footnote has an id of its own; the way back leads to the first.
void Writer::write(const doc::FootnoteMark& mark) {
  const auto number = std::to_string(mark.number);
  if (is_in_link_) {
    out_ += "<sup>" + number + "</sup>";
    return;
  }
  const int count = ++marks_[mark.number];
  const auto id = "mark_" + number + (count > 1 ? "_" + std::to_string(count) : "");
  out_ += "<sup class=\"footnote-mark\"><a" + attribute("id", id) +
          attribute("href", "#note_" + number) + attribute("aria-label", "Footnote " + number) +
          ">" + number + "</a></sup>";
}

std::string Writer::reference(const doc::Target& target, Span at) {
  if (!target.url.empty() && !is_allowed_address(target.url)) {
    refused_.push_back(at);
    return {};
  }
  const auto address = doc::reference_to(target, document_.path, ".html");
  const bool is_inside = target.url.empty() && !address.empty() && address.front() != '#';
  return is_inside ? base_ + address : address;
}

std::string Writer::words_of_link(const doc::Inlines& inlines) {
  auto before = std::exchange(out_, {});
  const bool was_in_link = std::exchange(is_in_link_, true);
  write(inlines);
  is_in_link_ = was_in_link;
  return std::exchange(out_, std::move(before));
}

}  // namespace govbook::html
