// An edition for members says so on every page, that of a collection too.

#include <doctest/doctest.h>

#include "unit/build/handbooks.h"

namespace govbook::tests {

TEST_CASE(
    "every page of an edition for members says whom it is for, and none of one for everyone") {
  for (const auto audience : {view::Audience::everyone, view::Audience::members}) {
    std::vector<build::Handbook> handbooks;
    for (const char* folder : {"one", "two"}) {
      handbooks.push_back(handbook_of(small_texts()));
      handbooks.back().folder = folder;
    }
    auto shared = handbook_of({});
    build::Options options;
    options.audience = audience;
    options.makes_prints = false;
    const auto made = build::make_collection("All", handbooks, shared, options);
    std::size_t pages = 0;
    for (const auto& [path, bytes] : made.output) {
      if (!path.ends_with(".html")) continue;
      ++pages;
      INFO(path);
      const bool says_so = bytes.find("For members only") != std::string::npos;
      CHECK(says_so == (audience == view::Audience::members));
    }
    CHECK(made.output.contains("index.html"));
    CHECK(pages > 4);
  }
}

}  // namespace govbook::tests
