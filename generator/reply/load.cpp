#include "rules/load.h"

#include <algorithm>

#include "base/text.h"
#include "reply/question.h"

namespace govbook::reply {
namespace {

long long number(std::size_t count) { return static_cast<long long>(count); }

// Those who have anything on the body that was asked about, or all.
std::vector<rules::Load> asked(std::vector<rules::Load> all, const std::string& body) {
  std::erase_if(all, [&](const auto& load) {
    return !body.empty() &&
           std::find(load.bodies.begin(), load.bodies.end(), body) == load.bodies.end();
  });
  return all;
}

std::string in_words(const view::Edition& edition, const rules::Load& load) {
  std::vector<std::string> parts;
  const auto add_part = [&](long long count, std::string_view one, std::string_view many) {
    if (count > 0) parts.push_back(text::counted(count, one, many));
  };
  add_part(load.seats, "seat", "seats");
  add_part(load.by_office, "by right of office", "by right of office");
  add_part(load.shared, "as one of several", "as one of several");
  add_part(load.offices, "office of chair or deputy", "offices of chair or deputy");
  return edition.handbook().party_name(load.party) + ": " +
         text::counted(load.body_count, "body", "bodies") + "; " + text::join(parts, ", ");
}

data::Value to_value(const view::Edition& edition, const rules::Load& load) {
  data::Map map;
  add(map, "party", load.party);
  add(map, "name", edition.handbook().party_name(load.party));
  add(map, "body_count", load.body_count);
  add(map, "bodies", load.bodies);
  add(map, "seats", load.seats);
  add(map, "by_office", load.by_office);
  add(map, "shared", load.shared);
  add(map, "offices", load.offices);
  return reply::to_value(std::move(map));
}

data::List add_loads(Reply& reply, const view::Edition& edition, const std::string& heading,
                     const std::vector<rules::Load>& all) {
  data::List list;
  reply.lines.insert(reply.lines.end(), {"", heading});
  if (all.empty()) reply.lines.emplace_back("  none");
  for (const auto& load : all) {
    reply.lines.push_back("  " + in_words(edition, load));
    list.push_back(to_value(edition, load));
  }
  return list;
}

bool is_about(const std::string& body, const rules::Membership& one,
              const rules::Membership& other) {
  return body.empty() || body == one.body || body == other.body;
}

// Every two bodies that share a member, with how many; and whether they are nearly the same.
data::List add_pairs(Reply& reply, const view::Edition& edition, const rules::Overlap& overlap,
                     const std::string& body) {
  const auto close = rules::alike(overlap);
  const auto is_alike = [&](std::size_t one, std::size_t other) {
    return std::any_of(close.begin(), close.end(),
                       [&](const auto& pair) { return pair.one == one && pair.other == other; });
  };
  data::List list;
  for (std::size_t i = 0; i < overlap.bodies.size(); ++i) {
    for (std::size_t j = i + 1; j < overlap.bodies.size(); ++j) {
      const auto& one = overlap.bodies[i];
      const auto& other = overlap.bodies[j];
      const auto shared = overlap.shared[i][j];
      if (shared == 0 || !is_about(body, one, other)) continue;
      reply.lines.push_back("  " + edition.handbook().party_name(one.body) + " (" +
                            std::to_string(one.members.size()) + ") and " +
                            edition.handbook().party_name(other.body) + " (" +
                            std::to_string(other.members.size()) + "): " + std::to_string(shared) +
                            (is_alike(i, j) ? ", nearly the same" : ""));
      data::Map map;
      add(map, "bodies", std::vector<std::string>{one.body, other.body});
      add(map, "shared", number(shared));
      add(map, "smaller", number(std::min(one.members.size(), other.members.size())));
      add(map, "nearly_the_same", is_alike(i, j));
      list.push_back(reply::to_value(std::move(map)));
    }
  }
  return list;
}

data::List members_of(const rules::Overlap& overlap, const std::string& body) {
  data::List list;
  for (const auto& one : overlap.bodies) {
    if (!body.empty() && body != one.body) continue;
    data::Map map;
    add(map, "body", one.body);
    add(map, "members", one.members);
    add(map, "unnamed", number(one.unnamed));
    list.push_back(reply::to_value(std::move(map)));
  }
  return list;
}

}  // namespace

Reply load(const view::Edition& edition, const Question& question) {
  Reply reply;
  if (!question.body.empty() && body_asked(edition, question, reply) == nullptr) return reply;
  const auto& handbook = edition.handbook();
  reply.lines = {"A body that stands for several counts as often as there are of it; a seat whose",
                 "number is not stated counts as one. Neighbouring bodies are not counted."};
  data::Map map;
  add(map, "organisations",
      add_loads(reply, edition,
                "Organisations:", asked(rules::load_of_organisations(handbook), question.body)));
  add(map, "posts",
      add_loads(reply, edition, "Posts:", asked(rules::load_of_posts(handbook), question.body)));
  const auto overlap = rules::overlap(handbook);
  reply.lines.insert(reply.lines.end(), {"", "Bodies that share members (how many each has):"});
  const auto before = reply.lines.size();
  add(map, "memberships", members_of(overlap, question.body));
  add(map, "overlap", add_pairs(reply, edition, overlap, question.body));
  if (reply.lines.size() == before) reply.lines.emplace_back("  none");
  if (!overlap.is_whole) reply.lines.emplace_back("  (only the first bodies are compared)");
  add(map, "whole", overlap.is_whole);
  reply.value = reply::to_value(std::move(map));
  return reply;
}

}  // namespace govbook::reply
