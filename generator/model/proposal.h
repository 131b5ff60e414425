// What is not settled yet: issues with their options, recommendations, questions; and reports that
// ask somebody to decide, and PDFs of others that go with an item of an agenda.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

// A matter that somebody has to consider, with what bears on it.
struct Issue {
  Line id;
  Line number;
  Line title;
  Text text;
  Texts considerations;
  References considered_by;
  Choice state;
  About about;
};

// One way of settling an issue.
struct Option {
  Line id;
  Line title;
  Text text;
  Reference issue;
  Texts advantages;
  Texts drawbacks;
  Choice preference;
  About about;
};

struct Recommendation {
  Line id;
  Line number;  // As printed.
  Line title;
  Text text;
  Choice kind;
  References recommended_to;
  References concerns;
  Choice in_final_list;
  Choice state;
  Text reason;
  About about;
};

struct Question {
  Line id;
  Line number;
  Line title;
  Text text;
  References asked_of;
  References concerns;
  Choice state;
  Text answer;
  About about;
};

// What a decision would mean for money, the law and so on.
struct Implication {
  Choice kind;
  Line title;
  Texts texts;
  References statutes;
  About about;
};

// Words of a report under a heading of their own.
struct ReportSection {
  Line id;
  Line title;
  Texts texts;
  About about;
};

struct Contact {
  Line role;
  Line name;
  Reference post;
  About about;
};

// A report that asks somebody to decide, section by section.
struct DecisionReport {
  Line id;
  Line title;
  Line reference;
  When date;
  References submitted_to;
  References authors;
  Choice state;
  Text summary;
  Texts purpose;
  References decisions;
  std::vector<Implication> implications;
  std::vector<ReportSection> background;
  References issues;
  References catalogues;
  Choice timetable;
  Texts reasons;
  std::vector<Contact> contacts;
  References background_documents;
  References appendices;
  Stated<Exemption> exemption;
  About about;
};

struct Attachment {
  Line id;
  Line title;
  Line file;  // Its path from the folder of the handbook.
  Text text;  // What is in it.
  About about;
};

const Noun& issue_noun();
const Noun& option_noun();
const Noun& recommendation_noun();
const Noun& question_noun();
const Noun& implication_noun();
const Noun& report_section_noun();
const Noun& contact_noun();
const Noun& report_noun();
const Noun& attachment_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Attachment>;
extern template class std::vector<govbook::model::Contact>;
extern template class std::vector<govbook::model::DecisionReport>;
extern template class std::vector<govbook::model::Implication>;
extern template class std::vector<govbook::model::Issue>;
extern template class std::vector<govbook::model::Option>;
extern template class std::vector<govbook::model::Question>;
extern template class std::vector<govbook::model::Recommendation>;
extern template class std::vector<govbook::model::ReportSection>;
