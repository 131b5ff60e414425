#include "scan/decode.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/utf8.h"
#include "scan/secrets.h"
#include "scan/unpack.h"
#include "verify/sayings.h"

namespace govbook::scan {
namespace {

constexpr int deepest = 4;  // A picture in a page in an archive, and one more.
constexpr std::size_t least_base64 = 16;

using ascii::value_of_hex;

std::optional<unsigned> hex(std::string_view digits) {
  unsigned value = 0;
  for (const char c : digits) {
    if (value_of_hex(c) < 0) return std::nullopt;
    value = value * 16 + static_cast<unsigned>(value_of_hex(c));
  }
  return digits.empty() ? std::nullopt : std::optional(value);
}

std::string character(unsigned code) {
  constexpr unsigned last = 0x10FFFF;
  return code <= last ? utf8::encode(code) : std::string();
}

// Replaces each `mark` and the hexadecimal digits behind it by the byte or character they stand
// for.
std::string without_escapes(std::string_view bytes, std::string_view mark, std::size_t digits) {
  std::string made;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto next = std::min(bytes.find(mark, at), bytes.size());
    made += bytes.substr(at, next - at);
    if (next == bytes.size()) break;
    const auto code = bytes.substr(next + mark.size(), digits);
    const auto value = code.size() == digits ? hex(code) : std::nullopt;
    at = next + mark.size() + (value ? digits : 0);
    if (!value) continue;
    if (digits == 2) {
      made += static_cast<char>(*value);
    } else {
      made += character(*value);
    }
  }
  return made;
}

std::string without_tags(std::string_view bytes) {
  std::string made;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto tag = std::min(bytes.find('<', at), bytes.size());
    made += bytes.substr(at, tag - at);
    const auto end = bytes.find('>', tag);
    if (end == std::string_view::npos) break;
    at = end + 1;
  }
  return made;
}

// The character of an entity's name without & and ;.
std::optional<unsigned> entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, unsigned>, 7> known{{{"amp", '&'},
                                                                        {"lt", '<'},
                                                                        {"gt", '>'},
                                                                        {"quot", '"'},
                                                                        {"apos", '\''},
                                                                        {"nbsp", 0xA0},
                                                                        {"shy", 0xAD}}};
  for (const auto& [word, code] : known) {
    if (name == word) return code;
  }
  if (name.starts_with("#x") || name.starts_with("#X")) return hex(name.substr(2));
  if (!name.starts_with('#') || name.size() < 2) return std::nullopt;
  unsigned value = 0;
  for (const char c : name.substr(1)) {
    if (c < '0' || c > '9' || value > 0x10FFFF) return std::nullopt;
    value = value * 10 + static_cast<unsigned>(c - '0');
  }
  return value;
}

std::string without_entities(std::string_view bytes) {
  constexpr std::size_t longest = 10;
  std::string made;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto next = std::min(bytes.find('&', at), bytes.size());
    made += bytes.substr(at, next - at);
    if (next == bytes.size()) break;
    const auto end = bytes.substr(next, longest + 2).find(';');
    const auto code =
        end == std::string_view::npos ? std::nullopt : entity(bytes.substr(next + 1, end - 1));
    at = next + (code ? end + 1 : 1);
    if (code) made += character(*code);
  }
  return made;
}

// Of each character; -1 where it is none of base64, in either of its alphabets (RFC 4648).
constexpr auto values_of_base64 = [] {
  std::array<signed char, 256> table{};
  table.fill(-1);
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
  for (std::size_t i = 0; i < digits.size(); ++i) {
    table[static_cast<unsigned char>(digits[i])] = static_cast<signed char>(i);
  }
  table['+'] = table['-'] = 62;
  table['/'] = table['_'] = 63;
  return table;
}();

int value_of_base64(char c) { return values_of_base64[static_cast<unsigned char>(c)]; }

std::string from_base64(std::string_view run) {
  std::string made;
  unsigned bits = 0;
  int count = 0;
  for (const char c : run) {
    bits = (bits << 6U | static_cast<unsigned>(value_of_base64(c))) & 0xFFFFFFU;
    count += 6;
    if (count >= 8) {
      count -= 8;
      made += static_cast<char>(bits >> static_cast<unsigned>(count) & 0xFFU);
    }
  }
  return made;
}

// Of the character in front, in UTF-8; 0 where none is that people could read.
std::size_t size_of_text(std::string_view rest) {
  const auto byte = static_cast<unsigned char>(rest[0]);
  if (byte < 0x80) {
    return (byte >= ' ' && byte < 0x7F) || byte == '\t' || byte == '\n' || byte == '\r' ? 1 : 0;
  }
  std::size_t size = 0;
  return utf8::next(rest, size) == 0xFFFD ? 0 : size;
}

// Gives `use` what is text among the bytes, which is all of it in a file of text: runs of
// characters that can be read, as long as a mark may be.
template <class UseText>
void each_text(std::string_view bytes, const UseText& use) {
  std::size_t begin = 0;
  const auto close = [&](std::size_t end) {
    if (end >= begin + least_letters) use(bytes.substr(begin, end - begin));
  };
  for (std::size_t at = 0; at < bytes.size();) {
    const auto size = size_of_text(bytes.substr(at));
    if (size == 0) close(at);
    at += std::max<std::size_t>(size, 1);
    if (size == 0) begin = at;
  }
  close(bytes.size());
}

// Gives `use` the runs that may be base64, those that are folded over lines in one.
template <class UseRun>
void each_base64_run(std::string_view text, const UseRun& use) {
  std::string run;  // Lines that are whole.
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && value_of_base64(text[i]) >= 0) continue;
    const auto line = text.substr(begin, i - begin);
    const bool is_folded = i < text.size() && (text[i] == '\n' || text[i] == '\r');
    if (is_folded || !run.empty()) run += line;
    if (!is_folded) {
      const auto whole = run.empty() ? line : std::string_view(run);
      if (whole.size() >= least_base64) use(whole);
      run.clear();
    }
    while (is_folded && i + 1 < text.size() && (text[i + 1] == ' ' || text[i + 1] == '\n')) ++i;
    begin = i + 1;
  }
}

class Reader {
 public:
  explicit Reader(const Use& use) : use_(use) {}

  bool is_whole() const { return is_whole_; }

  void read(const std::string& where, std::string_view bytes, int depth) {
    if (depth > deepest) {
      is_whole_ = false;
      return;
    }
    const auto say = [&](const std::string& how, std::string_view words) {
      use_(where.empty() ? how : where + ", " + how, words);
    };
    const auto inside = [&](const std::string& what) {
      return where.empty() ? what : where + ", " + what;
    };
    say("as it is", bytes);
    if (bytes.starts_with("%PDF-")) return read_pdf(inside("PDF"), bytes, depth);
    const auto packed = unpack(bytes, is_whole_);
    for (const auto& one : packed) {
      say("the name of a member", one.name);
      read(inside("unpacked"), one.bytes, depth + 1);
    }
    if (!packed.empty()) return;
    each_text(bytes, [&](std::string_view text) {
      read_text(say, text);
      each_base64_run(text, [&](std::string_view run) {
        for (std::size_t from = 0; from < 4 && from + least_base64 <= run.size(); ++from) {
          const auto rest = run.substr(from);
          if (!is_likely(from_base64(rest.substr(0, least_base64)))) continue;
          read(inside("in base64"), from_base64(rest), depth + 1);
        }
      });
    });
  }

 private:
  template <class Say>
  static void read_text(const Say& say, std::string_view text) {
    const auto has = [&](std::string_view mark) {
      return text.find(mark) != std::string_view::npos;
    };
    if (has("<")) say("without its tags", without_entities(without_tags(text)));
    if (has("&")) say("with its entities resolved", without_entities(text));
    if (has("%")) say("with its percent signs resolved", without_escapes(text, "%", 2));
    if (has("\\u")) say("with its escapes resolved", without_escapes(text, "\\u", 4));
    if (has("\\")) say("without its line ends", without_line_ends(text));
    if (has("=")) say("with its quotations resolved", without_escapes(text, "=", 2));
  }

  // "\n" and "\r" of JSON and calendars, whose letters are none.
  static std::string without_line_ends(std::string_view bytes) {
    std::string made;
    for (std::size_t i = 0; i < bytes.size(); ++i) {
      const bool is_escape = bytes[i] == '\\' && i + 1 < bytes.size();
      if (is_escape && std::string_view("nrtbfN").find(bytes[i + 1]) != std::string_view::npos) {
        ++i;
        made += ' ';
      } else {
        made += bytes[i];
      }
    }
    return made;
  }

  // Words that happen to look like base64 decode to noise: text and files of known kinds do not.
  static bool is_likely(std::string_view decoded) {
    if (decoded.starts_with("\x1F\x8B") || decoded.starts_with("PK\x03\x04") ||
        decoded.starts_with("\x89PNG") || decoded.starts_with("%PDF-")) {
      return true;
    }
    const auto sample = decoded.substr(0, 12);
    return !sample.empty() && std::all_of(sample.begin(), sample.end(), [](char c) {
      return (c >= ' ' && c < 0x7F) || c == '\n' || c == '\r' || c == '\t';
    });
  }

  void read_pdf(const std::string& where, std::string_view bytes, int depth) {
    const auto said = verify::sayings(bytes);
    is_whole_ = is_whole_ && said.refusal.empty() && said.is_whole;
    for (const auto& one : said.all) {
      if (one.where.starts_with("stream")) {
        read(where + ", " + one.where, one.words, depth + 1);
      } else {
        use_(where + ", " + one.where, one.words);
      }
    }
  }

  const Use& use_;
  bool is_whole_ = true;
};

}  // namespace

bool read(std::string_view name, std::string_view bytes, const Use& use) {
  use("its name", name);
  Reader reader(use);
  reader.read({}, bytes, 0);
  return reader.is_whole();
}

}  // namespace govbook::scan
