#include "data/json.h"

#include <doctest/doctest.h>

#include <string>

#include "data/yaml.h"

namespace govbook {
namespace {

struct Read {
  std::optional<data::Value> value;
  Report report;
};

Read read(const std::string& text, std::string_view name = "a.json") {
  Sources sources;
  const auto file = sources.add({"content", std::string(name), std::string(name), text});
  Read result;
  result.value = name.ends_with(".json") ? data::read_json(sources, file, result.report)
                                         : data::read_yaml(sources, file, result.report);
  return result;
}

Span at(const data::Value& value) { return value.span; }

TEST_CASE("every value and every name knows its line, its column and its length") {
  const auto result =
      read("{\n  \"a\": [1, -20,\n \"é€\"],  // x, \"y\"\n  \"bb\" /* : */ : null }");
  REQUIRE(result.value.has_value());
  CHECK(at(*result.value) == Span{1, 1, 1, 1});
  const auto& map = std::get<data::Map>(result.value->data);
  CHECK(map[0].key_span == Span{1, 2, 3, 3});
  CHECK(at(map[0].value) == Span{1, 2, 8, 1});
  const auto& list = std::get<data::List>(map[0].value.data);
  CHECK(at(list[0]) == Span{1, 2, 9, 1});
  CHECK(at(list[1]) == Span{1, 2, 12, 3});
  CHECK(at(list[2]) == Span{1, 3, 2, 4});
  CHECK(map[1].key_span == Span{1, 4, 3, 4});
  CHECK(at(map[1].value) == Span{1, 4, 18, 4});
}

TEST_CASE("YAML tells the same places, and leaves bare words bare") {
  const auto result = read("é: [a, \"b\"]\nlong: bare words\n", "a.yaml");
  REQUIRE(result.value.has_value());
  const auto& map = std::get<data::Map>(result.value->data);
  CHECK(map[0].key_span == Span{1, 1, 1, 1});
  const auto& list = std::get<data::List>(map[0].value.data);
  CHECK(at(list[0]) == Span{1, 1, 5, 1});
  CHECK(std::holds_alternative<data::Bare>(list[0].data));
  CHECK(at(list[1]).column == 8);
  CHECK(std::holds_alternative<std::string>(list[1].data));
  CHECK(at(map[1].value) == Span{1, 2, 7, 10});
}

TEST_CASE("lines end with carriage returns too") {
  const auto result = read("[\r\n1,\r\n  x]");
  REQUIRE(result.report.diagnostics().size() == 1);
  CHECK(result.report.diagnostics()[0].at == Span{1, 3, 3, 1});
}

TEST_CASE("what is written reads back as it was") {
  for (const auto* text :
       {"[]", "{}", "null", "true", "-7", "0.1", "1e300", "\"\\u0001 \\\\ \\\" / é \\n\\t\"",
        R"({"a": [{}, [], {"b": [1.5, "x"]}], "": 0})"}) {
    CAPTURE(text);
    const auto first = read(text);
    if (!first.value) continue;
    const auto written = data::write_json(*first.value);
    const auto second = read(written);
    REQUIRE(second.value.has_value());
    CHECK(data::write_json(*second.value) == written);
  }
}

TEST_CASE("a file cut short anywhere is refused with one error inside the file") {
  const std::string whole =
      R"({"id": "board", "seats": [{"id": "a", "count": 12}, {"title": "\u00e9\n"}], "x": true})";
  for (std::size_t end = 0; end < whole.size(); ++end) {
    const auto result = read(whole.substr(0, end));
    CAPTURE(end);
    CHECK(!result.value.has_value());
    REQUIRE(result.report.diagnostics().size() == 1);
    const auto& told = result.report.diagnostics()[0];
    CHECK(told.code == "data/syntax");
    CHECK(told.at.line == 1);
    CHECK(told.at.column >= 1);
    CHECK(told.at.column <= end + 1);
  }
}

TEST_CASE("any byte changed is read or refused with a place, never worse") {
  const std::string json = R"({"id": "b", "n": [-1.5e2, {"t": "\u00e9"}], "f": false})";
  const std::string yaml = "id: b\nn: [1, {t: 'x'}]\nw: |\n  é\nz: \"\\n\"\n- a\n";
  for (const auto& [name, whole] : {std::pair{"a.json", json}, std::pair{"a.yaml", yaml}}) {
    for (std::size_t i = 0; i < whole.size(); ++i) {
      for (int byte = 0; byte < 256; byte += 3) {
        auto broken = whole;
        broken[i] = static_cast<char>(byte);
        const auto result = read(broken, name);
        CHECK((result.value.has_value() || result.report.has_errors()));
        for (const auto& told : result.report.diagnostics()) CHECK(told.at.line >= 1);
      }
    }
  }
}

TEST_CASE("bytes that are no text are refused before any reader sees them") {
  CHECK(read(std::string("{\"a\":1}\0{\"b\":2}", 15)).report.diagnostics()[0].code ==
        "data/control-character");
  CHECK(read("[\"\xC0\x80\"]").report.diagnostics()[0].code == "data/not-utf-8");
  CHECK(read("[\"\xED\xA0\x80\"]").report.diagnostics()[0].code == "data/not-utf-8");
  CHECK(read("[1,\r2]").report.diagnostics()[0].code == "data/control-character");
}

TEST_CASE("large files, large texts and many values are refused") {
  CHECK(read(std::string(4 * 1024 * 1024 + 1, ' ')).report.diagnostics()[0].code ==
        "data/too-large");
  CHECK(read("\"" + std::string(256 * 1024 + 1, 'x') + "\"").report.diagnostics()[0].code ==
        "data/too-large");
  std::string many = "[0";
  for (int i = 0; i < 200000; ++i) many += ",0";
  CHECK(read(many + "]").report.diagnostics()[0].code == "data/too-large");
}

TEST_CASE("what yaml-cpp loops or crashes on is refused") {
  for (const auto* text :
       {",", "a: &a {b: *a}", "- a\nb: c", "&a [*a]", "? {a: b}\n: c", "a: [b"}) {
    CAPTURE(text);
    const auto result = read(text, "a.yaml");
    CHECK(!result.value.has_value());
    CHECK(result.report.diagnostics().size() == 1);
  }
  CHECK(read(std::string(100000, '['), "a.yaml").report.has_errors());
  CHECK(read(std::string(100000, '['), "a.json").report.has_errors());
}

}  // namespace
}  // namespace govbook
