#include "verify/stations.h"
#include "verify/types_table.h"

namespace govbook::verify {
namespace {

// What a language code looks like (BCP 47): "en", "cy-GB". An empty one says: it is not known.
bool is_language(std::string_view code) {
  std::size_t length = 0;
  bool is_first = true;
  for (const char letter : code) {
    const bool is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    const bool is_digit = letter >= '0' && letter <= '9';
    if (letter == '-') {
      if (length == 0) return false;
      length = 0;
      is_first = false;
    } else if ((!is_letter && (is_first || !is_digit)) || ++length > 8) {
      return false;
    }
  }
  return code.empty() || length > 0;
}

class ElementCheck {
 public:
  ElementCheck(const Reading& reading, Findings& findings) : reading_(reading), findings_(findings) {}

  void check() {
    roles();
    if (!is_language(reading_.language)) {
      findings_.add("language-is-wrong", -1, {}, reading_.language);
    }
    for (const auto& element : reading_.tree.elements) {
      kind(element);
      words(element);
      if (element.type == "Note") note(element);
      heading(element);
    }
  }

 private:
  void roles() {
    for (const auto& [from, to] : reading_.tree.roles) {
      if (is_standard(from) && from != to) {
        findings_.add("role-of-standard-type", -1, {}, from + " to " + to);
      } else if (from != to && goes_in_circle(from, reading_.tree.roles)) {
        findings_.add("role-in-circle", -1, {}, from + " to " + to);
      }
    }
  }

  void kind(const Element& element) {
    const bool is_circle = goes_in_circle(element.written, reading_.tree.roles);
    if (!is_standard(element.type) && !is_circle) {
      tell("element-type-unknown", element, element.written);
    }
    if (!element.names_its_parent) tell("parent-is-wrong", element, element.written);
    const bool is_empty =
        element.marks.empty() && element.objects.empty() && element.children.empty();
    const bool is_cell = element.type == "TD" || element.type == "TH";
    if (is_empty && !is_cell) tell("element-is-empty", element, element.written);
    if (element.language && !is_language(*element.language)) {
      tell("language-is-wrong", element, *element.language);
    }
  }

  void words(const Element& element) {
    const bool has_words = element.has_alternative || element.has_replacement;
    if (element.type == "Figure" && !has_words) tell("figure-without-alternative", element);
    if (element.type == "Figure" && !element.has_box) tell("figure-without-box", element);
    if (element.type == "Formula" && !has_words) tell("formula-without-alternative", element);
  }

  void note(const Element& element) {
    if (!element.note_id || element.note_id->empty()) {
      tell("note-without-id", element);
    } else if (!note_ids_.insert(*element.note_id).second) {
      tell("note-id-twice", element, *element.note_id);
    }
  }

  void heading(const Element& element) {
    const int level = heading_level(element.type);
    if (level == 0 && element.type != "H") return;
    const int other = level == 0 ? 1 : 0;
    if (has_kind_[other] && !is_mixture_told_) {
      tell("headings-mixed", element);
      is_mixture_told_ = true;
    }
    if (level == 0) {
      if (element.parent >= 0 && !sections_.insert(element.parent).second) {
        tell("headings-of-one-section", element);
      }
    } else if (last_level_ == 0 && level != 1) {
      tell("first-heading-not-h1", element, element.type);
    } else if (level > last_level_ + 1) {
      tell("heading-level-skipped", element,
           element.type + " after H" + std::to_string(last_level_));
    }
    has_kind_[level == 0 ? 0 : 1] = true;
    if (level > 0) last_level_ = level;
  }

  void tell(std::string_view code, const Element& element, const std::string& detail = {}) {
    findings_.add(code, reading_.page_of(element), reading_.words_of(element), detail);
  }

  const Reading& reading_;
  Findings& findings_;
  std::set<std::string> note_ids_;
  std::set<int> sections_;             // Elements that hold an H.
  bool has_kind_[2] = {false, false};  // H, and H1 to H6.
  bool is_mixture_told_ = false;
  int last_level_ = 0;
};

}  // namespace

void check_elements(const Reading& reading, Findings& findings) {
  ElementCheck(reading, findings).check();
}

}  // namespace govbook::verify
