#include "files/write_tree.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "site.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

ino_t number_of(const Folder& folder, std::string_view path) {
  struct stat about {};
  REQUIRE(stat(folder.at(path).c_str(), &about) == 0);
  return about.st_ino;
}

}  // namespace

TEST_CASE("a site is written with our mark and nothing is left beside it") {
  const Folder folder;
  const Output output{{"index.html", "home"}, {"bodies/a.html", "A"}, {"bodies/a/terms.pdf", ""}};
  CHECK(write(folder, output) == "");
  CHECK(site(folder) == output);
  CHECK(folder.files("site").count(".govbook-site") == 1);
  CHECK_FALSE(has_leftovers(folder));
}

TEST_CASE("a later site takes the place of the earlier one whole") {
  const Folder folder;
  CHECK(write(folder, {{"a.html", "old"}, {"gone/b.html", "b"}}) == "");
  CHECK(write(folder, {{"a.html", "new"}}) == "");
  CHECK(site(folder) == Output{{"a.html", "new"}});
  CHECK_FALSE(fs::exists(folder.at("site/gone")));
  CHECK_FALSE(has_leftovers(folder));
}

TEST_CASE("unchanged files keep their identity and their time, changed ones do not") {
  const Folder folder;
  CHECK(write(folder, {{"same.html", "same"}, {"other.html", "one"}}) == "");
  const auto same = number_of(folder, "site/same.html");
  const auto other = number_of(folder, "site/other.html");
  CHECK(write(folder, {{"same.html", "same"}, {"other.html", "two"}}) == "");
  CHECK(number_of(folder, "site/same.html") == same);
  CHECK(number_of(folder, "site/other.html") != other);
}

TEST_CASE("the same site again touches nothing at all") {
  const Folder folder;
  const Output output{{"a/b/c.html", "c"}, {"d.html", "d"}};
  CHECK(write(folder, output) == "");
  const auto before = number_of(folder, "site");
  CHECK(write(folder, output) == "");
  CHECK(number_of(folder, "site") == before);
  folder.put("site/a/stray.html", "stray");
  CHECK(write(folder, output) == "");
  CHECK(site(folder) == output);
}

TEST_CASE("a folder that govbook did not make is left alone, an empty one is taken") {
  const Folder folder;
  folder.put("site/thesis.txt", "years of work");
  CHECK(write(folder, {{"index.html", ""}}) ==
        "error files/not-ours: \"" + folder.at("site") +
            "\" holds something that govbook did not make, so it is left alone\n");
  CHECK(site(folder) == Output{{"thesis.txt", "years of work"}});
  CHECK_FALSE(has_leftovers(folder));
  fs::remove(folder.at("site/thesis.txt"));
  CHECK(write(folder, {{"index.html", ""}}) == "");
}

TEST_CASE("a file or a link in the place of the folder is left alone") {
  const Folder folder;
  folder.put("site", "a file");
  CHECK(write(folder, {}).starts_with("error files/not-ours"));
  fs::remove(folder.at("site"));
  fs::create_directory(folder.at("elsewhere"));
  REQUIRE(symlink("elsewhere", folder.at("site").c_str()) == 0);
  CHECK(write(folder, {}).starts_with("error files/not-ours"));
  CHECK(fs::is_symlink(folder.at("site")));
}

TEST_CASE("no folder at all is refused") {
  Report report;
  for (const char* out : {"", "/"}) files::write_tree({}, out, report);
  CHECK(told(report) ==
        "error files/cannot-write: \"\" is no folder that can be made\n"
        "error files/cannot-write: \"/\" is no folder that can be made\n");
}

TEST_CASE("a build that another one is writing over is refused") {
  const Folder folder;
  CHECK(write(folder, {{"a.html", "old"}}) == "");
  for (const char* held : {"site", ".site.govbook-new"}) {
    CAPTURE(held);
    fs::create_directory(folder.at(held));
    const int other = open(folder.at(held).c_str(), O_RDONLY | O_DIRECTORY);
    REQUIRE(flock(other, LOCK_EX) == 0);
    CHECK(write(folder, {{"a.html", "new"}}) ==
          "error files/busy: another build is writing \"" + folder.at("site") + "\"\n");
    close(other);
    CHECK(site(folder) == Output{{"a.html", "old"}});
  }
  CHECK(write(folder, {{"a.html", "new"}}) == "");
  CHECK_FALSE(has_leftovers(folder));
}

TEST_CASE("when a write fails the old site stays, and the reason is told") {
  const Folder folder;
  CHECK(write(folder, {{"a.html", "old"}}) == "");
  const pid_t child = fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{4096, 4096};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto said = write(folder, {{"a.html", "new"}, {"b.html", std::string(5000, 'x')}});
    const bool is_right = said.starts_with("error files/cannot-write: cannot write") &&
                          said.find("b.html\": File too large") != std::string::npos;
    _exit(is_right ? 0 : 1);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  CHECK(status == 0);
  CHECK(site(folder) == Output{{"a.html", "old"}});
  CHECK_FALSE(has_leftovers(folder));
}

TEST_CASE("a file and a folder of one name cannot both be") {
  const Folder folder;
  CHECK(write(folder, {{"a", "file"}, {"a/b.html", "below"}})
            .starts_with("error files/cannot-write: cannot write"));
  CHECK_FALSE(fs::exists(folder.at("site")));
  CHECK_FALSE(has_leftovers(folder));
}

TEST_CASE("of four builds at the same time each is done whole or refused") {
  const Folder folder;
  REQUIRE(write(folder, generation("0", 20)) == "");
  std::vector<pid_t> children;
  for (int i = 0; i < 4; ++i) {
    const pid_t child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
      bool is_right = true;
      for (int round = 0; round < 10; ++round) {
        const auto said = write(folder, generation(std::to_string(i), 20 + i));
        is_right = is_right && (said.empty() || said.starts_with("error files/busy"));
      }
      _exit(is_right ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = 0;
    REQUIRE(waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  const auto found = site(folder);
  bool is_whole = found == generation("0", 20);
  for (int i = 0; i < 4; ++i) is_whole = is_whole || found == generation(std::to_string(i), 20 + i);
  CHECK(is_whole);
  CHECK_FALSE(has_leftovers(folder));
}

TEST_CASE("a site for members is closed to others, and never takes the place of one for everyone") {
  const Folder folder;
  const Output output{{"index.html", "home"}};
  const auto write_for = [&](files::Readers readers, std::string_view where) {
    Report report;
    files::write_tree(output, {}, folder.at(where), report, readers);
    return report.has_errors() ? report.diagnostics().front().code : "";
  };
  CHECK(write_for(files::Readers::members, "board") == "");
  struct stat about {};
  REQUIRE(stat(folder.at("board").c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0700);
  CHECK(write_for(files::Readers::members, "board") == "");
  CHECK(write_for(files::Readers::everyone, "board") == "files/other-readers");
  CHECK(write_for(files::Readers::everyone, "board/deep/site") == "files/other-readers");
  CHECK(write_for(files::Readers::everyone, "site") == "");
  CHECK(write_for(files::Readers::members, "site") == "files/other-readers");
  CHECK(write_for(files::Readers::members, "site/deep/board") == "files/other-readers");
  fs::create_directory_symlink(folder.at("site"), folder.at("alias"));
  CHECK(write_for(files::Readers::members, "alias/board") == "files/other-readers");
  CHECK(site(folder) == output);
}

}  // namespace govbook::tests
