#include "load/wording.h"

namespace govbook::load {
namespace {

using model::Kind;

}  // namespace

std::string with_article(std::string_view noun) {
  const bool has_vowel = std::string_view("aeio").find(noun.front()) != std::string_view::npos;
  return (has_vowel ? "an " : "a ") + std::string(noun);
}

std::string noun_is(const model::Noun& noun) {
  return noun.name == noun.plural ? noun.name + " are" : with_article(noun.name) + " is";
}

std::string noun_has(const model::Noun& noun) {
  return noun.name == noun.plural ? noun.name + " have" : with_article(noun.name) + " has";
}

std::string_view wanted(Kind kind) {
  switch (kind) {
    case Kind::line:
    case Kind::text:
      return "text";
    case Kind::date:
      return "a date";
    case Kind::number:
      return "a whole number";
    case Kind::choice:
      return "a word";
    case Kind::reference:
      return "an id";
    case Kind::lines:
    case Kind::texts:
      return "a list of texts";
    case Kind::references:
      return "a list of ids";
    case Kind::record:
      return "a record";
    case Kind::records:
      return "a list of records";
  }
  return {};
}

std::string_view wanted_in_list(Kind kind) {
  return kind == Kind::references ? wanted(Kind::reference) : wanted(Kind::text);
}

}  // namespace govbook::load
