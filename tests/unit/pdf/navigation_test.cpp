#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/navigation.h"

#include <doctest/doctest.h>

#include <memory>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFOutlineDocumentHelper.hh>
#include <qpdf/QPDFPageLabelDocumentHelper.hh>

#include "pdf/write.h"
#include "read_back.h"
#include "sample.h"

namespace govbook::pdf {
namespace {

std::shared_ptr<QPDF> made(const print::Pages& pages, const type::Fonts& fonts) {
  Report report;
  auto file = tests::open(write(pages, fonts, report));
  CHECK(report.diagnostics().empty());
  return file;
}

std::string outline(const std::vector<QPDFOutlineObjectHelper>& entries,
                    const std::string& indent) {
  std::string text;
  for (auto entry : entries) {
    text += indent + entry.getTitle() + " " + std::to_string(entry.getCount()) + "\n";
    text += outline(entry.getKids(), indent + "  ");
  }
  return text;
}

TEST_CASE("bookmarks are open at the first level and closed below") {
  const auto fonts = tests::open_fonts();
  const auto file = made(tests::terms_of_reference(*fonts), *fonts);
  QPDFOutlineDocumentHelper helper(*file);
  CHECK(outline(helper.getTopLevelOutlines(), "") ==
        "1 Purpose 1\n"
        "  2 Quorum -2\n"
        "    2.1 Number 0\n"
        "    2.2 Remote 0\n"
        "3 Review 0\n");
  CHECK(file->getRoot().getKey("/Outlines").getKey("/Count").getIntValueAsInt() == 3);
}

TEST_CASE("links and bookmarks lead to named destinations, which are sorted") {
  const auto fonts = tests::open_fonts();
  const auto file = made(tests::terms_of_reference(*fonts), *fonts);
  auto names = file->getRoot().getKey("/Names").getKey("/Dests").getKey("/Names");
  REQUIRE(names.getArrayNItems() == 4);
  CHECK(names.getArrayItem(0).getStringValue() == "a-purpose");
  CHECK(names.getArrayItem(2).getStringValue() == "b-quorum");
  auto quorum = names.getArrayItem(3);
  CHECK(quorum.getArrayItem(0).getObjGen() == file->getAllPages()[1].getObjGen());
  CHECK(quorum.getArrayItem(3).getNumericValue() == doctest::Approx(841.89 - 85.4));
  auto first = file->getAllPages()[0];
  auto link = first.getKey("/Annots").getArrayItem(0);
  CHECK(link.getKey("/Dest").getStringValue() == "b-quorum");
  CHECK(link.getKey("/Contents").getUTF8Value() == "to the quorum");
  CHECK(link.getKey("/F").getIntValueAsInt() == 4);
  CHECK(link.getKey("/Border").unparse() == "[ 0 0 0 ]");
  auto second = file->getAllPages()[1];
  auto outside = second.getKey("/Annots").getArrayItem(0);
  CHECK(outside.getKey("/A").getKey("/URI").getStringValue() == "https://example.org/%C5%B5");
  for (auto page : file->getAllPages()) CHECK(page.getKey("/Tabs").getName() == "/S");
}

TEST_CASE("page labels are the numbers as printed") {
  const auto fonts = tests::open_fonts();
  tests::Sample sample(*fonts);
  for (int i = 0; i < 5; ++i) sample.page();
  const std::vector<std::string> labels = {"i", "ii", "1", "2", "9", "A-1"};
  for (std::size_t i = 0; i < labels.size(); ++i) sample.pages.pages[i].label = labels[i];
  const auto file = made(sample.pages, *fonts);
  QPDFPageLabelDocumentHelper helper(*file);
  std::string found;
  for (int i = 0; i < 6; ++i) {
    auto label = helper.getLabelForPage(i);
    if (label.hasKey("/P")) found += label.getKey("/P").getUTF8Value();
    if (label.hasKey("/S")) found += std::to_string(label.getKey("/St").getIntValue());
    found += " ";
  }
  CHECK(found == "i ii 1 2 9 A-1 ");
}

TEST_CASE("a file without bookmarks and destinations has none") {
  const auto fonts = tests::open_fonts();
  const auto file = made(tests::Sample(*fonts).pages, *fonts);
  CHECK_FALSE(file->getRoot().hasKey("/Outlines"));
  CHECK_FALSE(file->getRoot().hasKey("/Names"));
}

}  // namespace
}  // namespace govbook::pdf
