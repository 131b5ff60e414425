#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/copier.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>
#include <utility>
#include <vector>

#include "attachment/object.h"

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr int deepest = 100;  // Of lists and dictionaries that stand inside each other.

// Keys of what pages show that say more than is seen, or lead out of the file. Numbers of the
// structure are given anew by whoever copies it.
constexpr std::array<std::string_view, 16> dropped_keys = {
    "/AA",      "/AF",       "/Alternates",   "/EF",           "/JS",         "/LastModified",
    "/Measure", "/Metadata", "/OC",           "/OPI",          "/OpenAction", "/PieceInfo",
    "/PtData",  "/Ref",      "/StructParent", "/StructParents"};

// Of a stream, that its bytes stand in another file; its length is written anew.
constexpr std::array<std::string_view, 5> dropped_keys_of_streams = {"/DL", "/F", "/FDecodeParms",
                                                                     "/FFilter", "/Length"};

constexpr std::array<std::string_view, 10> dropped_types = {
    "Action", "Annot", "Catalog", "EmbeddedFile", "Filespec",
    "OCG",    "OCMD",  "Page",    "Pages",        "StructTreeRoot"};

template <class Names>
bool has(const Names& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

bool is_dropped(const Object& dictionary) {
  return has(dropped_types, name_of(value_of(dictionary, "Type"))) ||
         name_of(value_of(dictionary, "Subtype")) == "PS";  // A program in PostScript.
}

}  // namespace

class Copier::Work {
 public:
  explicit Work(QPDF& to) : to_(to) {}

  void set(const Object& from, const Object& to);
  Object known(const Object& from) const;
  Object copy(const Object& from);
  bool is_spent() const { return objects_ == 0 || bytes_ == 0; }

 private:
  Object convert(const Object& value, int depth);
  Object refer(const Object& value);
  Object convert_dictionary(const Object& value, int depth);
  void fill(const Object& from, Object& to);
  void fill_stream(const Object& from, Object& to);

  QPDF& to_;
  std::map<Id, Object> known_;
  std::vector<std::pair<Object, Object>> open_;  // To be filled, and from what.
  std::size_t objects_ = 1'000'000;
  std::size_t bytes_ = std::size_t{64} << 20U;
};

void Copier::Work::set(const Object& from, const Object& to) {
  if (id_of(from) != Id()) known_.insert_or_assign(id_of(from), to);
}

Object Copier::Work::known(const Object& from) const {
  const auto found = known_.find(id_of(from));
  return found == known_.end() ? Object::newNull() : found->second;
}

Object Copier::Work::copy(const Object& from) {
  auto made = convert(from, 0);
  while (!open_.empty()) {
    auto [next, to] = std::move(open_.back());
    open_.pop_back();
    fill(next, to);
  }
  return made;
}

Object Copier::Work::convert(const Object& value, int depth) {
  auto copy = value;
  if (objects_ == 0 || depth > deepest) return Object::newNull();
  --objects_;
  if (copy.isIndirect()) return refer(copy);
  if (copy.isDictionary()) return convert_dictionary(copy, depth);
  if (!copy.isArray()) return copy.isScalar() ? copy.unsafeShallowCopy() : Object::newNull();
  auto made = Object::newArray();
  for (const auto& one : copy.getArrayAsVector()) made.appendItem(convert(one, depth + 1));
  return made;
}

// What stands behind it is copied later; until then it is a number, as the library forgets null.
Object Copier::Work::refer(const Object& value) {
  auto copy = value;
  const auto id = id_of(copy);
  if (const auto found = known_.find(id); found != known_.end()) return found->second;
  if (copy.isNull() || (is_dictionary(copy) && is_dropped(copy))) return Object::newNull();
  auto made =
      copy.isStream() ? Object::newStream(&to_) : to_.makeIndirectObject(Object::newInteger(0));
  known_.emplace(id, made);
  open_.emplace_back(copy, made);
  return made;
}

Object Copier::Work::convert_dictionary(const Object& value, int depth) {
  auto copy = value;
  if (is_dropped(copy)) return Object::newNull();
  auto made = Object::newDictionary();
  for (auto& [key, one] : copy.getDictAsMap()) {
    if (has(dropped_keys, key)) continue;
    const auto converted = convert(one, depth + 1);
    if (!is_null(converted)) made.replaceKey(key, converted);
  }
  return made;
}

void Copier::Work::fill(const Object& from, Object& to) {
  auto copy = from;
  if (copy.isStream()) return fill_stream(copy, to);
  // As one that stands inside another: its own number is known by now.
  Object made = Object::newNull();
  if (copy.isDictionary()) {
    made = convert_dictionary(copy, 0);
  } else if (copy.isArray()) {
    made = Object::newArray();
    for (const auto& one : copy.getArrayAsVector()) made.appendItem(convert(one, 1));
  } else if (copy.isScalar()) {
    made = copy.unsafeShallowCopy();
  }
  to_.replaceObject(to.getObjGen(), made);
}

void Copier::Work::fill_stream(const Object& from, Object& to) {
  auto copy = from;
  auto dictionary = to.getDict();
  for (auto& [key, one] : copy.getDict().getDictAsMap()) {
    if (has(dropped_keys, key) || has(dropped_keys_of_streams, key)) continue;
    const auto converted = convert(one, 1);
    if (!is_null(converted)) dictionary.replaceKey(key, converted);
  }
  auto bytes = copy.getRawStreamData();
  const auto size = bytes->getSize();
  bytes_ -= std::min(bytes_, size);
  if (bytes_ == 0) bytes = std::make_shared<Buffer>(std::size_t{0});
  const bool is_packed = !dictionary.getKey("/Filter").isNull();
  if (is_packed) to.setFilterOnWrite(false);  // What it unpacks to may have no end.
  to.replaceStreamData(bytes, dictionary.getKey("/Filter"), dictionary.getKey("/DecodeParms"));
}

Copier::Copier(QPDF& to) : work_(std::make_unique<Work>(to)) {}
Copier::~Copier() = default;
void Copier::set(const Object& from, const Object& to) { work_->set(from, to); }
Object Copier::known(const Object& from) const { return work_->known(from); }
Object Copier::copy(const Object& from) { return work_->copy(from); }
bool Copier::is_spent() const { return work_->is_spent(); }

}  // namespace govbook::attachment
