#include "check/all.h"

#include "check/rules.h"

namespace govbook::check {

void all(const model::Handbook& handbook, Report& report) {
  bodies(handbook, report);
  seats(handbook, report);
  quorums(handbook, report);
  meetings(handbook, report);
  relationships(handbook, report);
  organisations(handbook, report);
  glossary(handbook, report);
  sources(handbook, report);
  processes(handbook, report);
  plans(handbook, report);
  statutes(handbook, report);
  dates(handbook, report);
  phases(handbook, report);
  proposals(handbook, report);
  agendas(handbook, report);
  minutes(handbook, report);
  audiences(handbook, report);
  gaps(handbook, report);
}

}  // namespace govbook::check
