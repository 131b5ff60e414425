#include "view/suppose.h"

#include "base/text.h"

namespace govbook::view {
namespace {

bool withholds_seats(const Edition& edition, const model::Body& body) {
  const auto& whole = edition.answers().strength.at(model::or_empty(body.id));
  const auto shown = rules::strength(body);
  return whole.seats != shown.seats || whole.unknown != shown.unknown;
}

// Why it cannot be supposed; empty, and the body changed, where it can.
std::string apply(const std::string& assumption, model::Body& body, std::string& words) {
  const auto equals = assumption.find('=');
  const auto name = std::string(text::trim(std::string_view(assumption).substr(0, equals)));
  const auto number =
      equals == std::string::npos
          ? std::nullopt
          : text::to_number(text::trim(std::string_view(assumption).substr(equals + 1)));
  if (!number || name.empty()) {
    return "\"" + assumption + "\" is not of the form CLASS=N";
  }
  if (!rules::assume(body, name, *number)) {
    return "nothing can be supposed of \"" + name +
           "\": " + "it is no class with seats whose number is open, or it has more than " +
           std::to_string(*number);
  }
  words = text::counted(*number, "seat", "seats") + " of the class \"" + name + "\"";
  return {};
}

}  // namespace

Supposed suppose(const Edition& edition, const model::Body& body,
                 const std::vector<std::string>& assumptions) {
  Supposed made;
  if (withholds_seats(edition, body)) {
    made.complaint = "nothing can be supposed of a body whose seats are not all shown";
    return made;
  }
  auto copy = body;
  std::vector<std::string> all;
  for (const auto& assumption : assumptions) {
    made.complaint = apply(assumption, copy, all.emplace_back());
    if (!made.complaint.empty()) return made;
  }
  made.body = std::move(copy);
  made.words = "supposing " + text::join_as_list(all);
  return made;
}

}  // namespace govbook::view
