// Leaks of every kind, planted one at a time: each is found, and where there is none, none is.

#include <doctest/doctest.h>
#include <zlib.h>

#include <array>

#include "build/print_file.h"
#include "load/handbook.h"
#include "scan/letters.h"
#include "scan/scan.h"
#include "unit/build/handbooks.h"

namespace govbook::tests {
namespace {

constexpr std::string_view board = R"({
  "id": "board", "name": "Harbour Board", "kind": "board",
  "summary": "It looks after the harbour.",
  "seats": [
    {"id": "warden", "title": "Harbour warden", "standing": "voting"},
    {"id": "zephyrine-quillfeather", "title": "Zephyrine Quillfeather", "audience": "members",
     "note": "Talks with [Lumley Wainwright](body:board) broke down on Thursday evening, after the auditors had read out the sealed letter.",
     "holders": [{"name": "Ottoline Farthingale"}]}
  ]
})";

build::Handbook handbook() {
  auto texts = small_texts();
  texts["bodies.json"] = "[" + std::string(board) + "]";
  texts["pages/harbour.md"] = "---\ntitle: Harbour\n---\nWords.\n";
  texts["pages/purse.md"] =
      "---\ntitle: The privy purse of Bramblewick\naudience: members\n---\n"
      "Nobody outside may know that the lantern fund is empty.\n";
  return handbook_of(texts);
}

scan::Secrets hidden() {
  auto all = handbook();
  const auto facts = load::handbook(all.sources, all.report);
  REQUIRE_MESSAGE(!all.report.has_errors(), complaints(all.report));
  return scan::secrets(facts, all.sources);
}

Report scanned(const Output& files) {
  static const auto secrets = hidden();
  Report report;
  scan::scan(files, secrets, report);
  return report;
}

std::string base64(std::string_view bytes) {
  constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string made;
  unsigned bits = 0;
  int count = 0;
  for (const char c : bytes) {
    bits = bits << 8U | static_cast<unsigned char>(c);
    for (count += 8; count >= 6; count -= 6) {
      made += letters[bits >> static_cast<unsigned>(count - 6) & 63U];
    }
  }
  if (count > 0) made += letters[bits << static_cast<unsigned>(6 - count) & 63U];
  return made;
}

// With the head of gzip (31), of zlib (15) or with none (-15).
std::string deflated(std::string_view bytes, int window) {
  z_stream stream{};
  REQUIRE(deflateInit2(&stream, 6, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string made(bytes.size() + 1024, '\0');
  std::string copy(bytes);
  stream.next_in = reinterpret_cast<Bytef*>(copy.data());
  stream.avail_in = static_cast<uInt>(copy.size());
  stream.next_out = reinterpret_cast<Bytef*>(made.data());
  stream.avail_out = static_cast<uInt>(made.size());
  REQUIRE(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  made.resize(made.size() - stream.avail_out);
  deflateEnd(&stream);
  return made;
}

std::string little(std::size_t value, int size) {
  std::string made;
  for (int i = 0; i < size; ++i, value >>= 8U) made += static_cast<char>(value & 0xFFU);
  return made;
}

// An archive of one member.
std::string zip(const std::string& name, std::string_view bytes) {
  const auto packed = deflated(bytes, -15);
  const auto sizes = little(packed.size(), 4) + little(bytes.size(), 4);
  const auto local = "PK\x03\x04" + little(20, 2) + little(0, 2) + little(8, 2) + little(0, 8) +
                     sizes + little(name.size(), 2) + little(0, 2) + name + packed;
  return local + "PK\x01\x02" + little(20, 2) + little(20, 2) + little(0, 2) + little(8, 2) +
         little(0, 8) + sizes + little(name.size(), 2) + little(0, 16) + name;
}

std::string utf16(std::string_view words) {
  std::string made = "\xFF\xFE";
  for (const char c : words) made += std::string{c, '\0'};
  return made;
}

std::string hexadecimal(std::string_view words) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string made;
  for (const char c : words) {
    made += digits[static_cast<unsigned char>(c) >> 4U];
    made += digits[static_cast<unsigned char>(c) & 15U];
  }
  return made;
}

std::string pdf_with(const std::string& objects, const std::string& trailer,
                     const std::string& page = {}) {
  return "%PDF-1.7\n1 0 obj\n<</Type /Catalog /Pages 2 0 R>>\nendobj\n"
         "2 0 obj\n<</Type /Pages /Kids [3 0 R] /Count 1>>\nendobj\n"
         "3 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]" + page +
         ">>\nendobj\n" + objects + "trailer\n<</Root 1 0 R" + trailer + ">>\n%%EOF\n";
}

// A page that draws nothing but has words that stand for what it draws.
std::string pdf_with_replacement(const std::string& words) {
  const auto content = "/Span <</ActualText " + words + ">> BDC EMC";
  return pdf_with("4 0 obj\n<</Length " + std::to_string(content.size()) + ">>\nstream\n" +
                      content + "\nendstream\nendobj\n",
                  "", " /Contents 4 0 R");
}

std::string printed(const std::string& markdown) {
  auto house = handbook_of({});
  const build::Options options;
  build::Printer printer(house.sources, options, house.report);
  const auto file = house.sources.add({"content", "a.md", "a.md", markdown});
  return printer.print(house.sources, file, house.report).bytes;
}

std::string chunk(const std::string& kind, const std::string& data) {
  return little(data.size() >> 24U, 1) + little(data.size() >> 16U, 1) +
         little(data.size() >> 8U, 1) + little(data.size(), 1) + kind + data + "\0\0\0\0";
}

const std::string name = "Zephyrine Quillfeather";

Output leaks() {
  const std::string png = "\x89PNG\r\n\x1A\n";
  const auto attached = deflated("Minutes: " + name + " was there.", 15);
  return {
      {"plain.txt", "Present: " + name + "."},
      {"capitals.txt", "ZEPHYRINE QUILLFEATHER"},
      {"people/zephyrine-quillfeather.html", "<p>Nobody.</p>"},
      {"tags.html", "<p>Zephy<b>rine</b> Quill&shy;feather</p>"},
      {"attribute.html", "<p title=\"" + name + "\">Somebody</p>"},
      {"comment.html", "<!-- seat: " + name + " -->"},
      {"class.html", "<p class=\"seat-zephyrine-quillfeather\">x</p>"},
      {"data.html", "<p data-holder='Ottoline Farthingale'>x</p>"},
      {"entities.html", "<p>&#90;ephyrine&nbsp;&#x51;uillfeather</p>"},
      {"alternative.html", "<img src=a.png alt=\"Portrait of Ottoline Farthingale\">"},
      {"address.html", "<a href=\"?q=Zephyrine%20Quillfeather\">x</a>"},
      {"script.json", R"({"name": "\u005aephyrine\u0020Quillfeather"})"},
      {"lines.json", R"({"name": "Zephyrine\nQuillfeather"})"},
      {"calendar.ics", "SUMMARY:Meeting with Zephyrine Quill\r\n feather\r\n"},
      {"letter.eml", "Subject: =?utf-8?Q?Zephyrine=20Quill=66eather?=\r\n"},
      {"diagram.svg", "<svg><desc>Zephyrine <tspan>Quillfeather</tspan></desc></svg>"},
      {"base64.txt", "a " + base64("to be read by " + name + " alone") + " b"},
      {"picture.css", "a{b:url(data:image/svg+xml;base64," + base64("<svg>" + name) + ")}"},
      {"wide.txt", utf16("From " + name)},
      {"index.html.gz", deflated("<p>" + name + "</p>", 31)},
      {"member.zip", zip("word/document.xml", "<w:t>" + name + "</w:t>")},
      {"name.zip", zip("zephyrine-quillfeather.txt", "x")},
      {"compressed.zip", zip("a.gz", deflated(name, 31))},
      {"text.png", png + chunk("tEXt", "Author" + std::string(1, '\0') + name)},
      {"packed.png", png + chunk("zTXt", "Author" + std::string(2, '\0') + deflated(name, 15))},
      {"page.pdf", printed("# Title\n\nPresent: Zephyrine Quillfeather.\n")},
      {"title.pdf", printed("# About Zephyrine Quillfeather\n\nWords.\n")},
      {"control.pdf", printed("---\ntitle: T\nOwner: Ottoline Farthingale\n---\nWords.\n")},
      {"information.pdf",
       pdf_with("4 0 obj\n<</Author <" + hexadecimal(name) + ">>>\nendobj\n", " /Info 4 0 R")},
      {"replacement.pdf", pdf_with_replacement("<" + hexadecimal(utf16(name)) + ">")},
      {"octal.pdf", pdf_with_replacement("(Zephy\\162ine \\\nQuillfeather)")},
      {"trailer.pdf", pdf_with("", " /Note <" + hexadecimal(name) + ">")},
      {"attachment.pdf",
       pdf_with("4 0 obj\n<</Length " + std::to_string(attached.size()) +
                    " /Filter /FlateDecode>>\nstream\n" + attached + "\nendstream\nendobj\n",
                "")},
      {"sentence.html", "<p>It is said that the auditors had read out the sealed letter.</p>"},
      {"linked.html",
       "<p>Talks with <a href=\"b\">Lumley Wainwright</a> broke down on Thursday</p>"},
      {"page.html", "<h1>The privy purse of Bramblewick</h1>"},
      {"words.html", "<p>Nobody outside may know that the lantern fund is empty.</p>"},
  };
}

}  // namespace

TEST_CASE("every planted leak is found, each alone, and told without its words") {
  std::size_t count = 0;
  for (const auto& [path, bytes] : leaks()) {
    CAPTURE(path);
    REQUIRE(!bytes.empty());
    const auto report = scanned({{"index.html", "<p>Harbour Board</p>"}, {path, bytes}});
    const auto told = complaints(report);
    CHECK(told.find("scan/leak") != std::string::npos);
    CHECK(told.find("scan/not-read") == std::string::npos);
    if (path.find("quillfeather") == std::string::npos) {
      CHECK_MESSAGE(scan::letters(told).find("quillfeather") == std::string::npos, told);
    }
    ++count;
  }
  MESSAGE("leaks planted and found: " << count);
  CHECK(count > 30);
}

TEST_CASE("what is public is no leak, and neither are short or common words") {
  const Output files = {
      {"index.html", "<h1>Harbour Board</h1><p>It looks after the harbour. Harbour warden</p>"},
      {"seat.html", "<p>a seat that is not shown, a member of the board, Thursday evening</p>"},
      {"page.pdf", printed("# Harbour Board\n\nThe harbour warden votes.\n")},
  };
  CHECK(complaints(scanned(files)) == "");
}

TEST_CASE("what cannot be read to its end is told") {
  const auto whole = deflated("<p>A page.</p>", 31);
  for (const auto& bytes : {whole.substr(0, whole.size() / 2), std::string("%PDF-1.7\nnothing")}) {
    CHECK(complaints(scanned({{"broken", bytes}})).find("scan/not-read") != std::string::npos);
  }
}

TEST_CASE("a site for everyone passes, and one that shows what it should not is not published") {
  auto good = handbook();
  const auto made = build::make(good, {});
  CHECK(complaints(good.report) == "");
  CHECK(made.output.size() > 10);
  CHECK(!good.secrets.are_none());

  auto texts = small_texts();
  texts["bodies.json"] = "[" + std::string(board) + "]";
  texts["pages/harbour.md"] = "---\ntitle: Harbour\n---\nWords.\n";
  // A template finds a way to tell what the record keeps to members.
  texts["templates/documents/page.md"] =
      "---\neach: page\npath: \"pages/{{ page.id }}\"\ntitle: \"{{ page.title }}\"\n---\n"
      "{{ 'OttolineXFarthingale'|replace('X', ' ') }}\n";
  auto bad = handbook_of(texts);
  build::make(bad, {});
  CHECK(complaints(bad.report).find("scan/leak") != std::string::npos);
}

}  // namespace govbook::tests
