#include "model/party.h"
#include "model/table.h"

namespace govbook::model {

const Noun& interest_noun() {
  using T = Interest;
  static const Noun table = noun<T>(
      "interest", "interests", "An entry in the register of interests of a body.",
      "`interests.json`",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique among interests.",
                            "\"voluntary-sector-play\"")),
          required(refers_to(field<T>(Kind::reference, "body", &T::body,
                                      "The body whose register it is in.", "\"local-area-group\""),
                             {"body"})),
          required(field<T>(Kind::line, "seat", &T::seat, "The id of the member's seat.",
                            "\"voluntary-sector\"")),
          one_of(field<T>(Kind::choice, "nil", &T::nil,
                          "Whether the member has said that there is none to declare. Left out, "
                          "the entry is an interest.",
                          "\"yes\""),
                 {{"yes", "A nil return."}, {"no", "An interest."}}),
          refers_to(field<T>(Kind::references, "organisations", &T::organisations,
                             "The organisations, bodies or posts that it lies in.",
                             "[\"voluntary-and-community-sector\"]"),
                    parties()),
          field<T>(Kind::text, "text", &T::text, "What it is.",
                   "\"The member's agency may be asked to run play schemes.\""),
          one_of(field<T>(Kind::choice, "kind", &T::kind, "Of what kind.", "\"financial\""),
                 {{"financial", "Money or work, of the member or of somebody close."},
                  {"other-role", "A part in another body."},
                  {"personal", "A relation or friend, a place where one lives, and the like."}}),
          stated(field<T>(Kind::date, "declared_on", &T::declared_on, "When it was declared.",
                          "\"2009-07-01\"")),
          field<T>(Kind::date, "reviewed_on", &T::reviewed_on, "When the member last looked at it.",
                   "\"2010-07-01\""),
          field<T>(Kind::date, "ended_on", &T::ended_on, "When it ended.", "\"2011-03-31\""),
          one_of(field<T>(Kind::choice, "example", &T::example,
                          "Whether it is made up to show how a register is kept.", "\"yes\""),
                 {{"yes", "It is made up, and pages say so."}, {"no", "It is a real one."}}),
      });
  return table;
}

}  // namespace govbook::model
