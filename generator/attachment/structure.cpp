#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/structure.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string_view>

#include "attachment/copier.h"
#include "attachment/object.h"
#include "attachment/sheet.h"
#include "attachment/types_table.h"

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t most_elements = 500'000;
constexpr int deepest_element = 500;
constexpr long long most_numbers = 100'000;  // Of the content of one page …
constexpr std::size_t most_numbers_in_all = 2'000'000;
constexpr int nobody = -1;

struct Kid {
  int element = nobody;
  Object content;  // When it is no element.
};

struct Element {
  Object from;
  int parent = nobody;
  int depth = 0;
  Object page;  // Of `from`'s file, or null.
  std::vector<Kid> kids;
  bool is_kept = false;
  Object made;
};

struct Owners {
  Object holder;
  std::vector<int> elements;
};

// Attributes that everybody understands; others may say who made the file, and how.
bool is_known_owner(const Object& attributes) {
  constexpr std::array<std::string_view, 4> known = {"Layout", "List", "PrintField", "Table"};
  return std::ranges::find(known, name_of(value_of(attributes, "O"))) != known.end();
}

class TreeCopier {
 public:
  TreeCopier(QPDF& from, QPDF& to, Copier& copier, const Placing& placing, std::string before_ids)
      : to_(to),
        copier_(copier),
        placing_(placing),
        before_ids_(std::move(before_ids)),
        root_(value_of(from.getRoot(), "StructTreeRoot")) {}

  Tree copy() {
    read();
    settle();
    for (auto& element : elements_) {
      if (element.is_kept) make(element);
    }
    hang();
    return tree();
  }

 private:
  // Parents come before their children.
  void read() {
    for (const auto& top : all_of(value_of(root_, "K"))) add(top, nobody);
    for (std::size_t i = 0; i < elements_.size(); ++i) expand(static_cast<int>(i));
  }

  void add(const Object& value, int parent) {
    const int depth = parent == nobody ? 0 : at(parent).depth + 1;
    const auto id = id_of(value);
    if (!is_dictionary(value) || name_of(value_of(value, "S")).empty()) return;
    if (depth > deepest_element || elements_.size() >= most_elements) return;
    if (id != Id() && !seen_.insert(id).second) return;
    const int number = static_cast<int>(elements_.size());
    elements_.push_back(
        {value, parent, depth, value_of(value, "Pg"), {}, false, Object::newNull()});
    if (parent != nobody) at(parent).kids.push_back({number, Object::newNull()});
  }

  void expand(int number) {
    for (const auto& kid : all_of(value_of(at(number).from, "K"))) {
      const auto type = name_of(value_of(kid, "Type"));
      if (const auto mark = whole_number(kid)) {
        add_mark(number, at(number).page, Object::newNull(), *mark);
      } else if (type == "MCR") {
        const auto own = value_of(kid, "Pg");
        add_mark(number, is_null(own) ? at(number).page : own, value_of(kid, "Stm"),
                 whole_number(value_of(kid, "MCID")).value_or(nobody));
      } else if (type == "OBJR") {
        add_whole(number, kid);
      } else {
        add(kid, number);
      }
    }
  }

  void add_mark(int number, const Object& page, const Object& drawing, long long mark) {
    const auto made_page = copier_.known(page);
    const auto holder = is_null(drawing) ? made_page : copier_.known(drawing);
    if (is_null(holder) || is_null(made_page) || mark < 0 || mark >= most_numbers) return;
    auto& owners = owners_[id_of(holder)];
    owners.holder = holder;
    const auto place = static_cast<std::size_t>(mark);
    if (owners.elements.size() <= place) {
      numbers_ += place + 1 - owners.elements.size();
      if (numbers_ > most_numbers_in_all) return;
      owners.elements.resize(place + 1, nobody);
    }
    if (owners.elements[place] != nobody) return;  // One piece is not two elements' at once.
    owners.elements[place] = number;
    if (!is_dictionary(at(number).page)) at(number).page = page;
    auto kid = Object::newInteger(mark);
    const bool is_elsewhere = id_of(page) != id_of(at(number).page);
    if (is_elsewhere || !is_null(drawing)) {
      kid = Object::newDictionary(
          {{"/Type", Object::newName("/MCR")}, {"/Pg", made_page}, {"/MCID", kid}});
      if (!is_null(drawing)) kid.replaceKey("/Stm", holder);
    }
    at(number).kids.push_back({nobody, kid});
  }

  void add_whole(int number, const Object& reference) {
    const auto object = copier_.known(value_of(reference, "Obj"));
    if (is_null(object) || !wholes_.emplace(id_of(object), number).second) return;
    const auto own = value_of(reference, "Pg");
    const auto page = copier_.known(is_null(own) ? at(number).page : own);
    if (!is_dictionary(at(number).page)) at(number).page = own;
    auto kid = Object::newDictionary({{"/Type", Object::newName("/OBJR")}, {"/Obj", object}});
    if (!is_null(page)) kid.replaceKey("/Pg", page);
    at(number).kids.push_back({nobody, kid});
    whole_objects_.emplace_back(object, number);
  }

  // Which elements are kept, and on which page those are that do not say it.
  void settle() {
    for (std::size_t i = elements_.size(); i-- > 0;) {
      auto& element = elements_[i];
      std::erase_if(element.kids, [&](const Kid& kid) {
        return kid.element != nobody && !at(kid.element).is_kept;
      });
      const auto type = type_of(element.from);
      element.is_kept = !element.kids.empty() || type == "TD" || type == "TH";
      if (is_dictionary(element.page) || element.kids.empty()) continue;
      const auto& first = element.kids.front();
      if (first.element != nobody) element.page = at(first.element).page;
    }
  }

  // The standard type that the file maps its own to; where there is none, its own.
  std::string type_of(const Object& from) const {
    const auto roles = value_of(root_, "RoleMap");
    const auto own = name_of(value_of(from, "S"));
    auto type = own;
    for (int steps = 0; steps < 32 && !type.empty(); ++steps) {
      if (is_standard(type)) return type;
      const auto mapped = name_of(value_of(roles, type));
      type = mapped.empty() ? older_type(type) : mapped;
    }
    return own;
  }

  void make(Element& element) {
    auto made = Object::newDictionary({{"/Type", Object::newName("/StructElem")},
                                       {"/S", Object::newName("/" + type_of(element.from))}});
    for (const auto* key : {"T", "Alt", "E", "ActualText"}) {
      auto words = value_of(element.from, key);
      if (!words.isString()) continue;
      made.replaceKey("/" + std::string(key), Object::newUnicodeString(words.getUTF8Value()));
    }
    auto language = value_of(element.from, "Lang");
    if (language.isString()) made.replaceKey("/Lang", Object::newString(language.getUTF8Value()));
    auto id = value_of(element.from, "ID");
    if (id.isString()) made.replaceKey("/ID", Object::newString(before_ids_ + id.getStringValue()));
    const auto page = copier_.known(element.page);
    if (!is_null(page)) made.replaceKey("/Pg", page);
    auto attributes = attributes_of(element);
    const int count = attributes.getArrayNItems();
    if (count > 0) made.replaceKey("/A", count == 1 ? attributes.getArrayItem(0) : attributes);
    element.made = to_.makeIndirectObject(made);
    if (id.isString()) ids_.emplace(before_ids_ + id.getStringValue(), element.made);
  }

  // Those of its classes and its own.
  Object attributes_of(const Element& element) {
    auto made = Object::newArray();
    const auto take = [&](const Object& attributes) {
      for (const auto& one : all_of(attributes)) {
        if (is_dictionary(one) && is_known_owner(one)) {
          made.appendItem(attribute(one, element));
        }
      }
    };
    const auto classes = value_of(root_, "ClassMap");
    for (const auto& name : all_of(value_of(element.from, "C"))) {
      if (!name_of(name).empty()) take(value_of(classes, name_of(name)));
    }
    take(value_of(element.from, "A"));
    return made;
  }

  Object attribute(const Object& from, const Element& element) {
    auto made = copier_.copy(from);
    made = made.isDictionary() ? made.shallowCopy() : Object::newDictionary();
    if (const auto box = numbers_of(value_of(from, "BBox"), 4); !box.empty()) {
      const auto* matrix = is_dictionary(element.page) ? placing_(element.page) : nullptr;
      made.removeKey("/BBox");
      if (matrix != nullptr) made.replaceKey("/BBox", to_object(moved_box(*matrix, box)));
    }
    const auto heads = value_of(from, "Headers");
    if (!is_null(heads)) {
      auto renamed = Object::newArray();
      for (auto& head : all_of(heads)) {
        if (head.isString()) {
          renamed.appendItem(Object::newString(before_ids_ + head.getStringValue()));
        }
      }
      made.replaceKey("/Headers", renamed);
    }
    return made;
  }

  void hang() {
    for (auto& element : elements_) {
      if (!element.is_kept) continue;
      if (element.parent != nobody) element.made.replaceKey("/P", at(element.parent).made);
      auto kids = Object::newArray();
      for (const auto& kid : element.kids) {
        kids.appendItem(kid.element == nobody ? kid.content : at(kid.element).made);
      }
      if (!element.kids.empty()) element.made.replaceKey("/K", kids);
    }
  }

  Tree tree() {
    Tree tree;
    for (const auto& element : elements_) {
      if (element.is_kept && element.parent == nobody) tree.tops.push_back(element.made);
    }
    for (const auto& [id, owners] : owners_) {
      std::vector<Object> owned;
      for (const int element : owners.elements) {
        owned.push_back(element == nobody ? Object::newNull() : at(element).made);
      }
      tree.holders.emplace_back(owners.holder, std::move(owned));
    }
    for (const auto& [object, element] : whole_objects_) {
      tree.wholes.emplace_back(object, at(element).made);
    }
    tree.ids = std::move(ids_);
    return tree;
  }

  Element& at(int number) { return elements_.at(static_cast<std::size_t>(number)); }
  const Element& at(int number) const { return elements_.at(static_cast<std::size_t>(number)); }

  QPDF& to_;
  Copier& copier_;
  const Placing& placing_;
  std::string before_ids_;
  Object root_;
  std::vector<Element> elements_;
  std::set<Id> seen_;
  std::size_t numbers_ = 0;
  std::map<Id, Owners> owners_;  // By the objects of the copy: in the order of their making.
  std::map<Id, int> wholes_;
  std::vector<std::pair<Object, int>> whole_objects_;
  std::map<std::string, Object> ids_;
};

}  // namespace

bool is_tagged(QPDF& file) {
  const auto root = file.getRoot();
  auto marked = value_of(value_of(root, "MarkInfo"), "Marked");
  return marked.isBool() && marked.getBoolValue() &&
         is_dictionary(value_of(root, "StructTreeRoot"));
}

Tree copy_tree(QPDF& from, QPDF& to, Copier& copier, const Placing& placing,
               const std::string& before_ids) {
  return TreeCopier(from, to, copier, placing, before_ids).copy();
}

void number(Tree& tree, QPDF& to, Object& numbers, int& next) {
  const auto add = [&](const Object& value) {
    numbers.appendItem(Object::newInteger(next));
    numbers.appendItem(value);
    return Object::newInteger(next++);
  };
  for (auto& [object, owned] : tree.holders) {
    auto owners = to.makeIndirectObject(Object::newArray(owned));
    auto dictionary = object.isStream() ? object.getDict() : object;
    dictionary.replaceKey("/StructParents", add(owners));
  }
  for (auto& [object, element] : tree.wholes) {
    auto dictionary = object.isStream() ? object.getDict() : object;
    dictionary.replaceKey("/StructParent", add(element));
  }
}

}  // namespace govbook::attachment
