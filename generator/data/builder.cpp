#include "data/builder.h"

#include "base/utf8.h"
#include "data/guard.h"
#include "data/letters.h"

namespace govbook::data {
namespace {

std::string too_many(std::string_view what, std::size_t found, std::size_t most) {
  return "this " + std::string(what) + " has " + std::to_string(found) + " bytes; at most " +
         std::to_string(most) + " are read";
}

std::optional<char32_t> first_control(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto c = utf8::next(words, at);
    if (utf8::is_forbidden(c)) return c;
  }
  return std::nullopt;
}

// Why words cannot be a name; empty when they can.
std::string why_no_name(std::string_view words) {
  for (std::size_t at = 0; at < words.size();) {
    const auto c = utf8::next(words, at);
    if (!is_seen(c)) return utf8::code_point(c) + ", which nobody can see";
    if (!is_composed(c)) return utf8::code_point(c) + ", which has another spelling";
  }
  return {};
}

}  // namespace

bool Builder::is_in_map() const {
  return !open_.empty() && std::holds_alternative<Map>(open_.back().value.data);
}

bool Builder::wants_key() const { return is_in_map() && !open_.back().has_key; }

bool Builder::key(std::string name, Span at) {
  auto& frame = open_.back();
  if (name.size() > limit::key_bytes) {
    report_.error("data/too-large", at, too_many("name", name.size(), limit::key_bytes));
    return false;
  }
  if (const auto control = first_control(name)) {
    report_.error("data/control-character", at,
                  "this name has the control character " + utf8::code_point(*control) + " in it");
    return false;
  }
  if (const auto why = why_no_name(name); !why.empty()) {
    report_.error("data/bad-name", at, "this name has the character " + why);
    report_.hint("names are written without it, an accent and its letter as one character");
    return false;
  }
  const auto [first, is_new] = frame.keys.emplace(name, at);
  if (!is_new) {
    report_.error("data/duplicate-key", at, "\"" + name + "\" is given twice");
    report_.see_also(first->second, "the first is here");
    report_.hint("keep one of the two");
  }
  frame.key = std::move(name);
  frame.key_span = at;
  frame.has_key = true;
  frame.is_key_new = is_new;
  return true;
}

void Builder::place(Value value) {
  if (open_.empty()) {
    whole_ = std::move(value);
    return;
  }
  auto& frame = open_.back();
  if (auto* list = std::get_if<List>(&frame.value.data)) {
    list->push_back(std::move(value));
    return;
  }
  if (frame.is_key_new) {
    auto& map = std::get<Map>(frame.value.data);
    map.push_back({std::move(frame.key), frame.key_span, std::move(value)});
  }
  frame.has_key = false;
}

bool Builder::add(Value value) {
  const std::string* words = std::get_if<std::string>(&value.data);
  if (const auto* bare = std::get_if<Bare>(&value.data)) words = &bare->text;
  if (words != nullptr && words->size() > limit::text_bytes) {
    report_.error("data/too-large", value.span, too_many("text", words->size(), limit::text_bytes));
    return false;
  }
  if (const auto control = words == nullptr ? std::nullopt : first_control(*words)) {
    report_.error("data/control-character", value.span,
                  "this text has the control character " + utf8::code_point(*control) + " in it");
    report_.hint("delete it");
  }
  if (++count_ > limit::values) {
    report_.error("data/too-large", value.span,
                  "the file has more than " + std::to_string(limit::values) + " values");
    return false;
  }
  place(std::move(value));
  return true;
}

bool Builder::open(Value empty) {
  if (open_.size() == limit::depth) {
    report_.error("data/too-deep", empty.span,
                  "lists and records stand more than " + std::to_string(limit::depth) +
                      " deep in each other here");
    return false;
  }
  if (++count_ > limit::values) {
    report_.error("data/too-large", empty.span,
                  "the file has more than " + std::to_string(limit::values) + " values");
    return false;
  }
  Frame frame;
  frame.value = std::move(empty);
  open_.push_back(std::move(frame));
  return true;
}

void Builder::close() {
  auto value = std::move(open_.back().value);
  open_.pop_back();
  place(std::move(value));
}

}  // namespace govbook::data
