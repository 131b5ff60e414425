// Expressions to data.

#include <algorithm>
#include <cstdint>

#include "base/match.h"
#include "base/suggest.h"
#include "templating/machine.h"
#include "templating/operators.h"

namespace govbook::templating {
namespace {

constexpr int deepest_run = 400;  // Bodies, calls and expressions inside each other.

bool is_fallback(const Filter& filter) { return filter.name == "default" || filter.name == "d"; }

bool asks_whether_there(const Test& test) {
  return test.name == "defined" || test.name == "undefined";
}

Datum loop_attribute(const Loop& loop, std::string_view name) {
  const auto size = loop.members.size();
  const auto count = [](std::size_t number) { return Value(static_cast<std::int64_t>(number)); };
  if (name == "index") return count(loop.index + 1);
  if (name == "index0") return count(loop.index);
  if (name == "revindex") return count(size - loop.index);
  if (name == "revindex0") return count(size - loop.index - 1);
  if (name == "first") return Value(loop.index == 0);
  if (name == "last") return Value(loop.index + 1 == size);
  if (name == "length") return count(size);
  if (name == "previtem") {
    if (loop.index > 0) return loop.members[loop.index - 1];
    return Missing{"the first turn of a loop has no previous item"};
  }
  if (name == "nextitem") {
    if (loop.index + 1 < size) return loop.members[loop.index + 1];
    return Missing{"the last turn of a loop has no next item"};
  }
  return {};
}

const std::vector<std::string>& loop_names() {
  static const std::vector<std::string> names = {"first",    "index",    "index0",
                                                 "last",     "length",   "nextitem",
                                                 "previtem", "revindex", "revindex0"};
  return names;
}

// The attributes of a datum; nothing when it has none of that name.
std::optional<Datum> attribute_of(const Datum& of, std::string_view name) {
  if (const auto* loop = std::get_if<const Loop*>(&of.data)) {
    const bool is_known =
        std::find(loop_names().begin(), loop_names().end(), name) != loop_names().end();
    return is_known ? std::optional(loop_attribute(**loop, name)) : std::nullopt;
  }
  if (const auto* module = std::get_if<const Frame*>(&of.data)) {
    const auto* found = (*module)->find_own(name);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }
  return member(of, name);
}

std::vector<std::string> attribute_names(const Datum& of) {
  if (std::holds_alternative<const Loop*>(of.data)) return loop_names();
  if (const auto* module = std::get_if<const Frame*>(&of.data)) return known_names(**module);
  return member_names(of);
}

}  // namespace

bool Machine::goes_deeper(Span at) {
  if (depth_ < deepest_run) return true;
  context_.stop("template/too-deep", at, "this is nested too deeply: does a macro call itself?");
  return false;
}

Datum Machine::evaluate(const Expression& of, Frame& frame, Absence absence) {
  if (context_.is_stopped() || !goes_deeper(of.at)) return {};
  ++depth_;
  auto found = dispatch(of, frame, absence);
  --depth_;
  return found;
}

Datum Machine::dispatch(const Expression& of, Frame& frame, Absence absence) {
  const auto part = [&](std::size_t index) { return evaluate(of.parts[index], frame); };
  return std::visit(match{
                        [&](const Broken&) { return Datum(); },
                        [&](const Captured&) { return captured_; },
                        [&](const Literal& literal) { return Datum(&literal.value); },
                        [&](const Name&) { return name(of, frame, absence); },
                        [&](const Attribute&) { return attribute(of, frame, absence); },
                        [&](const Subscript&) { return subscript(of, frame, absence); },
                        [&](const Slice&) {
                          const auto list = part(0);
                          if (!context_.need(list, of.at)) return Datum();
                          return slice(list, evaluate_parts(of, frame, 1), context_, of.at);
                        },
                        [&](const Call&) { return call(of, frame); },
                        [&](const Filtered&) { return filtered(of, frame); },
                        [&](const Tested&) { return tested(of, frame); },
                        [&](const Calculation& calculation) {
                          const auto left = part(0);
                          return calculate(calculation.by, left, part(1), context_, of.at);
                        },
                        [&](const Sign&) { return sign(of, frame); },
                        [&](const Comparison&) { return comparison(of, frame); },
                        [&](const Concatenation&) { return concatenation(of, frame); },
                        [&](const Choice&) { return choice(of, frame, absence); },
                        [&](const Either&) { return logic(of, frame, absence); },
                        [&](const Both&) { return logic(of, frame, absence); },
                        [&](const Opposite&) {
                          const auto found = part(0);
                          return context_.need(found, of.at) ? Datum(Value(!is_true(found)))
                                                             : Datum();
                        },
                        [&](const ListOf&) { return list(of, frame); },
                        [&](const MapOf&) { return map(of, frame); },
                    },
                    of.node);
}

Datum Machine::name(const Expression& of, Frame& frame, Absence absence) {
  const auto& wanted = std::get<Name>(of.node).name;
  for (const auto* now = &frame; now != nullptr; now = now->parent) {
    if (const auto* found = now->find_own(wanted)) return *found;
    if (now->values == nullptr) continue;
    for (const auto& [key, value] : *now->values) {
      if (key == wanted) return &value;
    }
  }
  // What has no name could not be read, and was told then.
  if (absence == Absence::told && !wanted.empty()) {
    context_.tell("template/unknown-name", of.at, "there is nothing called \"" + wanted + "\"",
                  did_you_mean(wanted, known_names(frame)));
  }
  return {};
}

Datum Machine::attribute(const Expression& of, Frame& frame, Absence absence) {
  const auto& wanted = std::get<Attribute>(of.node).name;
  const auto record = evaluate(of.parts[0], frame);
  if (!context_.need(record, of.parts[0].at)) return {};
  if (auto found = attribute_of(record, wanted)) return std::move(*found);
  if (absence == Absence::told) {
    context_.tell("template/unknown-name", of.at,
                  std::string(kind_of(record)) + " here has no \"" + wanted + "\"",
                  did_you_mean(wanted, attribute_names(record)));
  }
  return {};
}

Datum Machine::subscript(const Expression& of, Frame& frame, Absence absence) {
  const auto list = evaluate(of.parts[0], frame);
  if (!context_.need(list, of.parts[0].at)) return {};
  const auto index = evaluate(of.parts[1], frame);
  if (!context_.need(index, of.parts[1].at)) return {};
  std::string problem;
  if (const auto* key = letters(index)) {
    if (auto found = attribute_of(list, *key)) return std::move(*found);
    problem = std::string(kind_of(list)) + " here has no \"" + *key + "\"";
  } else if (const auto number = whole(index); number && !is_mapping(list)) {
    const auto all = members(list);
    const auto size = all ? static_cast<std::int64_t>(all->size()) : 0;
    const auto place = *number < 0 ? *number + size : *number;
    if (all && place >= 0 && place < size) return (*all)[static_cast<std::size_t>(place)];
    problem = std::string(kind_of(list)) + " here has no member " + std::to_string(*number);
    if (all) problem += ", as it has only " + std::to_string(size);
  } else {
    problem = std::string(kind_of(list)) + " here has no member by that";
  }
  if (absence == Absence::told) context_.tell("template/unknown-name", of.at, problem);
  return {};
}

Datum Machine::filtered(const Expression& of, Frame& frame) {
  const auto& use = std::get<Filtered>(of.node);
  const bool is_tolerant = is_fallback(*use.filter);
  const auto input = evaluate(of.parts[0], frame, is_tolerant ? Absence::tolerated : Absence::told);
  if (!is_tolerant && !context_.need(input, of.parts[0].at)) return {};
  auto given = arguments(of, use.named, frame);
  return apply(*use.filter, input, std::move(given.ordered), std::move(given.named),
               {&context_, of.at});
}

Datum Machine::tested(const Expression& of, Frame& frame) {
  const auto& use = std::get<Tested>(of.node);
  const bool is_tolerant = asks_whether_there(*use.test);
  const auto input = evaluate(of.parts[0], frame, is_tolerant ? Absence::tolerated : Absence::told);
  if (!is_tolerant && !context_.need(input, of.parts[0].at)) return {};
  auto given = arguments(of, use.named, frame);
  return Value(holds(*use.test, input, std::move(given.ordered), std::move(given.named),
                     {&context_, of.at}));
}

// a < b < c is a < b and b < c.
Datum Machine::comparison(const Expression& of, Frame& frame) {
  const auto& by = std::get<Comparison>(of.node).by;
  auto left = evaluate(of.parts[0], frame);
  for (std::size_t i = 0; i < by.size(); ++i) {
    auto right = evaluate(of.parts[i + 1], frame);
    const auto holds = compare(by[i], left, right, context_, of.at);
    if (!holds) return {};
    if (!*holds) return Value(false);
    left = std::move(right);
  }
  return Value(true);
}

Datum Machine::concatenation(const Expression& of, Frame& frame) {
  const auto parts = evaluate_parts(of, frame, 0);
  bool has_markup = false;
  Span from;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (!is_member(parts[i], of.parts[i].at)) return {};
    has_markup = has_markup || is_markup(parts[i]);
    if (!from.is_somewhere()) from = span_of(parts[i]);
  }
  const bool is_escaped = has_markup && context_.is_escaping();
  std::string out;
  for (const auto& part : parts) {
    out += is_escaped ? context_.output(part) : to_text(part);
    if (out.size() > most_text) break;
  }
  if (!context_.allows_text(out.size(), of.at)) return {};
  return is_escaped ? Value(Markup{std::move(out)}, from) : Value(std::move(out), from);
}

Datum Machine::choice(const Expression& of, Frame& frame, Absence absence) {
  const auto condition = evaluate(of.parts[1], frame);
  if (!context_.need(condition, of.parts[1].at)) return {};
  if (is_true(condition)) return evaluate(of.parts[0], frame, absence);
  if (of.parts.size() > 2) return evaluate(of.parts[2], frame, absence);
  return absence == Absence::tolerated ? Datum() : Datum(Value(""));
}

Datum Machine::logic(const Expression& of, Frame& frame, Absence absence) {
  auto left = evaluate(of.parts[0], frame);
  if (!context_.need(left, of.parts[0].at)) return {};
  const bool wants_left = std::holds_alternative<Either>(of.node);
  if (is_true(left) == wants_left) return left;
  return evaluate(of.parts[1], frame, absence);
}

Datum Machine::sign(const Expression& of, Frame& frame) {
  const auto found = evaluate(of.parts[0], frame);
  if (!context_.need(found, of.at)) return {};
  if (!number(found)) {
    return context_.wrong(of.at, "only numbers have a sign, not " + std::string(kind_of(found)),
                          found);
  }
  const Datum factor = Value(std::get<Sign>(of.node).is_minus ? -1 : 1);
  return calculate(Operator::multiply, factor, found, context_, of.at);
}

// Whether the datum can be a part of a list, a map or a text; complains if not.
bool Machine::is_member(const Datum& datum, Span at) {
  if (!context_.need(datum, at)) return false;
  if (!is_handle(datum)) return true;
  context_.wrong(at, std::string(kind_of(datum)) + " cannot be part of a text, a list or a map");
  return false;
}

std::vector<Datum> Machine::evaluate_parts(const Expression& of, Frame& frame, std::size_t from) {
  std::vector<Datum> found;
  for (std::size_t i = from; i < of.parts.size(); ++i) {
    found.push_back(evaluate(of.parts[i], frame));
  }
  return found;
}

Datum Machine::list(const Expression& of, Frame& frame) {
  auto found = evaluate_parts(of, frame, 0);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!is_member(found[i], of.parts[i].at)) return {};
  }
  const bool is_tuple = std::get<ListOf>(of.node).is_tuple;
  return Datum(std::move(found), is_tuple ? Sequence::Form::tuple : Sequence::Form::list);
}

Datum Machine::map(const Expression& of, Frame& frame) {
  Mapping made;
  for (std::size_t i = 0; i + 1 < of.parts.size(); i += 2) {
    const auto key = evaluate(of.parts[i], frame);
    auto value = evaluate(of.parts[i + 1], frame);
    if (!is_member(key, of.parts[i].at) || !is_member(value, of.parts[i + 1].at)) return {};
    const auto* name = letters(key);
    if (name == nullptr)
      return context_.wrong(of.parts[i].at, "the keys of a map are strings", key);
    const auto old = std::find_if(made.members.begin(), made.members.end(),
                                  [&](const auto& entry) { return entry.first == *name; });
    if (old == made.members.end()) {
      made.members.emplace_back(*name, std::move(value));
    } else {
      old->second = std::move(value);
    }
  }
  return Datum(std::move(made));
}

}  // namespace govbook::templating
