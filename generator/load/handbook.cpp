#include "load/handbook.h"

#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "data/front_matter.h"
#include "data/json.h"
#include "data/yaml.h"
#include "load/file.h"
#include "load/ids.h"
#include "load/record.h"
#include "load/references.h"

namespace govbook::load {
namespace {

constexpr long long format_version = 1;

// What a handbook is made of, for whoever has a file too many.
std::string known_files() {
  std::vector<std::string> names = {"handbook.json"};
  for (const auto& field : model::handbook_noun().fields) {
    if (field.kind == model::Kind::records && field.name != "narratives") {
      names.push_back(model::file_stem(field));
    }
  }
  return "a handbook is made of " + text::join_as_list(names);
}

struct Reader {
  const Sources& sources;
  Report& report;
  model::Handbook handbook;
  std::uint32_t settings_file = 0;
  bool is_whole = true;  // Every file could be read.

  std::optional<data::Value> read(std::uint32_t file) const;
  void complete(data::Value& record, const std::string& id, Span file_at) const;
  void settings(std::uint32_t file);
  void words(std::uint32_t file, const std::string& id, std::vector<model::Narrative>& into);
  void file(std::uint32_t file);
};

std::optional<data::Value> Reader::read(std::uint32_t file) const {
  return is_yaml(sources.at(file)->name) ? data::read_yaml(sources, file, report)
                                         : data::read_json(sources, file, report);
}

// A record with a file of its own has the file's name for an id, and may name its schema.
void Reader::complete(data::Value& record, const std::string& id, Span file_at) const {
  auto* map = std::get_if<data::Map>(&record.data);
  if (map == nullptr) return;
  std::erase_if(*map, [](const data::Member& member) { return member.key == "$schema"; });
  if (id.empty()) return;
  const auto* given = record.find("id");
  if (given == nullptr) {
    map->insert(map->begin(), {"id", file_at, {id, file_at}});
  } else if (const auto* words = std::get_if<std::string>(&given->data);
             words != nullptr && *words != id) {
    report.error("load/id-differs", given->span,
                 "the id is \"" + *words + "\", but the file is called \"" + id + "\"");
    report.hint("leave the id out, or give the file its name");
    for (auto& member : *map) {
      if (member.key == "id") member.value.data = id;  // Others name it as the file does.
    }
  }
}

void Reader::settings(std::uint32_t file) {
  if (settings_file != 0) {
    report.error("load/duplicate-file", {file, 1, 1, 0}, "this is a second handbook file");
    report.see_also({settings_file, 1, 1, 0}, "the first is here");
    return;
  }
  settings_file = file;
  auto value = read(file);
  if (!value) return;
  complete(*value, {}, {});
  Report aside;
  read_record(*value, model::settings_noun(), &handbook.settings, aside);
  const auto& format = handbook.settings.format;
  if (!format.value || *format.value == format_version) return report.append(aside);
  // What else looks wrong may be right in that version.
  report.error("load/wrong-version", format.at,
               "this is version " + std::to_string(*format.value) +
                   " of the data format; govbook reads version 1");
}

void Reader::words(std::uint32_t file, const std::string& id, std::vector<model::Narrative>& into) {
  auto matter = data::front_matter(sources, file, report);
  if (!matter) return void(is_whole = false);
  const bool is_page = &into == &handbook.pages;
  auto& narrative = into.emplace_back();
  complete(matter->fields, id, {file, 1, 1, 0});
  read_record(matter->fields, model::narrative_noun(), &narrative, report);
  narrative.markdown = sources.at(file)->bytes.substr(matter->body);
  narrative.markdown_at = matter->body_at;
  if (is_page && matter->fields.find("title") == nullptr) {
    report.error("load/missing-field", {file, 1, 1, 0}, "this page has no \"title\"");
    report.hint("begin the file with front matter: ---, title: Principles, ---");
  }
}

void Reader::file(std::uint32_t file) {
  const auto& name = sources.at(file)->name;
  const auto kind = file_kind(name);
  const Span at{file, 1, 1, 0};
  if (kind.form == Form::page) return words(file, kind.id, handbook.pages);
  if (kind.form == Form::narrative) return words(file, kind.id, handbook.narratives);
  if (kind.form == Form::unknown) {
    report.error("load/unknown-file", at, "govbook knows no file of the name \"" + name + "\"");
    const auto meant = likely_name(name);
    report.hint(meant.empty() ? known_files() : "did you mean \"" + meant + "\"?");
  }
  if (kind.form != Form::list && kind.form != Form::record) return;
  auto value = read(file);
  if (!value) return void(is_whole = false);
  if (kind.form == Form::record) complete(*value, kind.id, at);
  const auto slot = std::get<model::Records>(kind.field->slot(&handbook));
  if (kind.form == Form::list) return read_records(*value, slot, report);
  is_whole = is_whole && std::holds_alternative<data::Map>(value->data);
  read_record(*value, *slot.noun, slot.add(), report);
}

}  // namespace

model::Handbook handbook(const Sources& sources, Report& report) {
  Reader reader{sources, report, {}};
  const auto files = sources.list("content");
  for (const auto file : files) {
    if (file_kind(sources.at(file)->name).form == Form::settings) reader.settings(file);
  }
  if (reader.settings_file == 0) {
    report.error("load/no-handbook", {}, "there is no handbook.json in the folder");
    report.hint("it holds \"govbook\": 1, \"title\", \"publisher\" and \"as_at\"");
  }
  const auto& format = reader.handbook.settings.format;
  if (format.value && *format.value != format_version) return std::move(reader.handbook);
  for (const auto file : files) reader.file(file);
  reader.handbook.index();
  check_ids(reader.handbook, report);
  // What is not found may stand in a file that could not be read.
  if (reader.is_whole) check_references(reader.handbook, report);
  return std::move(reader.handbook);
}

}  // namespace govbook::load
