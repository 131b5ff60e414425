#include "verify/unicode.h"

#include <vector>

namespace govbook::verify {
namespace {

constexpr std::size_t most_entries = 200'000;

int digit(char letter) {
  if (letter >= '0' && letter <= '9') return letter - '0';
  if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
  if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
  return -1;
}

// The words of a table: "<0041>", "[", "]", "beginbfchar", …
class Words {
 public:
  explicit Words(std::string_view table) : table_(table) {}

  std::string_view next() {
    while (at_ < table_.size() && is_space(table_[at_])) ++at_;
    if (at_ >= table_.size()) return {};
    const auto begin = at_++;
    if (table_[begin] == '<' && at_ < table_.size() && table_[at_] != '<') {
      at_ = table_.find('>', at_);
      at_ = at_ == table_.npos ? table_.size() : at_ + 1;
    } else if (!is_delimiter(table_[begin])) {
      while (at_ < table_.size() && !is_space(table_[at_]) && !is_delimiter(table_[at_])) ++at_;
    }
    return table_.substr(begin, at_ - begin);
  }

 private:
  static bool is_space(char byte) {
    return byte == '\0' || std::string_view(" \t\r\n\f").find(byte) != std::string_view::npos;
  }
  static bool is_delimiter(char byte) {
    return std::string_view("<>[]()/%").find(byte) != std::string_view::npos;
  }

  std::string_view table_;
  std::size_t at_ = 0;
};

std::string bytes_of(std::string_view word) {
  std::string bytes;
  int half = -1;
  for (const char letter : word) {
    const int value = digit(letter);
    if (value < 0) continue;
    if (half < 0) {
      half = value;
    } else {
      bytes += static_cast<char>(half * 16 + value);
      half = -1;
    }
  }
  if (half >= 0) bytes += static_cast<char>(half * 16);
  return bytes;
}

std::uint32_t code_of(std::string_view word) {
  std::uint32_t code = 0;
  for (const char byte : bytes_of(word)) code = code << 8U | static_cast<unsigned char>(byte);
  return code;
}

std::u32string text_of(std::string_view word) {
  const auto bytes = bytes_of(word);
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

bool is_hexadecimal(std::string_view word) { return word.starts_with("<") && word.size() > 1; }

void read_characters(Words& words, Meanings& meanings, std::size_t& left) {
  for (auto code = words.next(); is_hexadecimal(code) && left > 0; code = words.next(), --left) {
    const auto text = words.next();
    meanings.add(code_of(code), code_of(code), text_of(text));
  }
}

void read_ranges(Words& words, Meanings& meanings, std::size_t& left) {
  for (auto word = words.next(); is_hexadecimal(word) && left > 0; word = words.next(), --left) {
    auto first = code_of(word);
    const auto last = code_of(words.next());
    auto text = words.next();
    if (text != "[") {
      meanings.add(first, last, text_of(text));
      continue;
    }
    for (text = words.next(); is_hexadecimal(text) && left > 0; text = words.next(), --left) {
      meanings.add(first, first, text_of(text));
      ++first;
    }
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
  for (auto word = words.next(); !word.empty(); word = words.next()) {
    if (word == "beginbfchar") read_characters(words, meanings, left);
    if (word == "beginbfrange") read_ranges(words, meanings, left);
  }
  return meanings;
}

}  // namespace govbook::verify
