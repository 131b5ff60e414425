#include "paper/length.h"

#include "base/text.h"
#include "doc/walk.h"

namespace govbook::paper {
namespace {

constexpr long long words_of_minute = 200;

long long words_in(const doc::Document& document) {
  long long words = 0;
  doc::for_each_inline(document, [&](const doc::Inline& one) {
    const auto* text = std::get_if<doc::Text>(&one.node);
    if (text == nullptr) return;
    bool is_in_word = false;
    for (const char c : text->text) {
      const bool is_space = c == ' ' || c == '\n' || c == '\t';
      words += !is_space && !is_in_word ? 1 : 0;
      is_in_word = !is_space;
    }
  });
  return words;
}

}  // namespace

// How many pages a document is likely to take, by what it holds: as those of the handbooks in
// content/ do on average.
double likely_pages(const doc::Document& document) {
  constexpr double of_letter = 0.0006, of_figure = 0.16, of_heading = 0.09, of_title = 0.14;
  double pages = of_title;
  doc::for_each_inline(document, [&](const doc::Inline& one) {
    const auto* text = std::get_if<doc::Text>(&one.node);
    if (text != nullptr) pages += of_letter * static_cast<double>(text->text.size());
  });
  doc::for_each_block(document, [&](const doc::Block& block) {
    if (std::holds_alternative<doc::Figure>(block.node)) pages += of_figure;
    if (std::holds_alternative<doc::Heading>(block.node)) pages += of_heading;
  });
  return pages;
}

std::string length_in_words(std::size_t pages, const doc::Document& document) {
  auto told = text::counted(static_cast<long long>(pages), "page", "pages");
  const auto words = words_in(document);
  if (words == 0) return told;
  const auto minutes = (words + words_of_minute - 1) / words_of_minute;
  return told + ", about " + text::counted(minutes, "minute", "minutes");
}

}  // namespace govbook::paper
