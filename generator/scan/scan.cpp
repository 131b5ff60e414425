#include "scan/scan.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include "base/utf8.h"
#include "scan/decode.h"
#include "scan/letters.h"

namespace govbook::scan {
namespace {

constexpr std::size_t most_places = 3;  // That are told of one secret.
constexpr std::uint64_t base = 1'099'511'628'211U;

// All marks, found in one pass: under a window of as many letters as the shortest mark may have,
// which moves on by one, the digest is put together from that before it. Only where it is that of
// the beginning of a mark are letters compared.
class Window {
 public:
  Window() {
    for (std::size_t i = 1; i < length; ++i) leading_ *= base;
  }

  void add(const Mark& mark) {
    const auto here = digest(std::string_view(mark.letters).substr(0, length));
    likely_[place(here)] = 1;
    marks_[here].push_back(&mark);
  }

  template <class Found>
  void look(std::string_view letters, const Found& found) const {
    if (letters.size() < length) return;
    auto here = digest(letters.substr(0, length));
    for (std::size_t at = 0;; ++at) {
      if (likely_[place(here)] != 0) look_up(here, letters.substr(at), found);
      if (at + length >= letters.size()) return;
      here = (here - byte(letters[at]) * leading_) * base + byte(letters[at + length]);
    }
  }

 private:
  static constexpr std::size_t length = least_letters;
  static constexpr unsigned bits = 16;  // Of a digest that are looked at first.

  static std::size_t place(std::uint64_t digest) {
    return static_cast<std::size_t>(digest * 0x9E3779B97F4A7C15U >> (64U - bits));
  }

  template <class Found>
  void look_up(std::uint64_t here, std::string_view letters, const Found& found) const {
    const auto known = marks_.find(here);
    if (known == marks_.end()) return;
    for (const auto* mark : known->second) {
      if (letters.starts_with(mark->letters)) found(*mark);
    }
  }

  static std::uint64_t byte(char c) { return static_cast<unsigned char>(c); }
  static std::uint64_t digest(std::string_view letters) {
    std::uint64_t sum = 0;
    for (const char c : letters) sum = sum * base + byte(c);
    return sum;
  }

  std::uint64_t leading_ = 1;
  std::vector<char> likely_ = std::vector<char>(std::size_t{1} << bits, 0);
  std::map<std::uint64_t, std::vector<const Mark*>> marks_;  // By the digest of their beginnings.
};

class Scanner {
 public:
  Scanner(const Secrets& secrets, Report& report) : secrets_(secrets), report_(report) {
    for (const auto& mark : secrets.marks) window_.add(mark);
  }

  void look_at(const std::string& path, std::string_view bytes) {
    const bool is_whole = read(path, bytes, [&](const std::string& where, std::string_view words) {
      window_.look(letters(words), [&](const Mark& mark) { tell(mark.secret, path, where); });
    });
    if (is_whole) return;
    report_.error("scan/not-read", {},
                  utf8::in_quotes(path) + " could not be looked at to its end");
    report_.hint("it is damaged, or something in it is packed too deeply or is too large");
  }

 private:
  void tell(std::size_t secret, const std::string& path, const std::string& where) {
    auto& files = told_[secret];
    if (files.size() >= most_places || !files.insert(path).second) return;
    const auto& one = secrets_.all[secret];
    // Without its line and column, as the line would be shown.
    report_.error("scan/leak", {one.at.file, 0, 0, 0},
                  "line " + std::to_string(one.at.line) + ": the " + one.what +
                      ", which is not for everyone, stands in " + utf8::in_quotes(path) + " (" +
                      where + ")");
    report_.hint(
        "whatever made the file must not show it; or give the record the audience \"public\"");
  }

  const Secrets& secrets_;
  Report& report_;
  Window window_;
  std::map<std::size_t, std::set<std::string>> told_;
};

}  // namespace

void scan(const Output& files, const Secrets& secrets, Report& report, std::string_view below) {
  if (secrets.are_none()) return;
  Scanner scanner(secrets, report);
  for (const auto& [path, bytes] : files) {
    if (path.starts_with(below)) scanner.look_at(path, bytes);
  }
}

}  // namespace govbook::scan
