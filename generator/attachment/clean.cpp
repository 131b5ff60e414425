#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/clean.h"

#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "attachment/content.h"
#include "attachment/copier.h"
#include "attachment/flatten.h"
#include "attachment/object.h"
#include "attachment/original.h"
#include "attachment/structure.h"
#include "base/text.h"

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

class Cleaner {
 public:
  Cleaner(QPDF& from, QPDF& to) : from_(from), to_(to), copier_(to) {}

  Cleaned clean() {
    pages_ = pages_of(from_, most_pages);
    if (pages_.empty()) return refuse("it has no pages");
    if (pages_.size() > most_pages) {
      cleaned_.refusal = Refusal::too_many_pages;
      return cleaned_;
    }
    for (const auto& page : pages_) {
      if (!add(page)) return cleaned_;
    }
    for (const auto& page : pages_) {
      if (!fill(page)) return cleaned_;
    }
    copy_all_links();
    copy_structure();
    if (copier_.is_spent()) return refuse("there is more in it than anybody needs");
    look();
    return cleaned_;
  }

 private:
  Cleaned refuse(std::string why) {
    cleaned_.refusal = Refusal::broken;
    cleaned_.why = std::move(why);
    return cleaned_;
  }

  std::string page_words() const { return "page " + std::to_string(cleaned_.sheets.size() + 1); }

  bool add(const Object& page) {
    const auto sheet = sheet_of(page);
    if (!sheet) {
      refuse(page_words() + " has no size that a page can have");
      return false;
    }
    auto made = Object::newDictionary(
        {{"/Type", Object::newName("/Page")}, {"/MediaBox", to_object(sheet->visible)}});
    for (const auto* key : {"Rotate", "UserUnit"}) {
      auto number = value_of(page, key);
      if (number.isNumber()) made.replaceKey("/" + std::string(key), number.unsafeShallowCopy());
    }
    made = to_.makeIndirectObject(made);
    copier_.set(page, made);
    made_.push_back(made);
    to_.addPage(made, false);
    cleaned_.sheets.push_back(sheet->size);
    return true;
  }

  // What the page shows.
  bool fill(const Object& page) {
    auto& made = made_.at(filled_);
    ++filled_;
    const auto resources = copier_.copy(value_of(page, "Resources"));
    made.replaceKey("/Resources", is_dictionary(resources) ? Object(resources).shallowCopy()
                                                           : Object::newDictionary());
    auto contents = Object::newArray();
    for (const auto& stream : all_of(value_of(page, "Contents"))) {
      const auto content = bytes_of(stream, unpacked_left_);
      unpacked_left_ -= content ? content->size() : 0;
      if (!content) {
        refuse("what page " + std::to_string(filled_) + " shows cannot be unpacked");
        return false;
      }
      contents.appendItem(copier_.copy(stream));
    }
    made.replaceKey("/Contents", contents);
    auto group = copier_.copy(value_of(page, "Group"));
    if (is_dictionary(group)) made.replaceKey("/Group", group);
    flatten(page, made, copier_, flattened_);
    return true;
  }

  void copy_all_links() {
    for (const auto& page : pages_) copy_links(from_, page, to_, copier_, placing_, links_);
  }

  void copy_structure() {
    if (!is_tagged(from_)) return;
    auto tree = copy_tree(from_, to_, copier_, placing_, "");
    if (tree.tops.empty()) return;
    cleaned_.is_tagged = true;
    auto root = to_.makeIndirectObject(
        Object::newDictionary({{"/Type", Object::newName("/StructTreeRoot")}}));
    for (auto& top : tree.tops) top.replaceKey("/P", root);
    root.replaceKey("/K", Object::newArray(tree.tops));
    auto numbers = Object::newArray();
    int next = 0;
    number(tree, to_, numbers, next);
    root.replaceKey("/ParentTree",
                    to_.makeIndirectObject(Object::newDictionary({{"/Nums", numbers}})));
    root.replaceKey("/ParentTreeNextKey", Object::newInteger(next));
    if (!tree.ids.empty()) {
      auto names = Object::newArray();
      for (const auto& [id, element] : tree.ids) {
        names.appendItem(Object::newString(id));
        names.appendItem(element);
      }
      root.replaceKey("/IDTree",
                      to_.makeIndirectObject(Object::newDictionary({{"/Names", names}})));
    }
    to_.getRoot().replaceKey("/StructTreeRoot", root);
  }

  void look() {
    auto language = value_of(from_.getRoot(), "Lang");
    if (language.isString()) cleaned_.language = language.getUTF8Value();
    cleaned_.claims_archive = claims_archive(from_);
    auto& parts = cleaned_.left_out;
    parts = acting_parts(from_, pages_);
    const auto tell = [&](std::size_t count, const char* one, const char* many,
                          const char* more = "") {
      if (count == 0) return;
      parts.push_back(text::counted(static_cast<long long>(count), one, many) + more);
    };
    tell(flattened_.fields, "form field", "form fields", " (what is filled in stays, as drawn)");
    tell(flattened_.marks, "mark of readers", "marks of readers", " (it stays, as drawn)");
    tell(flattened_.notes, "note or other thing on the pages",
         "notes or other things on the pages");
    tell(links_, "link that leads out of it", "links that lead out of it");
    const auto warnings = from_.getWarnings();
    if (!warnings.empty()) cleaned_.damage = warnings.front().getMessageDetail();
  }

  QPDF& from_;
  QPDF& to_;
  Copier copier_;
  Matrix in_place_;
  Placing placing_ = [this](const Object&) { return &in_place_; };
  std::vector<Object> pages_, made_;
  std::size_t filled_ = 0;
  std::size_t unpacked_left_ = most_content;
  Flattened flattened_;
  std::size_t links_ = 0;  // That are none any more.
  Cleaned cleaned_;
};

}  // namespace

Cleaned clean(std::string_view bytes, QPDF& to) {
  QPDF from;
  Cleaned refused;
  refused.refusal = Refusal::broken;
  refused.why = open(from, bytes);
  if (refused.why == "password") refused.refusal = Refusal::encrypted;
  if (!refused.why.empty()) return refused;
  try {
    return Cleaner(from, to).clean();
  } catch (const std::exception& error) {
    refused.why = error.what();
  }
  return refused;
}

}  // namespace govbook::attachment
