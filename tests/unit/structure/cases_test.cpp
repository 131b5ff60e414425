#include <doctest/doctest.h>

#include "directives/all.h"
#include "doc/dump.h"
#include "markdown/parse.h"
#include "unit/view/edition_of.h"

namespace govbook {
namespace {

// The section "template" with its directives filled in; "subject" is what the document is about.
// A case with the section "collection" is a page of a collection of one handbook, which lies in the
// folder that the section names.
std::string filled_in(const tests::Case& test) {
  auto sources = tests::files_of(test);
  const auto text = test.at("template");
  const auto file = sources.add({"templates", "template.md", "template.md", text});
  const auto edition = tests::edition_of(test, sources);
  const std::vector<structure::Member> members = {
      {tests::word_of(test, "collection"), &edition, 3, 1}};
  const bool is_collection = test.has("collection");
  Report report;
  auto parsed = markdown::parse(text, markdown::copied_from(text, {file, 1, 1, 0}), report);
  doc::Document document;
  document.footnotes = std::move(parsed.footnotes);
  structure::fill_in(
      parsed.blocks,
      {is_collection ? nullptr : &edition, is_collection ? &members : nullptr, &document,
       tests::word_of(test, "subject"), &document.footnotes, &report, &directives::all()});
  auto told = doc::dump(parsed.blocks);
  for (const auto& footnote : document.footnotes) {
    told += "footnote " + std::to_string(footnote.number) + "\n" + doc::dump(footnote.blocks);
  }
  return told + tests::explain_all(report, sources);
}

TEST_CASE("directives make what the cases say") { tests::check_cases("structure", filled_in); }

}  // namespace
}  // namespace govbook
