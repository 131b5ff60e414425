#include "build/theme.h"

#include <array>
#include <optional>
#include <utility>

#include "base/suggest.h"
#include "data/json.h"

namespace govbook::build {
namespace {

using print::Settings;

struct Length {
  std::string_view name;
  double Settings::*member;
};
constexpr std::array<Length, 11> lengths = {{
    {"page_width", &Settings::page_width},
    {"page_height", &Settings::page_height},
    {"margin_top", &Settings::margin_top},
    {"margin_bottom", &Settings::margin_bottom},
    {"margin_left", &Settings::margin_left},
    {"margin_right", &Settings::margin_right},
    {"size", &Settings::size},
    {"leading", &Settings::leading},
    {"table_size", &Settings::table_size},
    {"note_size", &Settings::note_size},
    {"furniture_size", &Settings::furniture_size},
}};

struct Tint {
  std::string_view name;
  print::Colour Settings::*member;
};
constexpr std::array<Tint, 7> colours = {{
    {"ink", &Settings::ink},
    {"accent", &Settings::accent},
    {"link", &Settings::link},
    {"rule", &Settings::rule},
    {"shade", &Settings::shade},
    {"muted", &Settings::muted},
    {"clash", &Settings::clash},
}};

struct Family {
  std::string_view name;
  std::string type::Families::*member;
};
constexpr std::array<Family, 3> families = {{
    {"body", &type::Families::body},
    {"heading", &type::Families::heading},
    {"mono", &type::Families::mono},
}};

std::vector<std::string> known_names() {
  std::vector<std::string> names;
  for (const auto& one : lengths) names.emplace_back(one.name);
  for (const auto& one : colours) names.emplace_back(one.name);
  for (const auto& one : families) names.emplace_back(one.name);
  return names;
}

std::optional<double> to_length(const data::Value& value) {
  if (const auto* whole = std::get_if<long long>(&value.data)) return static_cast<double>(*whole);
  if (const auto* part = std::get_if<double>(&value.data)) return *part;
  return std::nullopt;
}

void bad(Report& report, Span at, std::string message, const std::string& hint = {}) {
  report.error("build/bad-theme", at, std::move(message));
  if (!hint.empty()) report.hint(hint);
}

void read_setting(const data::Member& member, Settings& settings, Report& report) {
  for (const auto& one : lengths) {
    if (one.name != member.key) continue;
    const auto length = to_length(member.value);
    if (!length || *length <= 0) {
      return bad(report, member.value.span, "\"" + member.key + "\" is a number above 0");
    }
    settings.*one.member = *length;
    return;
  }
  const auto* text = std::get_if<std::string>(&member.value.data);
  for (const auto& one : colours) {
    if (one.name != member.key) continue;
    const auto colour = text == nullptr ? std::nullopt : print::to_colour(*text);
    if (!colour)
      return bad(report, member.value.span, "\"" + member.key + "\" is a colour, #rrggbb");
    settings.*one.member = *colour;
    return;
  }
  for (const auto& one : families) {
    if (one.name != member.key) continue;
    if (text == nullptr) {
      return bad(report, member.value.span, "\"" + member.key + "\" is the name of a font family");
    }
    settings.families.*one.member = *text;
    return;
  }
  bad(report, member.key_span, "a theme's print.json has no \"" + member.key + "\"",
      did_you_mean(member.key, known_names()));
}

void read_print(const Sources& sources, Theme& theme, Report& report) {
  const auto file = sources.find("theme", "print.json");
  if (file == 0) return;
  const auto value = data::read_json(sources, file, report);
  if (!value) return;
  theme.print_at = value->span;
  const auto* map = std::get_if<data::Map>(&value->data);
  if (map == nullptr) return bad(report, value->span, "print.json is a record of settings");
  for (const auto& member : *map) read_setting(member, theme.print, report);
  print::check(theme.print, theme.print_at, report);
}

void read_files(const Sources& sources, const data::Value& list, Theme& theme, Report& report) {
  const auto* names = std::get_if<data::List>(&list.data);
  if (names == nullptr) return bad(report, list.span, "\"files\" is a list of file names");
  for (const auto& one : *names) {
    const auto* name = std::get_if<std::string>(&one.data);
    if (name == nullptr) {
      bad(report, one.span, "\"files\" is a list of file names");
    } else if (const auto file = sources.find("theme", *name); file == 0) {
      bad(report, one.span, "the theme has no file \"" + *name + "\"");
    } else {
      theme.files.push_back(file);
    }
  }
}

void read_entry(const Sources& sources, const data::Member& member, Theme& theme, Report& report) {
  if (member.key == "files") return read_files(sources, member.value, theme, report);
  const auto* text = std::get_if<std::string>(&member.value.data);
  if (member.key != "name" && member.key != "description") {
    bad(report, member.key_span, "theme.json has no \"" + member.key + "\"",
        did_you_mean(member.key, {"name", "description", "files"}));
  } else if (text == nullptr) {
    bad(report, member.value.span, "\"" + member.key + "\" is text");
  } else if (member.key == "name") {
    theme.name = *text;
  }
}

}  // namespace

Theme theme(const Sources& sources, Report& report) {
  Theme made;
  const auto file = sources.find("theme", "theme.json");
  if (file == 0) {
    report.error("build/no-theme", {}, "the theme has no theme.json");
    return made;
  }
  const auto value = data::read_json(sources, file, report);
  if (!value) return made;
  const auto* map = std::get_if<data::Map>(&value->data);
  if (map == nullptr) {
    bad(report, value->span, "theme.json is a record with \"name\" and \"files\"");
    return made;
  }
  for (const auto& member : *map) read_entry(sources, member, made, report);
  read_print(sources, made, report);
  return made;
}

}  // namespace govbook::build
