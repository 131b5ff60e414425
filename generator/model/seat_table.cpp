#include "model/seat.h"
#include "model/table.h"

namespace govbook::model {

const Noun& alternative_noun() {
  using T = Alternative;
  static const Noun table =
      noun<T>("alternative", "alternatives", "One of several who may fill a seat.",
              "`alternatives` of a seat",
              {
                  field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its seat.",
                           "\"childrens-lead\""),
                  required(field<T>(Kind::line, "title", &T::title, "Who it is, as people say it.",
                                    "\"Children's Lead\"")),
                  refers_to(field<T>(Kind::reference, "organisation", &T::organisation,
                                     "The organisation they come from.", "\"district-council\""),
                            {"organisation"}),
                  refers_to(field<T>(Kind::reference, "post", &T::post, "The post they hold.",
                                     "\"childrens-champion\""),
                            {"post"}),
              });
  return table;
}

const Noun& tenure_noun() {
  using T = Tenure;
  static const Noun table =
      noun<T>("tenure", "tenures", "Who holds a seat, a post or an office, from when to when.",
              "`holders` of a seat, `tenures` of a post or office",
              {
                  field<T>(Kind::line, "name", &T::name,
                           "The person's name, when the source names them in their official role.",
                           "\"A. Member\""),
                  refers_to(field<T>(Kind::reference, "post", &T::post,
                                     "The post through which they hold it.",
                                     "\"director-of-public-health\""),
                            {"post"}),
                  field<T>(Kind::date, "from", &T::from,
                           "The first day, perhaps only the month or year.", "\"2009-01\""),
                  field<T>(Kind::date, "until", &T::until, "The last day.", "\"2011-04-30\""),
              });
  return table;
}

const Noun& seat_noun() {
  using T = Seat;
  static const Noun table = noun<T>(
      "seat", "seats", "A place at the table of a body.", "`seats` of a body",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its body.",
                            "\"schools\"")),
          required(field<T>(Kind::line, "title", &T::title, "Who sits here, as people say it.",
                            "\"Schools\"")),
          field<T>(Kind::line, "group", &T::group, "The heading under which the list shows it.",
                   "\"District Council\""),
          refers_to(field<T>(Kind::reference, "organisation", &T::organisation,
                             "The organisation that the seat is for.", "\"job-centre-plus\""),
                    {"organisation"}),
          refers_to(field<T>(Kind::reference, "post", &T::post,
                             "The post whose holder has the seat.", "\"director\""),
                    {"post"}),
          refers_to(
              field<T>(Kind::reference, "body", &T::body,
                       "The body whose chair or representative has the seat by right of office.",
                       "\"local-childrens-boards\""),
              {"body"}),
          one_of(field<T>(Kind::choice, "office", &T::office,
                          "Which office of that body brings the seat.", "\"chair\""),
                 {{"chair", "Its chair."},
                  {"deputy-chair", "Its deputy or vice-chair."},
                  {"representative", "Whomever it sends."}}),
          stated(in_unit(
              field<T>(Kind::number, "count", &T::count,
                       "How many such seats there are. Left out, the source does not say.", "2"),
              "seats")),
          field<T>(Kind::line, "count_per", &T::count_per,
                   "What the count is for, when there is one for each of something.",
                   "\"Local Children's Board\""),
          in_unit(field<T>(Kind::number, "vacant", &T::vacant,
                           "How many of them nobody holds. Left out, those beyond the holders are "
                           "vacant where holders are named, and nothing is known where none is.",
                           "1"),
                  "seats"),
          records_field<T>("alternatives", &T::alternatives, &alternative_noun,
                           "Who may fill the seat, when it is one of several."),
          one_of(field<T>(Kind::choice, "sharing", &T::sharing, "What the alternatives share.",
                          "\"one-vote\""),
                 {{"one-vote", "One of them sits and votes: they share one seat and one vote."},
                  {"any", "Any or all of them may sit (and/or)."},
                  {"all", "All of them sit together."}}),
          one_of(field<T>(Kind::choice, "nominee", &T::nominee,
                          "Whether a nominee may sit instead.", "\"yes\""),
                 {{"yes", "The holder or a nominee."}, {"no", "The holder only."}}),
          field<T>(Kind::line, "class", &T::seat_class,
                   "The class of member that quorum and voting rules speak of.",
                   "\"commissioning\""),
          one_of(stated(field<T>(Kind::choice, "standing", &T::standing,
                                 "Whether the member votes.", "\"voting\"")),
                 {{std::string(standing::voting), "Has a vote."},
                  {std::string(standing::non_voting), "Takes part without a vote."},
                  {std::string(standing::observer), "Watches and may be asked to speak."},
                  {std::string(standing::in_attendance), "Attends to help the meeting."}}),
          field<T>(Kind::text, "deputy", &T::deputy, "Who may come instead, and on what terms.",
                   "\"A named deputy of sufficient seniority.\""),
          field<T>(Kind::lines, "phases", &T::phases,
                   "Ids of the phases of the body in which the seat exists. Left out, it always "
                   "does.",
                   "[\"shadow\"]"),
          records_field<T>("holders", &T::holders, &tenure_noun, "Who holds the seat."),
      });
  return table;
}

}  // namespace govbook::model
