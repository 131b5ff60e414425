#include "scan/scan.h"

#include <map>
#include <set>

#include "base/utf8.h"
#include "scan/decode.h"
#include "scan/finder.h"

namespace govbook::scan {
namespace {

constexpr std::size_t most_places = 3;  // That are told of one secret.

class Scanner {
 public:
  Scanner(const Secrets& secrets, Report& report)
      : secrets_(secrets), report_(report), finder_(secrets) {}

  void look_at(const std::string& path, std::string_view bytes) {
    const bool is_whole = read(path, bytes, [&](const std::string& where, std::string_view words) {
      finder_.look(words, [&](const Mark& mark) { tell(mark.secret, path, where); });
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
  Finder finder_;
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
