// Whatever is done to a sound file: it is read, or told of with places that are in it, and nothing
// ends the program.

#include "mutants.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "data/front_matter.h"
#include "data/json.h"
#include "reading.h"
#include "support/case.h"
#include "unit/load/folder.h"

namespace govbook::hostile {
namespace {

struct Count {
  std::size_t tried = 0;
  std::size_t refused = 0;
};

// The whole way of one changed file of the sound handbook.
Take read_in_handbook(const std::string& name, Count& count) {
  return [&count, name](const std::string& what, const std::string& bytes) {
    INFO(name << " " << what);
    auto files = sound_files();
    files[name] = bytes;
    const auto read = read_files(files);
    check_places(read);
    ++count.tried;
    if (read.report.has_errors()) ++count.refused;
  };
}

// A file of its own, read as data alone.
Take read_alone(const std::string& name, Count& count) {
  return [&count, name](const std::string& what, const std::string& bytes) {
    INFO(name << " " << what);
    Read read;
    const auto file = read.sources.add({"content", name, name, bytes});
    if (name.ends_with(".md")) {
      const auto matter = data::front_matter(read.sources, file, read.report);
      REQUIRE((matter.has_value() || read.report.has_errors()));
    } else {
      const auto value = data::read_json(read.sources, file, read.report);
      REQUIRE((value.has_value() || read.report.has_errors()));
    }
    check_places(read);
    ++count.tried;
    if (read.report.has_errors()) ++count.refused;
  };
}

}  // namespace

TEST_CASE("whatever is done to a file of a handbook is told of or does no harm") {
  Count count;
  for (const auto& [name, bytes] : sound_files()) {
    const auto take = read_in_handbook(name, count);
    each_beginning(bytes, take);
    each_line_moved(bytes, 1, take);
    each_value_changed(bytes, 3, take);
    each_byte_changed(bytes, 5, take);
    each_whole_changed(bytes, take);
  }
  MESSAGE("changed files of a handbook: " << count.tried << ", refused: " << count.refused);
  CHECK(count.tried > 2000);
  CHECK(count.refused > count.tried / 4);
  CHECK(count.refused < count.tried);
}

TEST_CASE("whatever is done to a file of the examples is read or told of") {
  Count count;
  for (const auto& folder : tests::content_folders()) {
    const auto sources = tests::read_folder(folder);
    for (const auto file : sources.list("content")) {
      const auto& [root, name, shown, bytes] = *sources.at(file);
      if (!name.ends_with(".json") && !name.ends_with(".md")) continue;
      const auto take = read_alone(name, count);
      each_beginning(bytes, take);
      each_line_moved(bytes, std::max<std::size_t>(1, bytes.size() / 2000), take);
      each_byte_changed(bytes, std::max<std::size_t>(1, bytes.size() / 20), take);
    }
  }
  MESSAGE("changed files of the examples: " << count.tried << ", refused: " << count.refused);
  CHECK(count.tried > 3000);
}

}  // namespace govbook::hostile
