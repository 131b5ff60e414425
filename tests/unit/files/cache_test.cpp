#include "files/cache.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "folder.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

std::string keep(const Folder& folder, const std::string& name, std::string_view bytes) {
  Report report;
  files::write_cache(folder.at(""), name, bytes, report);
  CHECK_FALSE(report.has_errors());
  return report.diagnostics().empty() ? "" : report.diagnostics().front().code;
}

std::string kept(const Folder& folder, const std::string& name) {
  return files::read_cache(folder.at(""), name);
}

}  // namespace

TEST_CASE("what was kept is read again, and git is told to leave it alone") {
  const Folder folder;
  CHECK(kept(folder, "one") == "");
  CHECK(keep(folder, "one", "1") == "");
  CHECK(keep(folder, "other", std::string("\0\n", 2)) == "");
  CHECK(keep(folder, "one", "new") == "");
  CHECK(kept(folder, "one") == "new");
  CHECK(kept(folder, "other") == std::string("\0\n", 2));
  CHECK(kept(folder, "third") == "");
  const auto all = folder.files(".govbook");
  CHECK(all.size() == 3);
  CHECK(all.at(".gitignore") == "*\n");
}

TEST_CASE("the oldest of more than sixteen go") {
  const Folder folder;
  for (int i = 0; i < 20; ++i) {
    const auto name = "n" + std::to_string(i);
    CHECK(keep(folder, name, "x") == "");
    const auto time = fs::file_time_type::clock::now() - std::chrono::hours(1000 - i);
    fs::last_write_time(folder.at(".govbook/" + name), time);
  }
  CHECK(folder.files(".govbook").size() == 17);
  CHECK(kept(folder, "n0") == "");
  CHECK(kept(folder, "n19") == "x");
}

TEST_CASE("a link or a file in the place of the cache is left alone") {
  const Folder folder;
  fs::create_directory(folder.at("elsewhere"));
  folder.put("elsewhere/one", "theirs");
  SUBCASE("a link") { fs::create_directory_symlink("elsewhere", folder.at(".govbook")); }
  SUBCASE("a file") { folder.put(".govbook", "a file"); }
  CHECK(keep(folder, "one", "ours") == "files/cannot-keep");
  CHECK(kept(folder, "one") == "");
  CHECK(folder.files("elsewhere") == std::map<std::string, std::string>{{"one", "theirs"}});
}

TEST_CASE("what is no plain file is not read, and is replaced") {
  const Folder folder;
  CHECK(keep(folder, "one", "1") == "");
  folder.put("theirs", "theirs");
  const auto path = folder.at(".govbook/one");
  fs::remove(path);
  SUBCASE("a link") { fs::create_symlink(folder.at("theirs"), path); }
  SUBCASE("a pipe") { REQUIRE(mkfifo(path.c_str(), 0600) == 0); }
  SUBCASE("a file that is much too large") {
    const int file = open(path.c_str(), O_WRONLY | O_CREAT, 0600);
    REQUIRE(ftruncate(file, off_t{65} << 20) == 0);
    close(file);
  }
  CHECK(kept(folder, "one") == "");
  CHECK(keep(folder, "one", "2") == "");
  CHECK(kept(folder, "one") == "2");
  CHECK(folder.files("").at("theirs") == "theirs");
}

TEST_CASE("a folder in the place of a kept file is left alone and told of") {
  const Folder folder;
  folder.put(".govbook/one/two", "theirs");
  CHECK(keep(folder, "one", "ours") == "files/cannot-keep");
  CHECK(kept(folder, "one") == "");
  CHECK(folder.files(".govbook/one").size() == 1);
}

TEST_CASE("a folder that is not there, or cannot be written, is told of in a note") {
  const Folder folder;
  Report report;
  files::write_cache(folder.at("nowhere"), "one", "1", report);
  REQUIRE(report.diagnostics().size() == 1);
  const auto& note = report.diagnostics().front();
  CHECK(note.severity == Severity::note);
  CHECK(note.message == "cannot keep what was learnt in \"" + folder.at("nowhere/.govbook") +
                            "\": No such file or directory");
  CHECK(files::read_cache(folder.at("nowhere"), "one") == "");
}

TEST_CASE("while another build keeps something, this one does not") {
  const Folder folder;
  CHECK(keep(folder, "one", "1") == "");
  const int other = open(folder.at(".govbook").c_str(), O_RDONLY | O_DIRECTORY);
  REQUIRE(flock(other, LOCK_EX) == 0);
  CHECK(keep(folder, "one", "2") == "");
  close(other);
  CHECK(kept(folder, "one") == "1");
  folder.put(".govbook/new", "left by a build that was killed");
  CHECK(keep(folder, "one", "2") == "");
  CHECK(kept(folder, "one") == "2");
}

}  // namespace govbook::tests
