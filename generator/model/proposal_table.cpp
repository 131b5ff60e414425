#include "model/handbook.h"
#include "model/proposal.h"
#include "model/table.h"

namespace govbook::model {
namespace {

// What a recommendation or question may be about.
const std::vector<std::string>& subjects_of_proposals() {
  static const std::vector<std::string> nouns = {"body",     "class of partnership",
                                                 "document", "plan",
                                                 "process",  "issue",
                                                 "option",   "milestone",
                                                 "approval", "decision right",
                                                 "statute",  "organisation",
                                                 "post",     "aim",
                                                 "budget"};
  return nouns;
}

std::vector<ChoiceWord> settled_or_open(std::string settled) {
  return {{"open", "It is open."}, {"settled", std::move(settled)}};
}

}  // namespace

const Noun& issue_noun() {
  using T = Issue;
  static const Noun table = noun<T>(
      "issue", "issues", "A matter that somebody has to consider.", "`issues.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among issues.",
                            "\"membership\"")),
          field<T>(Kind::line, "number", &T::number, "Its number in the paper.", "\"2\""),
          required(
              field<T>(Kind::line, "title", &T::title, "What it is called.", "\"Membership\"")),
          required(field<T>(Kind::text, "text", &T::text, "What has to be settled.",
                            "\"How large the board is to be, and how senior its members.\"")),
          field<T>(Kind::texts, "considerations", &T::considerations, "What bears on it.",
                   "[\"Those who commission should not be led by what they provide.\"]"),
          refers_to(field<T>(Kind::references, "considered_by", &T::considered_by,
                             "Who considers it.", "[\"childrens-trust-board\"]"),
                    parties()),
          one_of(field<T>(Kind::choice, "state", &T::state,
                          "Whether it is settled. Left out, it is open.", "\"open\""),
                 settled_or_open("It has been settled.")),
      });
  return table;
}

const Noun& option_noun() {
  using T = Option;
  static const Noun table = noun<T>(
      "option", "options", "One way of settling an issue.", "`options.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among options.",
                            "\"separate-commissioning\"")),
          required(field<T>(Kind::line, "title", &T::title, "The option in a few words.",
                            "\"Keep commissioning and providing apart\"")),
          required(field<T>(Kind::text, "text", &T::text, "What would be done.",
                            "\"Those who provide services sit on groups below the board.\"")),
          refers_to(field<T>(Kind::reference, "issue", &T::issue, "The issue that it would settle.",
                             "\"membership\""),
                    {"issue"}),
          field<T>(Kind::texts, "advantages", &T::advantages, "What speaks for it.",
                   "[\"The board decides with some independence.\"]"),
          field<T>(Kind::texts, "drawbacks", &T::drawbacks, "What speaks against it.",
                   "[\"Some who sit on the board today would not.\"]"),
          one_of(field<T>(Kind::choice, "preference", &T::preference, "What the paper makes of it.",
                          "\"preferred\""),
                 {{"preferred", "It is proposed."},
                  {"possible", "It is one of those named."},
                  {"rejected", "It is not to be taken."}}),
      });
  return table;
}

const Noun& recommendation_noun() {
  using T = Recommendation;
  static const Noun table = noun<T>(
      "recommendation", "recommendations", "What a paper recommends or asks somebody to decide.",
      "`recommendations.json`",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique among recommendations.",
                            "\"single-partnership\"")),
          field<T>(Kind::line, "number", &T::number, "Its number as printed.", "\"1\""),
          required(field<T>(Kind::line, "title", &T::title, "The recommendation in a few words.",
                            "\"A single partnership\"")),
          required(field<T>(Kind::text, "text", &T::text, "What is recommended.",
                            "\"One partnership takes the place of board and executive.\"")),
          one_of(field<T>(Kind::choice, "kind", &T::kind,
                          "What is asked for. Left out, a decision.", "\"note\""),
                 {{"decide", "To decide or agree something."},
                  {"note", "To take note of something."},
                  {"do", "To do something, which needs no decision."}}),
          refers_to(field<T>(Kind::references, "recommended_to", &T::recommended_to,
                             "Whom it asks.", "[\"cabinet\"]"),
                    parties()),
          refers_to(field<T>(Kind::references, "concerns", &T::concerns, "What it is about.",
                             "[\"childrens-partnership\"]"),
                    subjects_of_proposals()),
          one_of(field<T>(Kind::choice, "in_final_list", &T::in_final_list,
                          "Whether the list at the end of the paper has it. Left out, it does, or "
                          "there is no such list.",
                          "\"no\""),
                 {{"yes", "The list at the end of the paper has it."},
                  {"no", "Only the body of the paper has it."}}),
          one_of(field<T>(Kind::choice, "state", &T::state,
                          "What became of it. Left out, it has been made.", "\"agreed\""),
                 {{"made", "It has been made."},
                  {"agreed", "It was agreed."},
                  {"amended", "It was agreed with changes."},
                  {"refused", "It was refused."},
                  {"withdrawn", "It was taken back."}}),
          field<T>(Kind::text, "reason", &T::reason, "Why it is recommended.",
                   "\"One smaller body can decide faster.\""),
      });
  return table;
}

const Noun& question_noun() {
  using T = Question;
  static const Noun table = noun<T>(
      "question", "questions", "What a paper asks its readers.", "`questions.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among questions.",
                            "\"name\"")),
          field<T>(Kind::line, "number", &T::number, "Its number as printed.", "\"1\""),
          required(field<T>(Kind::line, "title", &T::title, "What it is about, in a few words.",
                            "\"The name\"")),
          required(field<T>(Kind::text, "text", &T::text, "The question.",
                            "\"Should the partnership take the new name?\"")),
          refers_to(field<T>(Kind::references, "asked_of", &T::asked_of, "Who is asked.",
                             "[\"trust-board\"]"),
                    parties()),
          refers_to(field<T>(Kind::references, "concerns", &T::concerns, "What it is about.",
                             "[\"childrens-partnership\"]"),
                    subjects_of_proposals()),
          one_of(field<T>(Kind::choice, "state", &T::state,
                          "Whether it has been answered. Left out, it is open.", "\"open\""),
                 settled_or_open("It has been answered.")),
          field<T>(Kind::text, "answer", &T::answer, "The answer.", "\"It keeps its name.\""),
      });
  return table;
}

const Noun& implication_noun() {
  using T = Implication;
  static const Noun table = noun<T>(
      "implication", "implications", "What a decision would mean for money, the law and so on.",
      "`implications` of a report",
      {
          required(one_of(field<T>(Kind::choice, "kind", &T::kind, "For what.", "\"financial\""),
                          {{"financial", "Money and staff."},
                           {"legal", "The law."},
                           {"risk", "What may go wrong."},
                           {"equality", "Equality between people."},
                           {"other", "Anything else; the title says what."}})),
          field<T>(Kind::line, "title", &T::title, "A heading of its own.",
                   "\"Costs of the change\""),
          required(field<T>(Kind::texts, "texts", &T::texts,
                            "What it would mean, clause by clause.",
                            "[\"An officer has to lead the work.\"]")),
          refers_to(field<T>(Kind::references, "statutes", &T::statutes,
                             "The Acts and guidance it speaks of.", "[\"children-act-2004\"]"),
                    {"statute"}),
      });
  return table;
}

const Noun& report_section_noun() {
  using T = ReportSection;
  static const Noun table = noun<T>(
      "report section", "report sections", "Words of a report under a heading of their own.",
      "`background` of a report",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its report.",
                            "\"accountability\"")),
          required(field<T>(Kind::line, "title", &T::title, "The heading.", "\"Accountability\"")),
          required(field<T>(Kind::texts, "texts", &T::texts, "What it says, clause by clause.",
                            "[\"The board answers to the partnership.\"]")),
      });
  return table;
}

const Noun& contact_noun() {
  using T = Contact;
  static const Noun table = noun<T>(
      "contact", "contacts", "Whom to ask about a report; no telephone numbers or addresses.",
      "`contacts` of a report",
      {
          field<T>(Kind::line, "role", &T::role, "In which role.", "\"Portfolio holder\""),
          field<T>(Kind::line, "name", &T::name,
                   "The person's name, when the source names them in their official role.",
                   "\"A. Member\""),
          refers_to(field<T>(Kind::reference, "post", &T::post, "The post that they hold.",
                             "\"lead-member\""),
                    {"post"}),
      });
  return table;
}

const Noun& report_noun() {
  using T = DecisionReport;
  static const Noun table = may_be_exempt(noun<T>(
      "report", "reports", "A report that asks somebody to decide.", "`reports/<id>.json`",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique among reports; the address of its page.",
                            "\"implementation\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.",
                            "\"Putting the Children's Trust into place\"")),
          field<T>(Kind::line, "reference", &T::reference, "The number of the paper or item.",
                   "\"Item 7\""),
          stated(
              field<T>(Kind::date, "date", &T::date, "The day of the meeting.", "\"2008-12-02\"")),
          refers_to(field<T>(Kind::references, "submitted_to", &T::submitted_to, "To whom it goes.",
                             "[\"cabinet\"]"),
                    parties()),
          refers_to(field<T>(Kind::references, "authors", &T::authors, "Whose report it is.",
                             "[\"strategic-director-people\"]"),
                    parties()),
          one_of(field<T>(Kind::choice, "state", &T::state,
                          "Where it is on its way. Left out, it waits for a decision.",
                          "\"for-decision\""),
                 {{"draft", "It is being written."},
                  {"for-decision", "It waits for a decision."},
                  {"decided", "It has been decided on."}}),
          field<T>(Kind::text, "summary", &T::summary, "What it is, in a sentence or two.",
                   "\"It asks the council to set up an implementation board.\""),
          field<T>(Kind::texts, "purpose", &T::purpose, "What it is for.",
                   "[\"to set out what has to be settled\"]"),
          refers_to(field<T>(Kind::references, "decisions", &T::decisions,
                             "The recommendations that it puts forward, in order.",
                             "[\"implementation-board\"]"),
                    {"recommendation"}),
          records_field<T>("implications", &T::implications, &implication_noun,
                           "What the decisions would mean."),
          records_field<T>("background", &T::background, &report_section_noun,
                           "What led to it, section by section."),
          refers_to(
              field<T>(Kind::references, "issues", &T::issues,
                       "The issues that it sets out, with their options.", "[\"membership\"]"),
              {"issue"}),
          refers_to(field<T>(Kind::references, "catalogues", &T::catalogues,
                             "The catalogues that it shows as layers.", "[\"onion\"]"),
                    {"catalogue"}),
          one_of(field<T>(Kind::choice, "timetable", &T::timetable,
                          "Whether it shows the milestones and approvals. Left out, it does not.",
                          "\"yes\""),
                 {{"yes", "It shows them."}, {"no", "It does not."}}),
          field<T>(Kind::texts, "reasons", &T::reasons, "Why it recommends what it does.",
                   "[\"to comply with the law\"]"),
          records_field<T>("contacts", &T::contacts, &contact_noun, "Whom to ask."),
          refers_to(field<T>(Kind::references, "background_documents", &T::background_documents,
                             "The documents that it rests on.", "[\"earlier-reports\"]"),
                    {"document"}),
          refers_to(field<T>(Kind::references, "appendices", &T::appendices,
                             "What is attached to it.", "[\"annex-a\"]"),
                    {"document"}),
          record_field<T>("exemption", &T::exemption, &exemption_noun,
                          "On what ground it is withheld, where its audience is \"exempt\"."),
      }));
  return table;
}

}  // namespace govbook::model
