#include <doctest/doctest.h>

#include "compose/library.h"
#include "doc/dump.h"
#include "unit/view/edition_of.h"

namespace govbook {
namespace {

// The documents that the templates of the case make, and the navigation. The section "place" may
// say that the handbook lies in a collection, "collection" that the landing page is wanted instead.
std::string composed(const tests::Case& test) {
  const auto sources = tests::files_of(test);
  const auto edition = tests::edition_of(test, sources);
  Report report;
  const std::vector<structure::Member> members = {{"example", &edition, 3, 1}};
  const auto place = tests::word_of(test, "place") == "in collection"
                         ? compose::Place::in_collection
                         : compose::Place::alone;
  const auto library =
      test.has("collection")
          ? compose::collection(tests::word_of(test, "collection"), members, sources, report)
          : compose::library(edition, sources, place, report);
  std::string told;
  for (const auto& entry : library.navigation) {
    told += "menu \"" + entry.title + "\" " + entry.target.document + entry.target.file + "\n";
  }
  if (!library.notice.empty()) told += "notice " + doc::dump(library.notice) + "\n";
  for (const auto& document : library.documents) told += doc::dump(document);
  return told + tests::explain_all(report, sources);
}

TEST_CASE("templates become the documents that the cases say") {
  tests::check_cases("compose", composed);
}

}  // namespace
}  // namespace govbook
