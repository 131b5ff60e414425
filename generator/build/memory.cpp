// The text of a memory. Digests have 32 hexadecimal digits; a document of which something had to be
// told has "-" instead. The last line is the digest of all lines before it, so that what is torn or
// was written to is found out.
//
//     govbook memory 2
//     generator 0123456789abcdef0123456789abcdef
//     fonts …
//     theme …
//     paper …
//     handbook …
//     handbook-on-paper …
//     file <document> <sheets> <number> <size> <modified> bodies/board.html
//     …
//     end 0123456789abcdef0123456789abcdef

#include "build/memory.h"

#include <array>
#include <charconv>
#include <optional>

#include "base/digest.h"

namespace govbook::build {
namespace {

constexpr std::string_view first_line = "govbook memory 2";
constexpr std::string_view last_word = "end ";
constexpr std::size_t digest_size = 32;

struct Entry {
  std::string_view name;
  std::string Circumstances::*member;
};
constexpr std::array<Entry, 6> entries = {{
    {"generator", &Circumstances::generator},
    {"fonts", &Circumstances::fonts},
    {"theme", &Circumstances::theme},
    {"paper", &Circumstances::paper},
    {"handbook", &Circumstances::handbook},
    {"handbook-on-paper", &Circumstances::handbook_on_paper},
}};

// Takes what stands before the next `end` from the front of a text; nothing when there is none.
std::optional<std::string_view> take(std::string_view& text, char end) {
  const auto size = text.find(end);
  if (size == text.npos) return std::nullopt;
  const auto taken = text.substr(0, size);
  text.remove_prefix(size + 1);
  return taken;
}

template <class Number>
bool take_number(std::string_view& line, Number& number) {
  const auto word = take(line, ' ');
  if (!word) return false;
  const auto* end = word->data() + word->size();
  const auto [stop, error] = std::from_chars(word->data(), end, number);
  return error == std::errc() && stop == end;
}

bool take_circumstances(std::string_view& text, Circumstances& circumstances) {
  for (const auto& entry : entries) {
    auto line = take(text, '\n');
    if (!line || take(*line, ' ') != entry.name || line->size() != digest_size) return false;
    circumstances.*entry.member = *line;
  }
  return true;
}

bool add_file(std::string_view line, Memory& memory) {
  Remembered one;
  const auto word = take(line, ' ');
  const auto document = take(line, ' ');
  if (word != "file" || !document || (*document != "-" && document->size() != digest_size)) {
    return false;
  }
  if (*document != "-") one.document = *document;
  const bool is_whole = take_number(line, one.sheets) && take_number(line, one.seen.number) &&
                        take_number(line, one.seen.size) && take_number(line, one.seen.modified) &&
                        !line.empty();
  if (is_whole) memory.files.insert_or_assign(memory.files.end(), std::string(line), one);
  return is_whole;
}

// The lines of a text whose last one fits them.
std::optional<std::string_view> checked(std::string_view text) {
  const auto size = last_word.size() + digest_size + 1;
  if (text.size() < size) return std::nullopt;
  const auto lines = text.substr(0, text.size() - size);
  const auto last = text.substr(lines.size());
  if (!last.starts_with(last_word) || last.back() != '\n') return std::nullopt;
  if (last.substr(last_word.size(), digest_size) != digest(lines)) return std::nullopt;
  return lines;
}

}  // namespace

std::string to_text(const Memory& memory, const SeenFiles& written) {
  std::string text(first_line);
  text += '\n';
  for (const auto& entry : entries) {
    text += std::string(entry.name) + " " + memory.circumstances.*entry.member + "\n";
  }
  for (const auto& [path, one] : memory.files) {
    const auto stands = written.find(path);
    if (stands == written.end() || path.find('\n') != path.npos) continue;
    const auto& seen = stands->second;
    text += "file " + (one.document.empty() ? "-" : one.document) + " " +
            std::to_string(one.sheets) + " " + std::to_string(seen.number) + " " +
            std::to_string(seen.size) + " " + std::to_string(seen.modified) + " " + path + "\n";
  }
  const auto end = digest(text);
  return text + std::string(last_word) + end + "\n";
}

Memory to_memory(std::string_view text) {
  Memory memory;
  auto lines = checked(text);
  if (!lines || take(*lines, '\n') != first_line) return {};
  if (!take_circumstances(*lines, memory.circumstances)) return {};
  while (!lines->empty()) {
    const auto line = take(*lines, '\n');
    if (!line || !add_file(*line, memory)) return {};
  }
  return memory;
}

}  // namespace govbook::build
