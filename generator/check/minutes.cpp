// Who was at a meeting, what they declared and how they voted, against the seats and rules of the
// body that met.

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "check/label.h"
#include "check/rules.h"
#include "proceedings/meeting.h"
#include "proceedings/presence.h"
#include "rules/votes.h"

namespace govbook::check {
namespace {

// A meeting with its body as it was on the day.
struct Sitting {
  const model::Handbook& handbook;
  const model::Meeting& meeting;
  model::Body body;
  Report& report;

  std::string title(const model::Line& seat) const;
  bool has_seat(const model::Line& seat) const;
  void seats_are_known() const;
  void items_are_known() const;
  void nobody_sits_twice() const;
  void attendance_is_there() const;
  void decisions_had_a_quorum() const;
  void votes_are_good(const model::AgendaItem& item, const model::Vote& vote) const;
  void voter_is_good(const model::AgendaItem& item, const model::Vote& vote,
                     const model::Line& seat) const;
  void count_is_good(const model::AgendaItem& item, const model::Vote& vote) const;
  void casting_vote_is_good(const model::Vote& vote) const;
  long long voters_at_most(const model::AgendaItem& item, const model::Vote& vote) const;
  std::vector<const model::Seat*> voters(const model::Vote& vote) const;
};

std::vector<const model::Lines*> seats_named(const model::Vote& vote) {
  return {&vote.in_favour, &vote.against, &vote.abstained};
}

std::vector<const model::Number*> numbers_of(const model::Vote& vote) {
  return {&vote.number_in_favour, &vote.number_against, &vote.number_abstained};
}

std::string Sitting::title(const model::Line& seat) const {
  const auto* found = proceedings::seat_of(body, model::or_empty(seat));
  return "\"" + (found == nullptr ? model::or_empty(seat) : model::or_empty(found->title)) + "\"";
}

bool Sitting::has_seat(const model::Line& seat) const {
  return seat && proceedings::seat_of(body, *seat) != nullptr;
}

void Sitting::seats_are_known() const {
  std::vector<std::string> ids;
  for (const auto& seat : body.seats) ids.push_back(model::or_empty(seat.id));
  const auto look = [&](const model::Line& seat) {
    if (!seat || has_seat(seat)) return;
    report.error("check/unknown-seat", seat.at, name_of(body) + " has no seat \"" + *seat + "\"");
    if (const auto hint = did_you_mean(*seat, ids); !hint.empty()) report.hint(hint);
  };
  look(meeting.chaired_by);
  for (const auto& entry : meeting.attendance) look(entry.seat);
  for (const auto& one : meeting.declarations) look(one.seat);
  for (const auto& item : meeting.agenda) {
    for (const auto& vote : item.votes) {
      for (const auto* seats : seats_named(vote)) std::for_each(seats->begin(), seats->end(), look);
    }
    for (const auto& action : item.actions) {
      std::for_each(action.seats.begin(), action.seats.end(), look);
    }
  }
  for (const auto& entry : meeting.attendance) {
    const auto* seat = proceedings::seat_of(body, model::or_empty(entry.seat));
    if (seat == nullptr || !entry.alternative) continue;
    const auto& all = seat->alternatives;
    if (std::any_of(all.begin(), all.end(),
                    [&](const auto& one) { return one.id.value == entry.alternative.value; })) {
      continue;
    }
    report.error(
        "check/unknown-seat", entry.alternative.at,
        "the seat " + title(entry.seat) + " has no alternative \"" + *entry.alternative + "\"");
  }
}

void Sitting::items_are_known() const {
  std::vector<std::string> ids;
  for (const auto& item : meeting.agenda) ids.push_back(model::or_empty(item.id));
  const auto look = [&](const model::Line& item) {
    if (!item || std::find(ids.begin(), ids.end(), *item) != ids.end()) return;
    report.error(
        "check/unknown-item", item.at,
        "the meeting \"" + model::or_empty(meeting.id) + "\" has no item \"" + *item + "\"");
    if (const auto hint = did_you_mean(*item, ids); !hint.empty()) report.hint(hint);
  };
  for (const auto& one : meeting.declarations) look(one.item);
  for (const auto& entry : meeting.attendance) {
    look(entry.from_item);
    look(entry.until_item);
  }
}

void Sitting::nobody_sits_twice() const {
  std::map<std::string, std::vector<const model::Line*>> entries;
  for (const auto& entry : meeting.attendance) {
    if (entry.seat) entries[*entry.seat].push_back(&entry.seat);
  }
  for (const auto& [id, places] : entries) {
    const auto* seat = proceedings::seat_of(body, id);
    const auto room = seat == nullptr ? std::nullopt : rules::seats_in(*seat);
    const auto count = static_cast<long long>(places.size());
    if (!room || count <= *room) continue;
    report.error("check/attended-twice", places.back()->at,
                 "the seat " + title(*places.back()) + " is entered " +
                     text::counted(count, "time", "times") + ", but has " +
                     text::counted(*room, "member", "members"));
    report.see_also(places.front()->at, "it is entered here first");
  }
}

void Sitting::attendance_is_there() const {
  if (!model::is(meeting.status, "held") || !meeting.attendance.empty()) return;
  report.warning("check/held-without-attendance", meeting.status.at,
                 "the meeting \"" + model::or_empty(meeting.id) +
                     "\" was held, but it is not said who was there");
  report.hint(
      "add \"attendance\" with an entry for each member; without it nobody can tell whether "
      "it was quorate");
}

std::string lower_first(std::string words) {
  if (!words.empty() && words.front() >= 'A' && words.front() <= 'Z') {
    words.front() = static_cast<char>(words.front() - 'A' + 'a');
  }
  if (words.ends_with('.')) words.pop_back();
  return words;
}

void Sitting::decisions_had_a_quorum() const {
  const auto answer = proceedings::answer(handbook, meeting);
  if (!answer.is_recorded) return;
  for (const auto& item : meeting.agenda) {
    const auto& verdict = proceedings::verdict_for(answer, model::or_empty(item.id));
    if (item.decisions.empty() || verdict.state != rules::Quorate::inquorate) continue;
    std::vector<std::string> reasons;
    for (const auto& test : verdict.tests) {
      if (test.is_known && !test.is_met) reasons.push_back(lower_first(test.reason));
    }
    report.warning("check/decided-without-quorum", item.decisions.front().about.at,
                   "a decision is recorded for item \"" + model::or_empty(item.title) +
                       "\", for which the meeting was not quorate: " + text::join(reasons, "; "));
    report.see_also(body.quorum.at, "the rule of the quorum is here");
  }
}

std::vector<const model::Seat*> Sitting::voters(const model::Vote& vote) const {
  std::vector<std::string> affected;
  for (const auto& id : vote.affects) affected.push_back(model::or_empty(id));
  return rules::voters_on(handbook, body, affected);
}

void Sitting::voter_is_good(const model::AgendaItem& item, const model::Vote& vote,
                            const model::Line& seat) const {
  const auto refuse = [&](const std::string& why) {
    report.error("check/vote-not-allowed", seat.at, title(seat) + " cannot have voted: " + why);
  };
  const auto may = voters(vote);
  const auto* found = proceedings::seat_of(body, *seat);
  if (std::find(may.begin(), may.end(), found) == may.end()) {
    const bool has_vote = model::is(found->standing, model::standing::voting);
    return refuse(has_vote ? "the issue is not said to affect those who sit there"
                           : "the seat has no vote");
  }
  if (meeting.attendance.empty() || proceedings::voters_in(meeting, item, *seat) > 0) return;
  if (proceedings::declared(meeting, item, *seat, "left") > 0) {
    return refuse("an interest was declared, and the member left the room");
  }
  if (proceedings::declared(meeting, item, *seat, "did-not-vote") > 0) {
    return refuse("an interest was declared, and the member stayed without voting");
  }
  refuse("nobody was there for it");
}

long long Sitting::voters_at_most(const model::AgendaItem& item, const model::Vote& vote) const {
  long long most = 0;
  for (const auto* seat : voters(vote)) {
    most += proceedings::voters_in(meeting, item, model::or_empty(seat->id));
  }
  return most;
}

// Nobody votes more often than members are there, and votes are told in one way.
void Sitting::count_is_good(const model::AgendaItem& item, const model::Vote& vote) const {
  std::map<std::string, std::vector<const model::Line*>> by_seat;
  for (const auto* seats : seats_named(vote)) {
    for (const auto& seat : *seats) {
      if (has_seat(seat)) by_seat[*seat].push_back(&seat);
    }
  }
  for (const auto& [seat, lines] : by_seat) {
    const auto there = proceedings::voters_in(meeting, item, seat);
    const auto most = meeting.attendance.empty() ? 1 : there;
    if (most == 0 || static_cast<long long>(lines.size()) <= most) continue;
    report.error("check/vote-miscounted", lines.back()->at,
                 title(*lines.back()) + " is counted " +
                     text::counted(static_cast<long long>(lines.size()), "time", "times") +
                     ", but has " + text::counted(most, "vote", "votes"));
  }
  long long given = 0;
  const model::Number* last = nullptr;
  for (const auto* number : numbers_of(vote)) {
    if (!*number) continue;
    given += **number;
    last = number;
  }
  if (last == nullptr) return;
  if (!by_seat.empty()) {
    report.error("check/vote-miscounted", last->at,
                 "this vote is told by seats and by numbers; nobody can tell which counts");
    return report.hint("leave one of them out");
  }
  if (meeting.attendance.empty() || given <= voters_at_most(item, vote)) return;
  report.error("check/vote-miscounted", last->at,
               text::counted(given, "vote is", "votes are") + " counted, but " +
                   text::counted(voters_at_most(item, vote), "member", "members") +
                   " who may vote were there");
}

void Sitting::casting_vote_is_good(const model::Vote& vote) const {
  if (!vote.casting_vote) return;
  const auto counted = proceedings::count(body, vote);
  if (!counted.is_tie) {
    report.error("check/casting-vote", vote.casting_vote.at,
                 "a casting vote is given when votes are equal, and these are not: " +
                     lower_first(counted.sentence));
  } else if (body.decisions && model::is(body.decisions->casting_vote, "none")) {
    report.error("check/casting-vote", vote.casting_vote.at,
                 "nobody in " + name_of(body) + " has a casting vote");
    report.see_also(body.decisions->casting_vote.at, "the rule is here");
  }
}

void Sitting::votes_are_good(const model::AgendaItem& item, const model::Vote& vote) const {
  for (const auto* seats : seats_named(vote)) {
    for (const auto& seat : *seats) {
      if (has_seat(seat)) voter_is_good(item, vote, seat);
    }
  }
  count_is_good(item, vote);
  casting_vote_is_good(vote);
}

}  // namespace

void minutes(const model::Handbook& handbook, Report& report) {
  for (const auto& meeting : handbook.meetings) {
    const auto* body = handbook.body(model::or_empty(meeting.body));
    if (body == nullptr) continue;
    const Sitting sitting{handbook, meeting, proceedings::body_on(*body, meeting.date), report};
    sitting.seats_are_known();
    sitting.items_are_known();
    sitting.nobody_sits_twice();
    sitting.attendance_is_there();
    sitting.decisions_had_a_quorum();
    for (const auto& item : meeting.agenda) {
      for (const auto& vote : item.votes) sitting.votes_are_good(item, vote);
    }
  }
  for (const auto& interest : handbook.interests) {
    const auto* body = handbook.body(model::or_empty(interest.body));
    if (body == nullptr || !interest.seat || proceedings::seat_of(*body, *interest.seat)) continue;
    report.error("check/unknown-seat", interest.seat.at,
                 name_of(*body) + " has no seat \"" + *interest.seat + "\"");
  }
}

}  // namespace govbook::check
