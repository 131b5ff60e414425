#include "model/body.h"
#include "model/table.h"

namespace govbook::model {

const Noun& duty_noun() {
  using T = Duty;
  static const Noun table =
      noun<T>("duty", "duties", "One thing that a body is to do.", "`duties` of a duty group",
              {
                  required(field<T>(Kind::text, "text", &T::text, "What it is to do.",
                                    "\"agree joint priorities and targets\"")),
                  field<T>(Kind::texts, "parts", &T::parts, "What that consists of.",
                           "[\"deciding how money is found\"]"),
              });
  return table;
}

const Noun& duty_group_noun() {
  using T = DutyGroup;
  static const Noun table = noun<T>(
      "duty group", "duty groups", "Terms of reference under one heading.", "`duties` of a body",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its body.",
                            "\"performance\"")),
          required(field<T>(Kind::line, "title", &T::title, "The heading.",
                            "\"Performance management\"")),
          records_field<T>("duties", &T::duties, &duty_noun, "The duties."),
      });
  return table;
}

const Noun& statement_noun() {
  using T = Statement;
  static const Noun table =
      noun<T>("statement", "statements", "One of the things that a source says.",
              "`says` of a contradiction",
              {
                  required(field<T>(Kind::text, "text", &T::text, "What it says.",
                                    "\"The members elect the chair.\"")),
                  required(field<T>(
                      Kind::line, "clause", &T::clause,
                      "Where it says so: the id of a source document, a space, and the clause.",
                      "\"governance-2009 5.3\"")),
              });
  return table;
}

const Noun& contradiction_noun() {
  using T = Contradiction;
  static const Noun table =
      noun<T>("contradiction", "contradictions",
              "Two or more things that the sources say and that cannot all hold.",
              "`contradictions` of a body, a process or the handbook",
              {
                  required(field<T>(Kind::line, "id", &T::id,
                                    "A permanent id, unique in the handbook.", "\"local-chair\"")),
                  required(field<T>(Kind::line, "what", &T::what, "What it is about.",
                                    "\"how the chair is appointed\"")),
                  required(records_field<T>("says", &T::says, &statement_noun,
                                            "What is said, and where; two or more.")),
              });
  return table;
}

}  // namespace govbook::model
