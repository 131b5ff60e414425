// Which of the partners that a statute or guidance lists have a seat, and through which.

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::rules {

// A seat by the ids of its body and itself.
struct SeatName {
  std::string body;
  std::string seat;
  std::string title;
};

// How a listed partner stands, which says nothing on whether a law is kept. seated: a seat of an
// own body is for it. unseated: the handbook knows who it is, and no seat is for it. unknown: the
// handbook does not say who it is here.
enum class Standing { seated, unseated, unknown };

struct PartnerCoverage {
  std::string partner;  // Its id in the list.
  Standing standing = Standing::unknown;
  std::vector<SeatName> seats;  // In the order of the bodies.
};

struct Coverage {
  std::vector<PartnerCoverage> partners;  // In the order of the list.
  std::size_t seated = 0;
};

// A seat is for a partner when one of the partner's organisations or bodies fills it: by itself,
// through a post, or as one of the alternatives.
Coverage coverage(const model::Handbook& handbook, const model::StatutoryList& list);

// "A seat was found for eight of the nine partners listed."
std::string sentence(std::size_t seated, std::size_t listed);

// The partners that have a seat on one body, by their ids and in the order of the list.
std::vector<std::string> seated_on(const Coverage& coverage, std::string_view body);

}  // namespace govbook::rules
