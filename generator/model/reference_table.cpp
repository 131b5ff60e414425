#include "model/handbook.h"
#include "model/reference.h"
#include "model/table.h"

namespace govbook::model {

const Noun& document_section_noun() {
  using T = DocumentSection;
  static const Noun table = noun<T>(
      "document section", "document sections",
      "One section of a document and what it is said to hold.", "`sections` of a document",
      {
          field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its document.",
                   "\"scrutiny\""),
          field<T>(Kind::line, "number", &T::number, "Its number.", "\"7\""),
          field<T>(Kind::line, "title", &T::title, "Its title, where it is known.", "\"Scrutiny\""),
          stated(field<T>(Kind::text, "says", &T::says, "What it holds or is said to hold.",
                          "\"How performance is monitored and scrutinised.\"")),
          one_of(field<T>(Kind::choice, "held", &T::held,
                          "Whether it is to hand. Left out, as the document.", "\"missing\""),
                 {{"held", "It is to hand."},
                  {"missing", "It is not: only what others say of it is known."}}),
      });
  return table;
}

const Noun& document_noun() {
  using T = Paper;
  static const Noun table = may_be_exempt(noun<T>(
      "document", "documents",
      "A paper that the arrangements speak of, whether or not it is to hand.", "`documents.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among documents.",
                            "\"annex-a\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.", "\"Annex A\"")),
          required(one_of(field<T>(Kind::choice, "kind", &T::kind, "What it is.", "\"annex\""),
                          {{"report", "A report."},
                           {"annex", "An annex or appendix."},
                           {"minutes", "Minutes of a meeting."},
                           {"terms", "Terms of reference or a constitution."},
                           {"plan", "A plan or strategy."},
                           {"guidance", "Guidance."},
                           {"diagram", "A diagram."},
                           {"other", "Anything else."}})),
          refers_to(field<T>(Kind::reference, "part_of", &T::part_of,
                             "The document that it is attached to.", "\"cabinet-report\""),
                    {"document"}),
          one_of(stated(field<T>(Kind::choice, "held", &T::held, "Whether it is to hand.",
                                 "\"missing\"")),
                 {{"held", "It is to hand."},
                  {"missing", "It is not: only what others say of it is known."},
                  {"elsewhere", "It can be had elsewhere, as the source says."}}),
          field<T>(Kind::date, "date", &T::date, "Its date.", "\"2005-04-18\""),
          refers_to(
              field<T>(Kind::references, "authors", &T::authors, "Whose it is.", "[\"director\"]"),
              {"body", "organisation", "post"}),
          field<T>(Kind::text, "summary", &T::summary, "What it is, in a sentence or two.",
                   "\"It sets out the proposals in full.\""),
          records_field<T>("sections", &T::sections, &document_section_noun,
                           "Its sections, in order."),
          record_field<T>("exemption", &T::exemption, &exemption_noun,
                          "On what ground it is withheld, where its audience is \"exempt\"."),
      }));
  return table;
}

const Noun& statute_noun() {
  using T = Statute;
  static const Noun table = noun<T>(
      "statute", "statutes", "An Act, regulations or guidance that the arrangements rest on.",
      "`statutes.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among statutes.",
                            "\"children-act-2004\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.", "\"Children Act 2004\"")),
          field<T>(Kind::line, "short_title", &T::short_title, "What it is called for short.",
                   "\"the Act\""),
          required(one_of(field<T>(Kind::choice, "kind", &T::kind, "What it is.", "\"act\""),
                          {{"act", "An Act of Parliament."},
                           {"regulations", "Regulations made under an Act."},
                           {"guidance", "Guidance, statutory or not."},
                           {"agreement", "An agreement or code that partners have accepted."}})),
          field<T>(Kind::number, "year", &T::year, "Its year.", "2004"),
          field<T>(Kind::line, "section", &T::section, "The section that matters here.",
                   "\"section 10\""),
          one_of(stated(field<T>(Kind::choice, "in_force", &T::in_force,
                                 "Whether it is in force at the date of the handbook.", "\"yes\"")),
                 {{"yes", "In force."},
                  {"not-yet", "Made but not yet in force."},
                  {"withdrawn", "No longer in force."}}),
          field<T>(Kind::date, "from", &T::from, "The day from which it is in force.",
                   "\"2005-04\""),
          field<T>(Kind::date, "until", &T::until, "The last day on which it was.",
                   "\"2010-10-30\""),
          one_of(field<T>(Kind::choice, "weight", &T::weight, "What is owed to it.",
                          "\"must-have-regard\""),
                 {{"binding", "It has to be followed."},
                  {"must-have-regard",
                   "It has to be taken into account; who departs from it needs clear reasons."},
                  {"advisory", "It is advice."}}),
          field<T>(Kind::text, "effect", &T::effect, "What it asks of the partners.",
                   "\"Partners must co-operate.\""),
          field<T>(Kind::texts, "proposals", &T::proposals, "What is proposed to change in it.",
                   "[\"Schools would be bound to co-operate, too.\"]"),
      });
  return table;
}

const Noun& listed_partner_noun() {
  using T = ListedPartner;
  static const Noun table = noun<T>(
      "listed partner", "listed partners", "One of the partners that a statute or guidance names.",
      "`partners` of a statutory list",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its list.",
                            "\"probation\"")),
          required(field<T>(Kind::line, "title", &T::title, "What the list calls it.",
                            "\"Probation Board\"")),
          refers_to(field<T>(Kind::references, "organisations", &T::organisations,
                             "The organisations that this is here. Left out, none is named.",
                             "[\"probation-service\"]"),
                    {"organisation"}),
          refers_to(field<T>(Kind::references, "bodies", &T::bodies,
                             "The bodies that this is here.", "[\"youth-partnership\"]"),
                    {"body"}),
      });
  return table;
}

const Noun& statutory_list_noun() {
  using T = StatutoryList;
  static const Noun table = noun<T>(
      "statutory list", "statutory lists",
      "Whom a statute or guidance names as partners; the seats are compared with it.",
      "`statutory-lists.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among these.",
                            "\"relevant-partners\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.", "\"Relevant partners\"")),
          required(
              refers_to(field<T>(Kind::reference, "statute", &T::statute,
                                 "The statute or guidance that it is in.", "\"children-act-2004\""),
                        {"statute"})),
          stated(field<T>(Kind::date, "date", &T::date, "The date that it speaks of.", "\"2004\"")),
          field<T>(Kind::text, "summary", &T::summary, "What being listed means.",
                   "\"They are bound to co-operate.\""),
          required(records_field<T>("partners", &T::partners, &listed_partner_noun,
                                    "The partners named, in order.")),
      });
  return table;
}

const Noun& term_noun() {
  using T = Term;
  static const Noun table = noun<T>(
      "glossary term", "glossary terms", "A word or abbreviation that readers may not know.",
      "`glossary.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in the glossary.",
                            "\"lscb\"")),
          required(field<T>(Kind::line, "term", &T::term, "The term in full.",
                            "\"Local Safeguarding Children Board\"")),
          field<T>(Kind::line, "abbreviation", &T::abbreviation,
                   "Its abbreviation, explained wherever it is used.", "\"LSCB\""),
          field<T>(Kind::lines, "variants", &T::variants,
                   "Other forms that the sources use for the same thing.", "[\"LCSB\"]"),
          stated(field<T>(Kind::text, "meaning", &T::meaning, "What it means, in plain words.",
                          "\"The board that watches over safeguarding.\"")),
      });
  return table;
}

const Noun& catalogue_part_noun() {
  using T = CataloguePart;
  static const Noun table =
      noun<T>("catalogue part", "catalogue parts", "What an entry of a catalogue consists of.",
              "`parts` of a catalogue entry",
              {
                  field<T>(Kind::line, "title", &T::title, "What it is called, if it has a name.",
                           "\"Interviews\""),
                  required(field<T>(Kind::text, "text", &T::text, "What it is.",
                                    "\"Talking with users of the service.\"")),
              });
  return table;
}

const Noun& catalogue_entry_noun() {
  using T = CatalogueEntry;
  static const Noun table = noun<T>(
      "catalogue entry", "catalogue entries", "One thing that a catalogue lists.",
      "`entries` of a catalogue",
      {
          field<T>(Kind::line, "id", &T::id,
                   "A permanent id, unique in its catalogue. Left out, its place is called by its "
                   "title.",
                   "\"analysis\""),
          required(field<T>(Kind::line, "title", &T::title, "What it is called.",
                            "\"Analytical skills\"")),
          required(field<T>(Kind::text, "text", &T::text, "What it is.",
                            "\"Finding out what people need and what works.\"")),
          records_field<T>("parts", &T::parts, &catalogue_part_noun, "What it consists of."),
      });
  return table;
}

const Noun& catalogue_noun() {
  using T = Catalogue;
  static const Noun table = noun<T>(
      "catalogue", "catalogues",
      "A list of a source that is kept as a list: skills, functions, the layers of a model.",
      "`catalogues.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among catalogues.",
                            "\"skills\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.",
                            "\"Skills for commissioning\"")),
          field<T>(Kind::text, "summary", &T::summary, "What it lists.",
                   "\"What those who commission services need to be able to do.\""),
          required(records_field<T>("entries", &T::entries, &catalogue_entry_noun,
                                    "What it lists, in order.")),
      });
  return table;
}

const Noun& clause_noun() {
  using T = Clause;
  static const Noun table = noun<T>(
      "clause", "clauses", "One clause of a source paper and what became of it.",
      "`clauses` of a source document",
      {
          required(field<T>(Kind::line, "number", &T::number,
                            "Its number as printed; the second of two alike is cited with \"/2\".",
                            "\"5.3/2\"")),
          required(field<T>(Kind::line, "subject", &T::subject, "What it is about, in our words.",
                            "\"Delivery groups\"")),
          refers_to(
              field<T>(Kind::references, "used_in", &T::used_in,
                       "The records it went into, besides those that cite it.",
                       "[\"executive-board\"]"),
              {"body", "organisation", "post", "process", "statute", "glossary term", "page"}),
          field<T>(Kind::text, "left_out", &T::left_out, "Why it went nowhere.",
                   "\"A heading without words.\""),
          field<T>(Kind::text, "misprint", &T::misprint, "What seems to be a mistake of printing.",
                   "\"The word \\\"to\\\" is missing.\""),
          one_of(
              field<T>(Kind::choice, "condition", &T::condition,
                       "Whether the copy at hand still holds it. Left out, it does.", "\"lost\""),
              {{"whole", "It is all there."},
               {"damaged", "A part of it is lost."},
               {"lost", "It is lost, as a diagram may be in a copy that has only words."}}),
      });
  return table;
}

const Noun& source_noun() {
  using T = SourceDocument;
  static const Noun table = noun<T>(
      "source", "sources", "A paper that the handbook is made from.", "`sources.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among sources.",
                            "\"governance-2009\"")),
          required(field<T>(Kind::line, "title", &T::title, "Its title.",
                            "\"Children's Trust Arrangements in County Durham\"")),
          required(
              field<T>(Kind::line, "label", &T::label, "How citations name it.", "\"2009 paper\"")),
          stated(field<T>(Kind::line, "author", &T::author, "Who wrote or issued it.",
                          "\"Children's Trust\"")),
          stated(field<T>(Kind::date, "date", &T::date, "Its date.", "\"2009-01\"")),
          field<T>(Kind::text, "description", &T::description, "What it is.",
                   "\"The second revision of the governance paper.\""),
          one_of(field<T>(Kind::choice, "inventory", &T::inventory,
                          "Whether the clauses listed are all that it has.", "\"partial\""),
                 {{"complete", "Every clause is listed."},
                  {"partial", "Only those that the handbook has reached are listed."}}),
          records_field<T>("clauses", &T::clauses, &clause_noun,
                           "Its clauses, one by one, and what became of each."),
      });
  return table;
}

}  // namespace govbook::model
