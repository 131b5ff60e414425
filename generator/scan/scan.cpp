#include "scan/scan.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

#include "base/utf8.h"
#include "scan/decode.h"
#include "scan/letters.h"

namespace govbook::scan {
namespace {

constexpr std::size_t most_places = 3;  // That are told of one secret.
constexpr std::uint64_t base = 1'099'511'628'211U;

// All marks of one length, found in one pass: the digest of the letters under a window that moves
// on by one is put together from that before it.
class Window {
 public:
  explicit Window(std::size_t length) : length_(length) {
    for (std::size_t i = 1; i < length; ++i) leading_ *= base;
  }

  void add(const Mark& mark) {
    const auto here = digest(mark.letters);
    likely_[here % few] = true;
    marks_.emplace(here, &mark);
  }

  template <class Found>
  void look(std::string_view letters, const Found& found) const {
    if (letters.size() < length_) return;
    auto here = digest(letters.substr(0, length_));
    for (std::size_t at = 0;; ++at) {
      if (likely_[here % few]) look_up(here, letters.substr(at, length_), found);
      if (at + length_ >= letters.size()) return;
      here = (here - byte(letters[at]) * leading_) * base + byte(letters[at + length_]);
    }
  }

 private:
  static constexpr std::size_t few = 65'521;  // Remainders, of which most are of no mark.

  template <class Found>
  void look_up(std::uint64_t here, std::string_view letters, const Found& found) const {
    const auto [first, last] = marks_.equal_range(here);
    for (auto mark = first; mark != last; ++mark) {
      if (letters == mark->second->letters) found(*mark->second);
    }
  }

  static std::uint64_t byte(char c) { return static_cast<unsigned char>(c); }
  static std::uint64_t digest(std::string_view letters) {
    std::uint64_t sum = 0;
    for (const char c : letters) sum = sum * base + byte(c);
    return sum;
  }

  std::size_t length_;
  std::uint64_t leading_ = 1;
  std::vector<bool> likely_ = std::vector<bool>(few, false);
  std::multimap<std::uint64_t, const Mark*> marks_;
};

class Scanner {
 public:
  Scanner(const Secrets& secrets, Report& report) : secrets_(secrets), report_(report) {
    for (const auto& mark : secrets.marks) {
      windows_.try_emplace(mark.letters.size(), mark.letters.size()).first->second.add(mark);
    }
  }

  void look_at(const std::string& path, std::string_view bytes) {
    const bool is_whole =
        read(path, bytes, [&](const std::string& where, std::string_view words) {
          const auto all = letters(words);
          for (const auto& [length, window] : windows_) {
            window.look(all, [&](const Mark& mark) { tell(mark.secret, path, where); });
          }
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
  std::map<std::size_t, Window> windows_;  // By their length.
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
