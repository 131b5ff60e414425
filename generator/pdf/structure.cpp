#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/structure.h"

#include <algorithm>
#include <map>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/element_order.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

Object attributes_of(const print::Element& element, const std::vector<print::Page>& pages) {
  auto found = Object::newArray();
  if (!element.scope.empty() || element.column_span > 1 || element.row_span > 1) {
    auto table = Object::newDictionary({{"/O", Object::newName("/Table")}});
    if (!element.scope.empty()) table.replaceKey("/Scope", Object::newName(name(element.scope)));
    if (element.column_span > 1) {
      table.replaceKey("/ColSpan", Object::newInteger(element.column_span));
    }
    if (element.row_span > 1) table.replaceKey("/RowSpan", Object::newInteger(element.row_span));
    found.appendItem(table);
  }
  if (!element.list_numbering.empty()) {
    found.appendItem(
        Object::newDictionary({{"/O", Object::newName("/List")},
                               {"/ListNumbering", Object::newName(name(element.list_numbering))}}));
  }
  if (element.page >= 0) {
    const double height = pages.at(static_cast<std::size_t>(element.page)).height;
    const auto* placement = element.is_inline ? "/Inline" : "/Block";
    auto box = Object::newArray();
    for (const double edge : {element.box.left, height - element.box.bottom, element.box.right,
                              height - element.box.top}) {
      box.appendItem(Object::newReal(number(edge)));
    }
    found.appendItem(Object::newDictionary({{"/O", Object::newName("/Layout")},
                                            {"/Placement", Object::newName(placement)},
                                            {"/BBox", box}}));
  }
  return found;
}

void set_text(Object& dictionary, const std::string& key, const std::string& text) {
  if (!text.empty()) dictionary.replaceKey(key, Object::newUnicodeString(text));
}

class Tree {
 public:
  explicit Tree(File& file)
      : file_(file), elements_(file.pages.structure.elements), order_(order_of(file)) {}

  void write() {
    root_ = file_.qpdf.makeIndirectObject(
        Object::newDictionary({{"/Type", Object::newName("/StructTreeRoot")}}));
    make_elements();
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      if (order_[i].is_kept) add_kids(i);
    }
    root_.replaceKey("/K", Object::newArray({objects_.at(0)}));
    write_parent_tree();
    write_ids();
    file_.qpdf.getRoot().replaceKey("/StructTreeRoot", root_);
  }

 private:
  void make_elements() {
    for (std::size_t i = 0; i < elements_.size(); ++i) {
      objects_.push_back(order_[i].is_kept ? make(elements_[i]) : Object::newNull());
    }
  }

  Object make(const print::Element& element) {
    auto made = Object::newDictionary(
        {{"/Type", Object::newName("/StructElem")}, {"/S", Object::newName(name(element.type))}});
    made.replaceKey("/P", element.parent < 0 ? root_ : object(element.parent));
    set_text(made, "/Alt", element.alternative);
    set_text(made, "/E", element.expansion);
    set_text(made, "/T", element.title);
    if (!element.language.empty()) made.replaceKey("/Lang", Object::newString(element.language));
    if (!element.id.empty()) made.replaceKey("/ID", Object::newString(element.id));
    auto attributes = attributes_of(element, file_.pages.pages);
    const int count = attributes.getArrayNItems();
    if (count > 0) made.replaceKey("/A", count == 1 ? attributes.getArrayItem(0) : attributes);
    made = file_.qpdf.makeIndirectObject(made);
    if (!element.id.empty()) ids_.emplace(element.id, made);
    return made;
  }

  Object object(int element) { return objects_.at(static_cast<std::size_t>(element)); }

  // Marks of the element's own page are bare numbers, others say theirs.
  void add_kids(std::size_t element) {
    auto& made = objects_[element];
    const int page = own_page(element);
    if (page >= 0) made.replaceKey("/Pg", page_object(page));
    auto kids = Object::newArray();
    for (const auto& kid : order_[element].kids) {
      switch (kid.kind) {
        case Kid::Kind::element:
          kids.appendItem(object(kid.number));
          break;
        case Kid::Kind::marks:
          kids.appendItem(marks(kid, page));
          break;
        case Kid::Kind::link:
          kids.appendItem(Object::newDictionary(
              {{"/Type", Object::newName("/OBJR")},
               {"/Pg", page_object(kid.page)},
               {"/Obj", file_.annotations.at(static_cast<std::size_t>(kid.number))}}));
          break;
      }
    }
    for (const auto& graft : file_.grafts) {
      if (graft.element == static_cast<int>(element)) hang(graft.tree, made, kids);
    }
    if (kids.getArrayNItems() > 0) made.replaceKey("/K", kids);
  }

  // A whole document is a part of ours.
  static void hang(const attachment::Tree& tree, const Object& parent, Object& kids) {
    for (auto top : tree.tops) {
      top.replaceKey("/P", parent);
      const bool is_document = top.getKey("/S").getName() == "/Document";
      if (is_document) top.replaceKey("/S", Object::newName("/Sect"));
      kids.appendItem(top);
    }
  }

  int own_page(std::size_t element) const {
    if (elements_[element].page >= 0) return elements_[element].page;
    const auto& kids = order_[element].kids;
    const auto found = std::find_if(kids.begin(), kids.end(),
                                    [](const Kid& kid) { return kid.kind == Kid::Kind::marks; });
    return found == kids.end() ? -1 : found->page;
  }

  Object marks(const Kid& kid, int own_page) {
    if (kid.page == own_page) return Object::newInteger(kid.number);
    return Object::newDictionary({{"/Type", Object::newName("/MCR")},
                                  {"/Pg", page_object(kid.page)},
                                  {"/MCID", Object::newInteger(kid.number)}});
  }

  Object page_object(int page) { return file_.page_objects.at(static_cast<std::size_t>(page)); }

  // Flat: some readers misread the limits of a tree with branches.
  void write_parent_tree() {
    auto numbers = Object::newArray();
    int key = 0;
    for (std::size_t page = 0; page < file_.contents.size(); ++page) {
      if (file_.pages.pages[page].attached.is_there()) continue;
      auto owners = Object::newArray();
      for (const int element : file_.contents[page].elements) owners.appendItem(object(element));
      numbers.appendItem(Object::newInteger(key));
      numbers.appendItem(file_.qpdf.makeIndirectObject(owners));
      file_.page_objects.at(page).replaceKey("/StructParents", Object::newInteger(key));
      ++key;
    }
    for (std::size_t i = 0; i < file_.links.size(); ++i, ++key) {
      numbers.appendItem(Object::newInteger(key));
      numbers.appendItem(object(file_.links[i].element));
      file_.annotations[i].replaceKey("/StructParent", Object::newInteger(key));
    }
    for (auto& graft : file_.grafts) attachment::number(graft.tree, file_.qpdf, numbers, key);
    root_.replaceKey("/ParentTree",
                     file_.qpdf.makeIndirectObject(Object::newDictionary({{"/Nums", numbers}})));
    root_.replaceKey("/ParentTreeNextKey", Object::newInteger(key));
  }

  void write_ids() {
    for (const auto& graft : file_.grafts)
      ids_.insert(graft.tree.ids.begin(), graft.tree.ids.end());
    if (ids_.empty()) return;
    auto names = Object::newArray();
    for (const auto& [id, object] : ids_) {
      names.appendItem(Object::newString(id));
      names.appendItem(object);
    }
    root_.replaceKey("/IDTree",
                     file_.qpdf.makeIndirectObject(Object::newDictionary({{"/Names", names}})));
  }

  File& file_;
  const std::vector<print::Element>& elements_;
  std::vector<ElementKids> order_;
  Object root_;
  std::vector<Object> objects_;  // Beside the elements; null for those that are left out.
  std::map<std::string, Object> ids_;
};

}  // namespace

void write_structure(File& file) { Tree(file).write(); }

}  // namespace govbook::pdf
