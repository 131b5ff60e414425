#include "build/theme.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/suggest.h"
#include "data/json.h"
#include "image/picture.h"
#include "paper/furniture.h"

namespace govbook::build {
namespace {

using print::Settings;

struct Length {
  std::string_view name;
  double Settings::*member;
};
constexpr std::array<Length, 12> lengths = {{
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
    {"logo_height", &Settings::logo_height},
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

struct Band {
  std::string_view name;
  print::Edge Settings::*member;
};
constexpr std::array<Band, 4> bands = {{
    {"head", &Settings::head},
    {"foot", &Settings::foot},
    {"first_head", &Settings::first_head},
    {"first_foot", &Settings::first_foot},
}};

struct Sheet {
  std::string_view name;
  double width, height;
};
// ISO 216, and ANSI/ASME Y14.1 for Letter.
constexpr std::array<Sheet, 3> sheets = {{
    {"A4", 595.276, 841.89},
    {"A5", 419.528, 595.276},
    {"Letter", 612, 792},
}};

std::vector<std::string> known_names() {
  std::vector<std::string> names = {"page", "logo"};
  for (const auto& one : bands) names.emplace_back(one.name);
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

void read_length(const data::Value& value, std::string_view name, double& length, Report& report) {
  const auto given = to_length(value);
  if (!given || *given <= 0) {
    return bad(report, value.span, "\"" + std::string(name) + "\" is a number above 0");
  }
  length = *given;
}

void read_sheet(const data::Value& value, Settings& settings, Report& report) {
  const auto* text = std::get_if<std::string>(&value.data);
  for (const auto& sheet : sheets) {
    if (text == nullptr || *text != sheet.name) continue;
    settings.page_width = sheet.width;
    settings.page_height = sheet.height;
    return;
  }
  bad(report, value.span, "\"page\" is A4, A5 or Letter",
      "another size is given by page_width and page_height");
}

void read_band(const data::Value& value, std::string_view name, print::Edge& edge, Report& report) {
  const auto* parts = std::get_if<data::List>(&value.data);
  const auto is_text = [](const data::Value& one) {
    return std::holds_alternative<std::string>(one.data);
  };
  if (parts == nullptr || parts->size() != edge.size() || !std::ranges::all_of(*parts, is_text)) {
    return bad(report, value.span,
               "\"" + std::string(name) + "\" is a list of what stands left, in the middle, right");
  }
  for (std::size_t i = 0; i < edge.size(); ++i) {
    edge[i] = std::get<std::string>((*parts)[i].data);
    for (const auto& unknown : paper::unknown_names(edge[i])) {
      bad(report, (*parts)[i].span, "heads and feet know nothing of {" + unknown + "}",
          "what they know stands in themes/README.md");
    }
  }
}

// Its width is that of a picture of one point in height until all is read.
void read_logo(const data::Value& value, const Sources& sources, Settings& settings,
               Report& report) {
  const auto* name = std::get_if<std::string>(&value.data);
  if (name == nullptr) return bad(report, value.span, "\"logo\" is the name of a picture file");
  const auto file = image::find(sources, "theme", *name, value.span, report);
  const auto size = file ? image::size_of(*file, report) : std::nullopt;
  if (!size) return;
  settings.logo = file->bytes;
  settings.logo_width = static_cast<double>(size->width) / size->height;
}

// No wider than the words below it.
void fit_logo(Settings& settings) {
  const double room = settings.page_width - settings.margin_left - settings.margin_right;
  const double shape = settings.logo_width;
  if (shape <= 0) return;
  settings.logo_height = std::min(settings.logo_height, room / shape);
  settings.logo_width = settings.logo_height * shape;
}

void read_setting(const data::Member& member, const Sources& sources, Settings& settings,
                  Report& report) {
  const auto& value = member.value;
  if (member.key == "page") return read_sheet(value, settings, report);
  if (member.key == "logo") return read_logo(value, sources, settings, report);
  for (const auto& one : lengths) {
    if (one.name != member.key) continue;
    return read_length(value, one.name, settings.*one.member, report);
  }
  for (const auto& one : bands) {
    if (one.name != member.key) continue;
    return read_band(value, one.name, settings.*one.member, report);
  }
  const auto* text = std::get_if<std::string>(&value.data);
  for (const auto& one : colours) {
    if (one.name != member.key) continue;
    const auto colour = text == nullptr ? std::nullopt : print::to_colour(*text);
    if (!colour) return bad(report, value.span, "\"" + member.key + "\" is a colour, #rrggbb");
    settings.*one.member = *colour;
    return;
  }
  for (const auto& one : families) {
    if (one.name != member.key) continue;
    if (text == nullptr) {
      return bad(report, value.span, "\"" + member.key + "\" is the name of a font family");
    }
    settings.families.*one.member = *text;
    return;
  }
  bad(report, member.key_span, "a theme's print.json has no \"" + member.key + "\"",
      did_you_mean(member.key, known_names()));
}

// Words need some room, whatever the margins are.
void check_room(const Settings& settings, Span at, Report& report) {
  constexpr double least = 144;  // Two inches.
  const double width = settings.page_width - settings.margin_left - settings.margin_right;
  const double height = settings.page_height - settings.margin_top - settings.margin_bottom;
  if (width >= least && height >= least) return;
  bad(report, at, "the margins leave less than 144 points for words",
      "make them smaller, or the page larger");
}

void read_print(const Sources& sources, Theme& theme, Report& report) {
  const auto file = sources.find("theme", "print.json");
  if (file == 0) return;
  const auto value = data::read_json(sources, file, report);
  if (!value) return;
  theme.print_at = value->span;
  const auto* map = std::get_if<data::Map>(&value->data);
  if (map == nullptr) return bad(report, value->span, "print.json is a record of settings");
  for (const auto& member : *map) read_setting(member, sources, theme.print, report);
  fit_logo(theme.print);
  check_room(theme.print, theme.print_at, report);
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
