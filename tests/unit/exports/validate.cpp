#include "unit/exports/validate.h"

#include <doctest/doctest.h>
#include <regex.h>

#include <set>

namespace govbook::tests {
namespace {

using data::Value;

// Our patterns mean the same in POSIX as in ECMAScript.
bool fits(const std::string& text, const std::string& pattern) {
  regex_t compiled;
  REQUIRE(regcomp(&compiled, pattern.c_str(), REG_EXTENDED | REG_NOSUB) == 0);
  const bool is_found = regexec(&compiled, text.c_str(), 0, nullptr, 0) == 0;
  regfree(&compiled);
  return is_found;
}

bool same(const Value& a, const Value& b) { return data::write_json(a) == data::write_json(b); }

std::string wrong_type(const Value& value, const std::string& type) {
  const bool is_good = (type == "object" && std::holds_alternative<data::Map>(value.data)) ||
                       (type == "array" && std::holds_alternative<data::List>(value.data)) ||
                       (type == "string" && std::holds_alternative<std::string>(value.data)) ||
                       (type == "integer" && std::holds_alternative<long long>(value.data));
  return is_good ? "" : "not of type " + type;
}

std::string wrong_members(const Value& value, const Value& properties, const Value& root) {
  if (!std::holds_alternative<data::Map>(value.data)) return {};
  for (const auto& member : std::get<data::Map>(value.data)) {
    const auto* schema = properties.find(member.key);
    if (schema == nullptr) continue;
    const auto problem = complaint(member.value, *schema, root);
    if (!problem.empty()) return member.key + ": " + problem;
  }
  return {};
}

std::string wrong_extra(const Value& value, const Value& schema) {
  if (!std::holds_alternative<data::Map>(value.data)) return {};
  for (const auto& member : std::get<data::Map>(value.data)) {
    if (schema.find("properties")->find(member.key) == nullptr) return "unknown " + member.key;
  }
  return {};
}

std::string wrong_alternatives(const Value& value, const Value& rule, const Value& root) {
  std::string all;
  for (const auto& choice : std::get<data::List>(rule.data)) {
    const auto problem = complaint(value, choice, root);
    if (problem.empty()) return {};
    all += (all.empty() ? "" : " / ") + problem;
  }
  return all;
}

std::string complaint_of(const Value& value, const std::string& keyword, const Value& rule,
                         const Value& schema, const Value& root) {
  const auto* text = std::get_if<std::string>(&value.data);
  const auto* number = std::get_if<long long>(&value.data);
  if (keyword == "type") return wrong_type(value, std::get<std::string>(rule.data));
  if (keyword == "properties") return wrong_members(value, rule, root);
  if (keyword == "additionalProperties") return wrong_extra(value, schema);
  if (keyword == "anyOf") return wrong_alternatives(value, rule, root);
  if (keyword == "const") return same(value, rule) ? "" : "not the constant";
  if (keyword == "$ref") {
    const auto name = std::get<std::string>(rule.data).substr(std::string("#/$defs/").size());
    REQUIRE_MESSAGE(root.find("$defs")->find(name) != nullptr, name);
    return complaint(value, *root.find("$defs")->find(name), root);
  }
  if (keyword == "enum") {
    for (const auto& word : std::get<data::List>(rule.data)) {
      if (same(value, word)) return {};
    }
    return "not one of the words";
  }
  if (keyword == "pattern") {
    return text == nullptr || fits(*text, std::get<std::string>(rule.data))
               ? ""
               : "does not fit the pattern";
  }
  if (keyword == "required") {
    for (const auto& name : std::get<data::List>(rule.data)) {
      if (value.find(std::get<std::string>(name.data)) == nullptr) {
        return "no " + std::get<std::string>(name.data);
      }
    }
    return {};
  }
  if (keyword == "items") {
    if (!std::holds_alternative<data::List>(value.data)) return {};
    for (const auto& entry : std::get<data::List>(value.data)) {
      const auto problem = complaint(entry, rule, root);
      if (!problem.empty()) return problem;
    }
    return {};
  }
  if (keyword == "minimum") {
    return number == nullptr || *number >= std::get<long long>(rule.data) ? "" : "too small";
  }
  if (keyword == "maximum") {
    return number == nullptr || *number <= std::get<long long>(rule.data) ? "" : "too large";
  }
  const std::set<std::string> notes = {"$schema", "$defs", "title", "description", "examples"};
  REQUIRE_MESSAGE(notes.contains(keyword), "unknown keyword " << keyword);
  return {};
}

}  // namespace

std::string complaint(const Value& value, const Value& schema, const Value& root) {
  for (const auto& member : std::get<data::Map>(schema.data)) {
    const auto problem = complaint_of(value, member.key, member.value, schema, root);
    if (!problem.empty()) return problem;
  }
  return {};
}

Value read_json(const std::string& text) {
  Sources sources;
  const auto file = sources.add({"content", "test.json", "test.json", text});
  Report report;
  auto value = data::read_json(sources, file, report);
  REQUIRE_MESSAGE(value.has_value(), text);
  return std::move(*value);
}

}  // namespace govbook::tests
