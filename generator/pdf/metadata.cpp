#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/metadata.h"

#include <fstream>
#include <iterator>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "base/text.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

Object information(const print::Metadata& metadata) {
  auto made = Object::newDictionary();
  const auto set = [&](const std::string& key, const std::string& text) {
    if (!text.empty()) made.replaceKey(key, Object::newUnicodeString(text));
  };
  set("/Title", metadata.title);
  set("/Author", metadata.author);
  set("/Subject", metadata.subject);
  set("/Keywords", text::join(metadata.keywords, ", "));
  set("/Creator", metadata.generator);
  set("/Producer", metadata.generator);
  set("/CreationDate", pdf_date(metadata.date));
  set("/ModDate", pdf_date(metadata.date));
  return made;
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Bytes 36 to 39 of every colour profile (ICC.1, 7.2).
bool is_profile(const std::string& bytes) {
  return bytes.size() > 128 && bytes.substr(36, 4) == "acsp";
}

}  // namespace

void write_metadata(QPDF& qpdf, const print::Metadata& metadata) {
  auto stream = Object::newStream(&qpdf, xmp(metadata));
  stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  auto catalogue = qpdf.getRoot();
  catalogue.replaceKey("/Metadata", stream);
  catalogue.replaceKey("/Lang", Object::newString(metadata.language));
  catalogue.replaceKey("/MarkInfo", Object::newDictionary({{"/Marked", Object::newBool(true)}}));
  catalogue.replaceKey("/ViewerPreferences",
                       Object::newDictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
  qpdf.getTrailer().replaceKey("/Info", qpdf.makeIndirectObject(information(metadata)));
}

void write_output_intent(QPDF& qpdf, const std::string& profile_path, Report& report) {
  const auto profile = read_file(profile_path);
  if (!is_profile(profile)) {
    report.error("pdf/profile-missing", {},
                 "the colour profile \"" + profile_path + "\" cannot be read");
    report.hint("install the Debian package icc-profiles-free");
    return;
  }
  auto stream = Object::newStream(&qpdf, profile);
  stream.getDict().replaceKey("/N", Object::newInteger(3));
  auto intent = Object::newDictionary({
      {"/Type", Object::newName("/OutputIntent")},
      {"/S", Object::newName("/GTS_PDFA1")},
      {"/OutputConditionIdentifier", Object::newString("sRGB IEC61966-2.1")},
      {"/Info", Object::newString("sRGB IEC61966-2.1")},
      {"/DestOutputProfile", stream},
  });
  qpdf.getRoot().replaceKey("/OutputIntents", Object::newArray({qpdf.makeIndirectObject(intent)}));
}

}  // namespace govbook::pdf
