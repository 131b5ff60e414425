#include <algorithm>

#include "base/ascii.h"
#include "verify/stations.h"

namespace govbook::verify {
namespace {

// What may stand in an element, and what an element may stand in; an empty list allows anything.
struct Rule {
  std::string_view type;
  std::vector<std::string_view> children;
  std::vector<std::string_view> parents;
  std::string_view code;
};

// ISO 32000-1, tables 333, 336 and 337.
const std::vector<Rule>& rules() {
  static const std::vector<Rule> all = {
      {"Table", {"TR", "THead", "TBody", "TFoot", "Caption"}, {}, "cell-outside-row"},
      {"THead", {"TR"}, {"Table"}, "cell-outside-row"},
      {"TBody", {"TR"}, {"Table"}, "cell-outside-row"},
      {"TFoot", {"TR"}, {"Table"}, "cell-outside-row"},
      {"TR", {"TH", "TD"}, {"Table", "THead", "TBody", "TFoot"}, "cell-outside-row"},
      {"TH", {}, {"TR"}, "cell-outside-row"},
      {"TD", {}, {"TR"}, "cell-outside-row"},
      {"L", {"LI", "L", "Caption"}, {}, "list-nesting"},
      {"LI", {"Lbl", "LBody"}, {"L"}, "list-nesting"},
      {"LBody", {}, {"LI"}, "list-nesting"},
      {"TOC", {"TOCI", "TOC", "Caption"}, {}, "contents-nesting"},
      {"TOCI", {"Lbl", "Reference", "NonStruct", "P", "TOC"}, {"TOC"}, "contents-nesting"},
  };
  return all;
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

// "1.", "2.3(b)", "iv)", "A": what stands between signs is all figures, a single letter or a Roman
// numeral. The terms of a list of definitions are labels, too, and count nothing (ISO 32000-1,
// table 347, None).
bool is_counter(std::string_view label) {
  constexpr std::string_view roman = "ivxlcdmIVXLCDM";
  bool has_part = false;
  while (!label.empty()) {
    const auto is_part = ascii::is_digit(label.front()) ? ascii::is_digit : is_letter;
    std::size_t size = 0;
    while (size < label.size() && is_part(label[size])) ++size;
    const auto part = label.substr(0, size);
    const bool counts = size <= 1 || ascii::is_digit(part.front()) ||
                        part.find_first_not_of(roman) == std::string_view::npos;
    if (!counts) return false;
    has_part = has_part || size > 0;
    label.remove_prefix(std::max<std::size_t>(size, 1));
  }
  return has_part;
}

bool allows(const std::vector<std::string_view>& types, const std::string& type) {
  return types.empty() || std::find(types.begin(), types.end(), type) != types.end();
}

// The columns that are taken in the rows to come: a cell may reach over several.
class Grid {
 public:
  // The width of the next row.
  int row(const std::vector<const Element*>& cells) {
    int width = 0;
    std::vector<Reaching> left;
    for (auto& cell : reaching_) {
      width += cell.columns;
      if (--cell.rows > 0) left.push_back(cell);
    }
    for (const auto* cell : cells) {
      width += cell->column_span;
      if (cell->row_span > 1) left.push_back({cell->column_span, cell->row_span - 1});
    }
    reaching_ = std::move(left);
    return width;
  }

 private:
  struct Reaching {
    int columns = 0, rows = 0;
  };
  std::vector<Reaching> reaching_;
};

class NestingCheck {
 public:
  NestingCheck(const Reading& reading, Findings& findings) : reading_(reading), findings_(findings) {}

  void check() {
    for (const auto& element : reading_.tree.elements) {
      for (const auto& rule : rules()) {
        if (rule.type == element.type) hold(rule, element);
      }
      if (element.type == "Table") table(element);
      if (element.type == "L") list(element);
    }
  }

 private:
  const Element& at(int number) const {
    return reading_.tree.elements.at(static_cast<std::size_t>(number));
  }

  // What both its own rule and that of what holds it refuse is told once.
  void hold(const Rule& rule, const Element& element) {
    const std::string parent = element.parent < 0 ? "the root" : at(element.parent).type;
    if (!allows(rule.parents, parent)) tell(rule.code, element, element.type + " in " + parent);
    for (const int child : element.children) {
      const auto& one = at(child);
      const auto own = std::find_if(rules().begin(), rules().end(),
                                    [&](const Rule& other) { return other.type == one.type; });
      const bool tells_itself = own != rules().end() && !allows(own->parents, element.type);
      if (!allows(rule.children, one.type) && !tells_itself) {
        tell(rule.code, one, one.type + " in " + element.type);
      }
    }
  }

  std::vector<const Element*> children(const Element& element,
                                       const std::vector<std::string_view>& types) const {
    std::vector<const Element*> found;
    for (const int child : element.children) {
      if (allows(types, at(child).type)) found.push_back(&at(child));
    }
    return found;
  }

  void table(const Element& table) {
    std::set<int> widths;
    std::vector<const Element*> headers;
    bool has_headers = false;
    const auto rows = [&](const Element& part) {
      Grid grid;  // No cell reaches from one part into the next.
      for (const auto* row : children(part, {"TR"})) {
        const auto cells = children(*row, {"TH", "TD"});
        widths.insert(grid.row(cells));
        for (const auto* cell : cells) {
          has_headers = has_headers || cell->has_headers;
          if (cell->type == "TH" && cell->scope.empty()) headers.push_back(cell);
        }
      }
    };
    rows(table);
    for (const auto* part : children(table, {"THead", "TBody", "TFoot"})) rows(*part);
    if (widths.size() > 1) {
      tell(
          "table-is-irregular", table,
          std::to_string(*widths.begin()) + " to " + std::to_string(*widths.rbegin()) + " columns");
    }
    if (has_headers) return;  // The cells themselves say which headers are theirs.
    for (const auto* header : headers) tell("header-without-scope", *header);
  }

  // A list counts when it has several labels, each another one that looks like a number: the "o"
  // that some use for a bullet is always the same.
  void list(const Element& list) {
    if (!list.list_numbering.empty() && list.list_numbering != "None") return;
    std::size_t labels = 0;
    std::set<std::string> counted;
    for (const auto* item : children(list, {"LI"})) {
      for (const auto* label : children(*item, {"Lbl"})) {
        ++labels;
        const auto words = reading_.words_of(*label);
        if (is_counter(words)) counted.insert(words);
      }
    }
    if (labels > 1 && counted.size() == labels) tell("list-without-numbering", list);
  }

  void tell(std::string_view code, const Element& element, const std::string& detail = {}) {
    findings_.add(code, reading_.page_of(element), reading_.words_of(element), detail);
  }

  const Reading& reading_;
  Findings& findings_;
};

}  // namespace

void check_nesting(const Reading& reading, Findings& findings) { NestingCheck(reading, findings).check(); }

}  // namespace govbook::verify
