#include "compose/abbreviate.h"

#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "doc/walk.h"

namespace govbook::compose {
namespace {

bool is_word_byte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9') || byte >= 0x80;
}

// Whether the words before say what the short form in brackets stands for: "the Local Area
// Agreement (LAA)".
bool is_explained(std::string_view words, std::size_t begin, std::size_t end,
                  std::string_view meaning) {
  if (begin == 0 || words[begin - 1] != '(' || end >= words.size() || words[end] != ')')
    return false;
  return text::to_lower(text::trim(words.substr(0, begin - 1))).ends_with(text::to_lower(meaning));
}

struct Marker {
  const Abbreviations& abbreviations;
  std::set<std::string, std::less<>> seen;

  // Splits one text at the first uses in it; a plural "s" stays outside.
  void mark(const doc::Inline& one, doc::Inlines& out) {
    const std::string_view text = std::get<doc::Text>(one.node).text;
    std::size_t done = 0;
    for (std::size_t at = 0; at < text.size();) {
      if (!is_word_byte(text[at])) {
        ++at;
        continue;
      }
      auto end = at;
      while (end < text.size() && is_word_byte(text[end])) ++end;
      auto word = text.substr(at, end - at);
      auto found = abbreviations.find(word);
      if (found == abbreviations.end() && word.ends_with('s')) {
        found = abbreviations.find(word.substr(0, word.size() - 1));
      }
      const bool is_first = found != abbreviations.end() && seen.insert(found->first).second;
      if (is_first && !is_explained(text, at, end, found->second)) {
        if (at > done)
          out.push_back({doc::Text{std::string(text.substr(done, at - done))}, one.span});
        out.push_back({doc::Abbreviation{found->first, found->second}, one.span});
        done = at + found->first.size();
      }
      at = end;
    }
    if (done < text.size()) out.push_back({doc::Text{std::string(text.substr(done))}, one.span});
  }

  void mark_run(doc::Inlines& inlines) {
    doc::Inlines out;
    for (auto& one : inlines) {
      if (std::holds_alternative<doc::Text>(one.node)) {
        mark(one, out);
        continue;
      }
      if (auto* emphasis = std::get_if<doc::Emphasis>(&one.node)) mark_run(emphasis->inlines);
      if (auto* strong = std::get_if<doc::Strong>(&one.node)) mark_run(strong->inlines);
      out.push_back(std::move(one));
    }
    inlines = std::move(out);
  }
};

}  // namespace

Abbreviations abbreviations(const model::Handbook& handbook) {
  Abbreviations found;
  const auto add = [&](const model::Line& short_form, const model::Line& meaning) {
    if (short_form && meaning && *short_form != *meaning) found.emplace(*short_form, *meaning);
  };
  for (const auto& term : handbook.terms) add(term.abbreviation, term.term);
  for (const auto& body : handbook.bodies) add(body.abbreviation, body.name);
  for (const auto& one : handbook.organisations) add(one.abbreviation, one.name);
  return found;
}

void abbreviate(doc::Document& document, const Abbreviations& abbreviations) {
  Marker marker{abbreviations, {}};
  doc::for_each_block(document, [&](doc::Block& block) {
    if (auto* paragraph = std::get_if<doc::Paragraph>(&block.node)) {
      marker.mark_run(paragraph->inlines);
    }
  });
}

}  // namespace govbook::compose
