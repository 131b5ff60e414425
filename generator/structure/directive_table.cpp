#include "structure/directive.h"
#include "structure/makers.h"

namespace govbook::structure {

const std::vector<Directive>& directives() {
  constexpr Argument body = {"body", "The id of a body. Left out, the one the document is about."};
  constexpr Argument process = {"process",
                                "The id of a process. Left out, the one the document is about."};
  static const std::vector<Directive> table = {
      {"accountability",
       "Who answers to whom, as a table.",
       {{"show",
         "`lines` (each line from who answers; left out, this), `back` (the same from who is "
         "answered), `last` (to whom each body answers in the end, and by which ways) or "
         "`findings` (what stands out: double lines, circles and the like)."}},
       &make_accountability},
      {"bodies",
       "A table of bodies with what they are and where they belong.",
       {{"of", "`own` (left out, these), `neighbours` or `all`."}},
       &make_bodies},
      {"cards",
       "Places to go to, a card each.",
       {{"of", "`bodies` (left out, these), `processes`, `pages` or `handbooks`."}},
       &make_cards},
      {"chart",
       "A diagram with the same facts in words beside it.",
       {{"of",
         "`structure` (all bodies; left out, this), `body` (one and its neighbours), `process`, "
         "`accountability` or `plans`."},
        {"neighbours", "`no` leaves neighbouring bodies out of the structure."},
        body,
        process},
       &make_chart},
      {"clauses",
       "The inventory of a source paper: each clause and where it went.",
       {{"source", "The id of a source paper."},
        {"show", "`all` (left out, this) or `flawed`: those misprinted, numbered twice or lost."}},
       &make_clauses},
      {"contents", "The table of contents of a document.", {}, &make_contents},
      {"contradictions",
       "What the sources say in two ways.",
       {{"of", "The id of a body or process, or `all`. Left out, what the document is about."}},
       &make_contradictions},
      {"coverage",
       "Which of those that a statute or guidance lists have a seat, and which.",
       {{"list", "The id of a statutory list."},
        {"show",
         "`seats` (each that is listed with its seats; left out, this), `bodies` (the same by "
         "body) "
         "or `body` (what all lists come to on one)."},
        body},
       &make_coverage},
      {"decisions",
       "Who has which part in deciding what, as a table: who decides, recommends, is consulted, "
       "ratifies or may stop it.",
       {},
       &make_decisions},
      {"facts",
       "The chief facts about a body or organisation, each with its name.",
       {body, {"organisation", "The id of an organisation. Left out, as for a body."}},
       &make_facts},
      {"fields",
       "The fields of a noun: its field table.",
       {{"noun", "The name of the noun."}},
       &make_fields},
      {"gaps",
       "What the sources do not say about a body.",
       {body, {"of", "`all`: what they do not say at all."}},
       &make_gaps},
      {"glossary", "All terms and abbreviations with their meanings.", {}, &make_glossary},
      {"load",
       "How much is asked of the same people.",
       {{"show",
         "`organisations` (on how many bodies each sits; left out, this), `posts` (the same), "
         "`overlap` (how many members each two bodies share) or `alike` (bodies with nearly the "
         "same members)."}},
       &make_load},
      {"members", "The seats of a body as a table.", {body}, &make_members},
      {"narrative",
       "The Markdown that stands beside a body, or that a page consists of.",
       {{"of", "The id of a body or page. Left out, what the document is about."}},
       &make_narrative},
      {"notice",
       "Words set apart in a box.",
       {{"kind", "`information` (left out, this), `example`, `gap`, `contradiction` or `answer`."},
        {"title", "The heading of the box."}},
       &make_notice},
      {"office-holders", "Chair and deputy: who holds them.", {body}, &make_office_holders},
      {"quorum", "The quorum worked out, with its arithmetic.", {body}, &make_quorum},
      {"records",
       "The records of a list as a table.",
       {{"of", "The name of their file: `plans`, `decision-rights`, …"},
        {"columns",
         "The fields to show, with commas between. `owners = Agreed by` gives a column a heading "
         "of its own; `holders and held_by` puts two fields into one. A column in which nothing "
         "stands is left out."},
        {"where", "Which records: `kind is principle`, `status is not future`."},
        {"caption", "What the table shows, for those who hear it."}},
       &make_records},
      {"relationships",
       "What a body, organisation or post is to others, both ways, as a table.",
       {{"of", "The id of a body, organisation or post. Left out, what the document is about."}},
       &make_relationships},
      {"reviews", "What comes up for review, and when.", {}, &make_reviews},
      {"seats",
       "Where an organisation, post or body sits.",
       {{"of", "Its id. Left out, what the document is about."}},
       &make_seats},
      {"signatures",
       "Room to sign.",
       {{"roles", "Who signs, with commas between. Left out, the chair."}},
       &make_signatures},
      {"statutes", "The Acts and guidance that the arrangements rest on.", {}, &make_statutes},
      {"steps", "The steps of a process, in order.", {process}, &make_steps},
  };
  return table;
}

}  // namespace govbook::structure
