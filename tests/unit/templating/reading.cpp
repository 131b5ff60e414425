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

Value with_records(const Value& value);

// Makes its members anew each time.
class Kept : public templating::Record {
 public:
  explicit Kept(Map map) : map_(std::move(map)) {}

  std::optional<Value> find(std::string_view key) const override {
    for (const auto& [name, value] : map_) {
      if (name == key) return with_records(value);
    }
    return std::nullopt;
  }

  std::vector<std::string> names() const override {
    std::vector<std::string> all;
    for (const auto& member : map_) all.push_back(member.first);
    return all;
  }

 private:
  Map map_;
};

Value with_records(const Value& value) {
  if (const auto* map = std::get_if<Map>(&value.data)) {
    return {std::make_shared<const Kept>(*map), value.span};
  }
  const auto* list = std::get_if<List>(&value.data);
  if (list == nullptr) return value;
  List made;
  for (const auto& one : *list) made.push_back(with_records(one));
  return {std::move(made), value.span};
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

std::string render_with(const Map& values, const Case& test);

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

Map with_records(const Map& values) {
  Map made;
  for (const auto& [name, value] : values) made.emplace_back(name, with_records(value));
  return made;
}

std::string render_case(const Case& test) {
  return render_with(values_from(test.at("values")), test);
}

std::string render_case_with_records(const Case& test) {
  return render_with(with_records(values_from(test.at("values"))), test);
}

namespace {

std::string render_with(const Map& values, const Case& test) {
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

}  // namespace

}  // namespace govbook::tests
