#include "inputs.h"

#include <doctest/doctest.h>

#include <charconv>

#include "base/text.h"
#include "base/utf8.h"
#include "support/case.h"

namespace govbook::hostile {
namespace {

constexpr std::string_view mark = "▶";
constexpr std::string_view opening = "«";
constexpr std::string_view closing = "»";
constexpr std::string_view times = "×";

std::string_view take_until(std::string_view& text, std::string_view end) {
  const auto at = text.find(end);
  REQUIRE_MESSAGE(at != std::string_view::npos, "no \"" << end << "\" behind \"" << text << "\"");
  const auto taken = text.substr(0, at);
  text.remove_prefix(at + end.size());
  return taken;
}

std::uint32_t number(std::string_view digits, int base) {
  std::uint32_t value = 0;
  const auto* end = digits.data() + digits.size();
  const auto [stop, problem] = std::from_chars(digits.data(), end, value, base);
  REQUIRE_MESSAGE((problem == std::errc() && stop == end), "no number: \"" << digits << "\"");
  return value;
}

// What stands between « and ».
std::string decoded(std::string_view written) {
  if (written.empty()) return {};
  if (written.starts_with("U+")) return utf8::encode(number(written.substr(2), 16));
  std::string bytes;
  if (const auto at = written.find(times); at != std::string_view::npos) {
    const auto part = written.substr(at + times.size());
    for (auto i = number(written.substr(0, at), 10); i > 0; --i) bytes += part;
    return bytes;
  }
  for (const auto& byte : text::split(written, ' ')) bytes += static_cast<char>(number(byte, 16));
  return bytes;
}

// Decodes an input and finds the places of its marks.
struct Decoder {
  std::string bytes;
  std::vector<Complaint> places;

  void decode(std::string_view written) {
    while (!written.empty()) {
      if (written.starts_with(mark)) {
        written.remove_prefix(mark.size());
        add_place();
      } else if (written.starts_with(opening)) {
        written.remove_prefix(opening.size());
        bytes += decoded(take_until(written, closing));
      } else {
        bytes += written.front();
        written.remove_prefix(1);
      }
    }
  }

  void add_place() {
    Complaint place{"", 1, 1};
    std::string_view before = bytes;
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (before.starts_with(byte_order_mark)) before.remove_prefix(byte_order_mark.size());
    for (auto end = before.find('\n'); end != std::string_view::npos; end = before.find('\n')) {
      before.remove_prefix(end + 1);
      ++place.line;
    }
    place.column += static_cast<std::uint32_t>(utf8::length(before));
    places.push_back(place);
  }
};

void add_complaints(std::string_view codes, const std::vector<Complaint>& places, Input& input) {
  constexpr std::string_view at_file = "@file";
  std::size_t used = 0;
  for (const auto& part : text::split(codes, ',')) {
    auto code = text::trim(part);
    if (code == "-") continue;
    if (code.ends_with(at_file)) {
      code.remove_suffix(at_file.size());
      input.complaints.push_back({std::string(code), 0, 0});
      continue;
    }
    REQUIRE_MESSAGE(used < places.size(), input.name << " has fewer marks than codes");
    input.complaints.push_back(places[used++]);
    input.complaints.back().code = code;
  }
  REQUIRE_MESSAGE(used == places.size(), input.name << " has more marks than codes");
}

Input to_input(std::string_view heading, std::string_view body) {
  const auto parts = text::split(heading, '|');
  REQUIRE_MESSAGE(parts.size() == 3, "not \"== name | file | codes\": " << heading);
  Input input;
  input.name = text::trim(parts[0]);
  input.file = text::trim(parts[1]);
  if (body.ends_with('\n')) body.remove_suffix(1);
  Decoder decoder;
  decoder.decode(body);
  input.bytes = std::move(decoder.bytes);
  add_complaints(parts[2], decoder.places, input);
  return input;
}

}  // namespace

std::vector<Input> inputs(std::string_view list) {
  const auto all = tests::read("tests/hostile/" + std::string(list));
  std::vector<Input> found;
  std::string_view rest = all;
  take_until(rest, "\n== ");
  while (!rest.empty()) {
    const auto heading = take_until(rest, "\n");
    const auto end = rest.starts_with("== ") ? 0 : rest.find("\n== ");
    const auto body = rest.substr(0, end == std::string_view::npos || end == 0 ? end : end + 1);
    rest.remove_prefix(body.size());
    found.push_back(to_input(heading, body));
    if (rest.starts_with("== ")) rest.remove_prefix(3);
  }
  return found;
}

std::string in_words(const std::vector<Complaint>& complaints) {
  std::string words;
  for (const auto& one : complaints) {
    words += one.code + " " + std::to_string(one.line) + ":" + std::to_string(one.column) + "\n";
  }
  return words;
}

}  // namespace govbook::hostile
