#include "verify/unicode.h"

#include "verify/tokens.h"

namespace govbook::verify {
namespace {

constexpr std::size_t most_entries = 200'000;

// The tokens of a table one by one: each is the one that was read last.
struct Words {
  explicit Words(std::string_view table) : tokens(table) { step(); }

  void step() { now = tokens.next(); }
  std::string take() {  // The bytes of a string; empty for anything else.
    auto bytes = now == Token::string ? tokens.value() : std::string();
    step();
    return bytes;
  }
  bool is_at(std::string_view word) const { return now != Token::end && tokens.value() == word; }

  Tokens tokens;
  Token now = Token::end;
};

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t code = 0;
  for (const char byte : bytes) code = code << 8U | static_cast<unsigned char>(byte);
  return code;
}

std::u32string text_of(std::string_view bytes) {
  std::u32string text;
  for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
    const auto unit = static_cast<char32_t>(static_cast<unsigned char>(bytes[i]) << 8U |
                                            static_cast<unsigned char>(bytes[i + 1]));
    const bool is_low = unit >= 0xDC00 && unit < 0xE000;
    if (is_low && !text.empty() && text.back() >= 0xD800 && text.back() < 0xDC00) {
      text.back() = 0x10000 + ((text.back() - 0xD800) << 10U) + (unit - 0xDC00);
    } else {
      text += unit;
    }
  }
  return text;
}

void read_characters(Words& words, Meanings& meanings, std::size_t& left) {
  for (; words.now == Token::string && left > 0; --left) {
    const auto code = code_of(words.take());
    meanings.add(code, code, text_of(words.take()));
  }
}

void read_list(Words& words, Meanings& meanings, std::uint32_t code, std::size_t& left) {
  for (; words.now == Token::string && left > 0; --left, ++code) {
    meanings.add(code, code, text_of(words.take()));
  }
  if (words.now == Token::bracket) words.step();
}

void read_ranges(Words& words, Meanings& meanings, std::size_t& left) {
  for (; words.now == Token::string && left > 0; --left) {
    const auto first = code_of(words.take());
    const auto last = code_of(words.take());
    if (words.now == Token::bracket) {
      words.step();
      read_list(words, meanings, first, left);
    } else {
      meanings.add(first, last, text_of(words.take()));
    }
    if (left == 0) return;
  }
}

}  // namespace

void Meanings::add(std::uint32_t first, std::uint32_t last, std::u32string text) {
  if (last >= first) ranges_.insert_or_assign(first, Range{last, std::move(text)});
}

std::optional<std::u32string> Meanings::of(std::uint32_t code) const {
  auto found = ranges_.upper_bound(code);
  if (found == ranges_.begin()) return std::nullopt;
  --found;
  if (code > found->second.last) return std::nullopt;
  auto text = found->second.text;
  if (!text.empty()) text.back() += code - found->first;
  return text;
}

Meanings read_meanings(std::string_view table) {
  Meanings meanings;
  Words words(table);
  auto left = most_entries;
  while (words.now != Token::end) {
    const bool are_characters = words.is_at("beginbfchar"),
               are_ranges = words.is_at("beginbfrange");
    words.step();
    if (are_characters) read_characters(words, meanings, left);
    if (are_ranges) read_ranges(words, meanings, left);
  }
  return meanings;
}

}  // namespace govbook::verify
