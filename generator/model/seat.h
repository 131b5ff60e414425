// A seat at the table of a body: who may fill it, how many there are, and whether it votes.

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
  Line phase;
  std::vector<Tenure> holders;
  About about;
};

const Noun& alternative_noun();
const Noun& tenure_noun();
const Noun& seat_noun();

}  // namespace govbook::model
