#include "load/field.h"

#include <algorithm>
#include <charconv>

#include "base/date.h"
#include "base/slug.h"
#include "base/suggest.h"
#include "base/text.h"
#include "load/wording.h"

namespace govbook::load {
namespace {

using data::Value;
using model::Field;
using model::Kind;

constexpr long long largest_number = 1000000;  // Of seats, days, months, years: none needs more.

std::vector<std::string> words_to_choose(const Field& field) {
  std::vector<std::string> words;
  for (const auto& choice : field.choices) words.push_back(choice.word);
  return words;
}

void check_choice(const std::string& word, const Value& value, const Field& field, Report& report) {
  const auto words = words_to_choose(field);
  for (const auto& known : words) {
    if (known == word) return;
  }
  report.error("load/unknown-choice", value.span,
               "\"" + word + "\" is not one of the words for \"" + field.name + "\"");
  const auto suggestion = did_you_mean(word, words);
  if (!suggestion.empty()) report.hint(suggestion);
  std::vector<std::string> quoted;
  for (const auto& known : words) quoted.push_back("\"" + known + "\"");
  report.hint("it is " + text::join_as_list(quoted, "or"));
}

void check_id(const std::string& id, const Value& value, Report& report) {
  if (is_id(id)) return;
  report.error("load/bad-id", value.span, "\"" + id + "\" cannot be an id: " + why_no_id(id));
  const auto better = slug(id);
  report.hint(is_id(better) ? "write \"" + better + "\""
                            : "an id is made of the letters a to z, digits and hyphens");
}

// The address of a handbook becomes part of links, so that it is of the web and nothing else.
void check_address(const std::string& address, const Value& value, Report& report) {
  const auto begin = address.starts_with("https://")  ? 8U
                     : address.starts_with("http://") ? 7U
                                                      : std::string::npos;
  const bool is_plain = std::all_of(address.begin(), address.end(), [](char c) {
    return c > ' ' && c < 0x7F && std::string_view("\"'<>\\^`{|}").find(c) == std::string::npos;
  });
  const bool has_host = begin != std::string::npos && begin < address.size() &&
                        std::string_view("/?#:@").find(address[begin]) == std::string::npos;
  const bool has_tail = address.find_first_of("?#") != std::string::npos;
  if (is_plain && has_host && !has_tail) return;
  report.error("load/bad-address", value.span, "\"" + address + "\" is no address of a website");
  report.hint("write it as in \"https://example.org/handbook/\"");
}

// The form that RFC 5646 gives to the tag of a language: screen readers choose their voice by it.
void check_language(const std::string& tag, const Value& value, Report& report) {
  constexpr std::size_t longest = 8;
  const auto parts = text::split(tag, '-');
  const bool is_tag = std::all_of(parts.begin(), parts.end(),
                                  [](const std::string& part) {
                                    return !part.empty() && part.size() <= longest &&
                                           std::all_of(part.begin(), part.end(), [](char c) {
                                             return (c >= 'a' && c <= 'z') ||
                                                    (c >= 'A' && c <= 'Z') ||
                                                    (c >= '0' && c <= '9');
                                           });
                                  }) &&
                      (parts[0].size() == 2 || parts[0].size() == 3) &&
                      parts[0].find_first_of("0123456789") == std::string::npos;
  if (is_tag) return;
  report.error("load/bad-language", value.span, "\"" + tag + "\" is no tag of a language");
  report.hint("for example \"en-GB\" or \"cy\"");
}

// Whether the words may stand in the field; reports what is wrong with them.
bool are_good(const std::string& words, const Value& value, const Field& field, Report& report) {
  if (words.empty()) {
    report.error("load/empty-text", value.span, "\"" + field.name + "\" is empty");
    report.hint("leave it out, or write why: {\"state\": \"blank\"}");
    return false;
  }
  const bool is_text = field.kind == Kind::text || field.kind == Kind::texts;
  if (!is_text && words.find('\n') != std::string::npos) {
    report.error("load/line-break", value.span,
                 "\"" + field.name + "\" is one line, but there is a line break in it");
    return false;
  }
  if (field.kind == Kind::choice) check_choice(words, value, field, report);
  if (field.name == "id") check_id(words, value, report);
  if (field.name == "url") check_address(words, value, report);
  if (field.name == "language") check_language(words, value, report);
  return true;
}

// What true and false would be in words, if the field has such words.
std::string_view word_for(const Value& value, const Field& field) {
  const auto* flag = std::get_if<bool>(&value.data);
  if (flag == nullptr || field.choices.empty() || field.choices.front().word != "yes") return {};
  return *flag ? "yes" : "no";
}

bool has_digits_only(const Value& value) {
  const auto* words = std::get_if<std::string>(&value.data);
  return words != nullptr && !words->empty() &&
         words->find_first_not_of("0123456789") == std::string::npos;
}

void hint_at(const Value& value, const Field& field, Report& report) {
  const bool is_number = std::holds_alternative<long long>(value.data);
  if (std::holds_alternative<data::Null>(value.data)) {
    report.hint("leave it out, or write why it is missing: {\"state\": \"to-be-agreed\"}");
  } else if (std::holds_alternative<data::Map>(value.data)) {
    report.hint("a reason why it is missing is written {\"state\": \"to-be-agreed\"}");
  } else if (is_number && field.kind != Kind::number && field.kind != Kind::record) {
    report.hint("put it in quotation marks");
  } else if (field.kind == Kind::number && has_digits_only(value)) {
    report.hint("leave the quotation marks out");
  } else if (const auto word = word_for(value, field); !word.empty()) {
    report.hint("write \"" + std::string(word) + "\"");
  } else if (!field.example.empty()) {
    report.hint("for example " + field.example);
  }
}

}  // namespace

void wrong_type(const Value& value, const Field& field, Report& report) {
  report.error("load/wrong-type", value.span,
               "\"" + field.name + "\" is " + std::string(wanted(field.kind)) + ", but here is " +
                   std::string(data::kind_of(value)));
  hint_at(value, field, report);
}

std::optional<std::string> words_of(const Value& value) {
  if (const auto* words = std::get_if<std::string>(&value.data)) {
    return std::string(text::trim(*words));
  }
  if (const auto* bare = std::get_if<data::Bare>(&value.data)) return bare->text;
  return std::nullopt;
}

bool is_gap(const Value& value) { return value.find("state") != nullptr; }

std::optional<model::Gap> read_gap(const Value& value, const Field& field, Report& report) {
  const bool is_name = field.name == "name" && field.presence == model::Presence::required;
  if (is_name || field.name == "id" || field.name == "govbook" || field.name == "as_at") {
    report.error("load/no-gap-here", value.span, "\"" + field.name + "\" cannot be left open");
    if (is_name) report.hint("until it is known, write what it is in square brackets");
    return std::nullopt;
  }
  for (const auto& member : std::get<data::Map>(value.data)) {
    if (member.key == "state" || member.key == "note") continue;
    report.error("load/unknown-field", member.key_span, "a gap has no \"" + member.key + "\"");
    report.hint("it has \"state\" and, if there is more to say, \"note\"");
  }
  model::Gap gap;
  if (const auto* note = value.find("note")) {
    const auto words = words_of(*note);
    if (!words) report.error("load/wrong-type", note->span, "the \"note\" of a gap is text");
    gap.note = words.value_or("");
  }
  const auto& state = *value.find("state");
  const auto word = words_of(state).value_or("");
  const auto known = model::to_gap_state(word);
  if (!known) {
    report.error("load/unknown-gap", state.span, "\"" + word + "\" is no reason for a gap");
    const auto suggestion = did_you_mean(word, model::gap_words());
    if (!suggestion.empty()) report.hint(suggestion);
    report.hint("it is one of " + text::join_as_list(model::gap_words(), "or"));
    return std::nullopt;
  }
  gap.state = *known;
  return gap;
}

void read_words(const Value& value, const Field& field, model::Line& line, Report& report) {
  line.at = value.span;
  if (is_gap(value)) {
    line.gap = read_gap(value, field, report);
    return;
  }
  auto words = words_of(value);
  if (!words) return wrong_type(value, field, report);
  if (are_good(*words, value, field, report)) line.value = std::move(words);
}

void read_list(const Value& value, const Field& field, model::Lines& lines, Report& report) {
  const auto* list = std::get_if<data::List>(&value.data);
  if (list == nullptr) return read_words(value, field, lines.emplace_back(), report);
  for (const auto& entry : *list) {
    auto& line = lines.emplace_back();
    if (words_of(entry) || is_gap(entry)) {
      read_words(entry, field, line, report);
    } else {
      report.error("load/wrong-type", entry.span,
                   "an entry of \"" + field.name + "\" is " +
                       std::string(wanted_in_list(field.kind)) + ", but here is " +
                       std::string(data::kind_of(entry)));
      hint_at(entry, field, report);
    }
  }
}

void read_date(const Value& value, const Field& field, model::When& when, Report& report) {
  when.at = value.span;
  if (is_gap(value)) {
    when.gap = read_gap(value, field, report);
    return;
  }
  const auto words = words_of(value);
  if (!words) return wrong_type(value, field, report);
  when.value = to_date(*words);
  if (when.value) return;
  report.error("load/bad-date", value.span, "\"" + *words + "\" is not a date");
  report.hint("a date is written \"2009-01-31\", \"2009-01\" or \"2009\"");
}

void read_number(const Value& value, const Field& field, model::Number& number, Report& report) {
  number.at = value.span;
  if (is_gap(value)) {
    number.gap = read_gap(value, field, report);
    return;
  }
  long long read = 0;
  if (const auto* whole = std::get_if<long long>(&value.data)) {
    read = *whole;
  } else if (const auto* bare = std::get_if<data::Bare>(&value.data)) {
    const auto* end = bare->text.data() + bare->text.size();
    const auto [stop, problem] = std::from_chars(bare->text.data(), end, read);
    if (problem != std::errc() || stop != end) return wrong_type(value, field, report);
  } else {
    return wrong_type(value, field, report);
  }
  if (read < 0 || read > largest_number) {
    return report.error("load/number-out-of-range", value.span,
                        "\"" + field.name + "\" is a number from 0 to 1,000,000");
  }
  number.value = read;
}

}  // namespace govbook::load
