#include "pdf/write.h"

#include <doctest/doctest.h>

#include <future>

#include "sample.h"

namespace govbook::pdf {
namespace {

TEST_CASE("the same pages give the same bytes") {
  const auto fonts = tests::open_fonts();
  const auto pages = tests::terms_of_reference(*fonts);
  Report report;
  const auto once = write(pages, *fonts, report);
  CHECK(once == write(pages, *fonts, report));
  const auto other = tests::open_fonts();
  CHECK(once == write(tests::terms_of_reference(*other), *other, report));
  CHECK(report.diagnostics().empty());
  CHECK(once.starts_with("%PDF-1.7\n"));
}

TEST_CASE("threads with fonts of their own give the same bytes") {
  const auto make = [] {
    Report report;
    const auto fonts = type::Fonts::open({}, report);
    return fonts == nullptr ? "" : write(tests::terms_of_reference(*fonts), *fonts, report);
  };
  std::vector<std::future<std::string>> made;
  for (int i = 0; i < 4; ++i) made.push_back(std::async(std::launch::async, make));
  const auto alone = make();
  CHECK_FALSE(alone.empty());
  for (auto& one : made) CHECK(one.get() == alone);
}

TEST_CASE("other words give another identifier and other subset names") {
  const auto fonts = tests::open_fonts();
  tests::Sample one(*fonts);
  tests::Sample other(*fonts);
  one.words(one.element("P", 0), "quorum");
  other.words(other.element("P", 0), "quotas");
  Report report;
  const auto first = write(one.pages, *fonts, report);
  const auto second = write(other.pages, *fonts, report);
  CHECK(first != second);
  CHECK(first.substr(first.rfind("/ID [")) != second.substr(second.rfind("/ID [")));
}

TEST_CASE("every stream ends with a line end before its last word") {
  const auto fonts = tests::open_fonts();
  Report report;
  const auto made = write(tests::terms_of_reference(*fonts), *fonts, report);
  std::size_t streams = 0;
  for (auto at = made.find("endstream"); at != std::string::npos;
       at = made.find("endstream", at + 1)) {
    CHECK(made[at - 1] == '\n');
    ++streams;
  }
  CHECK(streams > 5);
}

}  // namespace
}  // namespace govbook::pdf
