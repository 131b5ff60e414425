// All computed answers about a handbook, by the id of what they are about.

#pragma once

#include <map>
#include <string>

#include "model/handbook.h"
#include "rules/coverage.h"
#include "rules/quorum.h"
#include "rules/votes.h"

namespace govbook::rules {

struct Answers {
  std::map<std::string, Strength, std::less<>> strength;  // By body.
  std::map<std::string, Quorum, std::less<>> quorum;      // By body.
  std::map<std::string, Votes, std::less<>> votes;        // By body.
  std::map<std::string, Coverage, std::less<>> coverage;  // By statutory list.
};

Answers answers(const model::Handbook& handbook);

// The votes of a body with those that its quorum asks for.
Votes votes_of(const model::Handbook& handbook, const model::Body& body, const Quorum& quorum);

}  // namespace govbook::rules
