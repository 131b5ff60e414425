// The agenda of a meeting as a table: each item with its paper, what is asked, who presents it and
// when it is due to begin.

#include <optional>
#include <utility>

#include "base/text.h"
#include "directives/all.h"
#include "directives/sitting.h"
#include "doc/rows.h"
#include "proceedings/calendar.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using structure::append;
using structure::Call;
using structure::Context;

constexpr int minutes_of_hour = 60;
constexpr int minutes_of_day = 24 * minutes_of_hour;

std::string purpose_of(const model::AgendaItem& item) {
  return text::capitalised(model::or_empty(item.kind));
}

doc::Inlines paper_words(const model::AgendaItem& item, const Context& context) {
  const bool is_to_follow = model::is(item.paper_state, "to-follow");
  const bool is_late = model::is(item.paper_state, "late");
  if (!item.paper) {
    if (is_to_follow) return doc::to_inlines("Paper to follow.");
    if (is_late) return doc::to_inlines("Late item: its paper came after the others had gone out.");
    return model::is(item.paper_state, "none") ? doc::to_inlines("No paper.") : doc::Inlines{};
  }
  auto made = doc::to_inlines(is_late ? "Late paper:" : "Paper:");
  append(made, structure::link_words(*item.paper, context, {"report", "document"}));
  if (is_to_follow) append(made, doc::to_inlines("(to follow)"));
  return made;
}

// "Attached: Venues for play schemes (PDF, 2 pages, 34 KB)", and what is in it.
doc::Blocks attached(const model::Meeting& meeting, const model::AgendaItem& item,
                     const Context& context) {
  doc::Blocks blocks;
  for (const auto& one : item.attachments) {
    const auto path = proceedings::attachment_file(meeting, one);
    if (context.attachments == nullptr || !context.attachments->contains(path)) continue;
    const auto& known = context.attachments->at(path);
    auto made = doc::to_inlines("Attached:");
    append(made,
           {{doc::Link{path, {"", "", "", path}, doc::to_inlines(known.title)}, one.about.at}});
    append(made, doc::to_inlines("(" + doc::in_brackets(known) + ")"));
    blocks.push_back(doc::to_paragraph(std::move(made)));
    if (one.text) blocks.push_back(doc::to_paragraph(structure::words(one.text, context)));
  }
  return blocks;
}

doc::Inlines asked_words(const model::AgendaItem& item, const Context& context) {
  if (!item.asked) return {};
  auto made = doc::to_inlines("The meeting is asked");
  append(made, structure::words(item.asked, context));
  append(made, doc::to_inlines("."), "");
  return made;
}

doc::Blocks what_it_is(const model::Meeting& meeting, const model::AgendaItem& item,
                       const Context& context) {
  const auto title = model::or_empty(item.title);
  const bool is_held = model::is(meeting.status, "held");
  doc::Blocks blocks = {
      doc::to_paragraph(is_held ? item_link(meeting, item, title) : doc::to_inlines(title))};
  const auto add = [&](doc::Inlines words) {
    if (!words.empty()) blocks.push_back(doc::to_paragraph(std::move(words)));
  };
  if (item.exemption) add(exemption_words(item, context));
  if (item.text) add(structure::words(item.text, context));
  add(asked_words(item, context));
  std::vector<doc::Inlines> lines;
  for (const auto& text : item.recommendations) lines.push_back(structure::words(text, context));
  if (!lines.empty()) {
    add(doc::to_inlines("It is recommended:"));
    blocks.push_back(doc::to_list(std::move(lines)));
  }
  add(paper_words(item, context));
  for (auto& block : attached(meeting, item, context)) blocks.push_back(std::move(block));
  if (item.about.note) add(structure::words(item.about.note, context));
  return blocks;
}

doc::Inlines leads_of(const model::AgendaItem& item, const Context& context) {
  doc::Inlines made;
  for (const auto& id : item.leads) {
    append(made,
           structure::link_words(model::or_empty(id), context, {"body", "organisation", "post"}),
           "; ");
  }
  return made;
}

// "14:05" of so many minutes from midnight.
std::string clock_of(int minutes) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(minutes / minutes_of_hour % 24) + ":" + two(minutes % minutes_of_hour);
}

// When items begin, as far as every one before them says how long it takes.
struct Clock {
  std::optional<int> now;

  doc::Blocks pass(const model::AgendaItem& item) {
    doc::Blocks blocks;
    if (now) blocks.push_back(doc::to_paragraph(clock_of(*now)));
    if (!item.allotted) {
      now.reset();
      return blocks;
    }
    const auto minutes = *item.allotted;
    blocks.push_back(
        doc::to_paragraph(std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes")));
    if (now && minutes >= 0 && minutes < minutes_of_day) *now += static_cast<int>(minutes);
    return blocks;
  }
};

}  // namespace

doc::Blocks make_agenda(const Call& call, const Context& context) {
  const auto* meeting = meeting_of(call, context);
  if (meeting == nullptr || meeting->agenda.empty()) return {};
  auto table = doc::to_table("Agenda", {"Item", "What", "For", "Presented by", "Time"});
  doc::set_widths(table, {0.08, 0.46, 0.14, 0.18, 0.14});
  Clock clock{proceedings::to_clock(model::or_empty(meeting->time))};
  for (const auto& item : meeting->agenda) {
    auto& row = doc::add_row(table,
                             structure::anchor_for(context, model::or_empty(meeting->id),
                                                   "agenda-" + model::or_empty(item.id)),
                             {doc::to_inlines(model::or_empty(item.number)),
                              {},
                              doc::to_inlines(purpose_of(item)),
                              leads_of(item, context),
                              {}});
    row.cells[1].blocks = what_it_is(*meeting, item, context);
    row.cells[4].blocks = clock.pass(item);
  }
  return {doc::to_block(std::move(table))};
}

}  // namespace govbook::directives
