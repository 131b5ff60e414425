#include "verify/stations.h"

namespace govbook::verify {
namespace {

// Which elements have a piece of content: one, if all is well.
using Owners = std::map<Marks, std::vector<const Element*>>;

Owners owners_of(const Tree& tree) {
  Owners owners;
  for (const auto& element : tree.elements) {
    for (const auto& marks : element.marks) owners[marks].push_back(&element);
  }
  return owners;
}

std::string numbered(const Marks& marks) { return "number " + std::to_string(marks.number); }

// Who has content of that number by the parent tree.
Id owner_by_page(const Reading& reading, const Marks& marks) {
  const auto key = reading.content.parent_keys.find(marks.holder);
  if (key == reading.content.parent_keys.end() || !key->second) return {};
  const auto owners = reading.tree.owners.find(*key->second);
  const auto number = static_cast<std::size_t>(marks.number);
  if (owners == reading.tree.owners.end() || number >= owners->second.size()) return {};
  return owners->second[number];
}

}  // namespace

void check_agreement(const Reading& reading, Findings& findings) {
  const auto owners = owners_of(reading.tree);
  for (const auto& [marks, elements] : owners) {
    const auto& element = *elements.front();
    const auto found = reading.content.sequences.find(marks);
    if (found == reading.content.sequences.end()) {
      findings.add("marks-that-are-not-there", reading.page_of(element), reading.words_of(element),
                   element.written + " asks for " + numbered(marks));
      continue;
    }
    const auto& [page, words, times] = found->second;
    if (elements.size() > 1) {
      findings.add("marks-of-two-elements", page, words,
                   element.written + " and " + elements[1]->written);
    } else if (owner_by_page(reading, marks) != element.id) {
      findings.add("parent-tree-is-wrong", page, words, "of " + element.written);
    }
  }
  for (const auto& [marks, sequence] : reading.content.sequences) {
    if (!owners.contains(marks)) {
      findings.add("marks-not-in-tree", sequence.page, sequence.words, numbered(marks));
    }
    if (sequence.times > 1) {
      findings.add("marks-number-twice", sequence.page, sequence.words, numbered(marks));
    }
  }
}

}  // namespace govbook::verify
