// What the program itself keeps from one build to the next: never other bytes, whatever happened to
// the site, to what is remembered of it, or to the program.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>

#include "program.h"

namespace govbook::tests {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The one file in which the handbook remembers its site.
std::string memory_of(const Desk& desk, const std::string& handbook) {
  std::string found;
  for (const auto& entry : fs::directory_iterator(desk.at(handbook + "/.govbook"))) {
    if (entry.path().filename().string().starts_with("handbook-")) found = entry.path().string();
  }
  REQUIRE(!found.empty());
  return found;
}

std::string built(const Desk& desk, const std::string& line) {
  const auto ran = govbook("build " + line, desk.path());
  REQUIRE_MESSAGE(ran.code == 0, ran.error);
  CHECK(ran.error == "");
  return ran.output;
}

}  // namespace

TEST_CASE("a second build, with any number of jobs, touches nothing") {
  const Desk desk;
  put_handbook(desk, "harbour", "Harbour Partnership");
  built(desk, "harbour --jobs 1");
  const auto before = desk.files("site");
  std::map<std::string, fs::file_time_type> times;
  for (const auto& [path, bytes] : before)
    times[path] = fs::last_write_time(desk.at("site/" + path));
  const auto remembered = fs::last_write_time(memory_of(desk, "harbour"));
  for (const auto* jobs : {"1", "2", "8"}) {
    const auto said = built(desk, "harbour --why --jobs " + std::string(jobs));
    CHECK(said.starts_with("Made nothing in site in "));
    CHECK(desk.files("site") == before);
    for (const auto& [path, time] : times) {
      CHECK_MESSAGE(fs::last_write_time(desk.at("site/" + path)) == time, path);
    }
    CHECK(fs::last_write_time(memory_of(desk, "harbour")) == remembered);
  }
}

TEST_CASE("whatever stands in the cache, the site has the same bytes") {
  const Desk desk;
  put_handbook(desk, "harbour", "Harbour Partnership");
  built(desk, "harbour");
  const auto site = desk.files("site");
  const auto path = memory_of(desk, "harbour");
  const auto memory = bytes_of(path);
  std::mt19937 random(20261122);
  int tried = 0;
  for (; tried < 16; ++tried) {
    CAPTURE(tried);
    auto bytes = memory;
    if (tried % 4 == 0) {
      bytes.resize(random() % bytes.size());
    } else if (tried % 4 == 1) {
      for (auto& byte : bytes) byte = static_cast<char>(random() % 256);
    } else {
      for (int i = 0; i < 3; ++i)
        bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    }
    std::ofstream(path, std::ios::binary) << bytes;
    built(desk, "harbour");
    CHECK(desk.files("site") == site);
    CHECK(bytes_of(path) != bytes);
  }
  MESSAGE("damaged caches: " << tried);
}

TEST_CASE("a program of other code makes everything again") {
  const Desk desk;
  put_handbook(desk, "harbour", "Harbour Partnership");
  built(desk, "harbour");
  const auto site = desk.files("site");

  // Another build id: what the linker gives to other code.
  auto program = bytes_of(GOVBOOK_PROGRAM);
  const std::string note("\4\0\0\0\24\0\0\0\3\0\0\0GNU\0", 16);
  const auto at = program.find(note);
  REQUIRE(at != std::string::npos);
  program[at + note.size()] = static_cast<char>(program[at + note.size()] ^ 1);
  desk.put("other", program);
  fs::permissions(desk.at("other"), fs::perms::owner_all);

  const auto ran = run({desk.at("other"), "build", "harbour", "--why"}, desk.path());
  CHECK(ran.code == 0);
  CHECK_MESSAGE(ran.output.starts_with("govbook or a library of it changed:\n"), ran.output);
  CHECK(ran.output.find("kept") == std::string::npos);
  CHECK(desk.files("site") == site);
}

TEST_CASE("a site and its handbook that are moved together are still known") {
  const Desk desk;
  put_handbook(desk, "here/harbour", "Harbour Partnership");
  built(desk, "here/harbour -o here/site");
  fs::rename(desk.at("here"), desk.at("there"));
  CHECK(built(desk, "there/harbour -o there/site/").starts_with("Made nothing in there/site/ in "));
}

}  // namespace govbook::tests
