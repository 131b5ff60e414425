#include "pdf/objects.h"

#include <doctest/doctest.h>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

#include "pdf/syntax.h"
#include "read_back.h"

namespace govbook::pdf {
namespace {

constexpr std::string_view empty_pages = "<</Type/Pages/Kids[]/Count 0>>";

// A file whose catalogue holds `entries`, with further objects before it.
std::string file_with(Objects& objects, const std::string& entries) {
  const int pages = objects.add(empty_pages);
  const int catalogue = objects.add("<</Type/Catalog/Pages " + reference(pages) + entries + ">>");
  return objects.finish(catalogue, objects.add("<</Title(T)>>"));
}

std::string bytes_of(QPDFObjectHandle stream) {
  const auto buffer = stream.getStreamData(qpdf_dl_all);
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

TEST_CASE("objects are found under their numbers, however many there are and whenever they came") {
  Objects objects;
  const int late = objects.reserve(3);
  std::vector<int> numbers;
  for (int i = 0; i < 450; ++i) numbers.push_back(objects.add("[" + std::to_string(i) + "]"));
  for (int i = 0; i < 3; ++i) objects.put(late + 2 - i, "(late " + std::to_string(i) + ")");
  const auto bytes = file_with(objects, "/All" + references(numbers) + "/Late " + reference(late));
  const auto file = tests::open(bytes);
  CHECK(file->getWarnings().empty());
  auto all = file->getRoot().getKey("/All");
  REQUIRE(all.getArrayNItems() == 450);
  for (int i = 0; i < 450; ++i) {
    CHECK(all.getArrayItem(i).getArrayItem(0).getIntValueAsInt() == i);
  }
  CHECK(file->getRoot().getKey("/Late").getStringValue() == "late 2");
  CHECK(file->getTrailer().getKey("/Info").getKey("/Title").getStringValue() == "T");
}

TEST_CASE("streams come back as they went in, packed or not") {
  const std::string long_text(100'000, 'a');
  for (const auto packing : {Packing::deflated, Packing::as_it_is}) {
    Objects objects;
    std::string streams;
    for (const std::string& bytes : {std::string(), std::string("one\r\n\0two\n", 10), long_text}) {
      streams += " " + reference(objects.add_stream("/Kind/Of", bytes, packing));
    }
    const auto file = tests::open(file_with(objects, "/Streams[" + streams + "]"));
    auto found = file->getRoot().getKey("/Streams");
    CHECK(bytes_of(found.getArrayItem(0)).empty());
    CHECK(bytes_of(found.getArrayItem(1)) == std::string("one\r\n\0two\n", 10));
    CHECK(bytes_of(found.getArrayItem(2)) == long_text);
    CHECK(found.getArrayItem(1).getDict().getKey("/Kind").getName() == "/Of");
    CHECK(file->getWarnings().empty());
  }
}

TEST_CASE("the same objects give the same bytes, and other objects another identifier") {
  const auto made = [](const std::string& word) {
    Objects objects;
    return file_with(objects, "/Word" + quoted(word));
  };
  const auto id = [](const std::string& bytes) {
    return tests::open(bytes)->getTrailer().getKey("/ID").getArrayItem(0).getStringValue();
  };
  CHECK(made("quorum") == made("quorum"));
  CHECK(id(made("quorum")).size() == 16);
  CHECK(id(made("quorum")) != id(made("chair")));
}

TEST_CASE("strings say what they were given") {
  const std::vector<std::string> texts = {
      "",        "plain",    "a (b) c", ")(", "back\\slash", "two\r\nlines", "Children’s £5 – Łódź",
      "𝄞 music", "tab\there"};
  for (const auto& text : texts) {
    CAPTURE(text);
    Objects objects;
    const auto file =
        tests::open(file_with(objects, "/Bytes" + quoted(text) + "/Text" + text_string(text)));
    CHECK(file->getRoot().getKey("/Bytes").getStringValue() == text);
    CHECK(file->getRoot().getKey("/Text").getUTF8Value() == text);
    CHECK(file->getWarnings().empty());
  }
}

}  // namespace
}  // namespace govbook::pdf
