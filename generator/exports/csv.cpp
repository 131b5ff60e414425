#include "exports/csv.h"

#include "base/text.h"
#include "exports/plain.h"
#include "proceedings/actions.h"
#include "proceedings/presence.h"
#include "proceedings/registers.h"

namespace govbook::exports {
namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string day_of(const model::When& day) { return day ? to_iso(*day) : std::string(); }

std::string text_of(long long number) { return std::to_string(number); }

std::string word_of(proceedings::Standing standing) {
  switch (standing) {
    case proceedings::Standing::current:
      return "current";
    case proceedings::Standing::overdue:
      return "overdue";
    case proceedings::Standing::ended:
      return "ended";
    case proceedings::Standing::undated:
      return "undated";
  }
  return {};
}

class Registers {
 public:
  explicit Registers(const view::Edition& edition)
      : edition_(edition), handbook_(edition.handbook()) {}

  Rows rows(std::string_view name) const {
    if (name == "decisions") return decisions();
    if (name == "actions") return actions();
    if (name == "attendance") return attendance();
    if (name == "interests") return interests();
    return forward_plan();
  }

 private:
  std::string party(const model::Reference& id) const {
    const auto name = handbook_.party_name(model::or_empty(id));
    return name.empty() ? model::or_empty(id) : name;
  }

  std::string parties(const model::References& ids) const {
    std::vector<std::string> names;
    for (const auto& id : ids) names.push_back(party(id));
    return text::join(names, "; ");
  }

  std::string seat(const model::Reference& body, const model::Line& id) const {
    const auto* its = handbook_.body(model::or_empty(body));
    const auto* found = its == nullptr ? nullptr : proceedings::seat_of(*its, model::or_empty(id));
    return found == nullptr ? model::or_empty(id) : model::or_empty(found->title);
  }

  // Whether it is made up.
  template <class Record>
  static std::string example(const Record& record) {
    return model::is(record.example, "yes") ? "yes" : "no";
  }
  std::string example_of(const model::Body& body) const {
    for (const auto& one : handbook_.meetings) {
      const bool is_its = body.id && model::is(one.body, *body.id);
      if (is_its && model::is(one.status, "held") && model::is(one.example, "yes")) return "yes";
    }
    return "no";
  }

  Rows decisions() const {
    Rows rows = {{"body", "date", "meeting", "item", "id", "decision", "how", "example"}};
    for (const auto& entry : proceedings::decided(handbook_, {})) {
      rows.push_back({party(entry.meeting->body), day_of(entry.meeting->date),
                      model::or_empty(entry.meeting->id), model::or_empty(entry.item->number),
                      model::or_empty(entry.decision->id), plain(entry.decision->text),
                      model::or_empty(entry.decision->by), example(*entry.meeting)});
    }
    return rows;
  }

  Rows actions() const {
    Rows rows = {{"body", "date", "meeting", "item", "id", "action", "owners", "due", "state",
                  "done_on", "example"}};
    for (const auto& task : proceedings::tasks(handbook_, {}, edition_.as_at())) {
      std::vector<std::string> owners;
      for (const auto& id : task.action->owners) owners.push_back(party(id));
      for (const auto& id : task.action->seats) owners.push_back(seat(task.meeting->body, id));
      rows.push_back({party(task.meeting->body), day_of(task.meeting->date),
                      model::or_empty(task.meeting->id), model::or_empty(task.item->number),
                      model::or_empty(task.action->id), plain(task.action->text),
                      text::join(owners, "; "), day_of(task.action->due),
                      std::string(proceedings::word_for(task.progress)),
                      day_of(task.action->done_on), example(*task.meeting)});
    }
    return rows;
  }

  Rows attendance() const {
    Rows rows = {{"body", "member", "meetings", "present", "represented", "apologies", "absent",
                  "percent", "missed_in_a_row", "what_follows", "example"}};
    for (const auto& body : handbook_.bodies) {
      for (const auto& one : proceedings::turnout(handbook_, edition_.meetings(), body)) {
        rows.push_back({model::or_empty(body.name), one.title, text_of(one.meetings),
                        text_of(one.present), text_of(one.represented), text_of(one.apologies),
                        text_of(one.absent), text_of(one.rate), text_of(one.missed),
                        one.follows == nullptr ? "" : plain(one.follows->then), example_of(body)});
      }
    }
    return rows;
  }

  Rows interests() const {
    Rows rows = {{"body", "member", "id", "nil_return", "organisations", "interest", "kind",
                  "declared_on", "reviewed_on", "next_review", "standing", "example"}};
    for (const auto& entry : proceedings::interests(handbook_, {}, edition_.as_at())) {
      const auto& one = *entry.interest;
      rows.push_back({party(one.body), seat(one.body, one.seat), model::or_empty(one.id),
                      model::is(one.nil, "yes") ? "yes" : "no", parties(one.organisations),
                      plain(one.text), model::or_empty(one.kind), day_of(one.declared_on),
                      day_of(one.reviewed_on), entry.next ? to_iso(*entry.next) : "",
                      word_of(entry.standing), example(one)});
    }
    return rows;
  }

  Rows forward_plan() const {
    Rows rows = {{"date", "body", "meeting", "item", "title", "for", "example"}};
    for (const auto& entry : proceedings::to_come(handbook_, {})) {
      rows.push_back({day_of(entry.meeting->date), party(entry.meeting->body),
                      model::or_empty(entry.meeting->id), model::or_empty(entry.item->number),
                      model::or_empty(entry.item->title), model::or_empty(entry.item->kind),
                      example(*entry.meeting)});
    }
    return rows;
  }

  const view::Edition& edition_;
  const model::Handbook& handbook_;
};

std::string cell(std::string_view words) {
  std::string made;
  constexpr std::string_view of_formulas = "=+-@\t\r";
  if (!words.empty() && of_formulas.find(words.front()) != std::string_view::npos) made = "'";
  made += text::replace_all(std::string(words), "\u00a0", " ");
  if (made.find_first_of(",\"\r\n") == std::string::npos) return made;
  return "\"" + text::replace_all(made, "\"", "\"\"") + "\"";
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::vector<std::string> made;
  for (const auto& words : cells) made.push_back(cell(words));
  return text::join(made, ",") + "\r\n";
}

Output registers(const view::Edition& edition) {
  Output output;
  const Registers all(edition);
  for (const auto& name :
       proceedings::registers(edition.handbook(), edition.meetings(), edition.as_at())) {
    auto& bytes = output[proceedings::register_file(name)];
    for (const auto& row : all.rows(name)) bytes += csv_row(row);
  }
  return output;
}

}  // namespace govbook::exports
