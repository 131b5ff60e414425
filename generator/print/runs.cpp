#include "print/runs.h"

#include <algorithm>
#include <utility>

#include "base/match.h"
#include "base/text.h"
#include "print/picture.h"
#include "type/bind.h"

namespace govbook::print {
namespace {

constexpr double superscript_size = 0.68;
constexpr double superscript_rise = 0.36;
constexpr double code_size = 0.92;
constexpr double citation_size = 0.86;

// What holds at one place of the walk.
struct State {
  type::Style style;
  Colour colour;
  int element = -1;
  bool is_underlined = false;
  bool is_struck = false;
  Lead lead;
  std::string contents;
};

class Walker {
 public:
  explicit Walker(const Surroundings& around) : around_(around) {}

  void walk(const doc::Inlines& inlines, const State& state) {
    for (const auto& one : inlines) visit(one, state);
  }
  Words finish();

 private:
  void visit(const doc::Inline& one, const State& state);
  void add(const std::string& text, const State& state, int note = 0);
  void link(const doc::Target& target, std::string contents, State state,
            const doc::Inlines& inlines, bool tells_page);
  void picture(const doc::Image& image, State state);
  void tell_page(const doc::Target& target, const State& state);
  void mark(int number, State state);
  int open(std::string type, int parent);

  const Surroundings& around_;
  Words words_;
};

void Walker::visit(const doc::Inline& one, const State& state) {
  const auto styled = [&](auto change) {
    State changed = state;
    change(changed);
    return changed;
  };
  std::visit(
      match{
          [&](const doc::Text& text) { add(text.text, state); },
          [&](const doc::SoftBreak&) { add(" ", state); },
          [&](const doc::LineBreak&) { add("\u2028", state); },
          [&](const doc::Code& code) {
            add(code.text, styled([](State& s) {
                  s.style.role = type::Role::mono;
                  s.style.size *= code_size;
                }));
          },
          [&](const doc::Emphasis& emphasis) {
            walk(emphasis.inlines, styled([](State& s) { s.style.slant = type::Slant::italic; }));
          },
          [&](const doc::Strong& strong) {
            walk(strong.inlines, styled([](State& s) { s.style.weight = type::Weight::bold; }));
          },
          [&](const doc::Struck& struck) {
            walk(struck.inlines, styled([](State& s) { s.is_struck = true; }));
          },
          [&](const doc::Link& target) {
            link(target.target, doc::plain_text(target.inlines), state, target.inlines,
                 around_.company != nullptr && around_.company->telling.contains(&target));
          },
          [&](const doc::Image& image) { picture(image, state); },
          [&](const doc::FootnoteMark& footnote) { mark(footnote.number, state); },
          [&](const doc::Abbreviation& abbreviation) {
            State inner = state;
            inner.element = open("Span", state.element);
            words_.elements.back().expansion = abbreviation.meaning;
            add(abbreviation.short_form, inner);
          },
          [&](const doc::Unstated& unstated) {
            walk(unstated.inlines, styled([&](State& s) {
                   s.style.slant = type::Slant::italic;
                   s.colour = around_.settings.muted;
                 }));
          },
          [&](const doc::Citation& citation) {
            State small = state;
            small.style.size *= citation_size;
            small.colour = around_.settings.muted;
            link(citation.target, citation.label, small, doc::to_inlines(citation.label), false);
          },
      },
      one.node);
}

void Walker::add(const std::string& text, const State& state, int note) {
  const auto clean = printable(text);
  if (clean.empty()) return;
  Piece piece;
  piece.element = state.element;
  piece.colour = state.colour;
  piece.is_underlined = state.is_underlined;
  piece.is_struck = state.is_struck;
  piece.lead = state.lead;
  piece.contents = state.contents;
  piece.note = note;
  words_.runs.push_back({clean, state.style, static_cast<int>(words_.pieces.size())});
  words_.pieces.push_back(std::move(piece));
}

// A link inside a link cannot be: the outer one counts.
void Walker::link(const doc::Target& target, std::string contents, State state,
                  const doc::Inlines& inlines, bool tells_page) {
  Lead lead = lead_to(target, around_);
  const bool opens = !lead.is_empty() && state.lead.is_empty();
  const bool is_citation = state.colour == around_.settings.muted;
  if (opens) {
    state.element = open("Link", state.element);
    state.contents = contents.empty() ? (lead.url.empty() ? "Link" : lead.url) : contents;
    state.lead = std::move(lead);
    state.is_underlined = true;
    if (!is_citation) state.colour = around_.settings.link;
  }
  walk(inlines, state);
  if (opens && tells_page) tell_page(target, state);
}

// "(page 12)", with figures that are all of one width.
void Walker::tell_page(const doc::Target& target, const State& state) {
  add("\u00a0(page\u00a0", state);
  State figures = state;
  figures.style.figures = type::Figures::tabular;
  const auto& document = Company::document_of(target);
  const auto& number = around_.company->page_of(document, target.anchor);
  add(number, figures);
  words_.pieces.back().told = ToldPage{place_in(document, target.anchor), number, figures.style};
  add(")", state);
}

// A picture among words is as high as their line at most. One that says nothing is decoration: it
// has its room in the line, but is no part of what is read.
void Walker::picture(const doc::Image& image, State state) {
  if (image.width <= 0) {  // Nobody has looked at the file.
    if (!image.alt.empty()) add("[" + image.alt + "]", state);
    return;
  }
  const Extent size = size_in_line(image, state.style.size);
  if (!image.alt.empty()) {
    state.element = open("Figure", state.element);
    words_.elements.back().alternative = printable(image.alt);
    words_.elements.back().is_inline = true;
  }
  state.is_underlined = state.is_struck = false;
  add(std::string(type::object_mark), state);
  words_.runs.back().width = size.width;
  auto& piece = words_.pieces.back();
  piece.picture = image.path;
  piece.height = size.height;
  piece.is_decoration = image.alt.empty();
}

void Walker::mark(int number, State state) {
  const auto text = std::to_string(number);
  if (state.lead.is_empty()) {
    state.element = open("Link", open("Reference", state.element));
    state.lead.anchor = note_anchor(number);
    state.contents = "Footnote " + text;
    state.colour = around_.settings.link;
  }
  state.is_underlined = false;
  state.style.rise += state.style.size * superscript_rise;
  state.style.size *= superscript_size;
  add(text, state, number);
}

int Walker::open(std::string type, int parent) {
  Element element;
  element.type = std::move(type);
  element.parent = parent;
  words_.elements.push_back(std::move(element));
  return static_cast<int>(words_.elements.size()) - 1;
}

// Puts the elements in the order in which their words come, leaves out those without words, and
// gives words that stand beside child elements a Span of their own.
class Sorter {
 public:
  explicit Sorter(Words& words)
      : words_(words),
        places_(words.elements.size(), -1),
        has_children_(words.elements.size() + 1, false) {}

  void sort() {
    for (const auto& piece : words_.pieces) {
      for (int at = piece.element; at >= 0; at = parent_of(at)) set_parent(parent_of(at));
    }
    int open_span = -1;
    int span_parent = -2;
    for (auto& piece : words_.pieces) {
      const int own = piece.element;
      const int place = own < 0 ? -1 : enter(own);
      if (!has_children_[index(own)]) {
        piece.element = place;
        span_parent = -2;
        continue;
      }
      if (span_parent != own) {
        Element span;
        span.type = "Span";
        span.parent = place;
        sorted_.push_back(std::move(span));
        open_span = static_cast<int>(sorted_.size()) - 1;
        span_parent = own;
      }
      piece.element = open_span;
    }
    words_.elements = std::move(sorted_);
  }

 private:
  static std::size_t index(int element) { return static_cast<std::size_t>(element + 1); }
  int parent_of(int element) const {
    return words_.elements[static_cast<std::size_t>(element)].parent;
  }
  void set_parent(int element) { has_children_[index(element)] = true; }
  int enter(int element) {
    int& place = places_[static_cast<std::size_t>(element)];
    if (place >= 0) return place;
    Element copy = words_.elements[static_cast<std::size_t>(element)];
    if (copy.parent >= 0) copy.parent = enter(copy.parent);
    sorted_.push_back(std::move(copy));
    place = static_cast<int>(sorted_.size()) - 1;
    return place;
  }

  Words& words_;
  std::vector<int> places_;
  std::vector<bool> has_children_;
  std::vector<Element> sorted_;
};

// Code stays as it is.
void bind(std::vector<type::Run>& runs) {
  std::string text;
  for (const auto& run : runs) text += run.text;
  const auto bound = type::bound_spaces(text);
  std::size_t begin = 0;
  auto at = bound.begin();
  for (auto& run : runs) {
    const std::size_t end = begin + run.text.size();
    std::size_t longer = 0;
    for (; at != bound.end() && *at < end; ++at) {
      if (run.style.role == type::Role::mono) continue;
      run.text.replace(*at - begin + longer, 1, type::no_break_space);
      longer += type::no_break_space.size() - 1;
    }
    begin = end;
  }
}

bool is_blank(const type::Run& run) {
  return run.text == "\u2028" || run.text.find_first_not_of(' ') == std::string::npos;
}

// Spaces and line ends around the words of a block are dropped.
Words Walker::finish() {
  auto& runs = words_.runs;
  while (!runs.empty() && is_blank(runs.back())) {
    runs.pop_back();
    words_.pieces.pop_back();
  }
  const auto first = std::ranges::find_if_not(runs, is_blank);
  if (first == runs.end()) return {};
  const auto dropped = first - runs.begin();
  runs.erase(runs.begin(), first);
  words_.pieces.erase(words_.pieces.begin(), words_.pieces.begin() + dropped);
  for (auto& run : runs) run.tag -= static_cast<int>(dropped);
  bind(runs);
  Sorter(words_).sort();
  return std::move(words_);
}

}  // namespace

Words to_words(const doc::Inlines& inlines, const Voice& voice, const Surroundings& around) {
  Walker walker(around);
  State state;
  state.style = voice.style;
  state.colour = voice.colour;
  walker.walk(inlines, state);
  return walker.finish();
}

Words to_words(const std::string& text, const Voice& voice) {
  const auto clean = printable(text);
  if (text::trim(clean).empty()) return {};
  Words words;
  words.runs.push_back({clean, voice.style, 0});
  Piece piece;
  piece.colour = voice.colour;
  words.pieces.push_back(std::move(piece));
  return words;
}

std::string printable(const std::string& text) {
  std::string clean;
  clean.reserve(text.size());
  for (const char byte : text) {
    if (byte == '\n' || byte == '\t' || byte == '\r') {
      clean += ' ';
    } else if (static_cast<unsigned char>(byte) >= 0x20 && byte != 0x7F) {
      clean += byte;
    }
  }
  return clean;
}

Words loosened(Words words) {
  for (auto& run : words.runs) {
    if (run.style.role == type::Role::mono) continue;  // Its spaces indent lines of code.
    run.text = text::replace_all(run.text, type::no_break_space, " ");
  }
  return words;
}

std::string plain_text(const Words& words) {
  std::string text;
  for (const auto& run : words.runs) text += run.text;
  return text;
}

}  // namespace govbook::print
