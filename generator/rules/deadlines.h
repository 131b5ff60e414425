// What a date implies: what is due before and after a meeting, how long a process has to wait, when
// a term of office ends.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "model/handbook.h"

namespace govbook::rules {

enum class Side { before, after };

// "14 days", "one clear day", "five working days": a number of days as the field that says what
// they are has it.
std::string days_in_words(long long count, const model::Choice& counted_in);

// "Tuesday 15 June 2010", with no-break spaces. REQUIRES: day.is_whole().
std::string weekday_in_words(const Date& day);

// The day so many days before or after another. `counted_in` is a word of
// model::ways_to_count_days(), or empty for days of the calendar. Nothing for more than ten years,
// and for less than none.
std::optional<Date> day_from(const Date& day, long long count, const model::Choice& counted_in,
                             Side side);

// Something that is due so long before or after a meeting.
struct Deadline {
  std::string id;    // "items", "papers" or "minutes".
  std::string what;  // "Items for the agenda are in".
  Side side = Side::before;
  std::string span;         // "14 days before the meeting".
  std::optional<Date> day;  // For a meeting whose date is known.
  std::string arithmetic;   // "14 days before Tuesday 15 June 2010"; empty without a date.
  std::string note;         // "That is a Sunday."; or empty.
};

// What the meeting rules of a body state, in the order in time where the meeting is known; none
// where they state nothing.
std::vector<Deadline> deadlines(const model::Body& body, const std::optional<Date>& meeting);

// A step of a process that may not be taken before some days have gone by since the step before.
struct Wait {
  std::string process;  // Its id.
  std::string title;    // Of the process.
  std::string step;     // Its title.
  std::string before;   // The title of the step before it.
  std::string span;     // "at least seven days".
  std::optional<Date> earliest;
};

// Those of the processes that a body uses, as if the step before had been taken on `from`.
std::vector<Wait> waits(const model::Handbook& handbook, const model::Body& body,
                        const std::optional<Date>& from);

// One way in which a term ends, worked out from the day on which the office was filled. `bound` is
// exactly, at-least (not before) or at-most (on that day, if not before).
struct TermEndAnswer {
  std::string text;  // Inline Markdown, as the arrangements put it.
  std::optional<Date> day;
  std::string bound;
  std::string sentence;  // "At the first meeting from 1 September 2010."
};

struct Term {
  std::string office;  // "Chair".
  std::vector<TermEndAnswer> ends;
  std::string sentence;  // Which of several counts, and from when; empty where nothing is stated.
};

// For the chair and the deputy chair; those of whose term something is stated.
std::vector<Term> terms(const model::Body& body, const Date& elected);

}  // namespace govbook::rules
