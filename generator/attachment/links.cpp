#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/links.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string_view>

#include "attachment/copier.h"
#include "attachment/object.h"
#include "attachment/sheet.h"
#include "base/text.h"

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr int printed = 4;
constexpr std::size_t most_names = 100'000;

// As far as a browser would take it for an address of one of these schemes.
bool is_followed(const std::string& address) {
  constexpr std::array<std::string_view, 3> schemes = {"https://", "http://", "mailto:"};
  const auto small = text::to_lower(address);
  const bool is_plain = std::ranges::all_of(
      address, [](char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7F; });
  return is_plain && std::ranges::any_of(schemes, [&](auto scheme) {
           return small.size() > scheme.size() && small.starts_with(scheme);
         });
}

// What a name means, looked for in the whole tree of names.
Object named_in_tree(const Object& tree, const std::string& name) {
  std::vector<Object> open = {tree};
  std::set<Id> seen;
  std::size_t left = most_names;
  while (!open.empty() && left > 0) {
    auto now = open.back();
    open.pop_back();
    if (!is_dictionary(now) || (id_of(now) != Id() && !seen.insert(id_of(now)).second)) continue;
    for (const auto& kid : all_of(value_of(now, "Kids"))) open.push_back(kid);
    auto pairs = all_of(value_of(now, "Names"));
    for (std::size_t i = 0; i + 1 < pairs.size() && left > 0; i += 2, --left) {
      if (pairs[i].isString() && pairs[i].getStringValue() == name) return pairs[i + 1];
    }
  }
  return Object::newNull();
}

// The array of an explicit destination, or null.
Object destination_of(QPDF& file, Object named) {
  const auto root = file.getRoot();
  if (named.isName()) {
    named = value_of(value_of(root, "Dests"), name_of(named));
  } else if (named.isString()) {
    named = named_in_tree(value_of(value_of(root, "Names"), "Dests"), named.getStringValue());
  }
  if (is_dictionary(named)) named = value_of(named, "D");
  return named.isArray() && named.getArrayNItems() >= 2 ? named : Object::newNull();
}

// The height that a destination brings to the top, where it says one.
Object height_of(Object destination) {
  const auto kind = name_of(destination.getArrayItem(1));
  const int at = kind == "XYZ" ? 3 : kind == "FitH" || kind == "FitBH" ? 2 : -1;
  if (at < 0 || at >= destination.getArrayNItems()) return Object::newNull();
  auto height = destination.getArrayItem(at);
  return height.isNumber() ? height : Object::newNull();
}

class LinkCopier {
 public:
  LinkCopier(QPDF& from, Copier& copier, const Placing& placing)
      : from_(from), copier_(copier), placing_(placing) {}

  // Null for a link that is none any more.
  Object copy(const Object& link, const Matrix& matrix) {
    const auto area = numbers_of(value_of(link, "Rect"), 4);
    auto made = Object::newDictionary({{"/Type", Object::newName("/Annot")},
                                       {"/Subtype", Object::newName("/Link")},
                                       {"/Border", Object::parse("[0 0 0]")},
                                       {"/F", Object::newInteger(printed)}});
    if (area.empty() || is_hidden(link) || !lead(link, made)) return Object::newNull();
    made.replaceKey("/Rect", to_object(moved_box(matrix, area)));
    auto words = value_of(link, "Contents");
    if (words.isString()) {
      made.replaceKey("/Contents", Object::newUnicodeString(words.getUTF8Value()));
    }
    return made;
  }

 private:
  bool lead(const Object& link, Object& made) {
    auto action = value_of(link, "A");
    const auto kind = name_of(value_of(action, "S"));
    if (kind == "URI") return lead_out(value_of(action, "URI"), made);
    auto named = kind == "GoTo" ? value_of(action, "D") : Object::newNull();
    if (action.isNull()) named = value_of(link, "Dest");
    return lead_inside(destination_of(from_, named), made);
  }

  static bool lead_out(Object address, Object& made) {
    if (!address.isString() || !is_followed(address.getStringValue())) return false;
    made.replaceKey("/A",
                    Object::newDictionary({{"/S", Object::newName("/URI")},
                                           {"/URI", Object::newString(address.getStringValue())}}));
    made.replaceKey("/Contents", Object::newUnicodeString(address.getUTF8Value()));
    return true;
  }

  bool lead_inside(Object destination, Object& made) {
    if (destination.isNull()) return false;
    auto page = destination.getArrayItem(0);
    auto to = copier_.known(page);
    const auto* matrix = placing_(page);
    if (to.isNull() || matrix == nullptr) return false;
    auto height = height_of(destination);
    auto place = Object::newArray({to, Object::newName("/Fit")});
    if (!height.isNull()) {
      const auto at = moved(*matrix, 0, height.getNumericValue());
      place = Object::newArray(
          {to, Object::newName("/XYZ"), Object::newNull(), to_object(at[1]), Object::newNull()});
    }
    made.replaceKey("/Dest", place);
    made.replaceKey("/Contents", Object::newUnicodeString("a place in this file"));
    return true;
  }

  QPDF& from_;
  Copier& copier_;
  const Placing& placing_;
};

}  // namespace

void copy_links(QPDF& from, const Object& page, QPDF& to, Copier& copier, const Placing& placing,
                std::size_t& dropped) {
  auto made_page = copier.known(page);
  const auto* matrix = placing(page);
  if (made_page.isNull() || matrix == nullptr) return;
  LinkCopier links(from, copier, placing);
  auto all = Object::newArray();
  for (const auto& one : all_of(value_of(page, "Annots"))) {
    if (!is_dictionary(one) || name_of(value_of(one, "Subtype")) != "Link") continue;
    auto made = links.copy(one, *matrix);
    if (made.isNull()) {
      ++dropped;
      continue;
    }
    made.replaceKey("/P", made_page);
    made = to.makeIndirectObject(made);
    if (id_of(one) != Id()) copier.set(one, made);
    all.appendItem(made);
  }
  if (all.getArrayNItems() == 0) return;
  made_page.replaceKey("/Annots", all);
  made_page.replaceKey("/Tabs", Object::newName("/S"));
}

}  // namespace govbook::attachment
