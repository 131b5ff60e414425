// Whether a PDF, ours or anybody's, can be read by people who cannot see it: what of PDF/UA-1 (ISO
// 14289-1) a program can decide, by the checkpoints of the Matterhorn Protocol 1.1.
//
// Any bytes may come: nothing is thrown, and what the reading costs has limits. Whether the reading
// order makes sense, whether an alternative text is good and whether colours suffice needs a person
// and is not told here.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace govbook::verify {

struct Finding {
  std::string code;     // A row of verify/checks_table.h, which has its checkpoint and clause.
  std::string message;  // What is wrong, in plain words.
  int page = 0;         // From 1; 0 when it is a matter of the whole file.
  std::string words;    // Those nearby, or empty.
};

struct Verified {
  std::string refusal;            // Why the bytes cannot be read as a PDF; empty when they can.
  std::vector<Finding> findings;  // By page.
  std::map<std::string, std::size_t> untold;  // By code: how many more there are of one kind.
};

// How many findings of one kind are told.
inline constexpr std::size_t most_of_a_kind = 50;

Verified pdf(std::string_view bytes);

}  // namespace govbook::verify
