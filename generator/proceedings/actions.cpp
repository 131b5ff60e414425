#include "proceedings/actions.h"

#include <algorithm>

#include "proceedings/calendar.h"

namespace govbook::proceedings {

Progress progress(const model::Action& action, const Date& as_at) {
  if (model::is(action.state, "done")) return Progress::done;
  if (model::is(action.state, "dropped")) return Progress::dropped;
  const bool is_past = action.due && last_day(*action.due) < first_day(as_at);
  return is_past ? Progress::overdue : Progress::open;
}

std::string_view word_for(Progress progress) {
  switch (progress) {
    case Progress::open:
      return "open";
    case Progress::overdue:
      return "overdue";
    case Progress::done:
      return "done";
    case Progress::dropped:
      return "dropped";
  }
  return {};
}

std::vector<Task> tasks(const model::Handbook& handbook, std::string_view body, const Date& as_at) {
  std::vector<Task> all;
  for (const auto* meeting : meetings_of(handbook, body)) {
    for (const auto& item : meeting->agenda) {
      for (const auto& action : item.actions) {
        all.push_back({meeting, &item, &action, progress(action, as_at)});
      }
    }
  }
  return all;
}

std::vector<Task> carried_forward(const model::Handbook& handbook, const model::Meeting& meeting,
                                  const Date& as_at) {
  if (!meeting.body) return {};
  auto all = tasks(handbook, *meeting.body, as_at);
  const auto* last = previous(handbook, meeting);
  std::erase_if(all, [&](const Task& task) {
    if (!comes_before(*task.meeting, meeting)) return true;
    const bool is_ended = task.progress == Progress::done || task.progress == Progress::dropped;
    const auto& done_on = task.action->done_on;
    const bool is_news =
        done_on && last != nullptr && last->date && last_day(*done_on) >= first_day(*last->date);
    return is_ended && !is_news;
  });
  return all;
}

}  // namespace govbook::proceedings
