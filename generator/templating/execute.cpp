// Statements: text, output, branches, loops, names.

#include <algorithm>
#include <memory>

#include "base/match.h"
#include "templating/machine.h"

namespace govbook::templating {
namespace {

constexpr std::size_t deepest_data = 64;
constexpr std::size_t heaviest_data = 1'000'000;

}  // namespace

void Frame::set(std::string_view name, Datum datum) {
  for (auto& [key, value] : variables) {
    if (key != name) continue;
    value = std::move(datum);
    return;
  }
  variables.emplace_back(name, std::move(datum));
}

const Datum* Frame::find_own(std::string_view name) const {
  for (const auto& [key, value] : variables) {
    if (key == name) return &value;
  }
  return nullptr;
}

std::vector<std::string> known_names(const Frame& frame) {
  std::vector<std::string> names;
  for (const auto* now = &frame; now != nullptr; now = now->parent) {
    for (const auto& variable : now->variables) names.emplace_back(variable.first);
    if (now->values == nullptr) continue;
    for (const auto& value : *now->values) names.push_back(value.first);
  }
  return names;
}

void Machine::execute(const Body& body, Frame& frame) {
  if (!body.empty() && !goes_deeper(body.front().at)) return;
  ++depth_;
  for (const auto& statement : body) {
    if (context_.is_stopped()) break;
    const auto at = statement.at;
    std::visit(match{
                   [&](const Text& text) { write(text.text, at, true); },
                   [&](const Print& of) { print(of, at, frame); },
                   [&](const If& of) { choose(of, frame); },
                   [&](const For& of) { repeat(of, at, frame); },
                   [&](const Set& of) { set(of, at, frame); },
                   [&](const SetBlock& of) { set_block(of, at, frame); },
                   [&](const Include& of) { include(of, at, frame); },
                   [&](const Extends& of) { extend(of, at, frame); },
                   [&](const BlockPlace& of) { place_block(of, frame); },
                   [&](const With& of) { with(of, frame); },
                   [&](const MacroDefinition& of) {
                     if (!context_.spend(steps_of_turn, at)) return;
                     macros_.push_back({&of.signature, &of.body, &frame});
                     frame.set(of.signature.name, &macros_.back());
                   },
                   [&](const CallBlock& of) { call_block(of, frame); },
                   [&](const FilterBlock& of) { filter_block(of, at, frame); },
                   [&](const Import& of) { import(of, at, frame); },
               },
               statement.node);
  }
  --depth_;
}

void Machine::print(const Print& of, Span at, Frame& frame) {
  if (is_muted_) return;
  if (std::holds_alternative<Call>(of.value.node) && print_call(of.value, frame)) return;
  const auto found = evaluate(of.value, frame);
  if (!is_member(found, at)) return;
  const auto from = span_of(found);
  write(context_.output(found), from.is_somewhere() ? from : at, false);
}

// Stretches of one value in a row become one; empty ones are left out.
void Machine::write(std::string_view text, Span at, bool is_literal) {
  if (is_muted_ || text.empty()) return;
  auto& [whole, origins] = *out_;
  if (whole.size() + text.size() > most_text) {
    context_.stop("template/too-long", at, "the text is longer than 16 MiB");
    return;
  }
  const auto begin = whole.size();
  whole += text;
  const bool goes_on = !origins.empty() && !is_literal && !origins.back().is_literal &&
                       origins.back().at == at && origins.back().end == begin;
  if (goes_on) {
    origins.back().end = whole.size();
  } else {
    origins.push_back({begin, whole.size(), at, is_literal});
  }
}

std::string Machine::capture(const std::function<void()>& what) {
  Rendered captured;
  auto* const outer = std::exchange(out_, &captured);
  const auto was_muted = std::exchange(is_muted_, false);
  what();
  out_ = outer;
  is_muted_ = was_muted;
  context_.spend(captured.text.size() >> 10, {});
  return std::move(captured.text);
}

void Machine::choose(const If& of, Frame& frame) {
  for (const auto& [condition, body] : of.branches) {
    if (!condition.empty()) {
      const auto found = evaluate(condition.front(), frame);
      if (!context_.need(found, condition.front().at)) return;
      if (!is_true(found)) continue;
    }
    return execute(body, frame);
  }
}

void Machine::repeat(const For& of, Span at, Frame& frame) {
  const auto over = evaluate(of.over, frame);
  if (!context_.need(over, of.over.at)) return;
  auto all = members(over);
  if (!all) {
    context_.wrong(of.over.at, "cannot walk over " + std::string(kind_of(over)), over);
    return;
  }
  if (!context_.spend(all->size() * steps_of_member, at)) return;
  if (!of.condition.empty()) {
    std::vector<Datum> wanted;
    for (auto& one : *all) {
      Frame trial;
      trial.parent = &frame;
      if (!assign(of.targets, of.is_unpacked, one, trial)) return;
      const auto holds = evaluate(of.condition.front(), trial);
      if (!context_.need(holds, of.condition.front().at)) return;
      if (is_true(holds)) wanted.push_back(std::move(one));
    }
    all = std::move(wanted);
  }
  if (all->empty()) {
    Frame inner;
    inner.parent = &frame;
    return execute(of.otherwise, inner);
  }
  turns(of, *all, at, frame);
}

void Machine::turns(const For& of, const std::vector<Datum>& all, Span at, Frame& frame) {
  Loop loop{all, 0};
  Frame turn;
  turn.parent = &frame;
  for (; loop.index < all.size(); ++loop.index) {
    turn.variables.clear();
    turn.set("loop", static_cast<const Loop*>(&loop));
    if (!context_.spend(steps_of_turn, at)) break;
    if (!assign(of.targets, of.is_unpacked, all[loop.index], turn)) break;
    execute(of.body, turn);
  }
}

void Machine::set(const Set& of, Span at, Frame& frame) {
  const auto found = evaluate(of.value, frame);
  if (context_.need(found, at)) assign(of.targets, of.is_unpacked, found, frame);
}

void Machine::set_block(const SetBlock& of, Span at, Frame& frame) {
  Frame inner;
  inner.parent = &frame;
  auto text = capture([&] { execute(of.body, inner); });
  auto outer = std::exchange(captured_, context_.rendered(std::move(text), {}));
  const auto found = evaluate(of.filters, frame);
  captured_ = std::move(outer);
  if (context_.need(found, at)) assign_one(of.target, found, frame);
}

void Machine::filter_block(const FilterBlock& of, Span at, Frame& frame) {
  if (is_muted_) return;
  Frame inner;
  inner.parent = &frame;
  auto text = capture([&] { execute(of.body, inner); });
  auto outer = std::exchange(captured_, context_.rendered(std::move(text), {}));
  const auto found = evaluate(of.filters, frame);
  captured_ = std::move(outer);
  if (is_member(found, at)) write(context_.output(found), at, false);
}

// Values see the names around the tag, not each other.
void Machine::with(const With& of, Frame& frame) {
  Frame inner;
  inner.parent = &frame;
  for (std::size_t i = 0; i < of.targets.size(); ++i) {
    const auto found = evaluate(of.values[i], frame);
    if (!context_.need(found, of.targets[i].at)) continue;
    assign_one(of.targets[i], found, inner);
  }
  execute(of.body, inner);
}

void Machine::call_block(const CallBlock& of, Frame& frame) {
  if (is_muted_) return;
  const auto* macro = macro_of(of.call.parts[0], frame);
  if (macro == nullptr) {
    context_.wrong(of.call.at, "a call block needs a macro");
    return;
  }
  const Macro caller{&of.signature, &of.body, &frame};
  call_macro(*macro, arguments(of.call, std::get<Call>(of.call.node).named, frame), &caller,
             of.call.at);
}

bool Machine::assign(const std::vector<Target>& targets, bool is_unpacked, const Datum& datum,
                     Frame& frame) {
  if (!is_unpacked) {
    assign_one(targets.front(), datum, frame);
    return true;
  }
  const auto all = members(datum);
  if (!all || all->size() != targets.size()) {
    const auto what = all ? std::to_string(all->size()) + " values" : std::string(kind_of(datum));
    context_.wrong(targets.front().at,
                   "cannot give " + what + " to " + std::to_string(targets.size()) + " names",
                   datum);
    return false;
  }
  for (std::size_t i = 0; i < targets.size(); ++i) assign_one(targets[i], (*all)[i], frame);
  return true;
}

void Machine::assign_one(const Target& target, const Datum& datum, Frame& frame) {
  const auto extent = extent_of(datum);
  if (extent.depth > deepest_data) {
    context_.stop("template/too-deep", target.at, "this list holds too many lists inside lists");
  }
  if (extent.weight > heaviest_data) {
    context_.stop("template/too-long", target.at, "this list has more than 1,000,000 members");
  }
  if (context_.is_stopped()) return;
  if (target.attribute.empty()) return frame.set(target.name, datum);
  const Datum* found = nullptr;
  for (const auto* now = &frame; now != nullptr && found == nullptr; now = now->parent) {
    found = now->find_own(target.name);
  }
  const auto* mapping =
      found == nullptr ? nullptr : std::get_if<std::shared_ptr<Mapping>>(&found->data);
  if (mapping == nullptr || !(*mapping)->is_namespace) {
    context_.wrong(target.at, "only a namespace has attributes that can be set");
    return;
  }
  if (!is_member(datum, target.at)) return;
  auto& all = (*mapping)->members;
  const auto old = std::find_if(all.begin(), all.end(),
                                [&](const auto& entry) { return entry.first == target.attribute; });
  if (old != all.end()) {
    old->second = datum;
  } else {
    all.emplace_back(target.attribute, datum);
  }
}

}  // namespace govbook::templating
