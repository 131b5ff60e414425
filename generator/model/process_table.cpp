#include "model/process.h"
#include "model/table.h"

namespace govbook::model {

const Noun& outcome_noun() {
  using T = Outcome;
  static const Noun table =
      noun<T>("outcome", "outcomes", "A way out of a step.", "`outcomes` of a step",
              {
                  required(field<T>(Kind::line, "when", &T::when, "Under which circumstances.",
                                    "\"agreement is reached\"")),
                  required(field<T>(Kind::line, "next", &T::next,
                                    "The id of the step that follows, or \"end\".", "\"vote\"")),
              });
  return table;
}

const Noun& step_noun() {
  using T = Step;
  static const Noun table = noun<T>(
      "step", "steps", "One step of a process.", "`steps` of a process",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique in its process; not \"end\".",
                            "\"discussion\"")),
          required(field<T>(Kind::line, "title", &T::title, "The step in a few words.",
                            "\"Full discussion\"")),
          required(field<T>(Kind::text, "text", &T::text, "What happens.",
                            "\"Every partner sets out its view.\"")),
          stated(
              field<T>(Kind::line, "actor", &T::actor, "Who takes the step.", "\"all partners\"")),
          field<T>(Kind::text, "who_votes", &T::who_votes, "Who votes, where the step is a vote.",
                   "\"the partners whom the decision affects\""),
          in_unit(field<T>(Kind::number, "wait", &T::wait,
                           "The least time between the step before and this one.", "7"),
                  "days"),
          one_of(
              field<T>(Kind::choice, "wait_in", &T::wait_in,
                       "What these days are. Left out, days of the calendar.", "\"working-days\""),
              ways_to_count_days()),
          field<T>(Kind::text, "record", &T::record, "What is written down.",
                   "\"the position of each partner\""),
          one_of(field<T>(Kind::choice, "kind", &T::kind,
                          "Whether the step is done or decides the way. Left out, it is done.",
                          "\"decision\""),
                 {{"action", "Something is done."}, {"decision", "The way parts here."}}),
          records_field<T>("outcomes", &T::outcomes, &outcome_noun,
                           "The ways out. Left out, the next step follows."),
      });
  return table;
}

const Noun& process_noun() {
  using T = Process;
  static const Noun table = noun<T>(
      "process", "processes", "Steps in order: a protocol, an approval, an election.",
      "`processes/<id>.json`",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique among processes; the address of its page.",
                            "\"conflict-resolution\"")),
          required(field<T>(Kind::line, "title", &T::title, "What it is called.",
                            "\"Conflict resolution protocol\"")),
          field<T>(Kind::text, "summary", &T::summary, "What it is for, in a sentence or two.",
                   "\"How partners settle a dispute.\""),
          field<T>(Kind::texts, "scope", &T::scope, "What it covers and what it does not.",
                   "[\"It replaces no partner's own procedure.\"]"),
          refers_to(field<T>(Kind::references, "used_by", &T::used_by, "The bodies that follow it.",
                             "[\"executive-board\"]"),
                    {"body"}),
          field<T>(Kind::texts, "principles", &T::principles, "What holds throughout.",
                   "[\"No partner comes before another.\"]"),
          required(records_field<T>("steps", &T::steps, &step_noun, "The steps, in order.")),
          stated(field<T>(Kind::text, "finality", &T::finality, "Whose word is the last.",
                          "\"The board's decision is final.\"")),
          records_field<T>("contradictions", &T::contradictions, &contradiction_noun,
                           "What the sources say in two ways."),
      });
  return table;
}

}  // namespace govbook::model
