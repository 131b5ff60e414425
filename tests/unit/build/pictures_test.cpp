// Pictures of a handbook, from the author's words to the site: copied, shown, and made again when
// they change.

#include <doctest/doctest.h>

#include "handbooks.h"
#include "unit/image/pngs.h"

namespace govbook::tests {
namespace {

build::Options options() {
  build::Options made;
  made.jobs = 1;
  made.generator = "govbook test";
  return made;
}

// The handbook with a page that shows a picture, and a body that does so in its terms of reference.
Texts texts_with(const std::string& picture) {
  auto texts = small_texts();
  texts["pages/harbour.md"] += "\n![Map of the harbour](images/map.png \"The harbour\")\n";
  texts["images/map.png"] = picture;
  texts["images/unused.png"] = plain_png(9, 9);
  return texts;
}

Output output_of(build::Handbook handbook) {
  auto made = build::make(handbook, options());
  CHECK(complaints(handbook.report) == "");
  return std::move(made.output);
}

// What is said of a page with these words.
std::string told_of(const std::string& words, const Texts& further = {}) {
  auto texts = small_texts();
  texts["pages/harbour.md"] = "---\ntitle: Harbour\n---\n\n" + words + "\n";
  for (const auto& [path, bytes] : further) texts[path] = bytes;
  auto handbook = handbook_of(texts);
  build::make(handbook, options());
  return complaints(handbook.report);
}

}  // namespace

TEST_CASE("a picture that a page shows is a file of the site, and no other is") {
  const auto picture = plain_png(40, 30);
  const auto output = output_of(handbook_of(texts_with(picture)));
  REQUIRE(output.contains("images/map.png"));
  CHECK(output.at("images/map.png") == picture);
  CHECK_FALSE(output.contains("images/unused.png"));
  const auto& page = output.at("pages/harbour.html");
  CHECK(page.find(
            "<figure class=\"picture\" id=\"figure-the-harbour\">\n<img src=\"../images/map.png\" "
            "alt=\"Map of the harbour\" width=\"40\" height=\"30\" loading=\"lazy\">\n"
            "<figcaption>The harbour</figcaption>\n</figure>") != std::string::npos);
}

TEST_CASE("in a collection the pictures of a handbook lie in its folder") {
  std::vector<build::Handbook> handbooks;
  handbooks.push_back(handbook_of(texts_with(plain_png(40, 30))));
  handbooks.push_back(handbook_of(texts_with(plain_png(20, 10))));
  handbooks[0].folder = "one";
  handbooks[1].folder = "two";
  auto shared = handbook_of({});
  const auto made = build::make_collection("All", handbooks, shared, options());
  for (const auto& handbook : handbooks) CHECK(complaints(handbook.report) == "");
  REQUIRE(complaints(shared.report) == "");
  CHECK(made.output.at("one/images/map.png") == plain_png(40, 30));
  CHECK(made.output.at("two/images/map.png") == plain_png(20, 10));
  CHECK_FALSE(made.output.contains("images/map.png"));
}

TEST_CASE("another picture under the same name makes the pages again that show it, and no others") {
  auto first = handbook_of(texts_with(plain_png(40, 30)));
  const auto before = build::make(first, options());
  SeenFiles present;
  std::uint64_t number = 1;
  for (auto& [path, file] : first.memory.files) {
    file.seen = {number++, before.output.at(path).size(), 1};
    present[path] = file.seen;
  }
  const auto changed = png({40, 30}, [](int, int, int) { return 9U; });  // Of the same size.
  auto second = handbook_of(texts_with(changed));
  second.memory = first.memory;
  auto wishes = options();
  wishes.present = present;
  const auto after = build::make(second, wishes);
  CHECK(complaints(second.report) == "");
  std::string again;
  for (const auto& [path, why] : after.whys) {
    if (why != build::Why::nothing) again += path + " ";
  }
  // The first page says how large the PDF of the whole handbook is.
  CHECK(again == "handbook.pdf index.html pages/harbour.html ");
  CHECK(after.output.at("images/map.png") == changed);
}

TEST_CASE("every mistake with a picture is told once, with what to do") {
  CHECK(told_of("![Map](map.png)", {{"images/map.png", plain_png(3, 2)}}) ==
        "error[image/not-found]: there is no picture \"map.png\"\n"
        "  hint: did you mean \"images/map.png\"?\n");
  CHECK(told_of("![Map](a.png) ![Map](a.png)\n\n![Map](a.png)", {{"a.png", "GIF89a"}}) ==
        "error[image/broken]: the picture \"a.png\" is broken: it is neither PNG nor JPEG\n"
        "  hint: open it in a picture editor, and save it again if it can still be seen\n");
  CHECK(told_of("![Map](a.png) and ![Map](a.png)") ==
        "error[image/not-found]: there is no picture \"a.png\"\n"
        "  hint: its path begins at the folder of the handbook, or of a file printed alone\n"
        "error[image/not-found]: there is no picture \"a.png\"\n"
        "  hint: its path begins at the folder of the handbook, or of a file printed alone\n");
  CHECK(told_of("![](a.png)", {{"a.png", plain_png(3, 2)}}) ==
        "warning[compose/image-without-words]: nothing says what the picture \"a.png\" shows\n"
        "  hint: say it between the square brackets, for those who do not see it\n");
  CHECK(told_of("![Map](a.png)", {{"a.png", "\x89PNG\r\n\x1A\n" + ihdr({50'000, 50'000})}}) ==
        "error[image/too-large]: the picture \"a.png\" has 50,000 by 50,000 pixels; at most "
        "20,000 on a side and 40,000,000 in all are shown\n"
        "  hint: save it smaller: 2,000 pixels across are sharp on paper and on every screen\n");
}

}  // namespace govbook::tests
