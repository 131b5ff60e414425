#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/metadata.h"

#include <doctest/doctest.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/syntax.h"
#include "pdf/write.h"
#include "read_back.h"
#include "sample.h"

namespace govbook::pdf {
namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a file says which standards it keeps") {
  print::Metadata metadata;
  metadata.title = "Terms <of> reference & more";
  metadata.keywords = {"board", "quorum"};
  metadata.date = {2009, 0, 0};
  const auto made = xmp(metadata);
  CHECK(has(made, "<pdfaid:part>2</pdfaid:part>"));
  CHECK(has(made, "<pdfaid:conformance>A</pdfaid:conformance>"));
  CHECK(has(made, "<pdfuaid:part>1</pdfuaid:part>"));
  CHECK(has(made, "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"));
  CHECK(has(made, "<rdf:li xml:lang=\"x-default\">Terms &lt;of&gt; reference &amp; more</rdf:li>"));
  CHECK(has(made, "<dc:subject><rdf:Bag><rdf:li>board</rdf:li><rdf:li>quorum</rdf:li>"));
  CHECK(has(made, "<xmp:CreateDate>2009-01-01T00:00:00Z</xmp:CreateDate>"));
  CHECK_FALSE(has(made, "dc:creator"));
}

TEST_CASE("partial dates count from their first day and unknown ones are not told") {
  CHECK(pdf_date({2009, 3, 0}) == "D:20090301000000Z");
  CHECK(pdf_date({2009, 3, 31}) == "D:20090331000000Z");
  CHECK(xmp_date({2009, 3, 0}) == "2009-03-01T00:00:00Z");
  CHECK(pdf_date({}).empty());
  CHECK(xmp_date({}).empty());
}

TEST_CASE("the catalogue names language, title and colours") {
  const auto fonts = tests::open_fonts();
  Report report;
  const auto file = tests::open(write(tests::terms_of_reference(*fonts), *fonts, report));
  auto catalogue = file->getRoot();
  CHECK(catalogue.getKey("/Lang").getUTF8Value() == "en-GB");
  CHECK(catalogue.getKey("/MarkInfo").getKey("/Marked").getBoolValue());
  CHECK(catalogue.getKey("/ViewerPreferences").getKey("/DisplayDocTitle").getBoolValue());
  auto intent = catalogue.getKey("/OutputIntents").getArrayItem(0);
  CHECK(intent.getKey("/S").getName() == "/GTS_PDFA1");
  CHECK(intent.getKey("/DestOutputProfile").getStreamData()->getSize() > 1000);
  auto information = file->getTrailer().getKey("/Info");
  CHECK(information.getKey("/Title").getUTF8Value() == "Terms of reference");
  CHECK(information.getKey("/CreationDate").getUTF8Value() == "D:20090101000000Z");
  CHECK(file->getTrailer().hasKey("/ID"));
}

TEST_CASE("a colour profile that is not there is told with its package") {
  for (const std::string path : {"/nowhere/sRGB.icc", GOVBOOK_ROOT "/LICENSE"}) {
    print::Pages pages;
    File file{pages};
    Report report;
    write_output_intent(file, path, report);
    REQUIRE(report.diagnostics().size() == 1);
    CHECK(report.diagnostics()[0].code == "pdf/profile-missing");
    CHECK(report.diagnostics()[0].message == "the colour profile \"" + path + "\" cannot be read");
    CHECK(report.diagnostics()[0].hints ==
          std::vector<std::string>{"install the Debian package icc-profiles-free"});
    CHECK_FALSE(has(file.catalogue, "/OutputIntents"));
  }
}

TEST_CASE("numbers and text are written as PDF wants them") {
  CHECK(number(0) == "0");
  CHECK(number(-0.001) == "0");
  CHECK(number(12) == "12");
  CHECK(number(100, 0) == "100");
  CHECK(number(-3.256) == "-3.26");
  CHECK(number(0.5, 3) == "0.5");
  CHECK(code(0x1AF) == "01AF");
  CHECK(utf16("aŵ\U0001F4C5") == "00610175D83DDCC5");
}

}  // namespace
}  // namespace govbook::pdf
