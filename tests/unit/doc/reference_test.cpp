#include <doctest/doctest.h>

#include "base/text.h"
#include "doc/document.h"

namespace govbook::doc {
namespace {

std::string to_document(std::string document, std::string anchor, std::string_view from) {
  return reference_to({{}, std::move(document), std::move(anchor), {}}, from, ".html");
}

}  // namespace

TEST_CASE("a reference leads from one folder to another") {
  CHECK(to_document("index", "", "bodies/x") == "../index.html");
  CHECK(to_document("bodies/x", "", "index") == "bodies/x.html");
  CHECK(to_document("bodies/y", "", "bodies/x") == "y.html");
  CHECK(to_document("bodies/x", "", "bodies/x/terms") == "../x.html");
  CHECK(to_document("bodies/x/terms", "", "bodies/x") == "x/terms.html");
  CHECK(to_document("a/b/c", "d", "a/e/f/g") == "../../b/c.html#d");
  CHECK(to_document("bodies/x", "", "bodies/x") == "x.html");
}

TEST_CASE("a reference to the same document is its anchor") {
  CHECK(to_document("bodies/x", "quorum", "bodies/x") == "#quorum");
  CHECK(to_document("", "quorum", "bodies/x") == "#quorum");
  CHECK(to_document("", "", "bodies/x").empty());
}

TEST_CASE("a reference to a file keeps the file's own extension") {
  CHECK(reference_to({{}, {}, {}, "bodies/x/terms.pdf"}, "bodies/x", ".html") == "x/terms.pdf");
  CHECK(reference_to({{}, {}, "page=2", "a.pdf"}, "b/c", ".html") == "../a.pdf#page=2");
}

TEST_CASE("an address of the outside world stays as it is, but for what no URI may hold") {
  const auto outside = [](std::string url) {
    return reference_to({std::move(url), {}, {}, {}}, "bodies/x", ".html");
  };
  CHECK(outside("https://example.org/a%20b?c=d&e#f") == "https://example.org/a%20b?c=d&e#f");
  CHECK(outside("https://example.org/a b\"<>") == "https://example.org/a%20b%22%3C%3E");
  CHECK(outside("mailto:a@example.org") == "mailto:a@example.org");
  CHECK(outside("https://example.org/é") == "https://example.org/%C3%A9");
}

TEST_CASE("paths and anchors are percent-encoded where they must be") {
  CHECK(reference_to({{}, {}, {}, "my plan/50%.png"}, "index", ".html") == "my%20plan/50%25.png");
  CHECK(reference_to({{}, {}, {}, "javascript:x"}, "index", ".html") == "javascript%3Ax");
  CHECK(to_document("", "a b", "index") == "#a%20b");
  CHECK(to_document("", "5.3/2", "index") == "#5.3/2");
}

TEST_CASE("following a reference leads to the target, wherever both are") {
  const std::vector<std::string> paths = {"index", "a",       "b/index", "b/a",
                                          "b/c/a", "b/c/d/e", "c/b"};
  for (const auto& from : paths) {
    for (const auto& to : paths) {
      auto at = text::split(from, '/');
      at.pop_back();
      for (const auto& part : text::split(to_document(to, "", from), '/')) {
        REQUIRE((part != ".." || !at.empty()));
        if (part == "..") {
          at.pop_back();
        } else {
          at.push_back(part);
        }
      }
      CHECK(text::join(at, "/") == to + ".html");
    }
  }
}

TEST_CASE("a library finds a document by its path") {
  Library library;
  library.documents.resize(2);
  library.documents[0].path = "index";
  library.documents[1].path = "bodies/x";
  CHECK(library.find("bodies/x") == &library.documents[1]);
  CHECK(library.find("bodies") == nullptr);
  CHECK(library.find("") == nullptr);
}

}  // namespace govbook::doc
