#include "model/plan.h"
#include "model/table.h"

namespace govbook::model {
namespace {

// What a milestone or approval may be about.
const std::vector<std::string>& subjects() {
  static const std::vector<std::string> nouns = {
      "body",  "class of partnership", "document", "report",       "plan", "process",
      "issue", "decision right",       "statute",  "organisation", "post"};
  return nouns;
}

}  // namespace

const Noun& milestone_noun() {
  using T = Milestone;
  static const Noun table = noun<T>(
      "milestone", "milestones", "What is to be done or reached, and when.", "`milestones.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among milestones.",
                            "\"vesting-day\"")),
          required(field<T>(Kind::line, "title", &T::title, "What is reached, in a few words.",
                            "\"Vesting day\"")),
          one_of(field<T>(Kind::choice, "kind", &T::kind,
                          "What it is. Left out, it is a milestone.", "\"task\""),
                 {{"milestone", "A point that is reached."},
                  {"task", "Work that takes some time."},
                  {"event", "A meeting or another event."}}),
          field<T>(Kind::line, "group", &T::group, "The heading that it stands under.",
                   "\"Year one\""),
          stated(field<T>(Kind::date, "date", &T::date,
                          "The day or month; of a range, where it begins.", "\"2009-04-01\"")),
          field<T>(Kind::date, "until", &T::until, "Where a range ends.", "\"2009-06\""),
          one_of(field<T>(Kind::choice, "certainty", &T::certainty,
                          "How sure the date is. Left out, it is firm.", "\"uncertain\""),
                 certainties()),
          one_of(field<T>(Kind::choice, "state", &T::state,
                          "How far it is. Left out, the source does not say.", "\"done\""),
                 {{"due", "It is to come."},
                  {"under-way", "It has been begun."},
                  {"done", "It has been reached."},
                  {"missed", "It was not reached."}}),
          refers_to(field<T>(Kind::references, "owners", &T::owners, "Who sees to it.",
                             "[\"childrens-trust-board\"]"),
                    parties()),
          field<T>(Kind::line, "owned_by", &T::owned_by,
                   "Who sees to it, in words, where these have no record.",
                   "\"the project manager\""),
          refers_to(field<T>(Kind::references, "concerns", &T::concerns, "What it is about.",
                             "[\"childrens-trust-board\"]"),
                    subjects()),
          refers_to(field<T>(Kind::references, "depends_on", &T::depends_on,
                             "What has to be reached before.", "[\"board-convened\"]"),
                    {"milestone"}),
          field<T>(Kind::text, "text", &T::text, "More about it.",
                   "\"The new council takes over its services.\""),
          field<T>(Kind::texts, "parts", &T::parts, "What it consists of.",
                   "[\"membership agreed\"]"),
          records_field<T>("contradictions", &T::contradictions, &contradiction_noun,
                           "What the sources say in two ways."),
      });
  return table;
}

const Noun& approval_noun() {
  using T = Approval;
  static const Noun table = noun<T>(
      "approval", "approvals", "Who has to agree to something before it holds.", "`approvals.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among approvals.",
                            "\"by-cabinet\"")),
          required(field<T>(Kind::text, "what", &T::what, "What is to be approved.",
                            "\"the arrangements for governance and accountability\"")),
          refers_to(field<T>(Kind::references, "concerns", &T::concerns,
                             "The records that this is about.", "[\"childrens-trust-board\"]"),
                    subjects()),
          one_of(field<T>(Kind::choice, "kind", &T::kind, "What is asked for. Left out, approval.",
                          "\"ratify\""),
                 {{"approve", "To approve it."},
                  {"ratify", "To confirm what another has decided."},
                  {"advise", "To give a view before others decide."},
                  {"sign-off", "To sign it off at the end."}}),
          refers_to(field<T>(Kind::references, "approvers", &T::approvers, "Who approves it.",
                             "[\"cabinet\"]"),
                    parties()),
          field<T>(Kind::line, "approved_by", &T::approved_by,
                   "Who approves it, in words, where these have no record.",
                   "\"the boards of the other agencies\""),
          refers_to(field<T>(Kind::references, "on_behalf_of", &T::on_behalf_of,
                             "For whom they do.", "[\"district-councils\"]"),
                    parties()),
          refers_to(field<T>(Kind::references, "arranged_by", &T::arranged_by, "Who sees to it.",
                             "[\"lead-member\"]"),
                    parties()),
          field<T>(Kind::line, "arranged", &T::arranged,
                   "Who sees to it, in words, where these have no record.",
                   "\"the representatives of the agencies\""),
          stated(field<T>(Kind::date, "due", &T::due, "By when; of a range, where it begins.",
                          "\"2005-12\"")),
          field<T>(Kind::date, "until", &T::until, "Where a range ends.", "\"2006-01\""),
          one_of(field<T>(Kind::choice, "certainty", &T::certainty,
                          "How sure the date is. Left out, it is firm.", "\"to-be-confirmed\""),
                 certainties()),
          one_of(field<T>(Kind::choice, "state", &T::state, "How far it is. Left out, it is due.",
                          "\"given\""),
                 {{"due", "It has not been given yet."},
                  {"given", "It has been given."},
                  {"refused", "It was refused."}}),
          field<T>(Kind::date, "given", &T::given, "The day on which it was given or refused.",
                   "\"2005-11-14\""),
          refers_to(field<T>(Kind::references, "depends_on", &T::depends_on,
                             "What has to be approved before.", "[\"by-cabinet\"]"),
                    {"approval"}),
          field<T>(Kind::text, "condition", &T::condition, "On what terms.",
                   "\"as the Cabinet has amended it\""),
          field<T>(Kind::text, "finality", &T::finality, "Whether this word is the last.",
                   "\"The council decides in the end.\""),
      });
  return table;
}

}  // namespace govbook::model
