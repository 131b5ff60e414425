#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/clean.h"

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/file.h"
#include "pdf/metadata.h"
#include "pdf/write.h"

namespace govbook::pdf {
namespace {

void say(QPDF& qpdf, const attachment::Cleaned& facts, const Sayings& sayings) {
  print::Metadata metadata;
  metadata.title = sayings.title;
  metadata.language = facts.language.empty() ? sayings.language : facts.language;
  metadata.is_accessible = facts.is_tagged && sayings.claims_access;
  metadata.is_archive = facts.is_tagged && facts.claims_archive && sayings.claims_archive;
  write_metadata(qpdf, metadata);
  Report none;  // Whoever writes PDFs tells that the profile is missing.
  if (metadata.is_archive) write_output_intent(qpdf, colour_profile, none);
  if (!facts.is_tagged) qpdf.getRoot().removeKey("/MarkInfo");
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
