#include "made_files.h"

namespace govbook::attachment::tests {
namespace {

constexpr std::size_t first_of_more = 20;

std::string stream(const std::string& bytes) {
  return "<</Length " + std::to_string(bytes.size()) + ">> stream\n" + bytes + "\nendstream";
}

std::string reference(std::size_t number) { return std::to_string(number) + " 0 R"; }

}  // namespace

std::string write(const MadeFile& file) {
  std::vector<std::string> objects(first_of_more - 1 + file.more.size(), "null");
  objects[0] = "<</Type /Catalog /Pages 2 0 R " + file.catalogue + ">>";
  objects[2] = "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>";
  std::string kids;
  for (std::size_t i = 0; i < file.pages.size(); ++i) {
    const auto number = 4 + 2 * i;
    kids += reference(number) + " ";
    objects[number - 1] = "<</Type /Page /Parent 2 0 R /Contents " + reference(number + 1) + " " +
                          file.pages[i].keys + ">>";
    objects[number] = stream(file.pages[i].content);
  }
  objects[1] = "<</Type /Pages /Count " + std::to_string(file.pages.size()) + " /Kids [" + kids +
               "] /MediaBox [0 0 595 842] /Resources <</Font <</F0 3 0 R>> >> " + file.inherited +
               ">>";
  for (std::size_t i = 0; i < file.more.size(); ++i) {
    objects[first_of_more - 1 + i] = file.more[i];
  }
  std::string bytes = "%PDF-1.7\n";
  std::string table = "0000000000 65535 f \n";
  for (std::size_t i = 0; i < objects.size(); ++i) {
    const auto offset = std::to_string(bytes.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    bytes += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const auto begin = std::to_string(bytes.size());
  const auto size = std::to_string(objects.size() + 1);
  return bytes + "xref\n0 " + size + "\n" + table + "trailer <</Size " + size +
         " /Root 1 0 R /Info <</Author (Ottoline Farthingale)>> >>\nstartxref\n" + begin +
         "\n%%EOF\n";
}

MadePage plain_page(const std::string& words, const std::string& keys) {
  return {keys, "BT /F0 12 Tf 72 700 Td (" + words + ") Tj ET"};
}

std::string tagged(const std::string& words, const std::string& heading) {
  MadeFile file;
  file.pages = {{"/StructParents 7",
                 "/Heading <</MCID 0>> BDC BT /F0 12 Tf 72 700 Td (" + words +
                     ") Tj ET EMC\n/Cell <</MCID 1>> BDC BT /F0 9 Tf 72 600 Td (cell) Tj ET EMC"}};
  file.catalogue = "/MarkInfo <</Marked true>> /Lang (cy) /StructTreeRoot 20 0 R";
  file.more = {
      "<</Type /StructTreeRoot /K [21 0 R] /RoleMap <</Heading /" + heading +
          " /Cell /TH /H1 /P>> /ClassMap <</Top <</O /Table /Scope /Column>> >>"
          " /ParentTree <</Nums [7 [22 0 R 25 0 R]]>> /IDTree <</Names [(a) 25 0 R]>> >>",
      "<</S /Document /P 20 0 R /K [22 0 R 23 0 R 27 0 R]>>",
      "<</S /Heading /P 21 0 R /Pg 4 0 R /K 0>>",
      "<</S /Table /P 21 0 R /K 24 0 R>>",
      "<</S /TR /P 23 0 R /K [25 0 R 26 0 R]>>",
      "<</S /Cell /P 24 0 R /Pg 4 0 R /K 1 /ID (a) /C /Top>>",
      "<</S /TD /P 24 0 R /A <</O /Table /Headers [(a)]>> >>",
      "<</S /P /P 21 0 R /Alt (nothing)>>",  // Without content.
  };
  return write(file);
}

}  // namespace govbook::attachment::tests
