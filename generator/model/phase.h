// Phases: stretches of the life of a body or organisation, and how sure their dates are.

#pragma once

#include <vector>

#include "model/field.h"

namespace govbook::model {

// What it is and is called from a date to a date. Phases stand in the order in which they follow
// each other. One that does not say when it begins does so when the one before has ended; the first
// has always begun.
struct Phase {
  Line id;
  Line title;
  Line called;  // Its name then, where it is another.
  Choice status;
  When from;
  When until;
  Choice certainty;
  Text text;
  About about;
};

const Noun& phase_noun();

// Where a body may be in its life.
namespace status {
inline constexpr std::string_view existing = "existing";
inline constexpr std::string_view shadow = "shadow";
inline constexpr std::string_view proposed = "proposed";
inline constexpr std::string_view emerging = "emerging";
inline constexpr std::string_view to_be_replaced = "to-be-replaced";
inline constexpr std::string_view ended = "ended";
}  // namespace status
std::vector<ChoiceWord> statuses_of_bodies();

// How sure a date is; left out, it is firm.
namespace certainty {
inline constexpr std::string_view firm = "firm";
inline constexpr std::string_view expected = "expected";
inline constexpr std::string_view uncertain = "uncertain";
inline constexpr std::string_view to_be_confirmed = "to-be-confirmed";
inline constexpr std::string_view contradictory = "contradictory";
}  // namespace certainty
std::vector<ChoiceWord> certainties();

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Phase>;
