#include "model/stated.h"

#include <array>

namespace govbook::model {
namespace {

struct Wording {
  GapState state;
  std::string_view word;
  std::string_view words;
};
constexpr std::array<Wording, 7> wordings = {{
    {GapState::not_stated, "not-stated", "not stated"},
    {GapState::to_be_agreed, "to-be-agreed", "to be agreed"},
    {GapState::blank, "blank", "left blank"},
    {GapState::vacant, "vacant", "vacant"},
    {GapState::none, "none", "none"},
    {GapState::placeholder, "placeholder", "to be filled in"},
    {GapState::withheld, "withheld", "not published"},
}};

const Wording& wording(GapState state) { return wordings[static_cast<std::size_t>(state)]; }

}  // namespace

std::string_view word_of(GapState state) { return wording(state).word; }

std::string_view words_for(GapState state) { return wording(state).words; }

std::optional<GapState> to_gap_state(std::string_view word) {
  for (const auto& entry : wordings) {
    if (entry.word == word) return entry.state;
  }
  return std::nullopt;
}

const std::vector<std::string>& gap_words() {
  static const std::vector<std::string> words = [] {
    std::vector<std::string> all;
    for (const auto& entry : wordings) all.emplace_back(entry.word);
    return all;
  }();
  return words;
}

}  // namespace govbook::model
