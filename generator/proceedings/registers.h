// Registers that follow from meetings: what was decided, how often members came, what is to come;
// and interests with when they are to be looked at again.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"
#include "proceedings/meeting.h"

namespace govbook::proceedings {

// Something on an agenda. Of those that `decided` gives, the decision, too.
struct Entry {
  const model::Meeting* meeting = nullptr;
  const model::AgendaItem* item = nullptr;
  const model::DecisionTaken* decision = nullptr;
};

// By what a decision is cited: "2010-06-15-local-area-group-play-schemes".
std::string citation_of(const Entry& entry);

// The decisions of all meetings in their order, or of those of a body.
std::vector<Entry> decided(const model::Handbook& handbook, std::string_view body);

// The items that are not standing ones, of meetings to come: called or proposed.
std::vector<Entry> to_come(const model::Handbook& handbook, std::string_view body);

// How a seat attended the meetings of its body whose attendance is written down.
struct Turnout {
  std::string seat;
  std::string title;
  long long meetings = 0;  // Entries for it: a seat with two members has two a meeting.
  long long present = 0;
  long long represented = 0;
  long long apologies = 0;
  long long absent = 0;
  long long missed = 0;  // Of the last meetings in a row, those at which nobody was there for it.
  long long rate = 0;    // Of 100 entries, those with somebody there, rounded.
  const model::AttendanceThreshold* follows = nullptr;  // What the rules say of so many misses.
};

// Of a body, in the order of its seats. `answers` are those of the edition, so that nobody is told
// who is withheld.
std::vector<Turnout> turnout(const model::Handbook& handbook, const Answers& answers,
                             const model::Body& body);

// How many of its meetings were counted.
long long meetings_counted(const model::Handbook& handbook, const Answers& answers,
                           const model::Body& body);

// current: declared, or looked at, no longer ago than the body asks. overdue: longer. ended: given
// up. undated: it is not stated when it was declared, or how often the body looks.
enum class Standing { current, overdue, ended, undated };

struct InterestEntry {
  const model::Interest* interest = nullptr;
  Standing standing = Standing::undated;
  std::optional<Date> next;  // When it is to be looked at again.
};

// Of all bodies in the order of the handbook, or of one.
std::vector<InterestEntry> interests(const model::Handbook& handbook, std::string_view body,
                                     const Date& as_at);

// The registers that there is anything in, as tables to download: "decisions", "actions",
// "attendance", "interests" and "forward-plan".
std::vector<std::string> registers(const model::Handbook& handbook, const Answers& answers,
                                   const Date& as_at);

// "registers/actions.csv".
std::string register_file(std::string_view name);

}  // namespace govbook::proceedings
