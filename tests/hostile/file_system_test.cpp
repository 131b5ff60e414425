// What a folder may hold besides files with words in them.

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "reading.h"
#include "unit/files/folder.h"

namespace govbook::hostile {
namespace {

namespace fs = std::filesystem;

// What is done to a sound handbook, and what is to be said of which file: "code line:column".
struct Deed {
  std::string name;
  std::function<bool(const std::string& folder)> run;  // False where it cannot be done.
  std::string file;
  std::string said;
};

std::function<bool(const std::string&)> link_to(std::string target, std::string name) {
  return [target = std::move(target), name = std::move(name)](const std::string& folder) {
    fs::remove_all(folder + "/" + name);
    return symlink(target.c_str(), (folder + "/" + name).c_str()) == 0;
  };
}

std::function<bool(const std::string&)> file(std::string name, std::string bytes) {
  return [name = std::move(name), bytes = std::move(bytes)](const std::string& folder) {
    fs::create_directories(fs::path(folder + "/" + name).parent_path());
    std::ofstream(folder + "/" + name, std::ios::binary) << bytes;
    return fs::exists(folder + "/" + name);
  };
}

bool make_socket(const std::string& path) {
  const int number = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  if (number < 0 || path.size() >= sizeof address.sun_path) return false;
  std::memcpy(address.sun_path, path.c_str(), path.size());
  const bool is_made =
      bind(number, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  close(number);
  return is_made;
}

std::vector<Deed> links() {
  const std::string refused = "files/not-a-regular-file 0:0\n";
  const std::string data = "organisations.json";
  return {
      {"a link to a file of the folder", link_to("sources.json", data), data, refused},
      {"a link to a file outside", link_to("/etc/passwd", data), data, refused},
      {"a link to a file above", link_to("../../etc/passwd", data), data, refused},
      {"a link to nothing", link_to("nothing", data), data, refused},
      {"a link to itself", link_to(data, data), data, refused},
      {"a link to a device", link_to("/dev/zero", data), data, refused},
      {"a link to memory", link_to("/proc/self/mem", data), data, refused},
      {"a link to an open file", link_to("/proc/self/fd/0", data), data, refused},
      {"a link to a folder of the folder", link_to("pages", "bodies"), "bodies", refused},
      {"a link to a folder outside", link_to("/etc", "pages"), "pages", refused},
      {"a link to the folder itself", link_to(".", "pages"), "pages", refused},
      {"a link to the folder above", link_to("..", "pages"), "pages", refused},
      {"a link in the place of the templates", link_to("/etc", "templates"), "templates", refused},
      {"a link in the place of the handbook", link_to("/etc/passwd", "handbook.json"),
       "handbook.json", refused},
      {"a link of no known kind", link_to("/etc/passwd", "notes.docx"), "notes.docx", refused},
  };
}

std::vector<Deed> devices() {
  const std::string refused = "files/not-a-regular-file 0:0\n";
  return {
      {"a pipe",
       [](const auto& folder) { return mkfifo((folder + "/posts.json").c_str(), 0600) == 0; },
       "posts.json", refused},
      {"a socket", [](const auto& folder) { return make_socket(folder + "/posts.json"); },
       "posts.json", refused},
      {"a device that never ends",
       [](const auto& folder) {
         return mknod((folder + "/posts.json").c_str(), S_IFCHR | 0600, makedev(1, 5)) == 0;
       },
       "posts.json", refused},
      {"a folder in the place of a file",
       [](const auto& folder) {
         fs::remove(folder + "/pages/aims.md");
         return fs::create_directories(folder + "/pages/aims.md");
       },
       "pages/aims.md", ""},
  };
}

std::vector<Deed> sizes() {
  const auto deep = [](const std::string& folder) {
    std::string path = folder;
    for (int i = 0; i < 40; ++i) path += "/f";
    return fs::create_directories(path);
  };
  std::string too_deep = "f";
  for (int i = 0; i < 32; ++i) too_deep += "/f";
  const std::string longest(250, 'a');
  return {
      {"five gigabytes of nothing",
       [](const auto& folder) {
         std::ofstream(folder + "/posts.json").put('[');
         return truncate((folder + "/posts.json").c_str(), off_t{5} << 30) == 0;
       },
       "posts.json", "files/too-large 0:0\n"},
      {"a byte too many", file("posts.json", std::string((4U << 20U) + 1, ' ')), "posts.json",
       "files/too-large 0:0\n"},
      {"as many bytes as may be", file("posts.json", std::string(4U << 20U, ' ')), "posts.json",
       "data/syntax 1:1\n"},
      {"forty folders in each other", deep, too_deep, "files/too-deep 0:0\n"},
      {"the longest name that there is", file(longest + ".json", "[]"), longest + ".json",
       "load/unknown-file 1:1\n"},
      {"the longest id that there is", file("bodies/" + longest + ".json", "{}"),
       "bodies/" + longest + ".json", "load/bad-id 1:1\nload/missing-field 1:1\n"},
      {"no file at all", file("bodies/empty.json", ""), "bodies/empty.json", "data/syntax 1:1\n"},
  };
}

std::vector<Deed> names() {
  const std::string control = "files/control-character 0:0\n";
  return {
      {"a name that is not UTF-8", file("bodies/\xFF.json", "{}"), "bodies/\xFF.json",
       "files/not-utf8 0:0\n"},
      {"a name of half a character", file("a\xE2\x82.md", "a"), "a\xE2\x82.md",
       "files/not-utf8 0:0\n"},
      {"a name that clears the screen", file("\x1B[2J.md", "a"), "\x1B[2J.md", control},
      {"a name of two lines", file("a\nb.md", "a"), "a\nb.md", control},
      {"a name with a carriage return", file("a\rb.md", "a"), "a\rb.md", control},
      {"a name turned around", file("a\xE2\x80\xAEnosj.md", "a"), "a\xE2\x80\xAEnosj.md", control},
      {"a folder turned around", file("a\xE2\x80\xAE/a.md", "a"), "a\xE2\x80\xAE", control},
      {"a name with a byte order mark", file("\xEF\xBB\xBFposts.json", "[]"),
       "\xEF\xBB\xBFposts.json", control},
      {"a name with a space nobody sees", file("posts\xE2\x80\x8B.json", "[]"),
       "posts\xE2\x80\x8B.json", "load/unknown-file 1:1\n"},
      {"a name with an accent apart", file("bodies/cafe\xCC\x81.json", "{}"),
       "bodies/cafe\xCC\x81.json", "load/bad-id 1:1\nload/missing-field 1:1\n"},
      {"a name in capitals beside one in small letters", file("Sources.json", "[]"), "sources.json",
       "files/same-name 0:0\n"},
      {"a name in capitals", file("bodies/Group.json", R"({"name": "G", "kind": "group"})"),
       "bodies/Group.json", "load/bad-id 1:1\n"},
      {"a name that is a device", file("pages/nul.md", "---\ntitle: N\n---\nN\n"), "pages/nul.md",
       "load/bad-id 1:1\n"},
      {"a name of points", file("bodies/...json", "{}"), "bodies/...json", ""},
      {"a name with a backslash", file("bodies/a\\b.json", R"({"name": "G", "kind": "group"})"),
       "bodies/a\\b.json", "load/bad-id 1:1\n"},
      {"a name with a colon", file("bodies/a:b.json", R"({"name": "G", "kind": "group"})"),
       "bodies/a:b.json", "load/bad-id 1:1\n"},
      {"a file with two names",
       [](const auto& folder) {
         return link((folder + "/bodies/board.json").c_str(),
                     (folder + "/bodies/group.json").c_str()) == 0;
       },
       "bodies/group.json", ""},
      {"a file that is hidden", file(".hidden.json", "\xFF"), ".hidden.json", ""},
      {"a folder that is hidden", file(".git/posts.json", "\xFF"), ".git/posts.json", ""},
  };
}

}  // namespace

TEST_CASE("whatever a folder holds is read, or told of with its name") {
  std::size_t tried = 0;
  std::size_t left_out = 0;
  for (const auto& deeds : {links(), devices(), sizes(), names()}) {
    for (const auto& deed : deeds) {
      INFO(deed.name);
      const tests::Folder folder;
      for (const auto& [name, bytes] : sound_files()) folder.put("in/" + name, bytes);
      if (!deed.run(folder.at("in"))) {
        MESSAGE("cannot be done here: " << deed.name);
        ++left_out;
        continue;
      }
      const auto read = read_folder(folder.at("in"));
      CHECK(in_words(complaints(read, deed.file)) == deed.said);
      check_places(read);
      ++tried;
    }
  }
  MESSAGE("folders with something hostile in them: " << tried
                                                     << ", not possible here: " << left_out);
  CHECK(tried >= 40);
}

TEST_CASE("a file that nobody may read is the world's fault" * doctest::skip(geteuid() == 0)) {
  const tests::Folder folder;
  for (const auto& [name, bytes] : sound_files()) folder.put("in/" + name, bytes);
  REQUIRE(chmod(folder.at("in/sources.json").c_str(), 0) == 0);
  const auto read = read_folder(folder.at("in"));
  CHECK(in_words(complaints(read, "")) == "nowhere files/unreadable 0:0\n");
}

}  // namespace govbook::hostile
