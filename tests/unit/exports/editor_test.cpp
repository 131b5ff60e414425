// What `govbook init` leaves for editors, tried on the samples.

#include "exports/editor.h"

#include <doctest/doctest.h>

#include <filesystem>

#include "exports/schema.h"
#include "unit/exports/validate.h"
#include "unit/load/folder.h"

namespace govbook {
namespace {

namespace fs = std::filesystem;

// "/bodies/*.json" for "bodies/board.json".
bool matches(std::string_view pattern, const fs::path& name) {
  if (pattern == "/" + name.generic_string()) return true;
  return pattern == "/" + name.parent_path().generic_string() + "/*.json" && name.has_parent_path();
}

// The schema that the settings give a file; empty when there is none.
std::string schema_of(const Output& output, const fs::path& name) {
  const auto settings = tests::read_json(output.at(".vscode/settings.json"));
  for (const auto& one : std::get<data::List>(settings.find("json.schemas")->data)) {
    for (const auto& pattern : std::get<data::List>(one.find("fileMatch")->data)) {
      if (!matches(std::get<std::string>(pattern.data), name)) continue;
      const auto url = std::get<std::string>(one.find("url")->data);
      REQUIRE(url.starts_with("./"));
      return url.substr(2);
    }
  }
  return {};
}

TEST_CASE("comments are no errors, and every schema is there") {
  const auto output = exports::editor_settings();
  const auto settings = tests::read_json(output.at(".vscode/settings.json"));
  const auto* kinds = settings.find("files.associations");
  REQUIRE(kinds != nullptr);
  CHECK(std::get<std::string>(kinds->find("*.json")->data) == "jsonc");
  for (const auto& [name, bytes] : exports::schemas()) {
    CHECK(output.at(".vscode/schema/" + name) == bytes);
  }
}

TEST_CASE("the settings give every file of the samples and of content/ a schema that accepts it") {
  const auto output = exports::editor_settings();
  int count = 0;
  for (const auto* root : {"templates/samples", "content"}) {
    for (const auto& folder : fs::directory_iterator(fs::path(GOVBOOK_ROOT) / root)) {
      if (!folder.is_directory()) continue;
      for (const auto& entry : fs::recursive_directory_iterator(folder.path())) {
        if (entry.path().extension() != ".json") continue;
        const auto name = entry.path().lexically_relative(folder.path());
        CAPTURE(name.string());
        const auto path = schema_of(output, name);
        REQUIRE(output.contains(path));
        const auto schema = tests::read_json(output.at(path));
        const auto shown = entry.path().lexically_relative(GOVBOOK_ROOT).generic_string();
        CHECK(tests::complaint(tests::read_json(tests::read(shown)), schema, schema) == "");
        ++count;
      }
    }
  }
  CHECK(count > 20);
}

}  // namespace
}  // namespace govbook
