#include "pdf/structure.h"

#include <algorithm>
#include <map>
#include <string>

#include "pdf/element_order.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

// The dictionaries of an element's attributes, and how many they are.
struct Attributes {
  std::string text;
  int count = 0;

  void add(std::string_view owner, const std::string& entries) {
    text.append("<</O/").append(owner).append(entries).append(">>");
    ++count;
  }
};

Attributes attributes_of(const print::Element& element, const std::vector<print::Page>& pages) {
  Attributes found;
  if (!element.scope.empty() || element.column_span > 1 || element.row_span > 1) {
    std::string table;
    if (!element.scope.empty()) table += "/Scope" + name(element.scope);
    if (element.column_span > 1) table += "/ColSpan " + std::to_string(element.column_span);
    if (element.row_span > 1) table += "/RowSpan " + std::to_string(element.row_span);
    found.add("Table", table);
  }
  if (!element.list_numbering.empty()) {
    found.add("List", "/ListNumbering" + name(element.list_numbering));
  }
  if (element.page >= 0) {
    const double height = pages.at(static_cast<std::size_t>(element.page)).height;
    std::string layout = element.is_inline ? "/Placement/Inline" : "/Placement/Block";
    found.add("Layout", layout + "/BBox" + box(element.box, height));
  }
  return found;
}

void set_text(std::string& entries, std::string_view key, const std::string& text) {
  if (!text.empty()) entries.append(key).append(text_string(text));
}

class Tree {
 public:
  explicit Tree(File& file)
      : file_(file), elements_(file.pages.structure.elements), order_(order_of(file)) {}

  void write() {
    root_ = file_.objects.reserve();
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      numbers_.push_back(order_[i].is_kept ? file_.objects.reserve() : 0);
    }
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (order_[i].is_kept) write_element(i);
    }
    std::string made = "<</Type/StructTreeRoot/K[" + reference(numbers_.at(0)) + "]";
    made += parent_tree() + id_tree() + ">>";
    file_.objects.put(root_, made);
    file_.catalogue += "/StructTreeRoot " + reference(root_);
  }

 private:
  void write_element(std::size_t index) {
    const auto& element = elements_[index];
    made_ = "<</Type/StructElem/S";
    made_ += name(element.type) + "/P ";
    made_ += reference(element.parent < 0 ? root_ : object(element.parent));
    set_text(made_, "/Alt", element.alternative);
    set_text(made_, "/E", element.expansion);
    set_text(made_, "/T", element.title);
    if (!element.language.empty()) made_ += "/Lang" + quoted(element.language);
    if (!element.id.empty()) made_ += "/ID" + quoted(element.id);
    const auto attributes = attributes_of(element, file_.pages.pages);
    if (attributes.count == 1) made_ += "/A" + attributes.text;
    if (attributes.count > 1) made_ += "/A[" + attributes.text + "]";
    if (!element.id.empty()) ids_.emplace(element.id, numbers_[index]);
    add_kids(index);
    made_ += ">>";
    file_.objects.put(numbers_[index], made_);
  }

  int object(int element) const { return numbers_.at(static_cast<std::size_t>(element)); }

  // Marks of the element's own page are bare numbers, others say theirs.
  void add_kids(std::size_t element) {
    const int page = own_page(element);
    if (page >= 0) made_ += "/Pg " + page_object(page);
    if (order_[element].kids.empty()) return;
    made_ += "/K[";
    for (const auto& kid : order_[element].kids) {
      if (made_.back() != '[') made_ += ' ';
      switch (kid.kind) {
        case Kid::Kind::element:
          made_ += reference(object(kid.number));
          break;
        case Kid::Kind::marks:
          add_marks(kid, page);
          break;
        case Kid::Kind::link:
          made_ += "<</Type/OBJR/Pg " + page_object(kid.page) + "/Obj " +
                   reference(file_.annotations.at(static_cast<std::size_t>(kid.number))) + ">>";
          break;
      }
    }
    made_ += ']';
  }

  int own_page(std::size_t element) const {
    if (elements_[element].page >= 0) return elements_[element].page;
    const auto& kids = order_[element].kids;
    const auto found = std::find_if(kids.begin(), kids.end(),
                                    [](const Kid& kid) { return kid.kind == Kid::Kind::marks; });
    return found == kids.end() ? -1 : found->page;
  }

  void add_marks(const Kid& kid, int own_page) {
    const auto number = std::to_string(kid.number);
    if (kid.page == own_page) {
      made_ += number;
    } else {
      made_ += "<</Type/MCR/Pg " + page_object(kid.page) + "/MCID " + number + ">>";
    }
  }

  std::string page_object(int page) const {
    return reference(file_.page_objects.at(static_cast<std::size_t>(page)));
  }

  // Flat: some readers misread the limits of a tree with branches.
  std::string parent_tree() {
    std::string made = "<</Nums[";
    std::size_t key = 0;
    const auto add = [&](int object) {
      if (made.back() != '[') made += ' ';
      made += std::to_string(key++) + " " + reference(object);
    };
    std::vector<int> owners;
    for (std::size_t i = 0; i < file_.contents.size(); ++i) {
      if (file_.pages.pages[i].attached.is_there()) {
        ++key;  // Attached pages get theirs when they are put in.
        continue;
      }
      owners.clear();
      for (const int element : file_.contents[i].elements) owners.push_back(object(element));
      add(file_.objects.add(references(owners)));
    }
    for (const auto& link : file_.links) add(object(link.element));
    const int tree = file_.objects.add(made + "]>>");
    return "/ParentTree " + reference(tree) + "/ParentTreeNextKey " + std::to_string(key);
  }

  std::string id_tree() {
    if (ids_.empty()) return {};
    std::string made = "<</Names[";
    for (const auto& [id, object] : ids_) made += quoted(id) + reference(object);
    return "/IDTree " + reference(file_.objects.add(made + "]>>"));
  }

  File& file_;
  const std::vector<print::Element>& elements_;
  std::vector<ElementKids> order_;
  int root_ = 0;
  std::vector<int> numbers_;  // Beside the elements; 0 for those that are left out.
  std::string made_;          // The element that is being written.
  std::map<std::string, int> ids_;
};

}  // namespace

void write_structure(File& file) { Tree(file).write(); }

}  // namespace govbook::pdf
