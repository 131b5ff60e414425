// Seats at the table of a body and its offices: who may fill them, how many there are, whether they
// vote; how chairs come to it, for how long, and what they do.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

// Words of the choices, for code that decides by them.
namespace standing {
inline constexpr std::string_view voting = "voting";
inline constexpr std::string_view non_voting = "non-voting";
inline constexpr std::string_view observer = "observer";
inline constexpr std::string_view in_attendance = "in-attendance";
}  // namespace standing

// One of several who may fill a seat: an organisation, a post, or plain words.
struct Alternative {
  Line id;
  Line title;
  Reference organisation;
  Reference post;
  About about;
};

// Who holds a seat, post or office, from when to when.
struct Tenure {
  Line name;
  Reference post;
  When from;
  When until;
  About about;
};

struct Seat {
  Line id;
  Line title;
  Line group;  // The heading that the paper lists it under.
  Reference organisation;
  Reference post;
  Reference body;  // Ex officio: the body whose office-holder sits here.
  Choice office;   // Which office of that body.
  Number count;
  Line count_per;  // "one for each …".
  Number vacant;   // How many of them nobody holds.
  std::vector<Alternative> alternatives;
  Choice sharing;  // What the alternatives share.
  Choice nominee;  // Whether a nominee may come instead.
  Line seat_class;
  Choice standing;
  Text deputy;
  Lines phases;  // Ids of the phases of the body in which it exists.
  std::vector<Tenure> holders;
  About about;
};

// One way in which a term may end. What stands beside `text` is the same as a rule that can be
// worked out from the day of the choice.
struct TermEnd {
  Text text;
  Number meeting_from;  // At the first meeting from the first of this month, 1 to 12.
  Number months;        // So many months after the choice.
  Choice bound;         // What these months are. Left out, exactly so many.
  About about;
};

struct Office {
  Line title;  // "Chair", "Vice-chair".
  Choice method;
  Text appointment;     // How, in words.
  Line interval;        // "every year".
  Number term_minimum;  // Months.
  Number term_maximum;  // Months.
  std::vector<TermEnd> term_ends;
  Choice term_ends_with;  // Which of them counts.
  Text time_commitment;
  Text ballot;
  Text when_absent;
  Texts responsibilities;
  Text recommendation;
  std::vector<Tenure> holders;
  About about;
};

const Noun& alternative_noun();
const Noun& tenure_noun();
const Noun& seat_noun();
const Noun& term_end_noun();
const Noun& office_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Alternative>;
extern template class std::vector<govbook::model::Seat>;
extern template class std::vector<govbook::model::Tenure>;
extern template class std::vector<govbook::model::TermEnd>;
