// Calls: macros, functions, methods.

#include <algorithm>
#include <cstdint>

#include "base/suggest.h"
#include "base/text.h"
#include "templating/machine.h"

namespace govbook::templating {

Machine::Arguments Machine::arguments(const Expression& of, const std::vector<std::string>& named,
                                      Frame& frame) {
  Arguments given;
  const auto first_named = of.parts.size() - named.size();
  for (std::size_t i = 1; i < of.parts.size(); ++i) {
    auto found = evaluate(of.parts[i], frame);
    context_.need(found, of.parts[i].at);
    if (i < first_named) {
      given.ordered.push_back(std::move(found));
    } else {
      given.named.emplace_back(named[i - first_named], std::move(found));
    }
  }
  return given;
}

// The macro that an expression names; nullptr, without complaint, when it names none.
const Macro* Machine::macro_of(const Expression& callee, Frame& frame) {
  Datum found;
  if (std::holds_alternative<Name>(callee.node)) {
    found = name(callee, frame, Absence::tolerated);
  } else if (const auto* wanted = std::get_if<Attribute>(&callee.node)) {
    if (!std::holds_alternative<Name>(callee.parts[0].node)) return nullptr;
    const auto module = name(callee.parts[0], frame, Absence::tolerated);
    if (!std::holds_alternative<const Frame*>(module.data)) return nullptr;
    const auto* own = std::get<const Frame*>(module.data)->find_own(wanted->name);
    if (own != nullptr) found = *own;
  }
  const auto* macro = std::get_if<const Macro*>(&found.data);
  return macro == nullptr ? nullptr : *macro;
}

// Calls that write text do so directly, so that the text keeps its origins. False when it is no
// such call.
bool Machine::print_call(const Expression& of, Frame& frame) {
  const auto& callee = of.parts[0];
  if (const auto* macro = macro_of(callee, frame)) {
    call_macro(*macro, arguments(of, std::get<Call>(of.node).named, frame), nullptr, of.at);
    return true;
  }
  const auto* called = std::get_if<Name>(&callee.node);
  const bool is_super = called != nullptr && called->name == "super" && of.parts.size() == 1;
  return is_super && name(callee, frame, Absence::tolerated).is_missing() && call_super(of.at);
}

Datum Machine::call(const Expression& of, Frame& frame) {
  const auto& callee = of.parts[0];
  if (macro_of(callee, frame) != nullptr) {
    return context_.rendered(capture([&] { print_call(of, frame); }), {});
  }
  auto given = arguments(of, std::get<Call>(of.node).named, frame);
  if (std::holds_alternative<Attribute>(callee.node)) {
    const auto object = evaluate(callee.parts[0], frame);
    if (!context_.need(object, callee.parts[0].at)) return {};
    if (!given.named.empty()) {
      return context_.wrong(of.at, "a method takes its arguments by order, not by name");
    }
    const auto& method = std::get<Attribute>(callee.node).name;
    const auto* loop = std::get_if<const Loop*>(&object.data);
    if (loop != nullptr && method == "cycle" && !given.ordered.empty()) {
      return given.ordered[(*loop)->index % given.ordered.size()];
    }
    return call_method(object, method, std::move(given.ordered), context_, callee.at);
  }
  const auto* called = std::get_if<Name>(&callee.node);
  if (called == nullptr) return context_.wrong(of.at, "this is no macro and cannot be called");
  const auto known = name(callee, frame, Absence::tolerated);
  if (!known.is_missing()) {
    return context_.wrong(callee.at, "\"" + called->name + "\" is " + std::string(kind_of(known)) +
                                         " and cannot be called");
  }
  bool is_known = true;
  auto result = function(called->name, given, callee.at, is_known);
  if (is_known) return result;
  auto names = known_names(frame);
  for (const auto* own : {"dict", "namespace", "range", "super"}) names.emplace_back(own);
  context_.tell("template/unknown-name", callee.at,
                "there is no macro or function \"" + called->name + "\"",
                did_you_mean(called->name, names));
  return {};
}

Datum Machine::function(std::string_view called, const Arguments& given, Span at, bool& is_known) {
  if (called == "range") return range(given, at);
  if (called == "dict") return made_map(given, false, at);
  if (called == "namespace") return made_map(given, true, at);
  if (called == "super") return context_.rendered(capture([&] { call_super(at); }), {});
  is_known = false;
  return {};
}

Datum Machine::range(const Arguments& given, Span at) {
  std::vector<std::int64_t> numbers;
  for (const auto& one : given.ordered) {
    if (const auto number = whole(one)) numbers.push_back(*number);
  }
  const bool is_fitting = numbers.size() == given.ordered.size() && given.named.empty() &&
                          !numbers.empty() && numbers.size() <= 3;
  if (!is_fitting) return context_.wrong(at, "\"range\" takes one to three whole numbers");
  const auto begin = numbers.size() == 1 ? 0 : numbers[0];
  const auto end = numbers.size() == 1 ? numbers[0] : numbers[1];
  const auto step = numbers.size() == 3 ? numbers[2] : 1;
  if (step == 0) return context_.wrong(at, "the step of \"range\" cannot be 0");
  std::vector<Datum> found;
  auto now = begin;
  while (step > 0 ? now < end : now > end) {
    if (!context_.spend(steps_of_turn, at)) return {};
    found.emplace_back(Value(now));
    if (__builtin_add_overflow(now, step, &now)) break;
  }
  return Datum(std::move(found));
}

Datum Machine::made_map(const Arguments& given, bool is_namespace, Span at) {
  Mapping made;
  made.is_namespace = is_namespace;
  if (!given.ordered.empty()) {
    auto first = given.ordered.size() == 1 ? entries(given.ordered[0]) : std::nullopt;
    if (!first) return context_.wrong(at, "a map is made of a map and of arguments with names");
    made.members = std::move(*first);
  }
  for (const auto& [key, value] : given.named) {
    if (!is_member(value, at)) return {};
    std::erase_if(made.members, [&name = key](const auto& entry) { return entry.first == name; });
    made.members.emplace_back(key, value);
  }
  return Datum(std::move(made));
}

// Gives the parameters of a macro their data.
bool Machine::bind(const Macro& macro, Arguments given, Frame& frame, Span at) {
  const auto& names = macro.signature->names;
  const auto what = "\"" + macro.signature->name + "\"";
  if (given.ordered.size() > names.size()) {
    context_.wrong(
        at, what + " takes " +
                text::counted(static_cast<long long>(names.size()), "argument", "arguments") +
                ", not " + std::to_string(given.ordered.size()));
    return false;
  }
  for (std::size_t i = 0; i < given.ordered.size(); ++i) {
    frame.set(names[i], std::move(given.ordered[i]));
  }
  for (auto& [key, value] : given.named) {
    const auto place = std::find(names.begin(), names.end(), key);
    if (place == names.end()) {
      context_.wrong(at, what + " has no parameter \"" + key + "\"");
      return false;
    }
    if (frame.find_own(key) != nullptr) {
      context_.wrong(at, what + " is given \"" + key + "\" twice");
      return false;
    }
    frame.set(*place, std::move(value));
  }
  const auto& defaults = macro.signature->defaults;
  const auto first_default = names.size() - defaults.size();
  for (std::size_t i = first_default; i < names.size(); ++i) {
    if (frame.find_own(names[i]) != nullptr) continue;
    frame.set(names[i], evaluate(defaults[i - first_default], frame));
  }
  for (const auto& one : names) {
    if (frame.find_own(one) == nullptr) {
      frame.set(one, Missing{"the macro was called without this argument"});
    }
  }
  return true;
}

void Machine::call_macro(const Macro& macro, Arguments given, const Macro* caller, Span at) {
  if (!goes_deeper(at)) return;
  ++depth_;
  Frame frame;
  frame.parent = macro.home;
  if (bind(macro, std::move(given), frame, at)) {
    if (caller != nullptr) frame.set("caller", caller);
    const auto outer = std::exchange(is_muted_, false);
    execute(*macro.body, frame);
    is_muted_ = outer;
  }
  --depth_;
}

bool Machine::call_super(Span at) {
  const auto [chain, level] = running_;
  if (chain == nullptr || level + 1 >= chain->size()) {
    context_.tell("template/unknown-name", at, "there is no block above that \"super\" could mean");
    return true;
  }
  run_block(*chain, level + 1, *page_->root);
  return true;
}

}  // namespace govbook::templating
