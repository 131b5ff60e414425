// What the minutes of a meeting begin from: its file as it is, with everybody who might have been
// there and a place for what was said and decided on each item.

#include <algorithm>

#include "base/match.h"
#include "base/suggest.h"
#include "data/json.h"
#include "model/walk.h"
#include "reply/question.h"
#include "rules/quorum.h"

namespace govbook::reply {
namespace {

using data::List;
using data::Map;
using data::Value;

Value gap_value(const model::Gap& gap) {
  Map map;
  add(map, "state", model::word_of(gap.state));
  if (!gap.note.empty()) add(map, "note", gap.note);
  return reply::to_value(std::move(map));
}

Value to_fill_in(std::string note) {
  return gap_value({model::GapState::placeholder, std::move(note)});
}

void set(Map& map, const std::string& key, Value value) {
  const auto found =
      std::find_if(map.begin(), map.end(), [&](const auto& one) { return one.key == key; });
  if (found != map.end()) {
    found->value = std::move(value);
  } else {
    map.push_back({key, {}, std::move(value)});
  }
}

// The fields of a record that say something, as its file would.
Map record_map(const model::Noun& noun, const void* record);

Value record_value(const model::Noun& noun, const void* record) {
  return reply::to_value(record_map(noun, record));
}

template <class Stated, class ToValue>
void add_stated(Map& map, const std::string& name, const Stated& stated, const ToValue& convert) {
  if (stated.value) map.push_back({name, {}, convert(*stated.value)});
  if (!stated.value && stated.gap) map.push_back({name, {}, gap_value(*stated.gap)});
}

void add_field(Map& map, const model::Field& field, const model::Slot& slot) {
  std::visit(match{
                 [&](const model::Line* line) {
                   add_stated(map, field.name, *line,
                              [](const std::string& words) { return reply::to_value(words); });
                 },
                 [&](const model::When* when) {
                   add_stated(map, field.name, *when,
                              [](const Date& day) { return reply::to_value(to_iso(day)); });
                 },
                 [&](const model::Number* number) {
                   add_stated(map, field.name, *number,
                              [](long long one) { return reply::to_value(one); });
                 },
                 [&](const model::Lines* lines) {
                   List list;
                   for (const auto& line : *lines) {
                     list.push_back(line ? reply::to_value(*line)
                                         : gap_value(line.gap.value_or(model::Gap{})));
                   }
                   if (!list.empty()) add(map, field.name, std::move(list));
                 },
                 [&](const model::OneRecord& one) {
                   if (one.get() == nullptr) return;
                   add(map, field.name, record_map(*one.noun, one.get()));
                 },
                 [&](const model::Records& records) {
                   List list;
                   for (std::size_t i = 0; i < records.count(); ++i) {
                     list.push_back(record_value(*records.noun, records.at(i)));
                   }
                   if (!list.empty()) add(map, field.name, std::move(list));
                 },
             },
             slot);
}

Map record_map(const model::Noun& noun, const void* record) {
  Map map;
  for (const auto& field : noun.fields) add_field(map, field, model::slot_of(field, record));
  return map;
}

// An entry for each member, as far as it is known how many a seat has.
List attendance_of(const model::Body& body) {
  List list;
  for (const auto& seat : body.seats) {
    for (long long i = std::max(1LL, rules::seats_in(seat).value_or(1)); i > 0; --i) {
      Map entry;
      add(entry, "seat", model::or_empty(seat.id));
      add(entry, "presence", to_fill_in("present, deputy, apologies or absent"));
      list.push_back(reply::to_value(std::move(entry)));
    }
  }
  return list;
}

Value item_value(const model::AgendaItem& item) {
  auto map = record_map(model::agenda_item_noun(), &item);
  if (item.said.empty()) set(map, "said", reply::to_value(List{to_fill_in("What was said.")}));
  if (model::is(item.kind, "decision") && item.decisions.empty()) {
    Map decision;
    add(decision, "id", model::or_empty(item.id));
    add(decision, "text", to_fill_in("What was decided."));
    set(map, "decisions", reply::to_value(List{reply::to_value(std::move(decision))}));
  }
  return reply::to_value(std::move(map));
}

}  // namespace

Reply minutes(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto& handbook = edition.handbook();
  const auto* meeting = handbook.meeting(question.meeting);
  if (meeting == nullptr) {
    std::vector<std::string> ids;
    for (const auto& one : handbook.meetings) ids.push_back(model::or_empty(one.id));
    reply.complaint = "there is no meeting \"" + question.meeting + "\"";
    reply.hint = did_you_mean(question.meeting, ids);
    return reply;
  }
  auto map = record_map(model::meeting_noun(), meeting);
  std::erase_if(map, [](const auto& one) { return one.key == "id"; });  // The file's name.
  set(map, "status", reply::to_value("held"));
  List agenda;
  for (const auto& item : meeting->agenda) agenda.push_back(item_value(item));
  if (!agenda.empty()) set(map, "agenda", reply::to_value(std::move(agenda)));
  const auto* body = handbook.body(model::or_empty(meeting->body));
  if (body != nullptr && meeting->attendance.empty()) {
    set(map, "attendance", reply::to_value(attendance_of(*body)));
  }
  if (!meeting->minutes) {
    Map minutes;
    add(minutes, "state", "draft");
    set(map, "minutes", reply::to_value(std::move(minutes)));
  }
  reply.value = reply::to_value(std::move(map));
  auto text = data::write_json(reply.value);
  text.pop_back();
  reply.lines = {std::move(text)};
  return reply;
}

}  // namespace govbook::reply
