#include "pdf/structure.h"

#include <doctest/doctest.h>

#include <map>
#include <sstream>

#include "pdf/write.h"
#include "read_back.h"
#include "sample.h"
#include "support/case.h"

namespace govbook::pdf {
namespace {

// Reads the little language of the cases, a line each: "element NAME TYPE PARENT", "words NAME
// TEXT", "artifact TEXT", "link NAME TARGET" or "page"; the document is called "document".
print::Pages pages_of(const std::string& script, const type::Fonts& fonts) {
  tests::Sample sample(fonts);
  sample.destination("here");
  std::map<std::string, int> names = {{"document", 0}};
  std::istringstream lines(script);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string verb, name, rest;
    words >> verb >> name >> std::ws;
    std::getline(words, rest);
    if (verb == "page") sample.page();
    if (verb == "words") sample.words(names.at(name), rest);
    if (verb == "artifact") sample.words(-1, name + " " + rest);
    if (verb == "link") sample.link(names.at(name), "", rest);
    if (verb == "element") {
      const auto space = rest.find(' ');
      names[name] = sample.element(rest.substr(0, space), names.at(rest.substr(space + 1)));
    }
  }
  return sample.pages;
}

TEST_CASE("elements hold their marks in reading order") {
  const auto fonts = tests::open_fonts();
  govbook::tests::check_cases("pdf/structure", [&](const govbook::tests::Case& test) {
    Report report;
    const auto file = tests::open(write(pages_of(test.at("pages"), *fonts), *fonts, report));
    CHECK(report.diagnostics().empty());
    CHECK(tests::disagreements(*file) == std::vector<std::string>{});
    return tests::structure(*file);
  });
}

TEST_CASE("tree, content and parent tree agree in a whole document") {
  const auto fonts = tests::open_fonts();
  Report report;
  const auto file = tests::open(write(tests::terms_of_reference(*fonts), *fonts, report));
  CHECK(tests::disagreements(*file) == std::vector<std::string>{});
  const auto tree = tests::structure(*file);
  for (const auto* line :
       {"  TH Scope=Column\n", "  TD ColSpan=2\n", "L ListNumbering=Decimal\n",
        "Figure Alt=\"The Board reports to the Trust\" BBox=[ 64 ",
        "Span E=\"Local Safeguarding Children Board\"\n", "Note Lang=\"cy\" ID=\"note-1\"\n",
        "1.5 Łukasz Ŵyn, Ελένη, محمد علي ✓\n", "  TD\n      TR\n", "second difficult file\n"}) {
    CAPTURE(line);
    CHECK(tree.find(line) != std::string::npos);
  }
  CHECK(tree.find("Sect") == std::string::npos);
}

}  // namespace
}  // namespace govbook::pdf
