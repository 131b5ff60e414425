// What meetings asked to be done: of one meeting, carried forward to one, or all of them.

#include "proceedings/actions.h"

#include <vector>

#include "base/text.h"
#include "directives/all.h"
#include "directives/sitting.h"
#include "doc/rows.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::directives {
namespace {

using proceedings::Progress;
using proceedings::Task;
using structure::append;
using structure::Call;
using structure::Context;

doc::Inlines how_far(const Task& task) {
  std::string words(proceedings::word_for(task.progress));
  const bool is_open = task.progress == Progress::open || task.progress == Progress::overdue;
  if (!is_open && task.action->done_on) words += " " + in_words(*task.action->done_on);
  words = text::capitalised(words);
  if (task.progress != Progress::overdue) return doc::to_inlines(std::move(words));
  return {{doc::Unstated{doc::to_inlines(std::move(words))}, {}}};
}

doc::Inlines due_day(const model::Action& action, const Context& context) {
  if (action.due) return doc::to_inlines(in_words(*action.due));
  return action.due.gap ? structure::gap_words(*action.due.gap, context) : structure::not_stated();
}

doc::Inlines asked_at(const Task& task) {
  return item_link(
      *task.meeting, *task.item,
      model::or_empty(task.meeting->title) + ", item " + model::or_empty(task.item->number));
}

doc::Block table_of(const std::vector<Task>& tasks, std::string caption, const Context& context) {
  auto table =
      doc::to_table(std::move(caption), {"Action", "Who", "By", "How far", "Asked for at"});
  doc::set_widths(table, {0.28, 0.2, 0.14, 0.14, 0.24});
  for (const auto& task : tasks) {
    auto text = task.action->text;
    text.value = text::capitalised(model::or_empty(text));
    auto what = structure::words(text, context);
    if (task.action->about.note) {
      append(what, structure::words(task.action->about.note, context), ". ");
    }
    doc::add_row(table, "",
                 {std::move(what), owner_words(task, context), due_day(*task.action, context),
                  how_far(task), asked_at(task)});
  }
  return doc::to_block(std::move(table));
}

}  // namespace

doc::Blocks make_actions(const Call& call, const Context& context) {
  const auto show = call.argument("show", "carried");
  const auto& as_at = context.edition->as_at();
  const auto& handbook = context.edition->handbook();
  if (show == "carried") {
    const auto* meeting = meeting_of(call, context);
    if (meeting == nullptr) return {};
    const auto tasks = proceedings::carried_forward(handbook, *meeting, as_at);
    if (tasks.empty()) return {};
    return {table_of(tasks, "Actions from earlier meetings", context)};
  }
  if (show != "all" && show != "open") {
    refuse(call, "show", context, "show is carried, open or all");
    return {};
  }
  bool is_good = true;
  const auto body = body_filter(call, context, is_good);
  if (!is_good) return {};
  auto tasks = proceedings::tasks(handbook, body, as_at);
  std::erase_if(tasks, [&](const Task& task) {
    return show == "open" &&
           (task.progress == Progress::done || task.progress == Progress::dropped);
  });
  if (tasks.empty()) return {};
  return {table_of(tasks, show == "open" ? "Open actions" : "Actions", context)};
}

}  // namespace govbook::directives
