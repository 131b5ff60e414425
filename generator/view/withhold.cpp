#include "view/withhold.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "base/slug.h"
#include "model/walk.h"
#include "proceedings/belonging.h"
#include "view/cut.h"

namespace govbook::view {
namespace {

using model::About;

template <class Records>
void narrow(Records& records, const std::set<const About*>& held) {
  for (auto& record : records) {
    if (held.contains(&record.about)) record.about.audience.value = "members";
  }
}

void withhold(const model::Field& field, const model::Slot& slot) {
  model::Line withheld;
  withheld.gap = model::Gap{model::GapState::withheld, {}};
  if (auto* const* line = std::get_if<model::Line*>(&slot)) {
    withheld.at = (*line)->at;
    if ((*line)->value || (*line)->gap) **line = std::move(withheld);
  } else if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
    const bool shows_gap = field.kind == model::Kind::texts && !(*lines)->empty();
    (*lines)->clear();
    if (shows_gap) (*lines)->push_back(std::move(withheld));
  }
}

void withhold_fields_in(const model::Noun& noun, void* record) {
  if (noun.about) {
    for (const auto& name : noun.about(record)->members_only) {
      const auto* field = noun.find(model::or_empty(name));
      if (field != nullptr) withhold(*field, field->slot(record));
    }
  }
  for (const auto& field : noun.fields) {
    const auto slot = field.slot(record);
    if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      if (one->get() != nullptr) withhold_fields_in(*one->noun, one->get());
    } else if (const auto* records = std::get_if<model::Records>(&slot)) {
      for (std::size_t i = 0; i < records->count(); ++i) {
        withhold_fields_in(*records->noun, records->at(i));
      }
    }
  }
}

bool is_told_of(const About& about, const model::Stated<model::Exemption>& exemption) {
  return model::is(about.audience, "exempt") && exemption && exemption->public_title &&
         model::is_public(exemption->about);
}

// An id that tells no more than the public title, unlike those of the others.
template <class Record>
std::string stub_id(const std::vector<Record>& others, const model::Exemption& exemption) {
  constexpr std::size_t longest = 60;
  auto words = slug(*exemption.public_title).substr(0, longest);
  while (words.ends_with('-')) words.pop_back();
  const auto base = "withheld" + (words.empty() ? "" : "-" + words);
  const auto is_taken = [&](const std::string& id) {
    return std::any_of(others.begin(), others.end(),
                       [&](const auto& one) { return model::is(one.id, id); });
  };
  auto id = base;
  for (int number = 2; is_taken(id); ++number) id = base + "-" + std::to_string(number);
  return id;
}

template <class Record>
Record stub_of(const Record& record, std::string id) {
  Record made;
  made.id.value = std::move(id);
  made.title.value = record.exemption->public_title.value;
  made.exemption = record.exemption;
  made.about.at = record.about.at;
  return made;
}

// Which ids of the records of a noun have become which.
using NewIds = std::map<std::string, std::map<std::string, std::string>, std::less<>>;

template <class Record>
void leave_stubs_of(std::vector<Record>& records, std::map<std::string, std::string>& renamed) {
  for (auto& record : records) {
    if (!is_told_of(record.about, record.exemption)) continue;
    auto stub = stub_of(record, stub_id(records, *record.exemption));
    renamed[model::or_empty(record.id)] = *stub.id;
    record = std::move(stub);
  }
}

void leave_stubs_of(std::vector<model::AgendaItem>& agenda) {
  for (auto& item : agenda) {
    if (!is_told_of(item.about, item.exemption)) continue;
    auto stub = stub_of(item, stub_id(agenda, *item.exemption));
    stub.number = item.number;
    stub.kind = item.kind;
    stub.allotted = item.allotted;
    item = std::move(stub);
  }
}

void rename(model::Line& line, const model::Field& field, const NewIds& renamed) {
  for (const auto& noun : field.refers_to) {
    const auto ids = renamed.find(noun);
    if (ids == renamed.end() || !line) continue;
    const auto found = ids->second.find(*line);
    if (found == ids->second.end()) continue;
    line.value = found->second;
    return;
  }
}

void rename_in(const model::Noun& noun, void* record, const NewIds& renamed) {
  for (const auto& field : noun.fields) {
    const auto slot = field.slot(record);
    if (auto* const* line = std::get_if<model::Line*>(&slot)) {
      rename(**line, field, renamed);
    } else if (auto* const* lines = std::get_if<model::Lines*>(&slot)) {
      for (auto& one : **lines) rename(one, field, renamed);
    } else if (const auto* one = std::get_if<model::OneRecord>(&slot)) {
      if (one->get() != nullptr) rename_in(*one->noun, one->get(), renamed);
    } else if (const auto* records = std::get_if<model::Records>(&slot)) {
      for (std::size_t i = 0; i < records->count(); ++i) {
        rename_in(*records->noun, records->at(i), renamed);
      }
    }
  }
}

}  // namespace

void inherit_audiences(model::Handbook& handbook) {
  const auto held = proceedings::belonging(handbook);
  if (held.empty()) return;
  narrow(handbook.meetings, held);
  for (auto& meeting : handbook.meetings) narrow(meeting.agenda, held);
  narrow(handbook.reports, held);
  narrow(handbook.documents, held);
  narrow(handbook.recommendations, held);
  narrow(handbook.issues, held);
  narrow(handbook.options, held);
}

void withhold_fields(model::Handbook& handbook, Audience audience) {
  if (audience == Audience::members) return;
  withhold_fields_in(model::handbook_noun(), &handbook);
}

void leave_stubs(model::Handbook& handbook, Audience audience) {
  if (audience == Audience::members) return;
  NewIds renamed;
  leave_stubs_of(handbook.reports, renamed["report"]);
  leave_stubs_of(handbook.documents, renamed["document"]);
  for (auto& meeting : handbook.meetings) leave_stubs_of(meeting.agenda);
  if (renamed["report"].empty() && renamed["document"].empty()) return;
  rename_in(model::handbook_noun(), &handbook, renamed);
}

}  // namespace govbook::view
