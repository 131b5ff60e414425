#include "sample.h"

#include <doctest/doctest.h>

#include <memory>

namespace govbook::pdf::tests {
namespace {

constexpr double left = 64;

print::Artifact artifact_of(int element, print::Artifact artifact) {
  return element < 0 ? artifact : print::Artifact::none;
}

}  // namespace

Sample::Sample(const type::Fonts& fonts) : fonts_(fonts) {
  element("Document", -1);
  pages.metadata.title = "Terms of reference";
  pages.metadata.author = "Durham & District";
  pages.metadata.subject = "Executive Board";
  pages.metadata.keywords = {"terms of reference", "board"};
  pages.metadata.date = {2009, 1, 0};
  pages.metadata.generator = "govbook";
  page();
}

int Sample::element(const std::string& type, int parent) {
  auto& made = pages.structure.elements.emplace_back();
  made.type = type;
  made.parent = parent;
  return static_cast<int>(pages.structure.elements.size()) - 1;
}

void Sample::page() {
  pages.pages.emplace_back();
  pages.pages.back().label = std::to_string(pages.pages.size());
  y_ = 70;
}

void Sample::words(int element, const std::string& text, const type::Style& style) {
  for (const auto& line : fonts_.lines({{text, style, 0}}, 460)) {
    y_ += style.size * 1.4;
    for (const auto& run : line.runs) {
      pages.pages.back().marks.push_back({print::Glyphs{run, left, y_, {}}, element,
                                          artifact_of(element, print::Artifact::footer)});
    }
  }
}

void Sample::rule() {
  print::Path path;
  path.segments = {{'m', {left, y_ + 4}}, {'l', {left + 460, y_ + 4}}};
  path.is_stroked = true;
  path.dashes = {3, 2};
  pages.pages.back().marks.push_back({path, -1, print::Artifact::layout});
}

void Sample::box(int element, double height) {
  print::Path path;
  const double top = y_ + 6;
  path.segments = {{'m', {left, top}},
                   {'l', {left + 200, top}},
                   {'c', {left + 210, top, left + 210, top + height, left + 200, top + height}},
                   {'l', {left, top + height}},
                   {'h', {}}};
  path.is_filled = path.is_stroked = true;
  path.fill = {0.9, 0.95, 1};
  pages.pages.back().marks.push_back({path, element, print::Artifact::none});
  at(element).page = static_cast<int>(pages.pages.size()) - 1;
  at(element).box = {left, top, left + 210, top + height};
  y_ += height + 6;
}

void Sample::picture(int element, const std::string& name, const std::string& bytes) {
  const print::Rectangle area{left, y_ + 6, left + 120, y_ + 96.5};
  pages.pages.back().marks.push_back(
      {print::Picture{name, area}, element, artifact_of(element, print::Artifact::layout)});
  pages.pictures[name] = bytes;
  if (element >= 0) {
    at(element).page = static_cast<int>(pages.pages.size()) - 1;
    at(element).box = area;
  }
  y_ = area.bottom;
}

void Sample::link(int element, const std::string& url, const std::string& anchor) {
  pages.pages.back().links.push_back(
      {{left, y_ - 10, left + 80, y_ + 3}, element, url, anchor, "to the quorum"});
}

void Sample::destination(const std::string& anchor) {
  pages.destinations.push_back({anchor, static_cast<int>(pages.pages.size()) - 1, y_});
}

std::unique_ptr<type::Fonts> open_fonts(const type::Families& families) {
  Report report;
  auto fonts = type::Fonts::open(families, report);
  REQUIRE(fonts != nullptr);
  return fonts;
}

namespace {

void table(Sample& sample, int parent) {
  const int table = sample.element("Table", parent);
  const int head = sample.element("THead", table);
  const int row = sample.element("TR", head);
  for (const auto* title : {"Seat", "Held by"}) {
    const int cell = sample.element("TH", row);
    sample.at(cell).scope = "Column";
    sample.words(cell, title, {.weight = type::Weight::bold});
  }
  const int body = sample.element("TBody", table);
  const int first = sample.element("TR", body);
  sample.words(sample.element("TD", first), "Chair");
  sample.element("TD", first);  // Nothing is known: the cell stays.
  const int second = sample.element("TR", body);
  const int wide = sample.element("TD", second);
  sample.at(wide).column_span = 2;
  sample.words(wide, "Łukasz Ŵyn, Ελένη, محمد علي ✓");
}

void list(Sample& sample, int parent) {
  const int list = sample.element("L", parent);
  sample.at(list).list_numbering = "Decimal";
  for (const auto* text : {"first office", "second difficult file"}) {
    const int item = sample.element("LI", list);
    sample.words(sample.element("Lbl", item), "1.1");
    const int body = sample.element("LBody", item);
    sample.words(sample.element("P", body), text);
  }
}

}  // namespace

print::Pages terms_of_reference(const type::Fonts& fonts) {
  Sample sample(fonts);
  sample.words(-1, "Executive Board – running head");
  sample.destination("a-purpose");
  sample.words(sample.element("H1", 0), "1 Purpose", {type::Role::heading, type::Weight::bold});
  const int paragraph = sample.element("P", 0);
  sample.words(paragraph, "The quorum is set out in");
  const int link = sample.element("Link", paragraph);
  sample.words(link, "clause 2.1");
  sample.link(link, "", "b-quorum");
  sample.words(paragraph,
               "and applies to all of the committees of the Board, in every month that "
               "the Board sits, whoever is in the chair.");
  sample.rule();
  list(sample, 0);
  sample.page();
  sample.words(paragraph, "It may be waived.");
  sample.destination("b-quorum");
  sample.words(sample.element("H2", 0), "2 Quorum", {type::Role::heading, type::Weight::semibold});
  table(sample, 0);
  const int figure = sample.element("Figure", 0);
  sample.at(figure).alternative = "The Board reports to the Trust";
  sample.box(figure, 60);
  sample.words(figure, "Trust");
  const int last = sample.element("P", 0);
  const int outside = sample.element("Link", last);
  sample.words(outside, "https://example.org/ŵ", {.role = type::Role::mono});
  sample.link(outside, "https://example.org/ŵ", "");
  const int short_form = sample.element("Span", last);
  sample.at(short_form).expansion = "Local Safeguarding Children Board";
  sample.words(short_form, "LSCB");
  const int note = sample.element("Note", last);
  sample.at(note).id = "note-1";
  sample.words(note, "A note in Welsh: ei gilydd", {.slant = type::Slant::italic});
  sample.at(note).language = "cy";
  sample.element("Sect", 0);  // Empty: it is left out.
  sample.words(-1, "Page 2 of 2");
  sample.pages.bookmarks = {{1, "1 Purpose", "a-purpose"},
                            {2, "2 Quorum", "b-quorum"},
                            {3, "2.1 Number", "b-quorum"},
                            {3, "2.2 Remote", "b-quorum"},
                            {1, "3 Review", "b-quorum"}};
  return sample.pages;
}

}  // namespace govbook::pdf::tests
