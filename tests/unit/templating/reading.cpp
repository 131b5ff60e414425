#include "reading.h"

#include <doctest/doctest.h>

#include <cstdint>
#include <nlohmann/json.hpp>
#include <sstream>

namespace govbook::tests {
namespace {

using templating::Escape;
using templating::List;
using templating::Map;
using templating::Markup;
using templating::Value;
using Json = nlohmann::ordered_json;

Value value_from(const Json& json) {
  if (json.is_boolean()) return Value(json.get<bool>());
  if (json.is_number_integer()) return Value(json.get<std::int64_t>());
  if (json.is_number_float()) return Value(json.get<double>());
  if (json.is_string()) return Value(json.get<std::string>());
  if (json.is_array()) {
    List list;
    for (const auto& one : json) list.push_back(value_from(one));
    return Value(std::move(list));
  }
  if (!json.is_object()) return Value();
  if (json.contains("$markup")) return Value(Markup{json["$markup"].get<std::string>()});
  Map map;
  for (const auto& [key, one] : json.items()) templating::set(map, key, value_from(one));
  return Value(std::move(map));
}

Escape escape_of(const Case& test) {
  const auto name = test.at("escape");
  if (name == "html\n") return Escape::html;
  if (name == "markdown\n") return Escape::markdown;
  REQUIRE((name.empty() || name == "none\n"));
  return Escape::none;
}

// One line of a table, rendered anew.
std::string table_line(const std::string& line, const Map& values, Escape escape) {
  const auto arrow = line.rfind(" => ");
  const auto expression = line.substr(0, arrow == std::string::npos ? line.size() : arrow);
  Sources sources;
  const auto file = sources.add({"templates", "line", "line", "{{ " + expression + " }}"});
  REQUIRE(file == 1);
  Report report;
  const auto made = templating::render(sources, "templates", "line", values, escape, report);
  return expression + " => " + made.text + told(report, sources) + "\n";
}

}  // namespace

Map values_from(std::string_view json) {
  const auto parsed = Json::parse(json.empty() ? "{}" : json);
  REQUIRE(parsed.is_object());
  return std::get<Map>(value_from(parsed).data);
}

std::string told(const Report& report, const Sources& sources) {
  std::ostringstream out;
  for (const auto& one : report.diagnostics()) {
    const auto* source = sources.at(one.at.file);
    out << (source == nullptr ? "nowhere" : source->shown) << ':' << one.at.line << ':'
        << one.at.column << ": error[" << one.code << "]: " << one.message << '\n';
    for (const auto& hint : one.hints) out << "  hint: " << hint << '\n';
  }
  return out.str();
}

std::string render_case(const Case& test) {
  const auto values = values_from(test.at("values"));
  const auto escape = escape_of(test);
  if (!test.has("template")) {
    std::istringstream lines(test.at("expected"));
    std::string out;
    for (std::string line; std::getline(lines, line);) out += table_line(line, values, escape);
    return out;
  }
  Sources sources;
  sources.add({"templates", "main", "main", test.at("template")});
  for (const auto& [name, text] : test.sections) {
    if (!name.starts_with("file ")) continue;
    sources.add({"templates", name.substr(5), name.substr(5), text});
  }
  Report report;
  const auto made = templating::render(sources, "templates", "main", values, escape, report);
  return made.text + told(report, sources);
}

}  // namespace govbook::tests
