#include "rules/deadlines.h"

#include "base/text.h"
#include "reply/question.h"
#include "rules/holidays.h"

namespace govbook::reply {
namespace {

// A whole date that a question gives; nothing where it gives none, and a complaint where it is no
// whole date.
std::optional<Date> date_asked(const std::string& words, std::string_view option, Reply& reply) {
  if (words.empty()) return std::nullopt;
  const auto date = to_date(words);
  if (date && date->is_whole()) return date;
  reply.complaint = "\"" + words + "\" is no date";
  reply.hint = std::string(option) + " 2010-06-15";
  return std::nullopt;
}

std::string plain(std::string words) { return text::replace_all(std::move(words), "\u00a0", " "); }

std::string in_plain_words(const Date& date) { return plain(rules::weekday_in_words(date)); }

void tell(const rules::Deadline& deadline, Reply& reply, data::List& list) {
  data::Map map;
  add(map, "id", deadline.id);
  add(map, "what", deadline.what);
  add(map, "span", deadline.span);
  if (deadline.day) add(map, "day", to_iso(*deadline.day));
  if (!deadline.note.empty()) add(map, "note", deadline.note);
  list.push_back(reply::to_value(std::move(map)));
  std::string line = deadline.what + (deadline.day ? " by " : " ");
  line += deadline.day ? in_plain_words(*deadline.day) + " (" + deadline.span + ")" : deadline.span;
  if (!deadline.note.empty()) line += ". " + deadline.note;
  reply.lines.push_back(std::move(line));
}

void tell(const rules::Wait& wait, const std::optional<Date>& from, Reply& reply,
          data::List& list) {
  data::Map map;
  add(map, "process", wait.process);
  add(map, "step", wait.step);
  add(map, "after", wait.before);
  add(map, "span", wait.span);
  if (wait.earliest) add(map, "earliest", to_iso(*wait.earliest));
  list.push_back(reply::to_value(std::move(map)));
  auto line = wait.title + ": \"" + wait.step + "\" ";
  if (wait.earliest) line += "not before " + in_plain_words(*wait.earliest) + ", ";
  line += wait.span + " after \"" + wait.before + "\"";
  if (from && wait.earliest) line += " on " + in_plain_words(*from);
  reply.lines.push_back(std::move(line));
}

void tell(const rules::Term& term, const Date& elected, Reply& reply, data::List& list) {
  data::List ends;
  reply.lines.push_back(term.office + ", in office from " + in_plain_words(elected) + ", until:");
  for (const auto& end : term.ends) {
    data::Map map;
    add(map, "text", end.text);
    if (end.day) add(map, "day", to_iso(*end.day));
    if (end.day) add(map, "bound", end.bound);
    ends.push_back(reply::to_value(std::move(map)));
    reply.lines.push_back("  - " + end.text +
                          (end.sentence.empty() ? "" : ": " + plain(end.sentence)));
  }
  if (!term.sentence.empty()) reply.lines.push_back("  " + plain(term.sentence));
  data::Map map;
  add(map, "office", term.office);
  add(map, "ends", std::move(ends));
  if (!term.sentence.empty()) add(map, "sentence", plain(term.sentence));
  list.push_back(reply::to_value(std::move(map)));
}

bool counts_working_days(const model::Body& body) {
  const auto is_working = [](const model::Choice& counted_in) {
    return model::is(counted_in, model::days::working) ||
           model::is(counted_in, model::days::clear_working);
  };
  return body.meetings &&
         (is_working(body.meetings->items_due_in) || is_working(body.meetings->papers_due_in) ||
          is_working(body.meetings->minutes_due_in));
}

}  // namespace

Reply deadlines(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = body_asked(edition, question, reply);
  if (body == nullptr) return reply;
  const auto meeting = date_asked(question.meeting, "--meeting", reply);
  const auto elected = date_asked(question.elected, "--elected", reply);
  if (!reply.complaint.empty()) return reply;
  reply.lines = {model::or_empty(body->name) +
                     (meeting ? ", meeting on " + in_plain_words(*meeting) : std::string()),
                 ""};
  data::Map answer;
  add(answer, "body", question.body);
  add(answer, "name", model::or_empty(body->name));
  if (meeting) add(answer, "meeting", to_iso(*meeting));
  data::List deadlines;
  data::List waits;
  data::List terms;
  for (const auto& one : rules::deadlines(*body, meeting)) tell(one, reply, deadlines);
  if (deadlines.empty()) {
    reply.lines.emplace_back("When items, papers and minutes are due is not stated.");
  }
  for (const auto& one : rules::waits(edition.handbook(), *body, meeting)) {
    tell(one, meeting, reply, waits);
  }
  if (elected) {
    for (const auto& one : rules::terms(*body, *elected)) tell(one, *elected, reply, terms);
    if (terms.empty()) reply.lines.emplace_back("When a term of office ends is not stated.");
  }
  if (counts_working_days(*body)) {
    reply.lines.push_back(
        "Working days leave out the bank holidays of England and Wales, as far "
        "as they are proclaimed up to " +
        std::to_string(rules::last_year_of_holidays) + ".");
  }
  add(answer, "deadlines", std::move(deadlines));
  add(answer, "waits", std::move(waits));
  if (elected) add(answer, "terms", std::move(terms));
  reply.value = reply::to_value(std::move(answer));
  return reply;
}

}  // namespace govbook::reply
