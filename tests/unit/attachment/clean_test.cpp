// Other people's PDFs, made fit to be published.

#include "pdf/clean.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "base/text.h"
#include "made_files.h"
#include "scan/decode.h"
#include "unit/verify/faults.h"
#include "verify/verify.h"

namespace govbook::attachment::tests {
namespace {

pdf::CleanFile cleaned(const std::string& bytes) {
  return pdf::clean(bytes, {"Venues", "en-GB", true, true});
}

// Everything that a reader of a PDF gets out of it.
std::string words_in(const std::string& bytes) {
  std::string all;
  scan::read("file.pdf", bytes,
             [&](const std::string&, std::string_view words) { all += std::string(words) + "\n"; });
  return all;
}

bool says(const std::string& bytes, const std::string& words) {
  return words_in(bytes).find(words) != std::string::npos;
}

std::string left_out(const std::string& bytes) {
  return text::join(cleaned(bytes).facts.left_out, "; ");
}

MadeFile with(const std::string& keys, const std::vector<std::string>& more = {}) {
  MadeFile file;
  file.pages = {plain_page("Six halls", keys)};
  file.more = more;
  return file;
}

std::string untagged_file() { return write(with("")); }

std::string rounded(const std::vector<Size>& sizes) {
  std::string all;
  for (const auto& size : sizes) {
    all += std::to_string(static_cast<int>(size.width + 0.5)) + "x" +
           std::to_string(static_cast<int>(size.height + 0.5)) + " ";
  }
  return all;
}

}  // namespace

TEST_CASE("a file of ours stays what it is, without who made it and when") {
  const auto sound = verify::tests::sound();
  const auto made = cleaned(sound);
  CHECK(made.facts.is_tagged);
  CHECK(made.facts.claims_archive);
  CHECK(made.facts.left_out.empty());
  CHECK(made.facts.sheets.size() == 2);
  CHECK(made.facts.language == "en-GB");
  CHECK(verify::pdf(made.bytes).findings.empty());
  CHECK(says(made.bytes, "Venues"));
  CHECK(says(sound, "Durham & District"));
  CHECK_FALSE(says(made.bytes, "Durham & District"));
  CHECK_FALSE(says(made.bytes, "2009"));
  CHECK(cleaned(sound).bytes == made.bytes);
  CHECK(cleaned(made.bytes).bytes == made.bytes);
}

TEST_CASE("an untagged file keeps its pages and claims nothing") {
  const auto made = cleaned(untagged_file());
  CHECK(made.facts.refusal == Refusal::none);
  CHECK_FALSE(made.facts.is_tagged);
  CHECK(says(made.bytes, "Six halls"));
  CHECK_FALSE(says(made.bytes, "Farthingale"));
  CHECK_FALSE(says(made.bytes, "pdfuaid:part"));
  CHECK_FALSE(says(made.bytes, "pdfaid:part"));
}

TEST_CASE("pages have the size at which they are seen") {
  MadeFile file;
  file.pages = {plain_page("a", "/Rotate 90"), plain_page("b", "/MediaBox [0 0 1191 842]"),
                plain_page("c", "/CropBox [100 100 500 600]"),
                plain_page("d", "/Rotate -90 /UserUnit 2"),
                plain_page("e", "/MediaBox [595 842 0 0]")};
  CHECK(rounded(cleaned(write(file)).facts.sheets) ==
        "842x595 1191x842 400x500 1684x1190 595x842 ");
  file.inherited = "/Rotate 270";
  file.pages = {plain_page("a"), plain_page("b", "/Rotate 0")};
  CHECK(rounded(cleaned(write(file)).facts.sheets) == "842x595 595x842 ");
  file.pages = {plain_page("a", "/MediaBox [0 0 5 5]")};
  CHECK(cleaned(write(file)).facts.why == "page 1 has no size that a page can have");
}

TEST_CASE("what acts or hides is left out, and told") {
  const std::string script = "<</Type /Action /S /JavaScript /JS (app.alert\\('Quillfeather'\\))>>";
  auto file = with("/AA <</O 20 0 R>>", {script});
  file.catalogue = "/OpenAction 20 0 R";
  CHECK(left_out(write(file)) == "scripts and actions");
  CHECK_FALSE(says(cleaned(write(file)).bytes, "Quillfeather"));

  file = with("", {"<</Type /Filespec /F (Quillfeather.txt) /EF <</F 21 0 R>> >>",
                   "<</Type /EmbeddedFile /Length 12>> stream\nQuillfeather\nendstream"});
  file.catalogue = "/Names <</EmbeddedFiles <</Names [(a) 20 0 R]>> >> /AF [20 0 R]";
  CHECK(left_out(write(file)) == "files inside it");
  CHECK_FALSE(says(cleaned(write(file)).bytes, "Quillfeather"));

  file = with("/Metadata 20 0 R /PieceInfo <</Quillfeather <</Private (Quillfeather)>> >>",
              {"<</Type /Metadata /Subtype /XML /Length 12>> stream\nQuillfeather\nendstream"});
  file.catalogue = "/Metadata 20 0 R";
  CHECK(left_out(write(file)).empty());
  CHECK_FALSE(says(cleaned(write(file)).bytes, "Quillfeather"));
}

TEST_CASE("links lead to the web, to mail or to a place inside, and nowhere else") {
  const auto link = [](const std::string& keys) {
    return "<</Type /Annot /Subtype /Link /Rect [72 690 172 712] " + keys + ">>";
  };
  const auto action = [&](const std::string& keys) { return link("/A <<" + keys + ">>"); };
  MadeFile file =
      with("/Annots [20 0 R 21 0 R 22 0 R 23 0 R 24 0 R 25 0 R 26 0 R]",
           {action("/S /URI /URI (https://halls.example/)"),
            action("/S /URI /URI (mailto:clerk@halls.example)"),
            action("/S /URI /URI (javascript:alert\\(1\\))"), action("/S /Launch /F (cmd.exe)"),
            action("/S /GoToR /F (other.pdf) /D [0 /Fit]"), link("/Dest (there)"),
            link("/Dest (nowhere)")});
  file.pages.push_back(plain_page("There"));
  file.catalogue = "/Names <</Dests <</Names [(there) [6 0 R /XYZ 0 300 0]]>> >>";
  const auto bytes = write(file);
  CHECK(left_out(bytes) == "four links that lead out of it");
  const auto made = cleaned(bytes).bytes;
  CHECK(says(made, "https://halls.example/"));
  CHECK(says(made, "mailto:clerk@halls.example"));
  CHECK(says(made, "a place in this file"));
  for (const auto* gone : {"javascript", "cmd.exe", "other.pdf"}) CHECK_FALSE(says(made, gone));
}

TEST_CASE("what is filled into a form stays as it is drawn") {
  auto file =
      with("/Annots [20 0 R 22 0 R]",
           {"<</Type /Annot /Subtype /Widget /FT /Tx /T (name) /V (Hall) /F 4 "
            "/Rect [72 600 172 620] /AP <</N 21 0 R>> >>",
            "<</Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources <</Font <</F0 3 0 "
            "R>> >> /Length 40>> stream\nBT /F0 12 Tf 2 4 Td (Filled in) Tj ET    \nendstream",
            "<</Type /Annot /Subtype /Text /Contents (Quillfeather) /Rect [0 0 20 20]>>"});
  file.catalogue = "/AcroForm <</Fields [20 0 R]>>";
  const auto bytes = write(file);
  CHECK(left_out(bytes) ==
        "one form field (what is filled in stays, as drawn); one note or other thing on the pages");
  CHECK(says(cleaned(bytes).bytes, "Filled in"));
  CHECK(says(cleaned(bytes).bytes, "Six halls"));
  CHECK_FALSE(says(cleaned(bytes).bytes, "Quillfeather"));
}

TEST_CASE("elements become standard ones, with the attributes of their classes") {
  const auto made = cleaned(tagged("Halls", "H1"));
  CHECK(made.facts.is_tagged);
  CHECK(made.facts.language == "cy");
  CHECK(made.bytes.find("RoleMap") == std::string::npos);
  const auto codes = verify::pdf(made.bytes);
  std::string told;
  for (const auto& one : codes.findings) told += one.code + " ";
  CHECK(told == "font-not-embedded ");  // And nothing of structure.
}

TEST_CASE("what cannot be read is refused") {
  CHECK(cleaned("").facts.refusal == Refusal::broken);
  CHECK(cleaned("no PDF").facts.refusal == Refusal::broken);
  CHECK(cleaned(write({})).facts.why == "it has no pages");
  const auto locked = verify::tests::forbidden(verify::tests::sound());
  CHECK(cleaned(locked).facts.refusal == Refusal::encrypted);
  MadeFile file;
  file.pages = {plain_page("Halls")};
  file.pages[0].content = "this is not packed";
  auto bytes = write(file);
  const std::string plain = "<</Length 18>>";
  bytes.replace(bytes.find(plain), plain.size(), "<</Length 18 /Filter /FlateDecode>>");
  CHECK(cleaned(bytes).facts.why == "what page 1 shows cannot be unpacked");
}

TEST_CASE("chains and circles of objects end") {
  constexpr std::size_t length = 60'000;
  auto file = with("/Resources <</Font <</F0 3 0 R>> /Properties <</A 20 0 R>> >>");
  for (std::size_t i = 0; i < length; ++i) {
    file.more.push_back("<</Next " + std::to_string(21 + i) + " 0 R>>");
  }
  file.more.push_back("<</Next 20 0 R>>");
  CHECK(cleaned(write(file)).facts.refusal == Refusal::none);

  file =
      with("/Resources <</Font <</F0 3 0 R>> /XObject <</X 20 0 R>> >>",
           {"<</Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources <</XObject <</X 20 0 R>> "
            ">> /Length 5>> stream\n/X Do\nendstream"});
  CHECK(cleaned(write(file)).facts.refusal == Refusal::none);

  file = with("/StructParents 0");
  file.catalogue = "/MarkInfo <</Marked true>> /StructTreeRoot 20 0 R";
  file.more = {"<</Type /StructTreeRoot /K 21 0 R>>",
               "<</S /P /P 20 0 R /Pg 4 0 R /K [21 0 R 0 99999999 -3 <</Type /MCR /MCID 1>>]>>"};
  CHECK(cleaned(write(file)).facts.refusal == Refusal::none);
}

TEST_CASE("a file that is cut short is refused or told to be damaged") {
  for (const auto& whole : {verify::tests::sound(), tagged("Halls", "H1")}) {
    for (std::size_t i = 1; i < 50; ++i) {
      const auto made = cleaned(whole.substr(0, whole.size() * i / 50));
      const bool is_told = made.facts.refusal != Refusal::none || !made.facts.damage.empty();
      CHECK_MESSAGE(is_told, i << " of 50 parts of the file");
    }
  }
}

TEST_CASE("whatever the bytes are, what comes of them can be read") {
  std::mt19937 random(1);
  std::size_t kept = 0;
  for (const auto& whole : {verify::tests::sound(), tagged("Halls", "H1"), untagged_file()}) {
    for (int i = 0; i < 150; ++i) {
      auto bytes = whole;
      for (auto changes = 1 + random() % 8; changes > 0; --changes) {
        bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
      }
      const auto made = cleaned(bytes);
      if (made.facts.refusal != Refusal::none) continue;
      ++kept;
      CHECK(verify::pdf(made.bytes).refusal.empty());
      CHECK(made.bytes == cleaned(bytes).bytes);
    }
  }
  CHECK(kept > 20);
}

}  // namespace govbook::attachment::tests
