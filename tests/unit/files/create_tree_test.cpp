// A folder of somebody's own: made whole, never over anything, and not half when a call fails.

#include "files/create_tree.h"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

#include "changes.h"
#include "folder.h"
#include "gate.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

const Output handbook{
    {".vscode/settings.json", "{}"}, {"bodies/board.json", "board"}, {"handbook.json", "all"}};

std::string create(const Folder& folder, const std::string& name) {
  Report report;
  files::create_tree(handbook, folder.at(name), report);
  return told(report);
}

ino_t number_of(const std::string& path) {
  struct stat about {};
  REQUIRE(stat(path.c_str(), &about) == 0);
  return about.st_ino;
}

bool has_left_staging(const Folder& folder) { return fs::exists(folder.at(".mine.govbook-new")); }

// Nothing at all, or an empty folder where there was one.
bool is_untouched(const Folder& folder, bool was_there) {
  return fs::exists(folder.at("mine")) == was_there &&
         (!was_there || fs::is_empty(folder.at("mine")));
}

}  // namespace

TEST_CASE("a new folder holds the files and no mark of ours") {
  const Folder folder;
  CHECK(create(folder, "mine") == "");
  CHECK(folder.files("mine") == handbook);
  CHECK_FALSE(has_left_staging(folder));
  CHECK(create(folder, "far/away/mine") == "");
  CHECK(folder.files("far/away/mine") == handbook);
}

TEST_CASE("an empty folder is filled and stays the same one, for somebody may be in it") {
  const Folder folder;
  fs::create_directory(folder.at("mine"));
  const auto before = number_of(folder.at("mine"));
  CHECK(create(folder, "mine") == "");
  CHECK(folder.files("mine") == handbook);
  CHECK(number_of(folder.at("mine")) == before);
  CHECK_FALSE(has_left_staging(folder));
}

TEST_CASE("whatever is there is left alone: files, a site of ours, a file, a link") {
  const Folder folder;
  folder.put("mine/thesis.txt", "years of work");
  CHECK(create(folder, "mine") ==
        "error files/not-ours: \"" + folder.at("mine") + "\" is not empty, so it is left alone\n");
  CHECK(folder.files("mine") == Output{{"thesis.txt", "years of work"}});
  folder.put("site/.govbook-site", "mark");
  CHECK(create(folder, "site").starts_with("error files/not-ours"));
  CHECK(folder.files("site").size() == 1);
  folder.put("file", "a file");
  CHECK(create(folder, "file").starts_with("error files/not-ours"));
  fs::create_directory(folder.at("elsewhere"));
  REQUIRE(symlink("elsewhere", folder.at("link").c_str()) == 0);
  CHECK(create(folder, "link").starts_with("error files/not-ours"));
  CHECK(fs::is_empty(folder.at("elsewhere")));
  CHECK_FALSE(has_left_staging(folder));
}

TEST_CASE("what somebody puts there meanwhile is not overwritten") {
  for (const bool was_there : {false, true}) {
    CAPTURE(was_there);
    const Folder folder;
    if (was_there) fs::create_directory(folder.at("mine"));
    std::string all;
    {
      const Gate gate([&](const Passing& passing) {
        if (passing.call == Call::bring_to_disk) folder.put("mine/handbook.json", "theirs");
        return Answer{};
      });
      all = create(folder, "mine");
    }
    CHECK(all.starts_with("error files/cannot-write"));
    CHECK(folder.files("mine") == Output{{"handbook.json", "theirs"}});
    CHECK_FALSE(has_left_staging(folder));
  }
}

TEST_CASE("when a call fails, nothing is made or all of it") {
  for (const bool was_there : {false, true}) {
    int changes = 0;
    {
      const Folder folder;
      if (was_there) fs::create_directory(folder.at("mine"));
      const Gate gate;
      REQUIRE(create(folder, "mine") == "");
      changes = gate.changes();
    }
    REQUIRE(changes > 5);
    for (int turn = 1; turn <= changes; ++turn) {
      CAPTURE(was_there);
      CAPTURE(turn);
      const Folder folder;
      if (was_there) fs::create_directory(folder.at("mine"));
      const auto open = open_files();
      std::string all;
      {
        const Gate gate(
            [&](const Passing& passing) { return Answer{passing.change == turn ? ENOSPC : 0}; });
        all = create(folder, "mine");
      }
      CHECK(all != "");
      CHECK(open_files() == open);
      if (all.starts_with("error ")) {
        CHECK(is_untouched(folder, was_there));
      } else {
        CHECK(folder.files("mine") == handbook);
      }
      if (fs::exists(folder.at("mine")) && !fs::is_empty(folder.at("mine"))) continue;
      CHECK(create(folder, "mine") == "");
      CHECK(folder.files("mine") == handbook);
      CHECK_FALSE(has_left_staging(folder));
    }
  }
}

}  // namespace govbook::tests
