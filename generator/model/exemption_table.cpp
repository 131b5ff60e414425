#include "model/handbook.h"
#include "model/table.h"

namespace govbook::model {

const Noun& exemption_noun() {
  using T = Exemption;
  static const Noun table = noun<T>(
      "exemption", "exemptions",
      "On what ground something is withheld from the public, and what the public is told of it.",
      "`exemption` of an agenda item, a report or a document whose `audience` is `exempt`",
      {
          required(field<T>(Kind::line, "public_title", &T::public_title,
                            "What it is called where everyone can read. It must not tell what is "
                            "withheld.",
                            "\"A lease\"")),
          required(one_of(
              field<T>(Kind::choice, "paragraph", &T::paragraph,
                       "The paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 "
                       "that it falls under.",
                       "\"3\""),
              {{"1", "It is about a particular person."},
               {"2", "It would probably tell who a particular person is."},
               {"3", "It is about somebody's money or business, which may be the authority's own."},
               {"4", "It is about a negotiation or consultation on how people are employed."},
               {"5", "It is legal advice that could be kept back from a court."},
               {"6", "It would tell that a notice, an order or a direction is to be made."},
               {"7", "It is about what is done to prevent, look into or prosecute crime."},
               {"confidential",
                "The law or a government department forbids telling it: section 100A(3) of the "
                "Act, not the Schedule."}})),
          required(field<T>(Kind::text, "reason", &T::reason,
                            "Why it is better for the public that it is withheld than that it is "
                            "told.",
                            "\"Whoever bids would learn what others ask for.\"")),
      });
  return table;
}

}  // namespace govbook::model
