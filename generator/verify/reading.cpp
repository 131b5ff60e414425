#include "verify/reading.h"

namespace govbook::verify {
namespace {

constexpr std::size_t enough = 80;       // Bytes of words nearby.
constexpr std::size_t most_steps = 200;  // Elements that are asked for them.

// Calls `see` with the sequences below an element in their order until it has seen enough.
template <typename See>
void look_below(const Reading& reading, const Element& element, See see) {
  std::vector<const Element*> open = {&element};
  for (std::size_t steps = 0; !open.empty() && steps < most_steps; ++steps) {
    const auto& now = *open.back();
    open.pop_back();
    for (const auto& marks : now.marks) {
      const auto found = reading.content.sequences.find(marks);
      if (found != reading.content.sequences.end() && !see(found->second)) return;
    }
    for (auto child = now.children.rbegin(); child != now.children.rend(); ++child) {
      open.push_back(&reading.tree.elements.at(static_cast<std::size_t>(*child)));
    }
  }
}

}  // namespace

std::string Reading::words_of(const Element& element) const {
  std::string words;
  look_below(*this, element, [&](const Sequence& sequence) {
    if (!words.empty() && words.back() != ' ') words += ' ';
    words += sequence.words;
    return words.size() < enough;
  });
  return words;
}

int Reading::page_of(const Element& element) const {
  int page = element.page;
  if (page < 0) {
    look_below(*this, element, [&](const Sequence& sequence) {
      page = sequence.page;
      return false;
    });
  }
  return page;
}

}  // namespace govbook::verify
