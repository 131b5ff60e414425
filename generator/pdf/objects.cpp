#include "pdf/objects.h"

#include <cassert>
#include <utility>

#include "base/digest.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

constexpr int most_in_a_stream = 100;

// A comment of bytes that say that this is no text (7.5.2).
constexpr std::string_view head = "%PDF-1.7\n%\xBF\xF7\xA2\xFE\n";

void append_big(std::string& bytes, std::size_t value, int size) {
  for (int shift = 8 * (size - 1); shift >= 0; shift -= 8) {
    bytes += static_cast<char>(value >> static_cast<unsigned>(shift) & 0xFFU);
  }
}

// A row as its differences from the one above it, as PNG has it (7.4.4.4): they repeat themselves.
void append_difference(std::string& bytes, const std::string& row, const std::string& above) {
  constexpr char up = 2;
  bytes += up;
  for (std::size_t i = 0; i < row.size(); ++i) bytes += static_cast<char>(row[i] - above[i]);
}

constexpr std::size_t width_of_place = 6;

}  // namespace

int Objects::reserve(int count) {
  const auto first = static_cast<int>(places_.size());
  places_.resize(places_.size() + static_cast<std::size_t>(count));
  return first;
}

void Objects::put(int number, std::string_view object) {
  if (stream_ == 0) stream_ = reserve();
  assert(place_of(number).kind == 0);
  place_of(number) = {2, static_cast<std::size_t>(stream_), waiting_count_};
  directory_ += std::to_string(number) + " " + std::to_string(waiting_.size()) + " ";
  waiting_ += object;
  waiting_ += '\n';
  if (++waiting_count_ == most_in_a_stream) pack();
}

int Objects::add(std::string_view object) {
  const auto number = reserve();
  put(number, object);
  return number;
}

int Objects::add_stream(std::string_view entries, std::string_view bytes, Packing packing) {
  const auto number = reserve();
  write_stream(number, entries, bytes, packing);
  return number;
}

void Objects::write_stream(int number, std::string_view entries, std::string_view bytes,
                           Packing packing) {
  if (bytes_.empty()) bytes_ = head;
  packed_.clear();
  const bool is_packed = packing == Packing::deflated;
  if (is_packed) deflater_.deflate(bytes, packed_);
  const auto body = is_packed ? std::string_view(packed_) : bytes;
  place_of(number) = {1, bytes_.size(), 0};
  bytes_ += std::to_string(number) + " 0 obj\n<<";
  bytes_ += entries;
  if (is_packed) bytes_ += "/Filter/FlateDecode";
  bytes_ += "/Length " + std::to_string(body.size()) + ">>\nstream\n";
  bytes_ += body;
  bytes_ += "\nendstream\nendobj\n";  // With the line end that ISO 19005-2, 6.1.7.1 asks for.
}

// Object streams (7.5.7): first where each object is, then the objects.
void Objects::pack() {
  if (waiting_count_ == 0) return;
  const auto entries = "/Type/ObjStm/N " + std::to_string(waiting_count_) + "/First " +
                       std::to_string(directory_.size());
  const auto number = std::exchange(stream_, 0);
  write_stream(number, entries, directory_ + waiting_, Packing::deflated);
  directory_.clear();
  waiting_.clear();
  waiting_count_ = 0;
}

std::string Objects::finish(int catalogue, int information) {
  pack();
  const auto number = reserve();
  const auto begin = bytes_.size();
  place_of(number) = {1, begin, 0};
  std::string table;
  std::string before(width_of_place, '\0');
  for (const auto& place : places_) {
    std::string row(1, static_cast<char>(place.kind));
    append_big(row, place.at, 4);
    append_big(row, static_cast<std::size_t>(place.index), 1);
    append_difference(table, row, before);
    before = row;
  }
  const auto id = "<" + digest(bytes_) + ">";
  write_stream(number,
               "/Type/XRef/W[1 4 1]/DecodeParms<</Predictor 12/Columns " +
                   std::to_string(width_of_place) + ">>/Size " + std::to_string(places_.size()) +
                   "/Root " + reference(catalogue) + "/Info " + reference(information) + "/ID [" +
                   id + id + "]",
               table, Packing::deflated);
  bytes_ += "startxref\n" + std::to_string(begin) + "\n%%EOF\n";
  return std::move(bytes_);
}

}  // namespace govbook::pdf
