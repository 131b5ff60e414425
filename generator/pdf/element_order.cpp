#include "pdf/element_order.h"

#include <algorithm>
#include <limits>
#include <set>

namespace govbook::pdf {
namespace {

constexpr int never = std::numeric_limits<int>::max();

// Where an element is first seen when the file is read from its beginning.
struct Found {
  std::vector<Kid> marks;
  std::vector<int> places;  // Beside `marks`: how many sequences come before.
  std::vector<Kid> links;
  std::vector<int> children;
  int first = never;  // Of its own marks and all below.
};

std::vector<Found> look_through(const File& file) {
  const auto& elements = file.pages.structure.elements;
  std::vector<Found> found(elements.size());
  int place = 0;
  for (std::size_t page = 0; page < file.contents.size(); ++page) {
    const auto& owners = file.contents[page].elements;
    for (std::size_t mark = 0; mark < owners.size(); ++mark, ++place) {
      auto& owner = found.at(static_cast<std::size_t>(owners[mark]));
      owner.marks.push_back({Kid::Kind::marks, static_cast<int>(mark), static_cast<int>(page)});
      owner.places.push_back(place);
      owner.first = std::min(owner.first, place);
    }
  }
  for (std::size_t i = 0; i < file.links.size(); ++i) {
    found.at(static_cast<std::size_t>(file.links[i].element))
        .links.push_back({Kid::Kind::link, static_cast<int>(i), file.links[i].page});
  }
  return found;
}

bool stays_empty(const print::Element& element) {
  return element.type == "TD" || element.type == "TH" || element.parent < 0;
}

// Children keep their order. Before each come the marks that are seen before it and all after it:
// a note at the foot of a page must not draw the rest of its paragraph before the next link.
std::vector<Kid> merge(const Found& element, const std::vector<Found>& found) {
  std::vector<int> limits(element.children.size(), never);
  int least = never;
  for (std::size_t i = element.children.size(); i-- > 0;) {
    least = std::min(least, found[static_cast<std::size_t>(element.children[i])].first);
    limits[i] = least;
  }
  std::vector<Kid> kids;
  std::size_t mark = 0;
  for (std::size_t i = 0; i < element.children.size(); ++i) {
    while (mark < element.marks.size() && element.places[mark] < limits[i]) {
      kids.push_back(element.marks[mark++]);
    }
    kids.push_back({Kid::Kind::element, element.children[i], 0});
  }
  for (; mark < element.marks.size(); ++mark) kids.push_back(element.marks[mark]);
  kids.insert(kids.end(), element.links.begin(), element.links.end());
  return kids;
}

}  // namespace

std::vector<ElementKids> order_of(const File& file) {
  const auto& elements = file.pages.structure.elements;
  auto found = look_through(file);
  std::set<int> awaited;  // What attached files say belongs below these.
  for (const auto& page : file.pages.pages) {
    if (page.attached.is_there()) awaited.insert(page.attached.element);
  }
  std::vector<ElementKids> made(elements.size());
  for (std::size_t i = elements.size(); i-- > 0;) {  // Parents come before their children.
    auto& element = found[i];
    std::reverse(element.children.begin(), element.children.end());
    made[i].is_kept = stays_empty(elements[i]) || awaited.contains(static_cast<int>(i)) ||
                      !element.marks.empty() || !element.links.empty() || !element.children.empty();
    if (!made[i].is_kept) continue;
    made[i].kids = merge(element, found);
    if (elements[i].parent < 0) continue;
    auto& parent = found.at(static_cast<std::size_t>(elements[i].parent));
    parent.children.push_back(static_cast<int>(i));
    parent.first = std::min(parent.first, element.first);
  }
  return made;
}

}  // namespace govbook::pdf
