// The questions that `govbook show` and `govbook calendar` answer, and the answers as lines for
// people and as one value for programs.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "data/value.h"
#include "view/edition.h"

namespace govbook::reply {

// What was asked. Fields that the answer does not use are ignored; empty ones were not given.
struct Question {
  std::string answer;                    // "quorum".
  std::string body;                      // The id of a body.
  std::string meeting;                   // A whole date; of minutes, the id of a meeting.
  std::string elected;                   // A whole date: when an office was filled.
  std::string present;                   // Seats and classes: "chair,schools=2,provider=6".
  std::string year;                      // For which dates are wanted: "2010".
  std::string affected;                  // Parties whom an issue affects: ids with commas between.
  std::vector<std::string> assumptions;  // "commissioning=8".
};

// `complaint` is set where the question was no good: then it is all there is, with a hint or none.
struct Reply {
  std::vector<std::string> lines;
  data::Value value;
  std::string complaint;
  std::string hint;
};

// The body that was asked about; nullptr, and a complaint in `reply`, where there is none of that
// id.
const model::Body* body_asked(const view::Edition& edition, const Question& question, Reply& reply);

// One function for each answer. `question.body` names a body of the edition, or is empty where the
// answer can be given for all.
Reply quorum(const view::Edition& edition, const Question& question);
Reply votes(const view::Edition& edition, const Question& question);
Reply deadlines(const view::Edition& edition, const Question& question);
Reply coverage(const view::Edition& edition, const Question& question);
Reply accountability(const view::Edition& edition, const Question& question);
Reply load(const view::Edition& edition, const Question& question);
Reply decisions(const view::Edition& edition, const Question& question);

// Dates for the meetings of a body in a year, by its rules.
Reply proposals(const view::Edition& edition, const Question& question);

// The file of the meeting with the id `question.meeting` as its minutes begin from it: who might have
// been there, and what is to be filled in for each item.
Reply minutes(const view::Edition& edition, const Question& question);

// The body that was asked about, or all own bodies where none was named; none, and a complaint in
// `reply`, where there is none of that id.
std::vector<const model::Body*> bodies_asked(const view::Edition& edition, const Question& question,
                                             Reply& reply);

// A text field without its Markdown, or why it is not stated.
std::string plain_words(const model::Text& text);

// Building the value of a reply.
data::Value to_value(std::string text);
data::Value to_value(std::string_view text);
data::Value to_value(const char* text);
data::Value to_value(long long number);
data::Value to_value(bool truth);
data::Value to_value(const std::vector<std::string>& texts);
data::Value to_value(data::List list);
data::Value to_value(data::Map map);
inline data::Value to_value(data::Value value) { return value; }

template <class T>
void add(data::Map& map, std::string name, T value) {
  map.push_back({std::move(name), {}, to_value(std::move(value))});
}

}  // namespace govbook::reply
