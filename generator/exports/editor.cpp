// .vscode/settings.json:
//   {"files.associations": {"*.json": "jsonc"},
//    "json.schemas": [{"fileMatch": ["/bodies/*.json"], "url":
//    "./.vscode/schema/body.schema.json"},
//                     …]}

#include "exports/editor.h"

#include <string>
#include <utility>

#include "base/slug.h"
#include "data/json.h"
#include "exports/field_schema.h"
#include "exports/schema.h"
#include "model/handbook.h"

namespace govbook::exports {
namespace {

const std::string folder = ".vscode/";

data::Value match(const std::string& files, const std::string& schema) {
  return map_value({{"fileMatch", list_value({text_value("/" + files)})},
                    {"url", text_value("./" + folder + "schema/" + schema + ".schema.json")}});
}

// Which schema is for which files.
data::Value matches() {
  data::List all;
  for (const auto& field : model::handbook_noun().fields) {
    if (&field.of() == &model::narrative_noun()) continue;
    const auto one = slug(field.of().name);
    if (field.kind == model::Kind::record) {
      all.push_back(match(one + ".json", one));
    } else {
      const auto stem = model::file_stem(field);
      all.push_back(match(stem + ".json", stem));
      all.push_back(match(stem + "/*.json", one));
    }
  }
  return list_value(std::move(all));
}

}  // namespace

Output editor_settings() {
  Output output;
  for (auto& [name, bytes] : schemas()) output[folder + "schema/" + name] = std::move(bytes);
  output[folder + "settings.json"] = data::write_json(
      map_value({{"files.associations", map_value({{"*.json", text_value("jsonc")}})},
                 {"json.schemas", matches()}}));
  return output;
}

}  // namespace govbook::exports
