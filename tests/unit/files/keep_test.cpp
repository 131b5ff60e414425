// Files that stay as they are: kept by a build that does not know their bytes.

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "files/look.h"
#include "files/write_tree.h"
#include "site.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

struct Kept {
  files::Written written;
  std::string told;
};

Kept write(const Folder& folder, const Output& output, const SeenFiles& kept) {
  Report report;
  auto written = files::write_tree(output, kept, folder.at("site"), report);
  return {std::move(written), told(report)};
}

SeenFiles look(const Folder& folder, const std::vector<std::string>& paths) {
  return files::look(folder.at("site"), paths);
}

const Output three = {{"a.html", "A"}, {"b/c.html", "C"}, {"b/d.pdf", "D"}};

}  // namespace

TEST_CASE("what was written is told as it stands") {
  const Folder folder;
  const auto result = write(folder, three, {});
  CHECK(result.told == "");
  CHECK(result.written.lost.empty());
  CHECK(result.written.files == look(folder, {"a.html", "b/c.html", "b/d.pdf"}));
  CHECK(result.written.files.size() == 3);
  CHECK(result.written.files.at("b/d.pdf").size == 1);
}

TEST_CASE("kept files are the same files, beside others that are new") {
  const Folder folder;
  auto before = write(folder, three, {}).written.files;
  before.erase("a.html");
  const auto result = write(folder, {{"a.html", "other"}}, before);
  CHECK(result.told == "");
  CHECK(site(folder) == Output{{"a.html", "other"}, {"b/c.html", "C"}, {"b/d.pdf", "D"}});
  CHECK(result.written.files == look(folder, {"a.html", "b/c.html", "b/d.pdf"}));
  for (const auto& [path, stood] : before) CHECK(result.written.files.at(path) == stood);
  CHECK_FALSE(fs::exists(folder.at(".site.govbook-new")));
}

TEST_CASE("when everything is kept, nothing is touched") {
  const Folder folder;
  const auto before = write(folder, three, {}).written.files;
  struct stat was {};
  REQUIRE(stat(folder.at("site/b").c_str(), &was) == 0);
  const auto result = write(folder, {}, before);
  CHECK(result.written.files == before);
  struct stat is {};
  REQUIRE(stat(folder.at("site/b").c_str(), &is) == 0);
  CHECK(was.st_ino == is.st_ino);
  CHECK(was.st_ctim.tv_sec == is.st_ctim.tv_sec);
  CHECK(was.st_ctim.tv_nsec == is.st_ctim.tv_nsec);
}

TEST_CASE("what is neither made nor kept goes") {
  const Folder folder;
  auto before = write(folder, three, {}).written.files;
  before.erase("b/c.html");
  CHECK(write(folder, {}, before).told == "");
  CHECK(site(folder) == Output{{"a.html", "A"}, {"b/d.pdf", "D"}});
  folder.put("site/stray.html", "stray");
  CHECK(write(folder, {}, before).told == "");
  CHECK(site(folder) == Output{{"a.html", "A"}, {"b/d.pdf", "D"}});
}

TEST_CASE("a file to be kept that is not as it was seen is told, and nothing is done") {
  const Folder folder;
  const auto before = write(folder, three, {}).written.files;
  const auto path = folder.at("site/b/c.html");
  SUBCASE("gone") { fs::remove(path); }
  SUBCASE("written to") { folder.put("site/b/c.html", "X!"); }
  SUBCASE("another time") { fs::last_write_time(path, fs::file_time_type::clock::now()); }
  SUBCASE("another file of the same size and time") {
    const auto time = fs::last_write_time(path);
    fs::rename(path, folder.at("old"));  // It stays, so that its number is not given again.
    folder.put("site/b/c.html", "X");
    fs::last_write_time(path, time);
  }
  SUBCASE("a link in its place") {
    fs::rename(path, folder.at("old"));
    fs::create_symlink(folder.at("old"), path);
  }
  SUBCASE("a folder in its place") {
    fs::remove(path);
    fs::create_directory(path);
  }
  const auto stands = site(folder);
  const auto result = write(folder, {}, before);
  CHECK(result.told == "");
  CHECK(result.written.lost == std::vector<std::string>{"b/c.html"});
  CHECK(result.written.files.size() <= 2);
  CHECK(site(folder) == stands);
  CHECK_FALSE(fs::exists(folder.at(".site.govbook-new")));
}

TEST_CASE("without an output nothing can be kept") {
  const Folder folder;
  const auto result = write(folder, {{"a.html", "A"}}, {{"b.html", Seen{1, 2, 3}}});
  CHECK(result.written.lost == std::vector<std::string>{"b.html"});
  CHECK_FALSE(fs::exists(folder.at("site")));
}

TEST_CASE("only files are seen, and only where they are") {
  const Folder folder;
  folder.put("site/a/b.html", "1234");
  fs::create_symlink("b.html", folder.at("site/a/link.html"));
  REQUIRE(mkfifo(folder.at("site/pipe").c_str(), 0600) == 0);
  const auto seen =
      look(folder, {"a", "a/b.html", "a/b.html/c", "a/link.html", "gone.html", "pipe"});
  CHECK(seen.size() == 1);
  CHECK(seen.at("a/b.html").size == 4);
  CHECK(files::look(folder.at("nowhere"), {"a"}).empty());
}

TEST_CASE("a file of the machine has another identity when it was replaced or written to") {
  const Folder folder;
  CHECK(files::identity(folder.at("font.ttf")) == "");
  folder.put("font.ttf", "glyphs");
  const auto first = files::identity(folder.at("font.ttf"));
  CHECK(first != "");
  CHECK(files::identity(folder.at("font.ttf")) == first);
  folder.put("font.ttf", "more glyphs");
  const auto second = files::identity(folder.at("font.ttf"));
  CHECK(second != first);
  fs::create_symlink("font.ttf", folder.at("link.ttf"));
  CHECK(files::identity(folder.at("link.ttf")) == second);
}

}  // namespace govbook::tests
