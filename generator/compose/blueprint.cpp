#include "compose/blueprint.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/suggest.h"
#include "data/front_matter.h"

namespace govbook::compose {
namespace {

constexpr std::array<std::pair<std::string_view, Subject>, 10> subjects = {{
    {"handbook", Subject::handbook},
    {"own-body", Subject::own_body},
    {"body", Subject::body},
    {"organisation", Subject::organisation},
    {"process", Subject::process},
    {"report", Subject::report},
    {"meeting", Subject::meeting},
    {"page", Subject::page},
    {"root", Subject::root},
    {"collection", Subject::collection},
}};

struct Reader {
  Blueprint made;
  Report& report;

  void bad(Span at, std::string message, std::string hint = {}) {
    report.error("compose/bad-template", at, std::move(message));
    if (!hint.empty()) report.hint(std::move(hint));
  }

  Piece piece(const data::Value& value) { return {data::scalar(value), value.span}; }

  void read_each(const data::Value& value) {
    const auto word = data::scalar(value);
    for (const auto& [name, subject] : subjects) {
      if (name == word) {
        made.each = subject;
        return;
      }
    }
    bad(value.span, "\"" + word + "\" is nothing a template can be used for",
        "each is handbook, own-body, body, organisation, process, report, meeting, page, root or "
        "collection");
  }

  void read_kind(const data::Value& value) {
    const auto word = data::scalar(value);
    for (const auto kind : {doc::Kind::page, doc::Kind::numbered, doc::Kind::volume}) {
      if (doc::name_of(kind) != word) continue;
      made.kind = kind;
      return;
    }
    bad(value.span, "there is no kind of document \"" + word + "\"",
        "kind is page, numbered or volume");
  }

  bool is_yes(const data::Member& member) {
    const auto word = data::scalar(member.value);
    if (word != "yes" && word != "no") {
      bad(member.value.span, member.key + " is yes or no, not \"" + word + "\"");
    }
    return word == "yes";
  }

  void read_order(const data::Value& value) {
    const auto word = data::scalar(value);
    const bool is_number = !word.empty() && word.size() < 7 &&
                           word.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number) return bad(value.span, "order is a number, not \"" + word + "\"");
    made.order = std::stoll(word);
  }

  void read_above(const data::Value& value) {
    const auto* list = std::get_if<data::List>(&value.data);
    if (list == nullptr) return bad(value.span, "above is a list of addresses");
    for (const auto& one : *list) made.above.push_back(data::scalar(one));
  }

  void read_control(const data::Value& value) {
    const auto* map = std::get_if<data::Map>(&value.data);
    if (map == nullptr) return bad(value.span, "control is a list of names with their values");
    for (const auto& member : *map) made.control.emplace_back(member.key, piece(member.value));
  }

  void read(const data::Member& member) {
    const auto& value = member.value;
    if (member.key == "each") return read_each(value);
    if (member.key == "path") return void(made.path = piece(value));
    if (member.key == "title") return void(made.title = piece(value));
    if (member.key == "subtitle") return void(made.subtitle = piece(value));
    if (member.key == "description") return void(made.description = piece(value));
    if (member.key == "when") return void(made.when = piece(value));
    if (member.key == "kind") return read_kind(value);
    if (member.key == "print") return void(made.is_printed = is_yes(member));
    if (member.key == "volume") return void(made.is_in_volumes = is_yes(member));
    if (member.key == "chapters") return void(made.chapters = piece(value));
    if (member.key == "also") return void(made.also = piece(value));
    if (member.key == "menu") return void(made.menu = data::scalar(value));
    if (member.key == "order") return read_order(value);
    if (member.key == "above") return read_above(value);
    if (member.key == "control") return read_control(value);
    bad(member.key_span, "a template has no field \"" + member.key + "\"",
        did_you_mean(member.key, blueprint_fields()));
  }
};

std::optional<Blueprint> read(const Sources& sources, std::uint32_t file, Report& report) {
  const auto front = data::front_matter(sources, file, report);
  if (!front) return std::nullopt;
  Reader reader{{}, report};
  reader.made.name = sources.at(file)->name;
  reader.made.file = file;
  reader.made.body = front->body;
  reader.made.body_at = front->body_at;
  if (const auto* map = std::get_if<data::Map>(&front->fields.data)) {
    for (const auto& member : *map) reader.read(member);
  }
  if (reader.made.path.text.empty() || reader.made.title.text.empty()) {
    reader.bad({file, 1, 1, 0}, "a template needs a path and a title in its front matter");
    return std::nullopt;
  }
  return std::move(reader.made);
}

}  // namespace

const std::vector<std::string>& blueprint_fields() {
  static const std::vector<std::string> names = {
      "each",  "path",   "title",    "subtitle", "description", "when",  "kind",
      "print", "volume", "chapters", "also",     "menu",        "order", "above", "control"};
  return names;
}

std::vector<std::string> blueprint_subjects() {
  std::vector<std::string> names;
  for (const auto& [name, subject] : subjects) names.emplace_back(name);
  return names;
}

std::vector<Blueprint> blueprints(const Sources& sources, Report& report) {
  std::vector<Blueprint> all;
  for (const auto file : sources.list("templates")) {
    if (!sources.at(file)->name.starts_with("documents/")) continue;
    if (auto one = read(sources, file, report)) all.push_back(std::move(*one));
  }
  std::stable_sort(all.begin(), all.end(), [](const Blueprint& a, const Blueprint& b) {
    return std::tie(a.order, a.name) < std::tie(b.order, b.name);
  });
  return all;
}

}  // namespace govbook::compose
