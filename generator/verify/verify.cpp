#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "verify/verify.h"

#include <exception>
#include <qpdf/QPDF.hh>

#include "verify/stations.h"

namespace govbook::verify {
namespace {

// What the library throws at damaged parts is a finding like others.
template <typename Step>
void take(Step step, File& file) {
  try {
    step();
  } catch (const std::exception& error) {
    file.findings.add("damaged", -1, {}, error.what());
  }
}

}  // namespace

Verified pdf(std::string_view bytes) {
  QPDF qpdf;
  if (auto refusal = open_pdf(qpdf, bytes); !refusal.empty()) return {std::move(refusal), {}, {}};
  Findings findings;
  File file{qpdf, findings, {}, {}, {}, {}, false};
  Reading reading;
  tell_damage(file);
  take([&] { read_pages(file, reading); }, file);
  take([&] { check_catalogue(file, reading); }, file);
  take([&] { read_tree(file, reading); }, file);
  take([&] { read_content(file, reading); }, file);
  if (reading.tree.is_there) {
    check_agreement(reading, findings);
    check_elements(reading, findings);
    check_nesting(reading, findings);
    check_annotations(reading, findings);
  }
  check_fonts(reading, findings);
  tell_damage(file);
  if (file.budget.is_spent()) findings.add("beyond-limits");
  return findings.take();
}

}  // namespace govbook::verify
