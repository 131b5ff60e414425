// What meetings asked to be done, and how far it is.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::proceedings {

// open: to be done by a day that has not passed, or by no day. overdue: that day has passed.
enum class Progress { open, overdue, done, dropped };

struct Task {
  const model::Meeting* meeting = nullptr;
  const model::AgendaItem* item = nullptr;
  const model::Action* action = nullptr;
  Progress progress = Progress::open;
};

Progress progress(const model::Action& action, const Date& as_at);

// The word for it: "open", "overdue", "done", "dropped".
std::string_view word_for(Progress progress);

// Of all meetings in their order, or of those of a body.
std::vector<Task> tasks(const model::Handbook& handbook, std::string_view body, const Date& as_at);

// What earlier meetings of the same body asked for and a meeting hears of: that which is neither
// done nor dropped, and that which was since the day of the meeting before it.
std::vector<Task> carried_forward(const model::Handbook& handbook, const model::Meeting& meeting,
                                  const Date& as_at);

}  // namespace govbook::proceedings
