#include "exports/schema.h"

#include <doctest/doctest.h>

#include <set>

#include "exports/field_reference.h"
#include "load/handbook.h"
#include "unit/exports/validate.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

using data::Value;

// A record with every field of its noun, from the examples of the field tables.
Value full_record(const model::Noun& noun) {
  data::Map members;
  for (const auto& field : noun.fields) {
    auto value = field.of != nullptr ? full_record(field.of()) : tests::read_json(field.example);
    members.push_back({field.name, {}, std::move(value)});
  }
  return {std::move(members), {}};
}

// A whole handbook of such records, a list file for each noun.
Sources full_handbook() {
  Sources sources;
  for (const auto& field : model::handbook_noun().fields) {
    if (&field.of() == &model::narrative_noun()) continue;
    const auto name = model::file_stem(field) + ".json";
    sources.add({"content", name, name, data::write_json(full_record(field.of()))});
  }
  return sources;
}

Value schema_for(const std::string& file) {
  const auto output = exports::schemas();
  REQUIRE_MESSAGE(output.contains(file), file);
  return tests::read_json(output.at(file));
}

TEST_CASE("the example of every field is read by the loader") {
  const auto sources = full_handbook();
  Report report;
  load::handbook(sources, report);
  // The examples name records that are not there, and some repeat an id.
  const std::set<std::string> expected = {"load/duplicate-id", "load/unknown-reference",
                                          "load/unknown-clause", "load/bad-citation"};
  for (const auto& diagnostic : report.diagnostics()) {
    CHECK_MESSAGE(expected.contains(diagnostic.code), explain(diagnostic, sources));
  }
}

TEST_CASE("the example of every field is accepted by its schema") {
  for (const auto& field : model::handbook_noun().fields) {
    const auto file =
        &field.of() == &model::narrative_noun() ? std::string("page") : model::file_stem(field);
    const auto schema = schema_for(file + ".schema.json");
    CHECK(tests::complaint(full_record(field.of()), schema, schema) == "");
  }
}

TEST_CASE("every data file in content/ is accepted by its schema") {
  std::size_t count = 0;
  const auto root = std::filesystem::path(GOVBOOK_ROOT) / "content";
  const std::map<std::string, std::string> singular = {
      {"bodies", "body"}, {"meetings", "meeting"}, {"reports", "report"}, {"processes", "process"}};
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() != ".json") continue;
    const auto folder = singular.find(entry.path().parent_path().filename().string());
    const auto name = folder == singular.end() ? entry.path().stem().string() : folder->second;
    const auto schema = schema_for(name + ".schema.json");
    const auto path = std::filesystem::relative(entry.path(), GOVBOOK_ROOT).generic_string();
    CAPTURE(path);
    CHECK(tests::complaint(tests::read_json(tests::read(path)), schema, schema) == "");
    ++count;
  }
  CHECK(count > 0);
}

TEST_CASE("schemas are closed: what the loader refuses they refuse") {
  const auto schema = schema_for("body.schema.json");
  const auto accepts = [&](const std::string& body) {
    return tests::complaint(tests::read_json(body), schema, schema).empty();
  };
  const std::string start = R"({"name": "B", "kind": "board")";
  CHECK(accepts(start + "}"));
  CHECK(accepts(start + R"(, "$schema": "x", "quorum": {"state": "to-be-agreed"}})"));
  CHECK(accepts(start + R"(, "seats": {"id": "a", "title": "A", "count": {"state": "blank"}}})"));
  CHECK(!accepts(R"({"name": "B"})"));
  CHECK(!accepts(start + R"(, "colour": "red"})"));
  CHECK(!accepts(start + R"(, "seats": [{"id": "a", "title": "A", "vote": "yes"}]})"));
  CHECK(!accepts(start + R"(, "seats": {"state": "blank"}})"));
  CHECK(!accepts(start + R"(, "from": "31/01/2009"})"));
  CHECK(!accepts(start + R"(, "count": -1})"));
  CHECK(!accepts(start + R"(, "id": {"state": "blank"}})"));
  CHECK(!accepts(start + R"(, "id": "Executive Board"})"));
  CHECK(!accepts(R"({"name": "", "kind": "board"})"));
  CHECK(!accepts(R"({"name": "B", "kind": "bord"})"));
}

TEST_CASE("there is a schema for each form of file, and the same bytes each time") {
  const auto output = exports::schemas();
  CHECK(output == exports::schemas());
  CHECK(output.size() == 52);
  for (const auto* name : {"handbook", "body", "bodies", "glossary", "glossary-term", "page"}) {
    CHECK(output.contains(std::string(name) + ".schema.json"));
  }
}

TEST_CASE("the reference names every field of every noun") {
  const auto words = exports::field_reference();
  for (const auto* noun : model::all_nouns()) {
    for (const auto& field : noun->fields) {
      CHECK_MESSAGE(words.find("`" + field.name + "`") != std::string::npos, field.name);
    }
  }
}

}  // namespace
}  // namespace govbook
