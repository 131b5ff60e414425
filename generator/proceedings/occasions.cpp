#include "proceedings/occasions.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "rules/deadlines.h"
#include "rules/reviews.h"

namespace govbook::proceedings {
namespace {

// How a rule bounds the end of a term, behind "ends".
std::string bound_words(const std::string& bound) {
  if (bound == "at-least") return " at the earliest";
  return bound == "at-most" ? " at the latest" : "";
}

class Collector {
 public:
  explicit Collector(const model::Handbook& handbook) : handbook_(handbook) {}

  std::vector<Occasion> collect() {
    for (const auto& review : rules::reviews(handbook_, {})) {
      if (!review.rule->due) continue;
      add(*review.rule->due, OccasionKind::review, review.owner,
          "Review: " + model::or_empty(review.rule->subject));
    }
    for (const auto& body : handbook_.bodies) add_terms(body);
    std::stable_sort(all_.begin(), all_.end(), [](const Occasion& one, const Occasion& other) {
      return first_day(one.day) < first_day(other.day);
    });
    return std::move(all_);
  }

 private:
  void add(const Date& day, OccasionKind kind, const std::string& owner, std::string what) {
    if (!known_.emplace(day, owner, what).second) return;
    all_.push_back({day, kind, owner, std::move(what)});
  }

  void add_terms(const model::Body& body) {
    const auto id = model::or_empty(body.id);
    for (const auto& seat : body.seats) {
      for (const auto& tenure : seat.holders) {
        if (tenure.until) add_end(id, *tenure.until, model::or_empty(seat.title), "");
      }
    }
    if (body.chair) add_office(body, *body.chair, "Chair");
    if (body.deputy_chair) add_office(body, *body.deputy_chair, "Deputy chair");
  }

  // Where no day is stated, the one that the rules of the office lead to.
  void add_office(const model::Body& body, const model::Office& office, const std::string& name) {
    const auto title = office.title.value.value_or(name);
    for (const auto& tenure : office.holders) {
      if (tenure.until) {
        add_end(model::or_empty(body.id), *tenure.until, title, "");
      } else if (tenure.from && tenure.from->is_whole()) {
        add_computed(body, *tenure.from, title);
      }
    }
  }

  void add_computed(const model::Body& body, const Date& from, const std::string& title) {
    for (const auto& term : rules::terms(body, from)) {
      if (term.office != title) continue;
      for (const auto& end : term.ends) {
        if (end.day) add_end(model::or_empty(body.id), *end.day, title, bound_words(end.bound));
      }
    }
  }

  void add_end(const std::string& owner, const Date& day, const std::string& whose,
               const std::string& bound) {
    add(day, OccasionKind::term, owner, "Term of the " + whose + " ends" + bound);
  }

  const model::Handbook& handbook_;
  std::vector<Occasion> all_;
  std::set<std::tuple<Date, std::string, std::string>> known_;
};

}  // namespace

std::vector<Occasion> occasions(const model::Handbook& handbook) {
  return Collector(handbook).collect();
}

std::string name_of(OccasionKind kind) {
  return kind == OccasionKind::review ? "reviews" : "terms";
}

}  // namespace govbook::proceedings
