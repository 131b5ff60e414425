#include "directives/sitting.h"

#include "proceedings/presence.h"
#include "rules/deadlines.h"
#include "structure/phrase.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using structure::append;
using structure::Call;
using structure::Context;

doc::Inlines link_to_page(const model::Meeting& meeting, std::string anchor, std::string words) {
  doc::Link link;
  link.target = {"", "meetings/" + model::or_empty(meeting.id), std::move(anchor), ""};
  link.inlines = doc::to_inlines(std::move(words));
  return {{std::move(link), {}}};
}

}  // namespace

const model::Meeting* meeting_of(const Call& call, const Context& context) {
  const auto id = call.argument("meeting", context.subject);
  const auto* meeting = context.edition->handbook().meeting(id);
  if (meeting != nullptr) return meeting;
  const bool is_named = call.arguments.contains("meeting");
  context.report->error("structure/bad-directive", call.at,
                        is_named ? "\"" + call.name + "\": there is no meeting \"" + id + "\""
                                 : "\"" + call.name + "\" needs to know of which meeting");
  if (!is_named) context.report->hint("add a line \"meeting: \" with its id");
  return nullptr;
}

std::string body_filter(const Call& call, const Context& context, bool& is_good) {
  const auto id = call.argument("body");
  is_good = id.empty() || context.edition->handbook().body(id) != nullptr;
  if (is_good) return id;
  structure::refuse(call, "body", context, "body is the id of a body");
  return {};
}

doc::Inlines meeting_link(const model::Meeting& meeting, std::string words) {
  return link_to_page(meeting, "", std::move(words));
}

doc::Inlines item_link(const model::Meeting& meeting, const model::AgendaItem& item,
                       std::string words) {
  return link_to_page(meeting, "item-" + model::or_empty(item.id), std::move(words));
}

std::string day_words(const Date& day) {
  return day.is_whole() ? rules::weekday_in_words(day) : in_words(day);
}

std::string seat_title(const model::Meeting& meeting, const model::Line& seat,
                       const Context& context) {
  const auto* body = context.edition->handbook().body(model::or_empty(meeting.body));
  const auto* found =
      body == nullptr ? nullptr : proceedings::seat_of(*body, model::or_empty(seat));
  return found == nullptr ? model::or_empty(seat) : model::or_empty(found->title);
}

doc::Inlines exemption_words(const model::AgendaItem& item, const Context& context) {
  model::Text words;
  words.value = structure::exemption_words(*item.exemption, item.about);
  words.at = item.about.at;
  return structure::words(words, context);
}

doc::Inlines owner_words(const proceedings::Task& task, const Context& context) {
  doc::Inlines made;
  for (const auto& id : task.action->owners) {
    append(made,
           structure::link_words(model::or_empty(id), context, {"body", "organisation", "post"}),
           "; ");
  }
  for (const auto& seat : task.action->seats) {
    append(made, doc::to_inlines(seat_title(*task.meeting, seat, context)), "; ");
  }
  return made.empty() ? structure::not_stated() : made;
}

}  // namespace govbook::directives
