#include "compose/meeting_value.h"

#include <cstdint>
#include <memory>

#include "compose/record.h"
#include "markdown/parse.h"
#include "proceedings/actions.h"
#include "proceedings/calendar.h"
#include "proceedings/presence.h"
#include "rules/deadlines.h"
#include "structure/phrase.h"

namespace govbook::compose {
namespace {

using templating::List;
using templating::Map;
using templating::Markup;
using templating::Value;

Map verdict_map(const rules::Verdict& verdict) {
  Map map;
  List reasons;
  for (const auto& test : verdict.tests) reasons.emplace_back(test.reason);
  map.emplace_back("state", Value(std::string(rules::word_of(verdict.state))));
  map.emplace_back("sentence", Value(verdict.sentence));
  map.emplace_back("reasons", Value(std::move(reasons)));
  return map;
}

std::string title_of(const model::Meeting& meeting, const model::Line& seat,
                     const model::Handbook& handbook) {
  if (!seat) return {};
  const auto* body = handbook.body(model::or_empty(meeting.body));
  const auto* found = body == nullptr ? nullptr : proceedings::seat_of(*body, *seat);
  return found == nullptr ? *seat : model::or_empty(found->title);
}

// An action with `who` sees to it, as links and titles, and `progress`.
class ActionFields : public Fields {
 public:
  ActionFields(const model::Meeting& meeting, const model::Action& action,
               const view::Edition& edition)
      : Fields(model::action_noun(), &action, edition.handbook()),
        meeting_(meeting),
        action_(action),
        edition_(edition) {}

  std::optional<Value> find(std::string_view key) const override {
    if (key == "who") return who();
    if (key == "progress") {
      const auto progress = proceedings::progress(action_, edition_.as_at());
      return Value(std::string(proceedings::word_for(progress)));
    }
    return Fields::find(key);
  }

  std::vector<std::string> names() const override {
    auto all = Fields::names();
    all.insert(all.end(), {"who", "progress"});
    return all;
  }

 private:
  Value who() const {
    List list;
    for (const auto& id : action_.owners) {
      list.emplace_back(Markup{structure::link_to(model::or_empty(id), edition_.handbook(),
                                                  {"body", "organisation", "post"})});
    }
    for (const auto& seat : action_.seats) {
      list.emplace_back(title_of(meeting_, seat, edition_.handbook()));
    }
    return list;
  }

  const model::Meeting& meeting_;
  const model::Action& action_;
  const view::Edition& edition_;
};

// An item with what was worked out about it.
class ItemFields : public Fields {
 public:
  ItemFields(const model::Meeting& meeting, const model::AgendaItem& item,
             const view::Edition& edition)
      : Fields(model::agenda_item_noun(), &item, edition.handbook()),
        meeting_(meeting),
        item_(item),
        edition_(edition) {}

  std::optional<Value> find(std::string_view key) const override {
    if (key == "answer") {
      const auto* found = answer();
      return found != nullptr && found->verdict ? Value(verdict_map(*found->verdict)) : Value();
    }
    if (key == "away") return away();
    if (key == "votes") return votes();
    if (key == "actions") return actions();
    return Fields::find(key);
  }

  std::vector<std::string> names() const override {
    auto all = Fields::names();
    all.insert(all.end(), {"answer", "away"});
    return all;
  }

 private:
  const proceedings::ItemAnswer* answer() const {
    const auto& all = edition_.meetings();
    const auto found = all.find(model::or_empty(meeting_.id));
    return found == all.end() ? nullptr : found->second.item(model::or_empty(item_.id));
  }

  Value away() const {
    List list;
    if (const auto* found = answer()) {
      for (const auto& one : found->away) list.emplace_back(one.words);
    }
    return list;
  }

  Value votes() const {
    List list;
    const auto* found = answer();
    for (std::size_t i = 0; found != nullptr && i < item_.votes.size(); ++i) {
      for (const auto& count : found->votes) {
        if (!model::is(item_.votes[i].id, count.id)) continue;
        Map map;
        map.emplace_back("id", Value(Markup{count.id}));
        map.emplace_back(
            "motion",
            *Fields(model::vote_noun(), &item_.votes[i], edition_.handbook()).find("motion"));
        map.emplace_back("sentence", Value(count.sentence));
        map.emplace_back("arithmetic", Value(count.arithmetic));
        list.emplace_back(std::move(map));
      }
    }
    return list;
  }

  Value actions() const {
    List list;
    for (const auto& action : item_.actions) {
      list.emplace_back(std::make_shared<const ActionFields>(meeting_, action, edition_),
                        action.about.at);
    }
    return list;
  }

  const model::Meeting& meeting_;
  const model::AgendaItem& item_;
  const view::Edition& edition_;
};

class MeetingFields : public Fields {
 public:
  MeetingFields(const model::Meeting& meeting, const view::Edition& edition)
      : Fields(model::meeting_noun(), &meeting, edition.handbook()),
        meeting_(meeting),
        edition_(edition) {}

  std::optional<Value> find(std::string_view key) const override {
    if (key == "day") return day();
    if (key == "when") return Value(when());
    if (key == "year") return Value(std::int64_t{meeting_.date ? meeting_.date->year : 0});
    if (key == "is_past") return Value(is_past());
    if (key == "chair") return Value(title_of(meeting_, meeting_.chaired_by, edition_.handbook()));
    if (key == "before") return before();
    if (key == "carried") return carried();
    if (key == "items") return items();
    if (key == "answer") return answer();
    return Fields::find(key);
  }

  std::vector<std::string> names() const override {
    auto all = Fields::names();
    all.insert(all.end(),
               {"day", "when", "year", "is_past", "chair", "before", "carried", "items", "answer"});
    return all;
  }

 private:
  Value day() const {
    if (!meeting_.date || !meeting_.date->is_whole()) return {};
    return Value(Markup{to_iso(*meeting_.date)});
  }

  std::string when() const {
    if (!meeting_.date) return {};
    const auto& date = *meeting_.date;
    const auto words = date.is_whole() ? rules::weekday_in_words(date) : in_words(date);
    const auto clock = proceedings::clock_words(meeting_);
    return clock.empty() ? words : words + ", " + clock;
  }

  bool is_past() const {
    return meeting_.date && last_day(*meeting_.date) < first_day(edition_.as_at());
  }

  Value before() const {
    const auto* found = proceedings::previous(edition_.handbook(), meeting_);
    return found == nullptr ? Value() : meeting_value(*found, edition_);
  }

  Value carried() const {
    const auto tasks =
        proceedings::carried_forward(edition_.handbook(), meeting_, edition_.as_at());
    return Value(static_cast<std::int64_t>(tasks.size()));
  }

  Value items() const {
    List list;
    for (const auto& item : meeting_.agenda) {
      list.emplace_back(std::make_shared<const ItemFields>(meeting_, item, edition_),
                        item.about.at);
    }
    return list;
  }

  Value answer() const {
    const auto& all = edition_.meetings();
    const auto found = all.find(model::or_empty(meeting_.id));
    const proceedings::MeetingAnswer none;
    const auto& its = found == all.end() ? none : found->second;
    auto map = verdict_map(its.verdict);
    map.emplace_back("is_recorded", Value(its.is_recorded));
    map.emplace_back("assumption", Value(its.assumption));
    return map;
  }

  const model::Meeting& meeting_;
  const view::Edition& edition_;
};

}  // namespace

Value meeting_value(const model::Meeting& meeting, const view::Edition& edition) {
  return {std::make_shared<const MeetingFields>(meeting, edition), meeting.about.at};
}

}  // namespace govbook::compose
