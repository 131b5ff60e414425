// Whether structure, content and annotations say the same of each other; and links, form fields and
// notes on pages (ISO 14289-1, 7.18).

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
    if (!owners.contains(marks) && !reading.untagged_pages.contains(sequence.page)) {
      findings.add("marks-not-in-tree", sequence.page, sequence.words, numbered(marks));
    }
    if (sequence.times > 1) {
      findings.add("marks-number-twice", sequence.page, sequence.words, numbered(marks));
    }
  }
}

namespace {

using Holders = std::map<Id, const Element*>;

Holders holders_of(const Tree& tree) {
  Holders holders;
  for (const auto& element : tree.elements) {
    for (const auto& object : element.objects) {
      if (object != Id()) holders.emplace(object, &element);
    }
  }
  return holders;
}

class AnnotationCheck {
 public:
  AnnotationCheck(const Reading& reading, Findings& findings)
      : reading_(reading), findings_(findings), holders_(holders_of(reading.tree)) {}

  void check() {
    for (const auto& annotation : reading_.annotations) {
      if (annotation.type == "Popup" || annotation.type == "PrinterMark") continue;
      if (reading_.claims_archive && !annotation.is_printed) {
        tell("annotation-not-printed", annotation);
      }
      if (!annotation.is_hidden) one(annotation);
    }
    for (const auto& element : reading_.tree.elements) {
      if (element.type == "Link" && !has_link(element)) {
        findings_.add("link-without-area", reading_.page_of(element), reading_.words_of(element));
      }
    }
  }

 private:
  void one(const Annotation& annotation) {
    if (annotation.type == "TrapNet") return tell("trap-network", annotation);
    if (annotation.type == "Link") {
      link(annotation);
    } else if (annotation.type == "Widget") {
      field(annotation);
    } else {
      other(annotation);
    }
    const auto* holder = holder_of(annotation);
    if (holder != nullptr && owner_by_page(annotation) != holder->id) {
      tell("parent-tree-is-wrong", annotation, "of the " + annotation.type + " on the page");
    }
  }

  void link(const Annotation& annotation) {
    if (!is_within(annotation, "Link")) tell("link-outside-link", annotation);
    if (!annotation.is_described) tell("link-not-described", annotation);
  }

  void field(const Annotation& annotation) {
    if (!is_within(annotation, "Form")) tell("field-outside-form", annotation);
    if (!annotation.has_name && !has_alternative(annotation)) {
      tell("field-not-described", annotation);
    }
  }

  void other(const Annotation& annotation) {
    const auto* holder = holder_of(annotation);
    if (holder == nullptr || holder->type != "Annot") {
      tell("annotation-not-tagged", annotation, annotation.type);
    }
    if (!annotation.is_described && !has_alternative(annotation)) {
      tell("annotation-not-described", annotation, annotation.type);
    }
  }

  bool is_within(const Annotation& annotation, std::string_view type) const {
    for (const auto* at = holder_of(annotation); at != nullptr; at = parent_of(*at)) {
      if (at->type == type) return true;
    }
    return false;
  }

  const Element* parent_of(const Element& element) const {
    if (element.parent < 0) return nullptr;
    return &reading_.tree.elements.at(static_cast<std::size_t>(element.parent));
  }

  const Element* holder_of(const Annotation& annotation) const {
    const auto found = holders_.find(annotation.id);
    return found == holders_.end() ? nullptr : found->second;
  }

  bool has_alternative(const Annotation& annotation) const {
    const auto* holder = holder_of(annotation);
    return holder != nullptr && holder->has_alternative;
  }

  // The links of an element may stand in those below it.
  bool has_link(const Element& element) const {
    if (!element.objects.empty()) return true;
    for (const int child : element.children) {
      const auto& below = reading_.tree.elements.at(static_cast<std::size_t>(child));
      if (!below.objects.empty()) return true;
    }
    return false;
  }

  Id owner_by_page(const Annotation& annotation) const {
    if (!annotation.parent_key) return {};
    const auto found = reading_.tree.owners.find(*annotation.parent_key);
    if (found == reading_.tree.owners.end() || found->second.empty()) return {};
    return found->second.front();
  }

  void tell(std::string_view code, const Annotation& annotation, const std::string& detail = {}) {
    const auto* holder = holder_of(annotation);
    findings_.add(code, annotation.page, holder == nullptr ? "" : reading_.words_of(*holder),
                  detail);
  }

  const Reading& reading_;
  Findings& findings_;
  Holders holders_;
};

}  // namespace

void check_annotations(const Reading& reading, Findings& findings) {
  AnnotationCheck(reading, findings).check();
}

}  // namespace govbook::verify
