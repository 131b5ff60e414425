#include <optional>

#include "base/text.h"
#include "proceedings/calendar.h"
#include "proceedings/propose.h"
#include "reply/question.h"
#include "rules/deadlines.h"
#include "rules/holidays.h"

namespace govbook::reply {
namespace {

std::string without_hard_spaces(std::string words) {
  return text::replace_all(std::move(words), "\u00a0", " ");
}

data::Value date_value(const proceedings::ProposedDate& date) {
  data::Map map;
  add(map, "date", to_iso(date.day));
  add(map, "known", date.is_known);
  if (date.is_known) add(map, "meeting", date.meeting);
  add(map, "why", without_hard_spaces(date.why));
  data::List notes;
  for (const auto& note : date.notes) notes.push_back(reply::to_value(without_hard_spaces(note)));
  if (!notes.empty()) add(map, "notes", std::move(notes));
  return reply::to_value(std::move(map));
}

// A year that the calendar can be asked for; nothing, and a complaint, for other words.
std::optional<int> year_asked(const Question& question, Reply& reply) {
  const auto date = to_date(question.year);
  if (date && date->month == 0) return date->year;
  reply.complaint = question.year.empty() ? "\"calendar propose\" needs a year"
                                          : "\"" + question.year + "\" is no year";
  reply.hint = "--year 2010";
  return std::nullopt;
}

}  // namespace

Reply proposals(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = body_asked(edition, question, reply);
  if (body == nullptr) return reply;
  const auto year = year_asked(question, reply);
  if (!year) return reply;
  const auto proposal = proceedings::propose(edition.handbook(), *body, *year);
  reply.complaint = proposal.complaint;
  if (!reply.complaint.empty()) {
    reply.hint = "\"interval_months\" or \"minimum_per_year\" of its meetings say it";
    return reply;
  }
  reply.lines = {model::or_empty(body->name) + ", meetings in " + std::to_string(*year), ""};
  data::List dates;
  for (const auto& date : proposal.dates) {
    dates.push_back(date_value(date));
    reply.lines.push_back(to_iso(date.day) + "  " +
                          without_hard_spaces(rules::weekday_in_words(date.day)) + "  " +
                          without_hard_spaces(date.why));
    for (const auto& note : date.notes) {
      reply.lines.push_back("            " + without_hard_spaces(note));
    }
  }
  if (proposal.dates.empty()) reply.lines.emplace_back("None falls into that year.");
  reply.lines.emplace_back();
  std::vector<std::string> working;
  for (const auto& line : proposal.working) working.push_back(without_hard_spaces(line));
  if (*year > rules::last_year_of_holidays) {
    working.push_back("Bank holidays are known as far as they are proclaimed, up to " +
                      std::to_string(rules::last_year_of_holidays) + ".");
  }
  reply.lines.insert(reply.lines.end(), working.begin(), working.end());
  data::Map answer;
  add(answer, "body", question.body);
  add(answer, "name", model::or_empty(body->name));
  add(answer, "year", static_cast<long long>(*year));
  add(answer, "dates", std::move(dates));
  add(answer, "working", working);
  reply.value = reply::to_value(std::move(answer));
  return reply;
}

}  // namespace govbook::reply
