// Who may see what: whether what is withheld says why, and whether anything claims to be for more
// people than what it belongs to.

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "check/label.h"
#include "check/rules.h"
#include "model/walk.h"
#include "proceedings/belonging.h"

namespace govbook::check {
namespace {

using model::About;

template <class Record>
void grounds_are_good(const model::Noun& noun, const Record& record, Report& report) {
  const auto& audience = record.about.audience;
  if (model::is(audience, "exempt") && !record.exemption) {
    report.error("check/exempt-without-grounds", audience.at,
                 "the " + label(noun, &record) +
                     " is exempt, but it is not said on what ground, nor what the public is told");
    report.hint("give it an \"exemption\" with \"public_title\", \"paragraph\" and \"reason\"");
  }
  if (record.exemption && !model::is(audience, "exempt")) {
    report.error("check/exemption-of-public", record.exemption.at,
                 "the " + label(noun, &record) + " has an exemption, but its audience is " +
                     (audience ? "\"" + *audience + "\"" : "everyone"));
    report.hint("give it \"audience\": \"exempt\", or take the exemption out");
  }
}

// What others name, or are counted by: withheld, it would make the answers wrong.
bool is_counted_by(const model::Field& field) {
  constexpr std::array<std::string_view, 7> names = {"id",   "number", "seat_class",  "group",
                                                     "time", "ends",   "members_only"};
  return std::find(names.begin(), names.end(), field.name) != names.end();
}

bool has_words(const model::Field& field) {
  return field.kind == model::Kind::line || field.kind == model::Kind::lines ||
         field.kind == model::Kind::text || field.kind == model::Kind::texts;
}

void fields_can_be_withheld(const model::Noun& noun, const void* record, Report& report) {
  for (const auto& name : model::about_of(noun, record)->members_only) {
    const auto* field = noun.find(model::or_empty(name));
    std::string why;
    if (field == nullptr) {
      why = "has no field of that name";
    } else if (!has_words(*field)) {
      why = "has no words in it";
    } else if (field->presence == model::Presence::required || is_counted_by(*field)) {
      why = "cannot do without it";
    } else {
      continue;
    }
    report.error("check/field-not-withheld", name.at,
                 "\"" + model::or_empty(name) + "\" cannot be for members only: the " +
                     label(noun, record) + " " + why);
    report.hint("name an optional field with words, or give the whole record an audience");
  }
}

// Records that say that they are public, but belong to something that is not.
template <class Records>
void none_is_too_wide(const model::Noun& noun, const Records& records,
                      const std::set<const About*>& held, Report& report) {
  for (const auto& record : records) {
    const auto& audience = record.about.audience;
    if (!model::is(audience, "public") || !held.contains(&record.about)) continue;
    report.error(
        "check/audience-too-wide", audience.at,
        "the " + label(noun, &record) + " is said to be public, but belongs to what is for fewer");
    report.hint("leave its audience out, or make what it belongs to public");
  }
}

void none_is_too_wide(const model::Handbook& handbook, Report& report) {
  const auto held = proceedings::belonging(handbook);
  none_is_too_wide(model::meeting_noun(), handbook.meetings, held, report);
  for (const auto& meeting : handbook.meetings) {
    none_is_too_wide(model::agenda_item_noun(), meeting.agenda, held, report);
  }
  none_is_too_wide(model::report_noun(), handbook.reports, held, report);
  none_is_too_wide(model::document_noun(), handbook.documents, held, report);
  none_is_too_wide(model::recommendation_noun(), handbook.recommendations, held, report);
  none_is_too_wide(model::issue_noun(), handbook.issues, held, report);
  none_is_too_wide(model::option_noun(), handbook.options, held, report);
}

}  // namespace

void audiences(const model::Handbook& handbook, Report& report) {
  for (const auto& one : handbook.reports) grounds_are_good(model::report_noun(), one, report);
  for (const auto& one : handbook.documents) grounds_are_good(model::document_noun(), one, report);
  for (const auto& meeting : handbook.meetings) {
    for (const auto& item : meeting.agenda) {
      grounds_are_good(model::agenda_item_noun(), item, report);
    }
  }
  none_is_too_wide(handbook, report);
  model::Visitor visitor;
  visitor.enter = [&](const model::Noun& noun, const void* record) {
    if (noun.about) fields_can_be_withheld(noun, record, report);
  };
  model::walk(handbook, visitor);
}

}  // namespace govbook::check
