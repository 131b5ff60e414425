#include <algorithm>

#include "base/text.h"
#include "reply/question.h"

namespace govbook::reply {
namespace {

// A list with what it comes to, on one body or on all.
struct Listed {
  const model::StatutoryList& list;
  const rules::Coverage& coverage;
  const model::Body* body;  // Null for all of them.
};

std::string date_of(const model::StatutoryList& list) {
  return list.date ? in_words(*list.date) : std::string("a date that is not stated");
}

std::string statute_of(const view::Edition& edition, const model::StatutoryList& list) {
  const auto* statute = list.statute ? edition.handbook().statute(*list.statute) : nullptr;
  return statute == nullptr ? std::string("not stated") : model::or_empty(statute->title);
}

std::vector<rules::SeatName> seats_here(const Listed& listed,
                                        const rules::PartnerCoverage& partner) {
  auto seats = partner.seats;
  if (listed.body != nullptr) {
    std::erase_if(seats, [&](const auto& seat) { return seat.body != listed.body->id.value; });
  }
  return seats;
}

// Whether a seat was found: on the body that was asked about a seat that is shown, on all of them
// one that is not shown as well.
bool is_seated(const Listed& listed, const rules::PartnerCoverage& partner) {
  if (listed.body == nullptr) return partner.standing == rules::Standing::seated;
  return !seats_here(listed, partner).empty();
}

data::Value to_value(const std::vector<rules::SeatName>& seats) {
  data::List list;
  for (const auto& seat : seats) {
    data::Map map;
    add(map, "body", seat.body);
    add(map, "seat", seat.seat);
    add(map, "title", seat.title);
    list.push_back(reply::to_value(std::move(map)));
  }
  return reply::to_value(std::move(list));
}

std::string seats_in_words(const view::Edition& edition, const Listed& listed,
                           const std::vector<rules::SeatName>& seats) {
  std::vector<std::string> all;
  for (const auto& seat : seats) {
    all.push_back(seat.title + (listed.body == nullptr
                                    ? " on " + edition.handbook().party_name(seat.body)
                                    : std::string()));
  }
  return all.empty() ? "a seat that is not shown" : text::join(all, "; ");
}

std::string why_not(const view::Edition& edition, const rules::PartnerCoverage& partner) {
  if (partner.standing == rules::Standing::unknown) {
    return "; the handbook does not say who that is here";
  }
  if (partner.standing == rules::Standing::seated && partner.seats.empty()) return " that is shown";
  std::vector<std::string> elsewhere;
  for (const auto& seat : partner.seats) {
    const auto name = edition.handbook().party_name(seat.body);
    if (std::find(elsewhere.begin(), elsewhere.end(), name) == elsewhere.end()) {
      elsewhere.push_back(name);
    }
  }
  return elsewhere.empty() ? std::string() : "; elsewhere: " + text::join_as_list(elsewhere);
}

std::size_t count_seated(const Listed& listed) {
  return static_cast<std::size_t>(
      std::count_if(listed.coverage.partners.begin(), listed.coverage.partners.end(),
                    [&](const auto& partner) { return is_seated(listed, partner); }));
}

data::Value to_value(const view::Edition& edition, const Listed& listed) {
  data::List partners;
  for (std::size_t i = 0; i < listed.list.partners.size(); ++i) {
    const auto& partner = listed.coverage.partners[i];
    data::Map map;
    add(map, "partner", partner.partner);
    add(map, "title", model::or_empty(listed.list.partners[i].title));
    add(map, "seat_found", is_seated(listed, partner));
    add(map, "known_here", partner.standing != rules::Standing::unknown);
    map.push_back({"seats", {}, to_value(seats_here(listed, partner))});
    if (listed.body != nullptr) map.push_back({"all_seats", {}, to_value(partner.seats)});
    partners.push_back(reply::to_value(std::move(map)));
  }
  data::Map map;
  add(map, "list", model::or_empty(listed.list.id));
  add(map, "title", model::or_empty(listed.list.title));
  add(map, "statute", statute_of(edition, listed.list));
  if (listed.list.date) add(map, "as_at", to_iso(*listed.list.date));
  add(map, "partners", std::move(partners));
  add(map, "found", static_cast<long long>(count_seated(listed)));
  return reply::to_value(std::move(map));
}

void add_lines(std::vector<std::string>& lines, const view::Edition& edition,
               const Listed& listed) {
  lines.insert(lines.end(),
               {"",
                "List: " + model::or_empty(listed.list.title) + " (" +
                    statute_of(edition, listed.list) + ", as at " + date_of(listed.list) + ")",
                rules::sentence(count_seated(listed), listed.list.partners.size())});
  for (std::size_t i = 0; i < listed.list.partners.size(); ++i) {
    const auto& partner = listed.coverage.partners[i];
    const auto title = "  " + model::or_empty(listed.list.partners[i].title) + ": ";
    lines.push_back(is_seated(listed, partner)
                        ? title + seats_in_words(edition, listed, seats_here(listed, partner))
                        : title + "no seat found" + why_not(edition, partner));
  }
}

}  // namespace

Reply coverage(const view::Edition& edition, const Question& question) {
  Reply reply;
  const auto* body = question.body.empty() ? nullptr : body_asked(edition, question, reply);
  if (!reply.complaint.empty()) return reply;
  reply.lines = {body == nullptr ? model::or_empty(edition.handbook().settings.title)
                                 : model::or_empty(body->name),
                 "",
                 "A seat is found where an organisation or body that the handbook names as a "
                 "partner fills it."};
  data::List lists;
  for (const auto& list : edition.handbook().statutory_lists) {
    const auto found = edition.answers().coverage.find(model::or_empty(list.id));
    if (found == edition.answers().coverage.end()) continue;
    const Listed listed{list, found->second, body};
    add_lines(reply.lines, edition, listed);
    lists.push_back(to_value(edition, listed));
  }
  if (lists.empty()) reply.lines.insert(reply.lines.end(), {"", "The handbook has no such list."});
  data::Map map;
  if (body != nullptr) add(map, "body", model::or_empty(body->id));
  add(map, "lists", std::move(lists));
  reply.value = reply::to_value(std::move(map));
  return reply;
}

}  // namespace govbook::reply
