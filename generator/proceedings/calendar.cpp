#include "proceedings/calendar.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/text.h"
#include "proceedings/presence.h"
#include "proceedings/occasions.h"
#include "rules/deadlines.h"

namespace govbook::proceedings {
namespace {

constexpr int minutes_of_an_hour = 60;
constexpr long long hours_of_a_day = 24;

// What the number of an item begins with: 5 of "5A".
long long leading_number(std::string_view words) {
  const auto end = words.find_first_not_of("0123456789");
  return text::to_number(words.substr(0, end)).value_or(0);
}

struct Hours {
  int from = 0;
  int until = 0;
};

std::optional<Hours> hours_of(const model::Meeting& meeting) {
  const auto from = to_clock(model::or_empty(meeting.time));
  if (!from || !meeting.date || !meeting.date->is_whole() || is_cancelled(meeting)) {
    return std::nullopt;
  }
  const auto until = to_clock(model::or_empty(meeting.ends));
  return Hours{*from, std::max(*from + 1, until.value_or(0))};
}

bool overlap(const model::Meeting& one, const model::Meeting& other) {
  const auto first = hours_of(one);
  const auto second = hours_of(other);
  return first && second && *one.date == *other.date && one.zone.value == other.zone.value &&
         first->from < second->until && second->from < first->until;
}

using Ids = std::set<std::string>;

void add_holders(const std::vector<model::Tenure>& holders, Ids& ids) {
  for (const auto& holder : holders) {
    if (holder.post) ids.insert(*holder.post);
  }
}

// The posts that must be there, and the bodies whose office-holders must.
Ids people_of(const model::Handbook& handbook, const model::Meeting& meeting) {
  Ids ids;
  const auto* found = meeting.body ? handbook.body(*meeting.body) : nullptr;
  if (found == nullptr) return ids;
  const auto body = body_on(*found, meeting.date);
  for (const auto& seat : body.seats) {
    if (seat.post) ids.insert(*seat.post);
    if (seat.body && !model::is(seat.office, "representative")) ids.insert(*seat.body);
    add_holders(seat.holders, ids);
  }
  if (body.chair) add_holders(body.chair->holders, ids);
  if (body.deputy_chair) add_holders(body.deputy_chair->holders, ids);
  return ids;
}

std::vector<std::string> shared_by(const model::Handbook& handbook, const model::Meeting& one,
                                   const model::Meeting& other) {
  if (one.body && one.body.value == other.body.value) return {*one.body};
  const auto first = people_of(handbook, one);
  const auto second = people_of(handbook, other);
  std::vector<std::string> shared;
  std::set_intersection(first.begin(), first.end(), second.begin(), second.end(),
                        std::back_inserter(shared));
  return shared;
}

}  // namespace

std::optional<int> to_clock(std::string_view words) {
  constexpr std::size_t length = 5;
  if (words.size() != length || words[2] != ':') return std::nullopt;
  const auto hours = text::to_number(words.substr(0, 2));
  const auto minutes = text::to_number(words.substr(3));
  if (!hours || !minutes || *hours >= hours_of_a_day || *minutes >= minutes_of_an_hour) {
    return std::nullopt;
  }
  return static_cast<int>(*hours * minutes_of_an_hour + *minutes);
}

std::string clock_words(const model::Meeting& meeting) {
  if (!meeting.time) return {};
  auto words = *meeting.time;
  if (meeting.ends) words += " to " + *meeting.ends;
  return model::is(meeting.zone, "UTC") ? words + " UTC" : words;
}

bool is_cancelled(const model::Meeting& meeting) { return model::is(meeting.status, "cancelled"); }

bool comes_before(const model::Meeting& one, const model::Meeting& other) {
  const auto key = [](const model::Meeting& meeting) {
    const auto day = meeting.date ? last_day(*meeting.date) : Date{};
    return std::make_tuple(day, model::or_empty(meeting.time), model::or_empty(meeting.id));
  };
  return key(one) < key(other);
}

std::vector<std::string> item_numbers(const model::Meeting& meeting) {
  std::vector<std::string> numbers;
  long long last = 0;
  for (const auto& item : meeting.agenda) {
    numbers.push_back(item.number.value.value_or(std::to_string(last + 1)));
    last = std::max(last, leading_number(numbers.back()));
  }
  return numbers;
}

void complete(model::Handbook& handbook) {
  std::stable_sort(handbook.meetings.begin(), handbook.meetings.end(), comes_before);
  for (auto& meeting : handbook.meetings) {
    const auto numbers = item_numbers(meeting);
    for (std::size_t i = 0; i < numbers.size(); ++i) meeting.agenda[i].number.value = numbers[i];
    const auto* body = meeting.body ? handbook.body(*meeting.body) : nullptr;
    if (meeting.title || body == nullptr || !meeting.date) continue;
    meeting.title.value = model::or_empty(body->name) + ", " + in_words(*meeting.date);
  }
}

std::vector<const model::Meeting*> meetings_of(const model::Handbook& handbook,
                                               std::string_view body) {
  std::vector<const model::Meeting*> found;
  for (const auto& meeting : handbook.meetings) {
    if (body.empty() || model::is(meeting.body, body)) found.push_back(&meeting);
  }
  std::stable_sort(found.begin(), found.end(),
                   [](const auto* one, const auto* other) { return comes_before(*one, *other); });
  return found;
}

const model::Meeting* previous(const model::Handbook& handbook, const model::Meeting& meeting) {
  if (meeting.previous) return handbook.meeting(*meeting.previous);
  const model::Meeting* last = nullptr;
  for (const auto* one : meetings_of(handbook, model::or_empty(meeting.body))) {
    if (!comes_before(*one, meeting)) break;
    if (!is_cancelled(*one)) last = one;
  }
  return last;
}

std::vector<std::string> calendars(const model::Handbook& handbook) {
  std::vector<std::string> names;
  std::set<std::string> due;
  for (const auto& body : handbook.bodies) {
    bool has_day = false;
    for (const auto* meeting : meetings_of(handbook, model::or_empty(body.id))) {
      if (!meeting->date || !meeting->date->is_whole()) continue;
      has_day = true;
      if (is_cancelled(*meeting)) continue;
      for (const auto& deadline : rules::deadlines(body, *meeting->date)) {
        if (deadline.day) due.insert(std::string(calendar_of_due) + deadline.id);
      }
    }
    if (body.id && has_day) names.push_back(*body.id);
  }
  if (names.empty()) return names;
  names.emplace(names.begin(), calendar_of_all);
  for (const auto& one : occasions(handbook)) {
    if (one.day.month != 0) due.insert(std::string(calendar_of_due) + name_of(one.kind));
  }
  names.insert(names.end(), due.begin(), due.end());
  return names;
}

std::string calendar_file(std::string_view calendar) {
  if (calendar == calendar_of_all) return "meetings.ics";
  const bool is_due = calendar.starts_with(calendar_of_due);
  return (is_due ? "" : "bodies/") + std::string(calendar) + ".ics";
}

std::string attachment_file(const model::Meeting& meeting, const model::Attachment& attachment) {
  return "meetings/" + model::or_empty(meeting.id) + "/" + model::or_empty(attachment.id) + ".pdf";
}

std::vector<Clash> clashes(const model::Handbook& handbook) {
  std::vector<Clash> found;
  const auto all = meetings_of(handbook, {});
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t j = i + 1; j < all.size() && all[j]->date.value == all[i]->date.value; ++j) {
      if (!overlap(*all[i], *all[j])) continue;
      auto shared = shared_by(handbook, *all[i], *all[j]);
      if (!shared.empty()) found.push_back({all[i], all[j], std::move(shared)});
    }
  }
  return found;
}

}  // namespace govbook::proceedings
