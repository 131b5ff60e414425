#include "view/order.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace govbook::view {
namespace {

struct Orderer {
  const std::vector<model::Body>& bodies;
  std::multimap<std::string, std::size_t> below;
  std::vector<std::size_t> order;
  std::set<std::size_t> done;

  // REQUIRES: parents form no circle; should they, each body is still taken once.
  void take(std::size_t i) {
    if (!done.insert(i).second) return;
    order.push_back(i);
    const auto [begin, end] = below.equal_range(model::or_empty(bodies[i].id));
    for (auto child = begin; child != end; ++child) take(child->second);
  }
};

}  // namespace

void put_in_order(std::vector<model::Body>& bodies) {
  Orderer orderer{bodies, {}, {}, {}};
  std::set<std::string> ids;
  for (const auto& body : bodies) ids.insert(model::or_empty(body.id));
  for (std::size_t i = 0; i < bodies.size(); ++i) {
    if (bodies[i].parent) orderer.below.emplace(*bodies[i].parent, i);
  }
  for (const bool wants_own : {true, false}) {
    for (std::size_t i = 0; i < bodies.size(); ++i) {
      const bool is_root = !bodies[i].parent || !ids.contains(*bodies[i].parent);
      if (is_root && model::is_own(bodies[i]) == wants_own) orderer.take(i);
    }
  }
  for (std::size_t i = 0; i < bodies.size(); ++i) orderer.take(i);
  std::vector<model::Body> ordered;
  for (const auto i : orderer.order) ordered.push_back(std::move(bodies[i]));
  bodies = std::move(ordered);
}

void put_in_order(std::vector<model::Narrative>& pages) {
  const auto place = [](const model::Narrative& page) {
    return page.order.value.value_or(std::numeric_limits<long long>::max());
  };
  std::stable_sort(pages.begin(), pages.end(),
                   [&](const auto& left, const auto& right) { return place(left) < place(right); });
}

}  // namespace govbook::view
