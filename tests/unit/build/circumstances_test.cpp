// What html and print read of the library around a document is what circumstances count: whatever
// changes in it, either the page stays the same or the circumstances do not.

#include "build/circumstances.h"

#include <doctest/doctest.h>

#include "handbooks.h"
#include "html/write.h"
#include "pdf/write.h"
#include "paper/lay_out.h"
#include "support/case.h"
#include "unit/doc/change.h"
#include "unit/doc/sample.h"

namespace govbook::tests {
namespace {

using doc::tests::Change;

doc::Document page(const std::string& path, const std::string& title) {
  doc::Document document;
  document.path = path;
  document.title = title;
  document.blocks = {doc::to_paragraph("Words of " + title)};
  return document;
}

// A library with all that a page can show of it, and further documents of every kind.
doc::Library library() {
  doc::Library made;
  made.title = "Handbook";
  made.publisher = "Publisher";
  made.as_at = {2010, 1, 0};
  made.url = "https://example.org/trust";
  made.notice = doc::to_inlines("An example.");
  made.navigation = {{"Home", {"", "index", "", ""}}, {"Bodies", {"", "bodies", "", ""}}};
  made.documents = {page("index", "Home"), page("about", "About"), page("sources", "Sources"),
                    page("accessibility", "Accessibility"), doc::tests::every_kind()};
  made.files = {{"a.png", "picture"}};
  return made;
}

// The library with its `target`th thing changed; how many there are when it is too large.
std::size_t change(doc::Library& made, std::size_t target) {
  Change change;
  change.target = target;
  change.in(made);
  return change.count;
}

constexpr std::size_t none = static_cast<std::size_t>(-1);

struct Fixture {
  build::Handbook handbook = handbook_of(small_texts());
  build::Theme theme;
  doc::Document document = doc::tests::every_kind();
  std::unique_ptr<type::Fonts> fonts;

  Fixture() {
    theme = build::theme(handbook.sources, handbook.report);
    fonts = type::Fonts::open(theme.print.families, handbook.report);
    REQUIRE(fonts != nullptr);
    document.path = "bodies/other";
    document.blocks = {doc::to_paragraph("Words of a page"),
                       {doc::Heading{2, "one", "1", doc::to_inlines("One")}, {}}};
    document.blocks.push_back(doc::to_paragraph(
        {{doc::Link{"", {"", "about", "", ""}, doc::to_inlines("elsewhere")}, {}}}));
  }

  std::string page(const doc::Library& around) {
    html::Setting setting;
    setting.library = &around;
    setting.sources = &handbook.sources;
    Report report;
    return html::write(document, setting, report);
  }

  std::string print(const doc::Library& around) {
    Report report;
    const paper::Setting setting{&around, &theme.print, {}, "govbook test"};
    return pdf::write(paper::lay_out(document, setting, *fonts, report), *fonts, report);
  }

  build::Circumstances circumstances(const doc::Library& around) const {
    return build::circumstances(around, handbook.sources, theme, {});
  }
};

}  // namespace

TEST_CASE("a page reads nothing of its library that its circumstances do not count") {
  Fixture fixture;
  auto whole = library();
  const auto count = change(whole, none);
  const auto before = fixture.page(whole);
  const auto counted = fixture.circumstances(whole).handbook;
  std::size_t differing = 0;
  std::size_t precise = 0;
  for (std::size_t i = 0; i < count; ++i) {
    auto other = library();
    change(other, i);
    const bool is_counted = fixture.circumstances(other).handbook != counted;
    precise += is_counted ? 0 : 1;
    if (fixture.page(other) == before) continue;
    ++differing;
    CHECK_MESSAGE(is_counted, "change " << i << " shows on the page and is not counted");
  }
  MESSAGE("changes of a library: " << count << ", seen on a page " << differing << ", not counted "
                                   << precise);
  CHECK(differing > 20);
  CHECK(precise > count / 2);  // What is in other documents makes no page again.
}

TEST_CASE("a PDF reads nothing of its library that its circumstances do not count") {
  Fixture fixture;
  auto whole = library();
  whole.documents.pop_back();  // Documents below the root: tried with pages.
  const auto before = fixture.print(whole);
  const auto counted = fixture.circumstances(whole).handbook_on_paper;
  const auto count = change(whole, none);
  std::size_t differing = 0;
  for (std::size_t i = 0; i < count; ++i) {
    auto other = library();
    other.documents.pop_back();
    change(other, i);
    const bool is_counted = fixture.circumstances(other).handbook_on_paper != counted;
    if (is_counted) ++differing;
    if (!is_counted) {
      CHECK_MESSAGE(fixture.print(other) == before, "change " << i << " shows on paper");
    }
  }
  MESSAGE("changes of a library: " << count << ", counted for paper " << differing);
  CHECK(differing > 10);
}

TEST_CASE("other files of a theme, settings of paper and programs are other circumstances") {
  auto texts = small_texts();
  const auto of = [](const Texts& all, const build::Options& options) {
    auto handbook = handbook_of(all);
    const auto theme = build::theme(handbook.sources, handbook.report);
    return build::circumstances({}, handbook.sources, theme, options);
  };
  const auto before = of(texts, {});
  CHECK(of(texts, {}) == before);

  build::Options options;
  options.program = "another";
  CHECK(of(texts, options).generator != before.generator);
  options = {};
  options.generator = "another";
  CHECK(of(texts, options).paper != before.paper);
  options = {};
  options.jobs = 7;
  options.makes_everything = true;
  CHECK(of(texts, options) == before);

  texts["theme/navigation.html"] = "another";
  CHECK(of(texts, {}).theme != before.theme);
  CHECK(of(texts, {}).paper == before.paper);
  texts = small_texts();
  texts["theme/style.css"] = "/* no page is made of this */";
  CHECK(of(texts, {}) == before);
  texts = small_texts();
  for (const auto* setting : {R"({"size": 11.5})", R"({"margin_left": 65})",
                              R"({"ink": "#000000"})", R"({"heading": "Carlito"})"}) {
    texts["theme/print.json"] = setting;
    CHECK_MESSAGE(of(texts, {}).paper != before.paper, setting);
  }
}

TEST_CASE("another font file or colour profile gives another digest of fonts") {
  std::string changed;
  std::vector<std::string> asked;
  build::Options options;
  options.identity = [&](const std::string& path) {
    asked.push_back(path);
    return path == changed ? "new" : "old";
  };
  Report report;
  const auto before = build::digest_of_fonts({}, options, report);
  const auto paths = asked;
  CHECK(paths.size() > 6);
  CHECK(paths.back() == pdf::colour_profile);
  for (const auto& path : paths) {
    changed = path;
    CHECK_MESSAGE(build::digest_of_fonts({}, options, report) != before, path);
  }
  CHECK(build::digest_of_fonts({"Inter", "Noto Sans", "Noto Sans Mono"}, options, report) !=
        before);
  CHECK_FALSE(report.has_errors());
}

}  // namespace govbook::tests
