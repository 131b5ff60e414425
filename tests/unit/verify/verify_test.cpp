#include "verify/verify.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <set>

#include "faults.h"
#include "pdf/write.h"
#include "unit/pdf/sample.h"
#include "verify/checks_table.h"

namespace govbook::verify {
namespace {

using Codes = std::set<std::string>;

Codes codes_of(const Verified& verified) {
  Codes codes;
  for (const auto& found : verified.findings) codes.insert(found.code);
  return codes;
}

std::string told(const Verified& verified) {
  std::string all = verified.refusal;
  for (const auto& found : verified.findings) {
    all += found.code + " " + std::to_string(found.page) + " " + found.message + " [" +
           found.words + "]\n";
  }
  return all;
}

const std::string& sound() {
  static const auto bytes = tests::sound();
  return bytes;
}

TEST_CASE("nothing is found in what govbook writes") {
  CHECK(told(pdf(sound())) == "");
  CHECK(told(pdf(tests::changed(sound(), [](QPDF&) {}))) == "");
}

TEST_CASE("each planted fault is found, and nothing else") {
  int number = 1;
  for (const auto& fault : tests::faults()) {
    SUBCASE((fault.code + " " + std::to_string(number++)).c_str()) {
      const auto verified = pdf(tests::changed(sound(), fault.plant));
      CAPTURE(told(verified));
      CHECK(codes_of(verified) == Codes{fault.code});
    }
  }
}

TEST_CASE("a file that is damaged, or keeps screen readers out, is told of") {
  CHECK(codes_of(pdf(tests::forbidden(sound()))) == Codes{"reading-is-forbidden"});
  auto bytes = sound();
  bytes.replace(0, 5, "minute");  // In place of "%PDF-".
  CHECK(codes_of(pdf(bytes)).contains("damaged"));
}

TEST_CASE("a list that counts has to say how") {
  const auto fonts = pdf::tests::open_fonts();
  const auto of = [&](const std::vector<std::string>& labels, const std::string& numbering) {
    pdf::tests::Sample sample(*fonts);
    const int list = sample.element("L", 0);
    sample.at(list).list_numbering = numbering;
    for (const auto& label : labels) {
      const int item = sample.element("LI", list);
      sample.words(sample.element("Lbl", item), label);
      sample.words(sample.element("LBody", item), "words");
    }
    Report report;
    return codes_of(verify::pdf(pdf::write(sample.pages, *fonts, report)));
  };
  CHECK(of({"1.", "2."}, "") == Codes{"list-without-numbering"});
  CHECK(of({"(a)", "(b)"}, "None") == Codes{"list-without-numbering"});
  CHECK(of({"5.1(b)", "5.1(c)"}, "") == Codes{"list-without-numbering"});
  CHECK(of({"iii.", "iv."}, "None") == Codes{"list-without-numbering"});
  CHECK(of({"Kind", "Part of"}, "None") == Codes{});
  CHECK(of({"Term 1", "Term 2"}, "") == Codes{});
  CHECK(of({"1.", "2."}, "Decimal").empty());
  CHECK(of({"•", "•"}, "").empty());
  CHECK(of({"o", "o"}, "").empty());
}

TEST_CASE("every check has a fault that it finds") {
  Codes planted = {"damaged", "reading-is-forbidden", "list-without-numbering"};
  for (const auto& fault : tests::faults()) planted.insert(fault.code);
  Codes known;
  for (const auto& check : checks()) known.insert(std::string(check.code));
  CHECK(planted == known);
  CHECK(std::is_sorted(checks().begin(), checks().end(),
                       [](const Check& one, const Check& other) { return one.code < other.code; }));
}

TEST_CASE("a finding tells its page and the words nearby") {
  const auto find = [](const std::string& code) {
    for (const auto& fault : tests::faults()) {
      if (fault.code == code) return pdf(tests::changed(sound(), fault.plant)).findings.at(0);
    }
    return Finding{};
  };
  CHECK(find("heading-level-skipped").page == 2);
  CHECK(find("heading-level-skipped").words == "2 Quorum");
  CHECK(find("heading-level-skipped").message.ends_with(": H3 after H1"));
  CHECK(find("link-not-described").page == 1);
  CHECK(find("link-not-described").words == "clause 2.1");
  CHECK(find("header-without-scope").words == "Seat");
  CHECK(find("language-missing").page == 0);
}

TEST_CASE("of many findings of a kind some are told and the others counted") {
  const auto verified = pdf(tests::changed(sound(), [&](QPDF& file) {
    for (const auto& fault : tests::faults()) {
      if (fault.code != "marking-unbalanced") continue;
      for (int i = 0; i < 120; ++i) fault.plant(file);
    }
  }));
  CHECK(verified.findings.size() == most_of_a_kind);
  CHECK(verified.untold.at("marking-unbalanced") == 120 - most_of_a_kind);
}

TEST_CASE("what is no PDF is refused") {
  CHECK(pdf("").refusal == "it is no PDF that can be read");
  CHECK(pdf("Minutes of the board").refusal == "it is no PDF that can be read");
  CHECK(pdf(std::string(5000, '\0')).refusal == "it is no PDF that can be read");
}

TEST_CASE("pages, forms, fields and trees of numbers that go in circles come to an end") {
  const auto of = [](const std::string& objects) {
    return pdf("%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R /StructTreeRoot 5 0 R>> endobj\n" +
               objects + "trailer <</Root 1 0 R>>\n%%EOF\n");
  };
  const std::string page =
      "3 0 obj <</Type /Page /Contents 4 0 R /Resources <</XObject <</X 6 0 R>> >> >> endobj\n"
      "4 0 obj <</Length 5>> stream\n/X Do\nendstream endobj\n"
      "6 0 obj <</Subtype /Form /Length 5>> stream\n/X Do\nendstream endobj\n";
  const auto verified = of("2 0 obj <</Kids [2 0 R 3 0 R 3 0 R 2 0 R]>> endobj\n" + page +
                           "5 0 obj <</K 5 0 R /ParentTree 7 0 R>> endobj\n"
                           "7 0 obj <</Kids [7 0 R] /Nums [0 7 0 R]>> endobj\n");
  // libqpdf 12 refuses what libqpdf 11 repairs.
  const bool is_told = !verified.refusal.empty() || codes_of(verified).contains("damaged");
  CHECK(is_told);
  const auto field =
      of("2 0 obj <</Kids [3 0 R]>> endobj\n"
         "3 0 obj <</Type /Page /Annots [4 0 R]>> endobj\n"
         "4 0 obj <</Subtype /Widget /Parent 4 0 R>> endobj\n"
         "5 0 obj <</K <</S /Form /P 5 0 R /K <</Obj 4 0 R>> >> >> endobj\n");
  CHECK(codes_of(field).contains("field-not-described"));
}

TEST_CASE("no bytes that are cut off or changed are too much") {
  std::mt19937 random(20260214);
  const auto below = [&](std::size_t most) { return static_cast<std::size_t>(random()) % most; };
  const auto plain = tests::changed(sound(), [](QPDF&) {});
  for (const auto* bytes : {&sound(), &plain}) {
    for (int i = 0; i < 150; ++i) {
      auto hurt = *bytes;
      if (i % 3 == 0) hurt.resize(below(hurt.size()));
      for (std::size_t flips = 1 + below(20); flips > 0 && !hurt.empty(); --flips) {
        hurt[below(hurt.size())] = static_cast<char>(random());
      }
      const auto verified = pdf(hurt);
      CHECK((verified.refusal.empty() || verified.findings.empty()));
    }
  }
}

}  // namespace
}  // namespace govbook::verify
