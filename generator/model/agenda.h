// Meetings that a body holds: what is on the agenda, who was there, what was declared, said, voted,
// decided and asked of whom. The rules by which it meets stand in meeting.h.

#pragma once

#include <vector>

#include "model/field.h"
#include "model/proposal.h"

namespace govbook::model {

// Votes given on an item. Who voted how is told by the ids of seats; where nobody wrote that down,
// as in a secret ballot, by numbers.
struct Vote {
  Line id;
  Text motion;
  Choice method;
  References affects;  // Whom the issue affects, where only their members vote.
  Lines in_favour;     // Ids of seats.
  Lines against;
  Lines abstained;
  Number number_in_favour;
  Number number_against;
  Number number_abstained;
  Choice casting_vote;  // How the chair gave it.
  About about;
};

// What was decided, under an id by which it is cited.
struct DecisionTaken {
  Line id;
  Text text;
  Choice by;
  References concerns;
  About about;
};

struct Action {
  Line id;
  Text text;
  References owners;
  Lines seats;  // Ids of seats of the body, whose holders see to it.
  When due;
  Choice state;
  When done_on;
  About about;
};

struct AgendaItem {
  Line id;
  Line number;  // "5A". Left out, the one after the item before.
  Line title;
  Choice kind;
  Number allotted;  // Minutes.
  References leads;
  Text text;
  Reference paper;
  Choice paper_state;
  Text asked;
  Texts recommendations;
  std::vector<Attachment> attachments;
  Texts said;  // For the minutes.
  std::vector<Vote> votes;
  std::vector<DecisionTaken> decisions;
  std::vector<Action> actions;
  Stated<Exemption> exemption;
  About about;
};

// How one member attended; a seat with several members has an entry for each.
struct AttendanceEntry {
  Line seat;  // The id of a seat of the body.
  Line alternative;
  Choice presence;
  Line deputy;      // Who came instead, by their post.
  Line from_item;   // The first item for which they were there.
  Line until_item;  // The last one.
  About about;
};

// An interest that a member declared, in one item or in the whole agenda.
struct Declaration {
  Line seat;
  Line item;
  Text text;
  Choice kind;
  Choice outcome;
  About about;
};

struct Minutes {
  Choice state;
  Texts text;  // What belongs to no item.
  When sent_on;
  Reference agreed_at;
  About about;
};

struct Meeting {
  Line id;
  Reference body;
  Line title;
  When date;
  Line time;
  Line ends;
  Choice zone;
  Text place;
  Line join_at;  // An address in the world outside.
  Choice status;
  Choice example;
  Line chaired_by;  // The id of a seat.
  Reference previous;
  std::vector<AgendaItem> agenda;
  std::vector<AttendanceEntry> attendance;
  std::vector<Declaration> declarations;
  Stated<Minutes> minutes;
  About about;
};

// Words of the choices, for code that decides by them.
namespace presence {
inline constexpr std::string_view present = "present";
inline constexpr std::string_view deputy = "deputy";
inline constexpr std::string_view apologies = "apologies";
inline constexpr std::string_view absent = "absent";
}  // namespace presence

const Noun& vote_noun();
const Noun& decision_taken_noun();
const Noun& action_noun();
const Noun& agenda_item_noun();
const Noun& attendance_entry_noun();
const Noun& declaration_noun();
const Noun& minutes_noun();
const Noun& meeting_noun();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Action>;
extern template class std::vector<govbook::model::AgendaItem>;
extern template class std::vector<govbook::model::AttendanceEntry>;
extern template class std::vector<govbook::model::DecisionTaken>;
extern template class std::vector<govbook::model::Declaration>;
extern template class std::vector<govbook::model::Meeting>;
extern template class std::vector<govbook::model::Vote>;
