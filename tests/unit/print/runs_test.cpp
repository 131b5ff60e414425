#include "print/runs.h"

#include <doctest/doctest.h>

#include "sample.h"

namespace govbook::print {
namespace {

doc::Inline to_inline(auto node) {
  doc::Inline one;
  one.node = std::move(node);
  return one;
}

// What the tests set words in.
struct Setup {
  doc::Document document;
  doc::Library library = tests::library();
  Settings settings;
  Surroundings around{document, library, settings};
  Voice voice;
  Setup() { document.path = "bodies/board"; }
};

std::string types(const Words& words) {
  std::string all;
  for (const auto& element : words.elements) {
    all += (all.empty() ? "" : " ") + element.type + std::to_string(element.parent);
  }
  return all;
}

}  // namespace

TEST_CASE("words alone need no elements") {
  const Setup setup;
  const doc::Inlines inlines{to_inline(doc::Text{"One "}),
                             to_inline(doc::Strong{doc::to_inlines("two")})};
  const auto words = to_words(inlines, setup.voice, setup.around);
  CHECK(plain_text(words) == "One two");
  CHECK(types(words) == "");
}

TEST_CASE("words beside a link get a Span of their own") {
  const Setup setup;
  const doc::Link link{"", {"https://example.org/", "", "", ""}, doc::to_inlines("two")};
  const doc::Inlines inlines{to_inline(doc::Text{"One "}), to_inline(link),
                             to_inline(doc::Text{" three"})};
  CHECK(types(to_words(inlines, setup.voice, setup.around)) == "Span-1 Link-1 Span-1");
}

TEST_CASE("a link inside a link is words of the outer one") {
  const Setup setup;
  const doc::Target target{"https://example.org/", "", "", ""};
  const doc::Link inner{"", target, doc::to_inlines("inner")};
  const doc::Link outer{"", target, {to_inline(inner)}};
  CHECK(types(to_words({to_inline(outer)}, setup.voice, setup.around)) == "Link-1");
}

TEST_CASE("a footnote mark is a Link in a Reference") {
  const Setup setup;
  const doc::Inlines inlines{to_inline(doc::Text{"One"}), to_inline(doc::FootnoteMark{1})};
  CHECK(types(to_words(inlines, setup.voice, setup.around)) == "Span-1 Reference-1 Link1");
}

TEST_CASE("spaces and line ends around words are dropped, and blank words are none") {
  const Setup setup;
  const doc::Inlines inlines{to_inline(doc::LineBreak{}), to_inline(doc::SoftBreak{}),
                             to_inline(doc::Text{"one"}), to_inline(doc::LineBreak{})};
  const auto words = to_words(inlines, setup.voice, setup.around);
  CHECK(plain_text(words) == "one");
  CHECK(words.runs.front().tag == 0);
  CHECK(to_words({to_inline(doc::SoftBreak{})}, setup.voice, setup.around).is_empty());
  CHECK(to_words("  ", setup.voice).is_empty());
}

TEST_CASE("a link leads to this file, to the published handbook, or nowhere") {
  Setup setup;
  const auto lead = [&](const doc::Target& target) { return lead_to(target, setup.around); };
  CHECK(lead({"https://example.org/", "", "", ""}).url == "https://example.org/");
  CHECK(lead({"", "", "quorum", ""}).anchor == "quorum");
  CHECK(lead({"", "bodies/board", "quorum", ""}).anchor == "quorum");
  CHECK(lead({"", "bodies/trust", "quorum", ""}).url ==
        "https://example.org/handbook/bodies/trust.html#quorum");
  CHECK(lead({"", "", "", "bodies/trust/terms.pdf"}).url ==
        "https://example.org/handbook/bodies/trust/terms.pdf");
  setup.library.url = "";
  CHECK(lead({"", "bodies/trust", "quorum", ""}).is_empty());
  CHECK(lead({}).is_empty());
}

}  // namespace govbook::print
