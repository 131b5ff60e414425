#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "verify/file.h"

#include <algorithm>
#include <exception>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

// Keeps what a stream unpacks to, and stops the library where it is too much.
class Bounded : public Pipeline {
 public:
  explicit Bounded(std::size_t most) : Pipeline("bounded", nullptr), most_(most) {}

  void write(unsigned char const* data, std::size_t size) override {
    const auto taken = std::min(size, most_ - bytes.size());
    bytes.append(reinterpret_cast<const char*>(data), taken);
    if (taken < size) throw std::length_error("the stream is too long");  // For libqpdf to catch.
  }
  void finish() override {}

  std::string bytes;

 private:
  std::size_t most_;
};

}  // namespace

bool Budget::takes_object() {
  if (objects == 0) return false;
  --objects;
  return true;
}

std::string open_pdf(QPDF& qpdf, std::string_view bytes) {
  qpdf.setSuppressWarnings(true);
  try {
    qpdf.processMemoryFile("the file", bytes.data(), bytes.size());
    if (!is_dictionary(value_of(qpdf.getRoot(), "Pages"))) return "it is a PDF without pages";
  } catch (const QPDFExc& error) {
    if (error.getErrorCode() == qpdf_e_password) return "it can be opened with a password only";
    return "it is no PDF that can be read";
  } catch (const std::exception&) {
    return "it is no PDF that can be read";
  }
  return {};
}

void tell_damage(File& file) {
  const auto warnings = file.qpdf.getWarnings();
  if (warnings.empty() || file.is_damage_told) return;
  file.findings.add("damaged", -1, {}, warnings.front().getMessageDetail());
  file.is_damage_told = true;
}

bool is_dictionary(const Object& value) {
  auto copy = value;
  return copy.isDictionary() || copy.isStream();
}

Object value_of(const Object& dictionary, const std::string& key) {
  auto copy = dictionary;
  if (copy.isStream()) copy = copy.getDict();
  return copy.isDictionary() ? copy.getKey("/" + key) : Object::newNull();
}

std::vector<Object> all_of(const Object& value) {
  auto copy = value;
  if (copy.isArray()) return copy.getArrayAsVector();
  if (copy.isNull()) return {};
  return {copy};
}

std::string name_of(const Object& value) {
  auto copy = value;
  return copy.isName() ? copy.getName().substr(1) : std::string();
}

std::string text_of(const Object& value) {
  auto copy = value;
  return copy.isString() ? copy.getUTF8Value() : std::string();
}

std::optional<long long> whole_number(const Object& value) {
  auto copy = value;
  if (!copy.isInteger()) return std::nullopt;
  return copy.getIntValue();
}

std::optional<bool> truth(const Object& value) {
  auto copy = value;
  if (!copy.isBool()) return std::nullopt;
  return copy.getBoolValue();
}

Id id_of(const Object& value) { return {value.getObjectID(), value.getGeneration()}; }

std::string bytes_of(const Object& stream, Budget& budget) {
  auto copy = stream;
  if (!copy.isStream()) return {};
  Bounded kept(budget.bytes);
  bool is_filtered = false;
  copy.pipeStreamData(&kept, &is_filtered, 0, qpdf_dl_generalized, true);
  budget.bytes -= kept.bytes.size();
  return std::move(kept.bytes);
}

std::vector<Object> pairs_of(const Object& tree, const std::string& leaves, Budget& budget) {
  std::vector<Object> pairs;
  std::vector<Object> open = {tree};
  std::set<Id> seen;
  while (!open.empty()) {
    const auto branch = open.back();
    open.pop_back();
    const auto id = id_of(branch);
    if (id != Id() && !seen.insert(id).second) continue;
    auto kids = value_of(branch, "Kids");
    if (kids.isArray()) {
      for (const auto& kid : all_of(kids)) {
        if (budget.takes_object()) open.push_back(kid);
      }
    }
    auto leaf = value_of(branch, leaves);
    if (!leaf.isArray()) continue;
    const auto found = leaf.getArrayAsVector();
    for (std::size_t i = 0; i + 1 < found.size() && budget.takes_object(); i += 2) {
      pairs.push_back(found[i]);
      pairs.push_back(found[i + 1]);
    }
  }
  return pairs;
}

}  // namespace govbook::verify
