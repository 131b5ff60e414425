// Attached PDFs from the words of a handbook to its site: beside the page of the meeting, and in
// the pack.

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "handbooks.h"
#include "unit/attachment/made_files.h"
#include "unit/verify/faults.h"
#include "verify/sayings.h"
#include "verify/verify.h"

namespace govbook::tests {
namespace {

using attachment::tests::MadeFile;
using attachment::tests::plain_page;
using attachment::tests::tagged;

constexpr const char* pack_path = "meetings/june/pack.pdf";

build::Options options() {
  build::Options made;
  made.jobs = 1;
  made.generator = "govbook test";
  return made;
}

std::string untagged() {
  MadeFile file;
  file.pages = {
      plain_page("Unmarked halls"),
      plain_page("Lying down", "/Rotate 90"),
      plain_page("Large", "/MediaBox [0 0 842 1191]"),
      {"", "q q Q Q Q /P <</MCID 0>> BDC BT /F0 9 Tf 72 500 Td (Never closed) Tj 0 0 0 rg q q"}};
  return attachment::tests::write(file);
}

// A meeting whose item has these attachments, as JSON.
Texts texts_with(const std::string& attachments, const std::string& item = {}) {
  auto texts = small_texts();
  texts["meetings.json"] =
      R"([{"id": "june", "body": "board", "date": "2010-06-15", "time": "14:00", "place": "Hall",
 "status": "called", "agenda": [{"id": "halls", "title": "Halls", "kind": "decision",)" +
      item + R"( "attachments": [)" + attachments + "]}]}]";
  texts["meetings/papers/halls.pdf"] = tagged("Marked halls", "H1");
  texts["meetings/papers/rents.pdf"] = tagged("Marked rents", "H2");
  texts["meetings/papers/plain.pdf"] = untagged();
  texts["meetings/papers/halls.md"] = "# Where halls.pdf came from\n";
  return texts;
}

std::string attached(const std::string& id, const std::string& file, const std::string& more = {}) {
  return R"({"id": ")" + id + R"(", "title": "List of )" + id + R"(", "file": "meetings/papers/)" +
         file + "\"" + more + "}";
}

struct Told {
  Output output;
  std::string complaints;
};

Told build_of(const Texts& texts) {
  auto handbook = handbook_of(texts);
  auto made = build::make(handbook, options());
  return {std::move(made.output), complaints(handbook.report)};
}

// The words of each page, and "" for what is on none.
std::map<std::string, std::string> words_of(const std::string& bytes) {
  std::map<std::string, std::string> words;
  for (const auto& [where, text] : verify::sayings(bytes).all) {
    words[where.starts_with("page ") ? where : ""] += text + "\n";
  }
  return words;
}

// The last one: the contents name everything, too.
std::string page_with(const std::map<std::string, std::string>& words, const std::string& what) {
  std::string last = "no page";
  for (const auto& [where, text] : words) {
    if (!where.empty() && text.find(what) != std::string::npos) last = where;
  }
  return last;
}

std::set<std::string> codes_of(const std::string& bytes) {
  std::set<std::string> codes;
  for (const auto& found : verify::pdf(bytes).findings) codes.insert(found.code);
  return codes;
}

std::string told_of(const std::string& attachments, const Texts& further = {}) {
  auto texts = texts_with(attachments);
  for (const auto& [path, bytes] : further) texts[path] = bytes;
  return build_of(texts).complaints;
}

}  // namespace

TEST_CASE("an attached file stands beside the page of its meeting, and its pages in the pack") {
  const auto made =
      build_of(texts_with(attached("halls", "halls.pdf", R"(, "text": "Six halls.")")));
  const auto& file = made.output.at("meetings/june/halls.pdf");
  CHECK(file.find("Farthingale") == std::string::npos);
  const auto& page = made.output.at("meetings/june.html");
  CHECK(page.find("<a href=\"june/halls.pdf\">List of halls</a> (PDF, 1 page, ") !=
        std::string::npos);
  CHECK(page.find("Six halls.") != std::string::npos);
  const auto words = words_of(made.output.at(pack_path));
  const auto where = page_with(words, "Marked halls");
  CHECK(where == page_with(words, "Item 1: List of halls"));
  const auto number = where.substr(where.find(' ') + 1);
  CHECK(words.at(where).find("Page " + number + " of " + number) != std::string::npos);
  CHECK(words.at("").find("Item 1: List of halls") != std::string::npos);
}

TEST_CASE("two attachments of one file have a place, a bookmark and ids of their own") {
  const auto made =
      build_of(texts_with(attached("one", "halls.pdf") + "," + attached("two", "halls.pdf") + "," +
                          attached("three", "rents.pdf")));
  const auto words = words_of(made.output.at(pack_path));
  CHECK(page_with(words, "Item 1: List of one") != page_with(words, "Item 1: List of two"));
  CHECK(page_with(words, "Marked rents") == page_with(words, "Item 1: List of three"));
  // The fonts of these files are not embedded, as nobody tells of H1 that is mapped to P.
  CHECK(codes_of(made.output.at(pack_path)) ==
        std::set<std::string>{"font-not-embedded", "universal-access-not-claimed"});
}

TEST_CASE("a pack with a tagged attachment keeps to what it claims") {
  auto texts = texts_with(attached("pack-of-july", "other.pdf"));
  const auto other = build_of(texts_with("")).output.at(pack_path);
  texts["meetings/papers/other.pdf"] = other;
  const auto made = build_of(texts);
  CHECK(made.complaints == "");
  CHECK(codes_of(made.output.at(pack_path)).empty());
  CHECK(codes_of(made.output.at("meetings/june/pack-of-july.pdf")).empty());
  CHECK(words_of(made.output.at(pack_path)).at("").find("pdfuaid:part") != std::string::npos);
}

TEST_CASE("a pack with an untagged attachment says of which pages nothing can be told") {
  const auto made = build_of(texts_with(attached("plain", "plain.pdf")));
  CHECK(made.complaints.find("warning[attachment/not-tagged]") != std::string::npos);
  CHECK(made.output.at("meetings/june.html").find("not tagged)") != std::string::npos);
  const auto& pack = made.output.at(pack_path);
  const auto words = words_of(pack);
  const auto first = std::stoi(page_with(words, "Unmarked halls").substr(5));
  std::string pages;
  for (int i = 0; i < 3; ++i) pages += std::to_string(first + i) + (i == 2 ? "" : ", ");
  const auto verified = verify::pdf(pack);
  const auto found =
      std::ranges::find(verified.findings, "pages-not-tagged", &verify::Finding::code);
  REQUIRE(found != verified.findings.end());
  CHECK_MESSAGE(found->message.ends_with("pages " + pages + " and " + std::to_string(first + 3)),
                found->message);
  CHECK(codes_of(pack).contains("universal-access-not-claimed"));
  CHECK(words.at("").find("pdfaid:part") == std::string::npos);
  CHECK(page_with(words, "Never closed") == "page " + std::to_string(first + 3));
  CHECK(page_with(words, "Item 1: List of plain") != "no page");
}

TEST_CASE("an attachment that is for members only is nowhere") {
  for (const auto* member : {R"(, "audience": "members")", ""}) {
    const std::string of_item = *member == 0 ? R"("audience": "members",)" : "";
    const auto made = build_of(texts_with(
        attached("halls", "halls.pdf", member) + "," + attached("rents", "rents.pdf", member),
        of_item.c_str()));
    CHECK(made.complaints.find("scan/leak") == std::string::npos);
    for (const auto& [path, bytes] : made.output) {
      CHECK_MESSAGE(path.find("halls.pdf") == std::string::npos, path);
      if (!path.starts_with("meetings/") || !path.ends_with(".pdf")) continue;
      CHECK_MESSAGE(page_with(words_of(bytes), "Marked") == "no page", path);
    }
  }
}

TEST_CASE("what is wrong with an attached file is told where it is attached") {
  CHECK(told_of(attached("a", "hall.pdf")) ==
        "error[attachment/not-found]: there is no file \"meetings/papers/hall.pdf\"\n"
        "  hint: did you mean \"meetings/papers/halls.pdf\"?\n");
  CHECK(told_of(attached("a", "halls.doc")).starts_with("error[attachment/not-found]"));
  CHECK(told_of(attached("a", "b.pdf"), {{"meetings/papers/b.pdf", "none"}})
            .starts_with("error[attachment/broken]"));
  const auto told = told_of(attached("pack", "halls.pdf"));
  CHECK_MESSAGE(told.find("error[compose/duplicate-path]") != std::string::npos, told);
  CHECK(told_of(attached("a", "halls.pdf") + "," + attached("a", "rents.pdf"))
            .starts_with("error[load/duplicate-id]"));
  auto handbook = handbook_of(texts_with(attached("a", "large.pdf")));
  handbook.sources.add({std::string(too_large_root), "meetings/papers/large.pdf", "large.pdf", {}});
  build::make(handbook, options());
  CHECK(complaints(handbook.report).starts_with("error[attachment/too-large]"));
}

TEST_CASE("of a file that can be shown it is told what is not as it should be") {
  const auto begins = [](const std::string& told, const std::string& with) {
    CHECK_MESSAGE(told.find("warning[attachment/" + with) != std::string::npos, told);
  };
  begins(told_of(attached("a", "halls.pdf")),
         "not-accessible]: the PDF \"meetings/papers/halls.pdf\" does not keep to PDF/UA: page 1: ");
  begins(told_of(attached("a", "plain.pdf")),
         "not-tagged]: the PDF \"meetings/papers/plain.pdf\" is not tagged");

  MadeFile acting;
  acting.pages = {plain_page("Halls", "/AA <</O 20 0 R>>")};
  acting.more = {"<</Type /Action /S /JavaScript /JS (app.beep\\(0\\))>>"};
  begins(told_of(attached("a", "b.pdf"),
                 {{"meetings/papers/b.pdf", attachment::tests::write(acting)}}),
         "left-out]: left out of the PDF \"meetings/papers/b.pdf\": scripts and actions");

  const auto whole = tagged("Marked halls", "H1");
  const auto table = whole.rfind("startxref");
  REQUIRE(table != std::string::npos);
  begins(told_of(attached("a", "b.pdf"), {{"meetings/papers/b.pdf", whole.substr(0, table)}}),
         "damaged]: the PDF \"meetings/papers/b.pdf\" is damaged, and parts of it were guessed at");
}

TEST_CASE("a file that asks for a password is refused") {
  CHECK(told_of(attached("a", "b.pdf"),
                {{"meetings/papers/b.pdf", verify::tests::forbidden(verify::tests::sound())}})
            .starts_with("error[attachment/encrypted]: the PDF \"meetings/papers/b.pdf\""));
}

TEST_CASE("another attached file makes the pack again") {
  auto texts = texts_with(attached("halls", "halls.pdf"));
  auto first = handbook_of(texts);
  const auto before = build::make(first, options());
  SeenFiles present;
  std::uint64_t number = 1;
  for (auto& [path, file] : first.memory.files) {
    file.seen = {number++, before.output.at(path).size(), 1};
    present[path] = file.seen;
  }
  texts["meetings/papers/halls.pdf"] = tagged("Other halls", "H1");
  auto second = handbook_of(texts);
  second.memory = first.memory;
  auto again = options();
  again.present = present;
  const auto after = build::make(second, again);
  REQUIRE(after.output.contains(pack_path));
  CHECK(page_with(words_of(after.output.at(pack_path)), "Other halls") != "no page");
  CHECK(after.output.at(pack_path) == build_of(texts).output.at(pack_path));
  CHECK(after.kept.contains("bodies/board.html"));
}

}  // namespace govbook::tests
