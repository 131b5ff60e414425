// What is worked out about each meeting: who was there, whether enough were, for every item too,
// and how its votes went. It is worked out on the complete picture, before anything is withheld.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/handbook.h"
#include "proceedings/count.h"
#include "rules/attendance.h"

namespace govbook::proceedings {

// `is_for_members`: whether the record that says so is for members only.
struct Attendee {
  std::string seat;         // Its id.
  std::string title;        // Of the seat.
  bool has_vote = false;    // Whether the seat votes.
  std::string presence;     // A word of model::presence.
  std::string who;          // The deputy or alternative who came; or empty.
  std::string from_number;  // The item from which on they were there; or empty for all.
  std::string until_number;
  std::string note;  // Inline Markdown.
  bool is_for_members = false;
};

// Somebody who was at the meeting, but not for an item: "Health (left the room)".
struct Away {
  std::string words;
  bool is_for_members = false;
};

// `verdict` where others are there than at the opening, and the quorum is stated.
struct ItemAnswer {
  std::string id;
  std::vector<Away> away;
  std::optional<rules::Verdict> verdict;
  std::vector<Count> votes;
};

struct MeetingAnswer {
  bool is_recorded = false;  // Whether it is written down who was there.
  std::vector<Attendee> attendees;
  rules::Verdict verdict;  // At the opening.
  std::string assumption;  // What the verdict takes for granted; or empty.
  std::vector<ItemAnswer> items;

  const ItemAnswer* item(std::string_view id) const;
};

// Of the meeting with its body; nothing is said of one whose body is not there.
MeetingAnswer answer(const model::Handbook& handbook, const model::Meeting& meeting);

using Answers = std::map<std::string, MeetingAnswer, std::less<>>;  // By the meeting's id.
Answers answers(const model::Handbook& handbook);

// The verdict for an item of the meeting: its own, or the one at the opening.
const rules::Verdict& verdict_for(const MeetingAnswer& answer, std::string_view item);

}  // namespace govbook::proceedings
