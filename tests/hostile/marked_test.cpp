// Every input of the lists, on disk and read as `govbook check` reads it, is told of with exactly
// the codes and places that are marked.

#include <doctest/doctest.h>

#include "inputs.h"
#include "reading.h"

namespace govbook::hostile {

TEST_CASE("the handbook that hostile files are put into is sound") {
  const auto read = read_files(sound_files());
  CHECK(in_words(complaints(read, "")) == "");
}

TEST_CASE("hostile files are told of where they are marked") {
  std::size_t all = 0;
  std::size_t places = 0;
  for (const auto* list : {"json.txt", "yaml.txt", "facts.txt", "markdown.txt", "templates.txt"}) {
    const auto found = inputs(list);
    MESSAGE(std::string(list) << ": " << found.size() << " files");
    for (const auto& input : found) {
      INFO(std::string(list) << ": " << input.name);
      auto files = sound_files();
      if (input.file == "bodies/board.yaml") files.erase("bodies/board.json");
      files[input.file] = input.bytes;
      const auto read = read_files(files);
      CHECK(in_words(complaints(read, input.file)) == in_words(input.complaints));
      check_places(read);
      places += input.complaints.size();
    }
    all += found.size();
  }
  MESSAGE("hostile files: " << all << ", places marked by hand: " << places);
  CHECK(all >= 300);
}

}  // namespace govbook::hostile
