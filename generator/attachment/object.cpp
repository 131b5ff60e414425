#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/object.h"

#include <cmath>
#include <qpdf/Pipeline.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <stdexcept>

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

// Keeps what a stream unpacks to, and stops the library where it is too much.
class Limited : public Pipeline {
 public:
  explicit Limited(std::size_t most) : Pipeline("limited", nullptr), most_(most) {}

  void write(unsigned char const* data, std::size_t size) override {
    if (size > most_ - bytes.size()) throw std::length_error("the stream is too long");
    bytes.append(reinterpret_cast<const char*>(data), size);
  }
  void finish() override {}

  std::string bytes;

 private:
  std::size_t most_;
};

}  // namespace

Id id_of(const Object& value) { return {value.getObjectID(), value.getGeneration()}; }

bool is_null(const Object& value) {
  auto copy = value;
  return copy.isNull();
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

std::optional<long long> whole_number(const Object& value) {
  auto copy = value;
  if (!copy.isInteger()) return std::nullopt;
  return copy.getIntValue();
}

bool is_hidden(const Object& annotation) {
  constexpr long long hidden = 2, not_viewed = 32;  // ISO 32000-1, table 165.
  return (whole_number(value_of(annotation, "F")).value_or(0) & (hidden | not_viewed)) != 0;
}

std::vector<double> numbers_of(const Object& value, std::size_t count) {
  auto copy = value;
  std::vector<double> numbers;
  if (!copy.isArray() || static_cast<std::size_t>(copy.getArrayNItems()) != count) return {};
  for (auto& one : copy.getArrayAsVector()) {
    if (!one.isNumber() || !std::isfinite(one.getNumericValue())) return {};
    numbers.push_back(one.getNumericValue());
  }
  return numbers;
}

Object to_object(double number) { return Object::newReal(number, 4); }

Object to_object(const std::vector<double>& numbers) {
  auto made = Object::newArray();
  for (const auto number : numbers) made.appendItem(to_object(number));
  return made;
}

std::optional<std::string> bytes_of(const Object& stream, std::size_t most) {
  auto copy = stream;
  if (!copy.isStream()) return std::nullopt;
  Limited kept(most);
  bool is_filtered = false;
  try {
    const bool is_whole = copy.pipeStreamData(&kept, &is_filtered, 0, qpdf_dl_generalized, true);
    if (!is_whole || !is_filtered) return std::nullopt;
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return std::move(kept.bytes);
}

}  // namespace govbook::attachment
