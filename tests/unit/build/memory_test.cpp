// What one build leaves for the next: read as it was written, or not at all.

#include "build/memory.h"

#include <doctest/doctest.h>

#include <random>

#include "base/digest.h"

namespace govbook::tests {
namespace {

build::Memory sample() {
  build::Memory memory;
  memory.circumstances = {digest("1"), digest("2"), digest("3"),
                          digest("4"), digest("5"), digest("6")};
  memory.files["index.html"] = {digest("home"), 0, {1, 2, 3}};
  memory.files["bodies/a b.html"] = {digest("b"), 0, {18446744073709551615U, 0, -1}};
  memory.files["bodies/b.pdf"] = {"", 17, {7, 8, 9}};
  return memory;
}

SeenFiles stand(const build::Memory& memory) {
  SeenFiles files;
  for (const auto& [path, one] : memory.files) files[path] = one.seen;
  return files;
}

}  // namespace

TEST_CASE("a memory is read as it was written") {
  const auto memory = sample();
  CHECK(build::to_memory(build::to_text(memory, stand(memory))) == memory);
  CHECK(build::to_memory(build::to_text({memory.circumstances, {}}, {})).files.empty());
}

TEST_CASE("a memory holds how files stand, and only those that do") {
  auto memory = sample();
  memory.files["line\nend.html"] = {digest("x"), 0, {1, 1, 1}};
  auto files = stand(memory);
  files["index.html"] = {4, 5, 6};
  files.erase("bodies/b.pdf");
  const auto read = build::to_memory(build::to_text(memory, files));
  CHECK(read.files.size() == 2);
  CHECK(read.files.at("index.html").seen == Seen{4, 5, 6});
}

TEST_CASE("a memory that is torn, damaged or of another version is empty") {
  const auto text = build::to_text(sample(), stand(sample()));
  std::size_t tried = 0;
  for (std::size_t size = 0; size < text.size(); ++size, ++tried) {
    CHECK(build::to_memory(text.substr(0, size)) == build::Memory());
  }
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const int bit : {1, 2, 64, 128}) {
      auto damaged = text;
      damaged[i] = static_cast<char>(damaged[i] ^ bit);
      CHECK(build::to_memory(damaged) == build::Memory());
      ++tried;
    }
  }
  CHECK(build::to_memory(text + "x") == build::Memory());
  CHECK(build::to_memory(text + text) == build::Memory());
  MESSAGE("damaged memories: " << tried);
}

TEST_CASE("a memory is empty when its lines are not those of a memory, whatever its end says") {
  const auto text = build::to_text(sample(), stand(sample()));
  const auto lines = text.substr(0, text.rfind("end "));
  const auto sealed = [](const std::string& all) { return all + "end " + digest(all) + "\n"; };
  REQUIRE(build::to_memory(sealed(lines)) == sample());
  std::mt19937 random(7);
  std::size_t refused = 0;
  for (int i = 0; i < 4000; ++i) {
    auto other = lines;
    const auto at = random() % other.size();
    switch (random() % 3) {
      case 0:
        other[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        other.erase(at, 1 + random() % 40);
        break;
      default:
        other.insert(at, 1 + random() % 3, static_cast<char>(random() % 128));
    }
    refused += build::to_memory(sealed(other)) == build::Memory() ? 1 : 0;
  }
  MESSAGE("memories with other lines: 4000, refused " << refused);
  CHECK(refused > 1000);
  for (const auto* bad :
       {"", "\n", "govbook memory 2\n", "govbook memory 1\n", "govbook memory 1\ngenerator x\n"}) {
    CHECK(build::to_memory(sealed(bad)) == build::Memory());
  }
}

TEST_CASE("random bytes are an empty memory") {
  std::mt19937 random(11);
  for (int i = 0; i < 2000; ++i) {
    std::string bytes(random() % 400, '\0');
    for (auto& byte : bytes) byte = static_cast<char>(random() % 256);
    CHECK(build::to_memory(bytes) == build::Memory());
  }
  MESSAGE("random memories: 2000");
}

}  // namespace govbook::tests
