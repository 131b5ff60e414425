#include "files/read_tree.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>

#include "files/open_beneath.h"
#include "folder.h"

namespace govbook::tests {
namespace {

struct TreeRead {
  Sources sources;
  Report report;
  std::string names() const {
    std::string out;
    for (const auto file : sources.list("content")) out += sources.at(file)->name + " ";
    return out;
  }
};

TreeRead read(const Folder& folder) {
  TreeRead result;
  files::read_tree(folder.at("in"), "content", "shown", result.sources, result.report);
  return result;
}

// What is told about a single file of these bytes.
std::string complaint(std::string_view bytes, std::string_view name = "in/a.md") {
  const Folder folder;
  folder.put(name, bytes);
  return told(read(folder).report);
}

}  // namespace

TEST_CASE("files of data, words and looks are read with their bytes, sorted by name") {
  const Folder folder;
  folder.put("in/handbook.json", "{}");
  folder.put("in/bodies/b.md", "B\r\n\tb");
  folder.put("in/bodies/a.json", "");
  folder.put("in/logo.png", std::string("\x89PNG\0\xff", 6));
  const auto result = read(folder);
  CHECK(told(result.report) == "");
  CHECK(result.names() == "bodies/a.json bodies/b.md handbook.json logo.png ");
  CHECK(result.sources.at(2)->root == "content");
  CHECK(result.sources.at(2)->shown == "shown/bodies/b.md");
  CHECK(result.sources.at(2)->bytes == "B\r\n\tb");
  CHECK(result.sources.at(4)->bytes.size() == 6);
}

TEST_CASE("pictures are read whatever the capitals of their ending, texts are not") {
  const Folder folder;
  for (const auto* name : {"a.PNG", "b.Jpg", "c.JPEG", "d.MD"}) {
    folder.put("in/" + std::string(name), "\xff");
  }
  const auto result = read(folder);
  CHECK(told(result.report) == "");
  CHECK(result.names() == "a.PNG b.Jpg c.JPEG ");
}

TEST_CASE("what begins with a dot and what is of no known kind is passed over") {
  const Folder folder;
  folder.put("in/.govbook/cache.json", "\xff");
  folder.put("in/.hidden.md", "\xff");
  folder.put("in/notes.docx", "\xff");
  folder.put("in/README", "\xff");
  const auto result = read(folder);
  CHECK(told(result.report) == "");
  CHECK(result.names() == "");
}

TEST_CASE("one byte order mark is taken off a text, a second is told") {
  const Folder folder;
  folder.put("in/a.md", "\xEF\xBB\xBFtext");
  CHECK(read(folder).sources.at(1)->bytes == "text");
  CHECK(complaint("\xEF\xBB\xBF\xEF\xBB\xBFtext") ==
        "error files/control-character: byte 0 is the control character U+FEFF at 1:1\n");
}

TEST_CASE("bytes that are not UTF-8 are told with their place") {
  CHECK(complaint("fine\nL\xC3\xA9 \xFFx") ==
        "error files/not-utf8: byte 9 (FF) is not UTF-8 at 2:4\n");
  CHECK(complaint("\xC0\x80") == "error files/not-utf8: byte 0 (C0) is not UTF-8 at 1:1\n");
}

TEST_CASE("control characters are told with their place") {
  CHECK(complaint(std::string("ab\nc\0d", 6), "in/a.json") ==
        "error files/control-character: byte 4 is the control character U+0000 at 2:2\n");
  CHECK(complaint("\x1b[31m") ==
        "error files/control-character: byte 0 is the control character U+001B at 1:1\n");
  CHECK(complaint("one\nold\rMac") ==
        "error files/control-character: byte 7 is the control character U+000D at 2:4\n");
  CHECK(complaint("a\xE2\x80\xAE"
                  "b",
                  "in/a.css") ==
        "error files/control-character: byte 1 is the control character U+202E at 1:2\n");
  CHECK(complaint("a\xE2\x80\xA8") ==
        "error files/control-character: byte 1 is the control character U+2028 at 1:2\n");
  CHECK(complaint("tab\tfeed\nreturn\r\n") == "");
}

TEST_CASE("links of any kind are refused, wherever they lead") {
  const Folder folder;
  folder.put("in/a.md", "a");
  folder.put("secret/b.md", "b");
  for (const char* target : {"a.md", "/etc/passwd", "nowhere", "link.md", "../secret"}) {
    CAPTURE(target);
    REQUIRE(symlink(target, folder.at("in/link.md").c_str()) == 0);
    const auto result = read(folder);
    CHECK(told(result.report) ==
          "error files/not-a-regular-file: this is a symbolic link at 0:0\n");
    CHECK(result.names() == "a.md ");
    unlink(folder.at("in/link.md").c_str());
  }
}

TEST_CASE("a pipe is refused and keeps nobody waiting") {
  const Folder folder;
  folder.put("in/a.md", "a");
  REQUIRE(mkfifo(folder.at("in/pipe.json").c_str(), 0600) == 0);
  CHECK(told(read(folder).report) ==
        "error files/not-a-regular-file: this is neither a file nor a folder at 0:0\n");
}

TEST_CASE("four MiB are read, one byte more is too large, and nothing larger is even read") {
  const Folder folder;
  const std::size_t most = std::size_t{4} << 20;
  folder.put("in/a.md", std::string(most, 'x'));
  CHECK(read(folder).sources.at(1)->bytes.size() == most);
  folder.put("in/a.md", std::string(most + 1, 'x'));
  const auto result = read(folder);
  CHECK(told(result.report) ==
        "error files/too-large: this file has 4194305 bytes; at most 4194304 are read at 0:0\n");
  CHECK(result.names() == "");
  std::filesystem::resize_file(folder.at("in/a.md"), std::uintmax_t{5} << 30);
  CHECK(read(folder).report.has_errors());
}

TEST_CASE("a picture that is too large is to be saved smaller, and no text can be") {
  const Folder folder;
  const std::string too_much((std::size_t{4} << 20) + 1, 'x');
  folder.put("in/a.md", too_much);
  folder.put("in/b.png", too_much);
  const auto result = read(folder);
  const auto& all = result.report.diagnostics();
  REQUIRE(all.size() == 2);
  CHECK(all[0].hints == std::vector<std::string>{"divide it into several files"});
  CHECK(all[1].hints ==
        std::vector<std::string>{"save it with fewer pixels, a photograph as a JPEG"});
}

TEST_CASE("a PDF that is too large is noted, and complained of only where something asks for it") {
  const Folder folder;
  const std::size_t most = std::size_t{16} << 20;
  folder.put("in/a.PDF", std::string(most, 'x'));
  folder.put("in/b.pdf", std::string(most + 1, 'x'));
  const auto result = read(folder);
  CHECK(told(result.report) == "");
  CHECK(result.names() == "a.PDF ");
  CHECK(result.sources.find(too_large_root, "b.pdf") != 0);
}

TEST_CASE("folders within folders without end are refused") {
  const Folder folder;
  std::string path = "in";
  for (int i = 0; i < 33; ++i) path += "/f";
  folder.put(path + "/a.md", "a");
  const auto result = read(folder);
  CHECK(told(result.report).find("files/too-deep") != std::string::npos);
  CHECK(result.names() == "");
}

TEST_CASE("a name that is not UTF-8 is refused") {
  const Folder folder;
  folder.put("in/\xff.md", "a");
  CHECK(told(read(folder).report) == "error files/not-utf8: this name is not UTF-8 at 0:0\n");
}

TEST_CASE("a name that would write to a terminal is refused") {
  const Folder folder;
  folder.put("in/\x1b[2J.md", "a");
  CHECK(told(read(folder).report) ==
        "error files/control-character: this name has the control character U+001B in it at 0:0\n");
}

TEST_CASE("names that differ in capitals only are refused, wherever files could meet") {
  const Folder folder;
  folder.put("in/Logo.png", "");
  folder.put("in/logo.PNG", "");
  folder.put("in/a/logo.png", "");
  const auto result = read(folder);
  CHECK(told(result.report) ==
        "error files/same-name: this name and \"Logo.png\" differ in capitals only at 0:0\n");
  CHECK(result.sources.find("content", "a/logo.png") != 0);
}

TEST_CASE("what is no entry of a folder is not opened") {
  const Folder folder;
  folder.put("in/a.md", "a");
  folder.put("in/b/c.md", "c");
  const files::Handle inside(open(folder.at("in").c_str(), O_RDONLY | O_DIRECTORY));
  REQUIRE(symlink("a.md", folder.at("in/link.md").c_str()) == 0);
  CHECK(files::open_beneath(inside, "a.md", O_RDONLY).is_open());
  for (const char* name : {"", ".", "..", "/etc/passwd", "b/c.md", "../in/a.md", "b/../a.md"}) {
    CAPTURE(name);
    CHECK_FALSE(files::open_beneath(inside, name, O_RDONLY).is_open());
    CHECK(errno == EXDEV);
  }
  CHECK_FALSE(files::open_beneath(inside, "link.md", O_RDONLY).is_open());
  CHECK(errno == ELOOP);
}

TEST_CASE("a folder that is not there is unreadable, by the world's fault") {
  const Folder folder;
  const auto result = read(folder);
  CHECK(told(result.report) ==
        "error files/unreadable: cannot read the folder \"shown\": No such file or directory\n");
  CHECK_FALSE(result.report.diagnostics().front().at.is_somewhere());
}

TEST_CASE("a file that may not be read is unreadable" * doctest::skip(geteuid() == 0)) {
  const Folder folder;
  folder.put("in/a.md", "a");
  chmod(folder.at("in/a.md").c_str(), 0);
  CHECK(told(read(folder).report) ==
        "error files/unreadable: cannot read \"shown/a.md\": Permission denied\n");
}

}  // namespace govbook::tests
