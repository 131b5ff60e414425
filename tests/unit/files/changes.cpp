#include "changes.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <iterator>

#include "files/staging.h"
#include "files/write_tree.h"
#include "gate.h"

namespace govbook::tests {

namespace fs = std::filesystem;

std::vector<Change> changes() {
  const Output old{{"index.html", "home"},
                   {"bodies/board.html", "board " + std::string(9000, 'b')},
                   {"bodies/board/terms.pdf", "old terms"},
                   {"style.css", "looks"}};
  auto changed = old;
  changed["index.html"] = "home, changed";
  changed["bodies/forum/terms.pdf"] = "new terms " + std::string(15000, 't');
  changed["empty.txt"] = "";
  const Output fewer{{"index.html", "home"}, {"style.css", "looks"}};
  return {{"no site yet", "site", false, {}, old},
          {"no folder for the site yet", "a/b/site", false, {}, old},
          {"a site that changes", "site", true, old, changed},
          {"a site where files go away", "site", true, old, fewer},
          {"a site that stays the same", "site", true, old, old},
          {"a site of which files are kept", "site", true, old, changed, false, true},
          {"a site after a killed build", "site", true, old, changed, true},
          {"no site yet after a killed build", "site", false, {}, old, true}};
}

Stage::Stage(const Change& change)
    : change_(change), root_(fs::path(folder_.at(".")).parent_path().string()) {
  if (change.has_before) {
    const Gate gate;  // Which answers syncs itself.
    Report report;
    const auto written = files::write_tree(change.before, {}, out(), report);
    REQUIRE(told(report) == "");
    if (change.is_keeping) keep(written.files);
  }
  if (change.has_leftover) {
    folder_.put(".site.govbook-new/index.html", "half");
    folder_.put(".site.govbook-new/bodies/board.html", "half");
  }
}

void Stage::keep(const SeenFiles& written) {
  for (const auto& [path, bytes] : change_.after) {
    const auto before = change_.before.find(path);
    const bool is_same = before != change_.before.end() && before->second == bytes;
    if (is_same) kept_[path] = written.at(path);
  }
}

std::string Stage::staging() const {
  const fs::path path = out();
  return (path.parent_path() / ("." + path.filename().string() + ".govbook-new")).string();
}

Report Stage::build() const {
  Report report;
  if (!kept_.empty()) {
    auto rest = change_.after;
    for (const auto& [path, seen] : kept_) rest.erase(path);
    const auto written = files::write_tree(rest, kept_, out(), report);
    if (written.lost.empty()) return report;
  }
  files::write_tree(change_.after, out(), report);
  return report;
}

bool Stage::is(const Output& output) const {
  auto found = folder_.files(change_.out);
  return found.erase(files::mark_name) == 1 && found == output;
}

bool Stage::is_before() const {
  return change_.has_before ? is(change_.before) : !fs::exists(fs::symlink_status(out()));
}

bool Stage::is_after() const { return is(change_.after); }

bool Stage::has_staging() const { return fs::exists(fs::symlink_status(staging())); }

bool Stage::is_tidy_beside() const {
  const auto parent = fs::path(out()).parent_path();
  if (!fs::exists(parent)) return true;
  for (const auto& entry : fs::directory_iterator(parent)) {
    if (entry.path() != out() && entry.path() != staging()) return false;
  }
  return true;
}

bool Stage::mends() const {
  const Gate gate;
  return build().diagnostics().empty() && is_after() && !has_staging() && is_tidy_beside();
}

std::size_t open_files() {
  const fs::directory_iterator files("/proc/self/fd");
  return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

}  // namespace govbook::tests
