#include "scan/veil.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "data/front_matter.h"
#include "data/json.h"
#include "data/yaml.h"
#include "load/file.h"
#include "load/handbook.h"
#include "scan/finder.h"

namespace govbook::scan {
namespace {

// Whether a file may say who it, or a part of it, is for.
bool tells_readers(std::string_view bytes) {
  return bytes.find("audience") != std::string_view::npos ||
         bytes.find("members_only") != std::string_view::npos;
}

// Where a file holds what is not for everyone.
class Map {
 public:
  Map(const Sources& sources, std::uint32_t file) {
    const auto& source = *sources.at(file);
    if (!tells_readers(source.bytes)) return;
    Report ignored;  // Whoever loads the handbook tells of it.
    if (source.name.ends_with(".md")) {
      const auto matter = data::front_matter(sources, file, ignored);
      is_all_ = !matter || keeps(matter->fields);
      if (matter) walk(matter->fields, false);
    } else {
      const auto value = load::is_yaml(source.name) ? data::read_yaml(sources, file, ignored)
                                                    : data::read_json(sources, file, ignored);
      is_all_ = !value;
      if (value) walk(*value, false);
    }
  }

  bool holds(const Span& at) const {
    if (is_all_) return true;
    const auto behind = std::ranges::upper_bound(places_, Place{at.line, at.column, true}, before);
    return behind != places_.begin() && std::prev(behind)->is_kept;
  }

  // Any of a line: what begins on it, or else what goes on.
  bool holds_of(std::uint32_t line) const {
    const auto first = std::ranges::lower_bound(places_, Place{line, 0, false}, before);
    const auto last = std::ranges::lower_bound(places_, Place{line + 1, 0, false}, before);
    if (first == last) return holds({1, line, 0, 0});
    return is_all_ || std::any_of(first, last, [](const Place& one) { return one.is_kept; });
  }

 private:
  // Of a value or its key. What goes on behind it is its own, until the next one begins.
  struct Place {
    std::uint32_t line = 0, column = 0;
    bool is_kept = false;
  };
  static bool before(const Place& one, const Place& other) {
    return std::pair(one.line, one.column) < std::pair(other.line, other.column);
  }

  static bool keeps(const data::Value& record) {
    const auto* audience = record.find("audience");
    return audience != nullptr && data::scalar(*audience) != "public";
  }

  // Whom a record is for, and why for them alone, is known to everyone who may know that it exists.
  static bool tells_why(std::string_view field) {
    return field == "audience" || field == "members_only" || field == "exemption";
  }

  static std::vector<std::string> kept_fields(const data::Value& record) {
    std::vector<std::string> names;
    const auto* fields = record.find("members_only");
    const auto* list = fields == nullptr ? nullptr : std::get_if<data::List>(&fields->data);
    if (list == nullptr) return names;
    for (const auto& one : *list) names.push_back(data::scalar(one));
    return names;
  }

  void add(const Span& at, bool is_kept) { places_.push_back({at.line, at.column, is_kept}); }

  void walk(const data::Value& value, bool is_kept) {
    if (const auto* list = std::get_if<data::List>(&value.data)) {
      add(value.span, is_kept);
      for (const auto& one : *list) walk(one, is_kept);
    } else if (const auto* map = std::get_if<data::Map>(&value.data)) {
      const bool is_kept_here = is_kept || keeps(value);
      add(value.span, is_kept_here);
      const auto names = kept_fields(value);
      for (const auto& member : *map) {
        const bool is_own = std::ranges::find(names, member.key) != names.end();
        const bool hides = tells_why(member.key) ? is_kept : is_kept_here || is_own;
        add(member.key_span, hides);
        walk(member.value, hides);
      }
    } else {
      add(value.span, is_kept);
    }
  }

  bool is_all_ = false;
  std::vector<Place> places_;  // In the order in which they are written.
};

class Veil {
 public:
  explicit Veil(const Sources& sources) : sources_(sources), secrets_(found_in(sources)) {}

  Diagnostic over(Diagnostic told) {
    if (told.is_veiled || told.code.starts_with("scan/") || !must_be(told)) return told;
    told.is_veiled = true;
    told.message = "something that is not for everyone is not as it should be";
    told.hints = {"\"govbook rules " + told.code +
                  "\" tells what the rule is; with --audience members all of it is told"};
    told.related.clear();
    return told;
  }

 private:
  static Secrets found_in(const Sources& sources) {
    Report ignored;
    return secrets(load::handbook(sources, ignored), sources);
  }

  bool must_be(const Diagnostic& told) {
    const auto says = [&](const std::string& words) { return finder_.finds(words); };
    const auto is_kept = [&](const Related& one) { return is_at(one.at) || says(one.message); };
    return is_at(told.at) || says(told.message) ||
           std::any_of(told.hints.begin(), told.hints.end(), says) ||
           std::any_of(told.related.begin(), told.related.end(), is_kept) ||
           finder_.finds(sources_.line(told.at.file, told.at.line));
  }

  bool is_at(const Span& at) {
    const auto* source = sources_.at(at.file);
    if (source == nullptr || source->root != "content") return false;
    const auto& map = maps_.try_emplace(at.file, sources_, at.file).first->second;
    return map.holds(at) || (at.line > 0 && map.holds_of(at.line));
  }

  const Sources& sources_;
  Secrets secrets_;
  Finder finder_{secrets_};
  std::map<std::uint32_t, Map> maps_;
};

}  // namespace

Report veiled(const Report& report, const Sources& sources) {
  const auto files = sources.list("content");
  const bool is_for_everyone = std::ranges::none_of(
      files, [&](std::uint32_t file) { return tells_readers(sources.at(file)->bytes); });
  if (report.diagnostics().empty() || is_for_everyone) return report;
  Veil veil(sources);
  Report made;
  for (const auto& told : report.diagnostics()) made.add(veil.over(told));
  return made;
}

}  // namespace govbook::scan
