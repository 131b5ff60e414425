#include "model/handbook.h"
#include "model/table.h"

namespace govbook::model {
namespace {

template <class Part>
Field all_of(std::string name, std::vector<Part> Handbook::*member, const Noun& (*noun)()) {
  return records_field<Handbook>(std::move(name), member, noun, noun().meaning);
}

Field settings_field() {
  Field made;
  made.name = "handbook";
  made.kind = Kind::record;
  made.presence = Presence::required;
  made.meaning = "What holds for the whole handbook.";
  made.of = &settings_noun;
  made.slot = [](void* record) -> Slot {
    auto* settings = &static_cast<Handbook*>(record)->settings;
    return OneRecord{&settings_noun(),
                     [settings]() -> void* { return settings; },
                     [settings]() -> void* { return settings; },
                     nullptr,
                     nullptr,
                     &settings->about.at};
  };
  return made;
}

}  // namespace

const Noun& settings_noun() {
  using T = Settings;
  static const Noun table = noun<T>(
      "handbook", "handbooks", "What holds for the whole handbook.", "`handbook.json`",
      {
          required(field<T>(Kind::number, "govbook", &T::format,
                            "The version of the data format: 1.", "1")),
          required(field<T>(Kind::line, "title", &T::title, "The title of the handbook.",
                            "\"County Durham Children's Trust\"")),
          field<T>(Kind::line, "short_title", &T::short_title, "A shorter title for narrow places.",
                   "\"County Durham\""),
          required(field<T>(Kind::line, "publisher", &T::publisher,
                            "Who publishes the handbook; the author of its PDFs.",
                            "\"govbook examples\"")),
          required(field<T>(Kind::date, "as_at", &T::as_at,
                            "The date the handbook speaks of, perhaps only the month or year.",
                            "\"2009-01\"")),
          stated(
              field<T>(Kind::line, "area", &T::area, "The area it is about.", "\"County Durham\"")),
          field<T>(Kind::text, "summary", &T::summary, "What the handbook is about.",
                   "\"How partners work together for children.\""),
          field<T>(Kind::text, "notice", &T::notice, "A notice for every page.",
                   "\"An example made from a published paper.\""),
          field<T>(Kind::line, "marking", &T::marking,
                   "A marking that every printed page bears at its foot.", "\"OFFICIAL\""),
          field<T>(Kind::line, "language", &T::language,
                   "The language of its words (BCP 47). Left out, British English.", "\"en-GB\""),
          field<T>(Kind::line, "url", &T::url,
                   "The address it is published at; gives pages their permanent links.",
                   "\"https://example.org/governance/\""),
          one_of(
              field<T>(Kind::choice, "sample", &T::sample,
                       "Whether it is a sample whose placeholders a new user fills in.", "\"yes\""),
              {{"yes", "A sample: placeholders are expected."},
               {"no", "A handbook in use: placeholders are mistakes."}}),
          records_field<T>("contradictions", &T::contradictions, &contradiction_noun,
                           "What the sources say in two ways, about the whole."),
      });
  return table;
}

const Noun& narrative_noun() {
  using T = Narrative;
  static const Noun table =
      noun<T>("page", "pages", "Words in Markdown: a page of the handbook, or more about a body.",
              "the front matter of `pages/<id>.md` and `bodies/<id>.md`",
              {
                  field<T>(Kind::line, "id", &T::id, "Its id. Left out, the name of the file.",
                           "\"principles\""),
                  field<T>(Kind::line, "title", &T::title, "Its title; a page must have one.",
                           "\"Principles\""),
                  field<T>(Kind::text, "summary", &T::summary, "What it says, in a sentence.",
                           "\"What partners have agreed to hold to.\""),
                  field<T>(Kind::number, "order", &T::order, "Its place among the pages.", "10"),
              });
  return table;
}

const Noun& handbook_noun() {
  using T = Handbook;
  static const Noun table = {
      "whole handbook",
      "whole handbooks",
      "Everything in the folder of a handbook.",
      "the folder",
      {
          settings_field(),
          all_of("organisations", &T::organisations, &organisation_noun),
          all_of("posts", &T::posts, &post_noun),
          all_of("classes", &T::classes, &partnership_class_noun),
          all_of("bodies", &T::bodies, &body_noun),
          all_of("relationships", &T::relationships, &relationship_noun),
          all_of("decision_rights", &T::decision_rights, &decision_right_noun),
          all_of("processes", &T::processes, &process_noun),
          all_of("aims", &T::aims, &aim_noun),
          all_of("plans", &T::plans, &plan_noun),
          all_of("budgets", &T::budgets, &budget_noun),
          all_of("milestones", &T::milestones, &milestone_noun),
          all_of("approvals", &T::approvals, &approval_noun),
          all_of("issues", &T::issues, &issue_noun),
          all_of("options", &T::options, &option_noun),
          all_of("recommendations", &T::recommendations, &recommendation_noun),
          all_of("questions", &T::questions, &question_noun),
          all_of("reports", &T::reports, &report_noun),
          all_of("documents", &T::documents, &document_noun),
          all_of("meetings", &T::meetings, &meeting_noun),
          all_of("interests", &T::interests, &interest_noun),
          all_of("statutes", &T::statutes, &statute_noun),
          all_of("statutory_lists", &T::statutory_lists, &statutory_list_noun),
          all_of("catalogues", &T::catalogues, &catalogue_noun),
          all_of("glossary", &T::terms, &term_noun),
          all_of("sources", &T::sources, &source_noun),
          all_of("pages", &T::pages, &narrative_noun),
          all_of("narratives", &T::narratives, &narrative_noun),
      },
      nullptr};
  return table;
}

std::vector<const Noun*> all_nouns() {
  return {&settings_noun(),
          &organisation_noun(),
          &post_noun(),
          &partnership_class_noun(),
          &class_rule_noun(),
          &body_noun(),
          &phase_noun(),
          &duty_group_noun(),
          &duty_noun(),
          &seat_noun(),
          &alternative_noun(),
          &tenure_noun(),
          &office_noun(),
          &term_end_noun(),
          &quorum_noun(),
          &quorum_test_noun(),
          &meeting_rules_noun(),
          &decision_rules_noun(),
          &attendance_rules_noun(),
          &attendance_threshold_noun(),
          &support_role_noun(),
          &review_rule_noun(),
          &contradiction_noun(),
          &statement_noun(),
          &relationship_noun(),
          &decision_right_noun(),
          &process_noun(),
          &step_noun(),
          &outcome_noun(),
          &aim_noun(),
          &plan_noun(),
          &budget_noun(),
          &milestone_noun(),
          &approval_noun(),
          &issue_noun(),
          &option_noun(),
          &recommendation_noun(),
          &question_noun(),
          &report_noun(),
          &implication_noun(),
          &report_section_noun(),
          &contact_noun(),
          &document_noun(),
          &document_section_noun(),
          &meeting_noun(),
          &agenda_item_noun(),
          &exemption_noun(),
          &attachment_noun(),
          &vote_noun(),
          &decision_taken_noun(),
          &action_noun(),
          &attendance_entry_noun(),
          &declaration_noun(),
          &minutes_noun(),
          &interest_noun(),
          &statute_noun(),
          &statutory_list_noun(),
          &listed_partner_noun(),
          &catalogue_noun(),
          &catalogue_entry_noun(),
          &catalogue_part_noun(),
          &term_noun(),
          &source_noun(),
          &clause_noun(),
          &narrative_noun()};
}

}  // namespace govbook::model
