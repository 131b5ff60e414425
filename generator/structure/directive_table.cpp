#include "structure/directive.h"
#include "structure/makers.h"

namespace govbook::structure {

const std::vector<Directive>& directives() {
  constexpr Argument body = {"body", "The id of a body. Left out, the one the document is about."};
  constexpr Argument process = {"process",
                                "The id of a process. Left out, the one the document is about."};
  static const std::vector<Directive> table = {
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
         "`structure` (all bodies; left out, this), `body` (one and its neighbours) or "
         "`process`."},
        {"neighbours", "`no` leaves neighbouring bodies out of the structure."},
        body,
        process},
       &make_chart},
      {"clauses",
       "The inventory of a source paper: each clause and where it went.",
       {{"source", "The id of a source paper."}},
       &make_clauses},
      {"contents", "The table of contents of a document.", {}, &make_contents},
      {"contradictions",
       "What the sources say in two ways.",
       {{"of", "The id of a body or process, or `all`. Left out, what the document is about."}},
       &make_contradictions},
      {"facts", "The chief facts about a body, each with its name.", {body}, &make_facts},
      {"fields",
       "The fields of a noun: its field table.",
       {{"noun", "The name of the noun."}},
       &make_fields},
      {"gaps", "What the sources do not say about a body.", {body}, &make_gaps},
      {"glossary", "All terms and abbreviations with their meanings.", {}, &make_glossary},
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
      {"relationships",
       "What a body is to others, both ways, as a table.",
       {body},
       &make_relationships},
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
