#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/clean.h"

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/attached.h"
#include "pdf/metadata.h"
#include "pdf/syntax.h"
#include "pdf/write.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

void say_colours(QPDF& qpdf) {
  const auto profile = read_profile(colour_profile);
  if (profile.empty()) return;  // Whoever writes PDFs tells that it is missing.
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

void say(QPDF& qpdf, const attachment::Cleaned& facts, const Sayings& sayings) {
  print::Metadata metadata;
  metadata.title = sayings.title;
  metadata.language = facts.language.empty() ? sayings.language : facts.language;
  metadata.is_accessible = facts.is_tagged && sayings.claims_access;
  metadata.is_archive = facts.is_tagged && facts.claims_archive && sayings.claims_archive;
  auto stream = Object::newStream(&qpdf, xmp(metadata));
  stream.getDict().replaceKey("/Type", Object::newName("/Metadata"));
  stream.getDict().replaceKey("/Subtype", Object::newName("/XML"));
  auto catalogue = qpdf.getRoot();
  catalogue.replaceKey("/Metadata", stream);
  catalogue.replaceKey("/Lang", Object::newString(metadata.language));
  catalogue.replaceKey("/ViewerPreferences",
                       Object::newDictionary({{"/DisplayDocTitle", Object::newBool(true)}}));
  if (facts.is_tagged) {
    catalogue.replaceKey("/MarkInfo", Object::newDictionary({{"/Marked", Object::newBool(true)}}));
  }
  const auto date = Object::newUnicodeString(pdf_date(metadata.date));
  qpdf.getTrailer().replaceKey("/Info", qpdf.makeIndirectObject(Object::newDictionary(
                                            {{"/Title", Object::newUnicodeString(metadata.title)},
                                             {"/CreationDate", date},
                                             {"/ModDate", date}})));
  if (metadata.is_archive) say_colours(qpdf);
}

}  // namespace

CleanFile clean(std::string_view bytes, const Sayings& sayings) {
  CleanFile made;
  QPDF qpdf;
  qpdf.setSuppressWarnings(true);
  qpdf.emptyPDF();
  made.facts = attachment::clean(bytes, qpdf);
  if (made.facts.refusal != attachment::Refusal::none) return made;
  try {
    say(qpdf, made.facts, sayings);
    made.bytes = bytes_of(qpdf);
  } catch (const std::exception& error) {
    made.facts.refusal = attachment::Refusal::broken;
    made.facts.why = error.what();
  }
  return made;
}

}  // namespace govbook::pdf
