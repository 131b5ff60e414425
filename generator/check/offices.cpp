#include <string>

#include "check/label.h"
#include "check/rules.h"

namespace govbook::check {
namespace {

void term_has_room(const model::Body& body, const model::Stated<model::Office>& office,
                   std::string_view called, Report& report) {
  if (!office || !office->term_minimum.value || !office->term_maximum.value) return;
  const auto least = *office->term_minimum.value;
  const auto most = *office->term_maximum.value;
  if (least <= most) return;
  report.error("check/term-reversed", office->term_minimum.at,
               "the " + std::string(called) + " of " + name_of(body) + " serves at least " +
                   std::to_string(least) + " months but at most " + std::to_string(most));
  report.see_also(office->term_maximum.at, "the longest time is here");
}

}  // namespace

void offices(const model::Handbook& handbook, Report& report) {
  for (const auto& body : handbook.bodies) {
    term_has_room(body, body.chair, "chair", report);
    term_has_room(body, body.deputy_chair, "deputy chair", report);
  }
}

}  // namespace govbook::check
