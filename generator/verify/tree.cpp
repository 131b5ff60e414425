// The structure of a file. Elements are walked in the order of reading with a list of what is left
// to do, so that neither depth nor circles can hurt.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include <algorithm>
#include <limits>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "verify/stations.h"
#include "verify/types_table.h"

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

class Walk {
 public:
  Walk(File& file, Reading& reading, const Object& root)
      : file_(file), tree_(reading.tree), root_(root), classes_(value_of(root, "ClassMap")) {}

  void walk() {
    read_roles();
    open_kids(root_, -1);
    while (!open_.empty()) {
      const auto [object, parent] = open_.back();
      open_.pop_back();
      const auto id = id_of(object);
      if (id != Id() && !seen_.insert(id).second) {
        file_.findings.add("structure-in-circle", -1, {}, name_of(value_of(object, "S")));
      } else {
        element(object, parent);
      }
    }
    read_owners();
  }

 private:
  struct Waiting {
    Object object;
    int parent = -1;
  };

  void read_roles() {
    auto map = value_of(root_, "RoleMap");
    if (!map.isDictionary()) return;
    for (const auto& key : map.getKeys()) {
      const auto target = name_of(map.getKey(key));
      if (!target.empty()) tree_.roles.emplace(key.substr(1), target);
    }
  }

  void element(const Object& object, int parent) {
    const auto number = static_cast<int>(tree_.elements.size());
    auto& made = tree_.elements.emplace_back();
    made.id = id_of(object);
    made.parent = parent;
    made.written = name_of(value_of(object, "S"));
    made.type = standard_type(made.written, tree_.roles);
    const auto& holder = parent < 0 ? id_of(root_) : at(parent).id;
    const auto named = id_of(value_of(object, "P"));
    made.names_its_parent = named == holder || holder == Id();
    if (parent >= 0) at(parent).children.push_back(number);
    read_words(object, made);
    read_attributes(object, made);
    const auto page = file_.page_numbers.find(id_of(value_of(object, "Pg")));
    if (page != file_.page_numbers.end()) made.page = page->second;
    open_kids(object, number);
  }

  static void read_words(const Object& object, Element& made) {
    made.has_alternative = !text_of(value_of(object, "Alt")).empty();
    made.has_replacement = !text_of(value_of(object, "ActualText")).empty();
    if (value_of(object, "ID").isString()) made.note_id = value_of(object, "ID").getStringValue();
    if (value_of(object, "Lang").isString()) made.language = text_of(value_of(object, "Lang"));
  }

  void read_attributes(const Object& object, Element& made) {
    for (const auto& name : all_of(value_of(object, "C"))) {
      for (const auto& one : all_of(value_of(classes_, name_of(name)))) attribute(one, made);
    }
    for (const auto& one : all_of(value_of(object, "A"))) attribute(one, made);
  }

  static void attribute(const Object& one, Element& made) {
    if (auto scope = name_of(value_of(one, "Scope")); !scope.empty()) made.scope = scope;
    if (auto counts = name_of(value_of(one, "ListNumbering")); !counts.empty()) {
      made.list_numbering = counts;
    }
    made.has_box = made.has_box || value_of(one, "BBox").isArray();
    made.has_headers = made.has_headers || value_of(one, "Headers").isArray();
    constexpr long long most = 10'000;
    const auto span = [&](const char* key, int& value) {
      const auto stated = whole_number(value_of(one, key));
      if (stated) value = static_cast<int>(std::clamp(*stated, 1LL, most));
    };
    span("ColSpan", made.column_span);
    span("RowSpan", made.row_span);
  }

  void open_kids(const Object& object, int number) {
    const auto page = id_of(value_of(object, "Pg"));
    const auto before = open_.size();
    for (const auto& kid : all_of(value_of(object, "K"))) {
      if (!file_.budget.takes_object()) return;
      if (const auto marks = whole_number(kid)) {
        add_marks(number, page, *marks);
      } else if (value_of(kid, "S").isName()) {
        open_.push_back({kid, number});
      } else {
        other_kid(kid, number, page);
      }
    }
    std::reverse(open_.begin() + static_cast<std::ptrdiff_t>(before), open_.end());
  }

  // A reference to marked content or to a whole object (ISO 32000-1, tables 324 and 325).
  void other_kid(const Object& kid, int number, Id page) {
    if (const auto marks = whole_number(value_of(kid, "MCID"))) {
      const auto own = id_of(value_of(kid, "Pg"));
      const auto stream = id_of(value_of(kid, "Stm"));
      add_marks(number, stream != Id() ? stream : own != Id() ? own : page, *marks);
    } else if (const auto object = value_of(kid, "Obj"); is_dictionary(object) && number >= 0) {
      at(number).objects.push_back(id_of(object));
    }
  }

  void add_marks(int number, Id holder, long long marks) {
    if (number < 0 || marks < 0 || marks > std::numeric_limits<int>::max()) return;
    at(number).marks.push_back({holder, static_cast<int>(marks)});
  }

  void read_owners() {
    const auto pairs = pairs_of(value_of(root_, "ParentTree"), "Nums", file_.budget);
    for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
      const auto key = whole_number(pairs[i]);
      if (!key) continue;
      auto& owners = tree_.owners[*key];
      owners.clear();
      for (const auto& owner : all_of(pairs[i + 1])) {
        if (!file_.budget.takes_object()) return;
        owners.push_back(id_of(owner));
      }
    }
  }

  Element& at(int number) { return tree_.elements.at(static_cast<std::size_t>(number)); }

  File& file_;
  Tree& tree_;
  Object root_;
  Object classes_;
  std::vector<Waiting> open_;
  std::set<Id> seen_;
};

}  // namespace

void read_tree(File& file, Reading& reading) {
  const auto root = value_of(file.qpdf.getRoot(), "StructTreeRoot");
  reading.tree.is_there = is_dictionary(root);
  if (!reading.tree.is_there) return file.findings.add("structure-missing");
  Walk(file, reading, root).walk();
}

}  // namespace govbook::verify
