// Our own reading of content, held against libqpdf's.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "verify/tokens.h"

#include <doctest/doctest.h>

#include <qpdf/Pl_QPDFTokenizer.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <random>
#include <vector>

#include "base/text.h"
#include "support/share.h"

namespace govbook::tests {
namespace {

using verify::Token;

using Row = std::vector<std::string>;

std::string told(const char* kind, const std::string& value) { return kind + (" " + value); }

Row ours(std::string_view content) {
  Row row;
  verify::Tokens tokens(content);
  for (auto token = tokens.next(); token != Token::end; token = tokens.next()) {
    const char* kind = token == Token::string    ? "string"
                       : token == Token::name    ? "name"
                       : token == Token::bracket ? "bracket"
                                                 : "word";
    row.push_back(told(kind, tokens.value()));
  }
  return row;
}

class Collector : public QPDFObjectHandle::TokenFilter {
 public:
  void handleToken(const QPDFTokenizer::Token& token) override {
    using T = QPDFTokenizer;
    const auto type = token.getType();
    if (type == T::tt_string) row.push_back(told("string", token.getValue()));
    if (type == T::tt_name) row.push_back(told("name", token.getValue().substr(1)));
    if (type == T::tt_array_open || type == T::tt_array_close) {
      row.push_back(told("bracket", token.getValue()));
    }
    if (type == T::tt_word || type == T::tt_bool || type == T::tt_null) {
      row.push_back(told("word", token.getValue()));
    }
  }
  Row row;
};

Row of_the_library(const std::string& content) {
  Collector all;
  Pl_QPDFTokenizer tokens("content", &all);
  tokens.writeString(content);
  tokens.finish();
  return all.row;
}

template <class T>
const T& one_of(const std::vector<T>& all, std::mt19937& random) {
  return all[random() % all.size()];
}

std::string literal(std::mt19937& random) {
  static const std::vector<std::string> parts = {
      "a",      "Zephyrine", " ",     "\\(",  "\\)", "\\\\", "\\n", "\\r", "\\t",      "\\b",
      "\\f",    "\\101",     "\\7",   "\\08", "\\q", "(in)", "()",  "\n",  "\r\n",     "\r",
      "\\\r\n", "\\\n",      "\\\rx", "<",    "%",   "\xE9", "/",   "[",   "\\377\\1", "ID EI"};
  std::string made = "(";
  for (auto count = random() % 6; count > 0; --count) made += one_of(parts, random);
  return made + ")";
}

std::string content(std::mt19937& random) {
  static const std::vector<std::string> parts = {
      "Tj",    "TJ",   "'",         "\"",        "BDC",    "EMC",  "q",    "T*",    "f*",
      "1",     "-2.5", ".5",        "+7.",       "0",      "[",    "]",    "<<",    ">>",
      "/Span", "/F1",  "/A#42c#20", "/",         "/a.b-c", "true", "null", "false", "<48656C6C6F>",
      "<4>",   "<>",   "<4 8\n65>", "% (not)\n", "%\r",    "d0",   "{",    "}"};
  static const std::vector<std::string> gaps = {" ", "\n", "\r\n", "\t", "  "};
  std::string made;
  for (auto count = random() % 20; count > 0; --count) {
    made += (random() % 3 == 0 ? literal(random) : one_of(parts, random)) + one_of(gaps, random);
  }
  return made;
}

}  // namespace

TEST_CASE("strings, names and operators of content are those that libqpdf reads") {
  std::mt19937 random(20261130);
  for (int i = share(4000); i > 0; --i) {
    const auto made = content(random);
    CAPTURE(made);
    REQUIRE(text::join(ours(made), "\n") == text::join(of_the_library(made), "\n"));
  }
}

TEST_CASE("of pictures in content only their ends are read") {
  const Row around = {"word BI", "word ID", "word EI", "string a", "word Tj"};
  for (const std::string picture : {"", "\x01(\xFF", "abEIx \xE9", "( EI \x02", "<EI>\n"}) {
    CAPTURE(picture);
    CHECK(ours("BI ID " + picture + " EI\n(a) Tj") == around);
  }
  CHECK(ours("BI ID \x01 EI") == Row{"word BI", "word ID", "word EI"});
  CHECK(ours("BI ID \x01 (never) Tj") == Row{"word BI", "word ID"});
}

TEST_CASE("any bytes come to an end, and nothing outside them is read") {
  std::mt19937 random(20261130);
  for (int i = share(4000); i > 0; --i) {
    auto made = content(random);
    for (auto changes = random() % 8; changes > 0 && !made.empty(); --changes) {
      made[random() % made.size()] = static_cast<char>(random() % 256);
    }
    // A piece of its own, so that a step behind its end is told.
    const std::vector<char> bytes(
        made.begin(), made.begin() + static_cast<std::ptrdiff_t>(random() % (made.size() + 1)));
    CHECK(ours({bytes.data(), bytes.size()}).size() <= bytes.size());
  }
}

}  // namespace govbook::tests
