#include "markdown/aligner.h"

#include <algorithm>

#include "base/ascii.h"

namespace govbook::markdown {
namespace {

constexpr auto nowhere = std::string_view::npos;

bool is_gap(char byte) { return byte == ' ' || byte == '\t' || byte == '\n'; }

void skip_spaces(std::string_view text, std::size_t& at) {
  while (at < text.size() && is_gap(text[at])) ++at;
}

// Length of what looks like an entity ("&amp;", "&#123;") at `at`, or 0.
std::size_t entity_length(std::string_view text, std::size_t at) {
  constexpr std::size_t longest = 34;
  const auto end = text.find(';', at);
  if (end == nowhere || end - at > longest || end - at < 2) return 0;
  const auto name = text.substr(at + 1, end - at - 1);
  const bool is_name = std::ranges::all_of(name, [](char byte) {
    return byte == '#' || (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
  });
  return is_name ? end - at + 1 : 0;
}

std::size_t character_length(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() &&
         (static_cast<unsigned char>(text[at + length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

// Behind the byte `last` that ends what began before `at`; nowhere when there is none.
std::size_t behind(std::string_view text, std::size_t at, char last) {
  for (; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == last) {
      return at + 1;
    }
  }
  return nowhere;
}

// Behind the destination of a link that begins at `at`.
std::size_t behind_destination(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == '<') return behind(text, at + 1, '>');
  int depth = 0;
  for (; at < text.size() && !is_gap(text[at]); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && ascii::is_punctuation(text[at + 1])) {
      ++at;
    } else if (text[at] == '(') {
      ++depth;
    } else if (text[at] == ')' && depth-- == 0) {
      break;
    }
  }
  return at;
}

// Behind "(destination 'title')" that begins at `at`; nowhere when that is not what stands there.
std::size_t behind_parentheses(std::string_view text, std::size_t at) {
  ++at;
  skip_spaces(text, at);
  at = behind_destination(text, at);
  if (at >= text.size()) return nowhere;
  skip_spaces(text, at);
  if (at < text.size() && (text[at] == '"' || text[at] == '\'' || text[at] == '(')) {
    at = behind(text, at + 1, text[at] == '(' ? ')' : text[at]);
    if (at == nowhere) return nowhere;
    skip_spaces(text, at);
  }
  return at < text.size() && text[at] == ')' ? at + 1 : nowhere;
}

// Behind the line end of "[label]: destination 'title'" that begins at `at`; nowhere when that is
// not what stands there.
std::size_t behind_definition(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return nowhere;
  at = behind(text, at + 1, ']');
  if (at >= text.size() || text[at] != ':') return nowhere;
  ++at;
  skip_spaces(text, at);
  at = behind_destination(text, at);
  const auto end = at >= text.size() ? nowhere : text.find('\n', at);
  if (end == nowhere) return nowhere;
  while (at < end && is_gap(text[at])) ++at;
  const bool has_title = std::string_view("\"'(").find(text[at]) != nowhere;
  return at == end || has_title ? end + 1 : nowhere;
}

}  // namespace

Aligner::Aligner(std::string_view content) : content_(content), budget_(64 * content.size() + 64) {}

// `end` becomes the place behind the words when they stand at `at`.
bool Aligner::matches(std::size_t at, std::string_view literal, std::size_t& end) {
  std::size_t read = 0;
  while (read < literal.size()) {
    if (at >= content_.size() || budget_ == 0) return false;
    --budget_;
    const char byte = content_[at];
    if (byte == '\\' && at + 1 < content_.size() && ascii::is_punctuation(content_[at + 1])) ++at;
    const auto entity = byte == '&' ? entity_length(content_, at) : 0;
    const bool is_resolved =
        entity > 0 && literal.substr(read, entity) != content_.substr(at, entity);
    if (is_resolved) {
      read += character_length(literal, read);
      at += entity;
    } else if (content_[at] == literal[read]) {
      ++read;
      ++at;
    } else {
      return false;
    }
  }
  end = at;
  return true;
}

Stretch Aligner::text(std::string_view literal) {
  for (auto begin = at_; begin < content_.size() && budget_ > 0; ++begin) {
    std::size_t end = begin;
    if (!matches(begin, literal, end)) continue;
    at_ = end;
    return {begin, end};
  }
  return {at_, at_};
}

Stretch Aligner::code() {
  const auto begin = skip_to("`");
  auto inside = begin;
  while (inside < content_.size() && content_[inside] == '`') ++inside;
  const auto ticks = inside - begin;
  for (auto at = inside; at < content_.size();) {
    auto end = at;
    while (end < content_.size() && content_[end] == '`') ++end;
    if (ticks > 0 && end - at == ticks) {
      at_ = end;
      return {begin, end};
    }
    at = std::max(end, at + 1);
  }
  return {at_, at_};
}

Stretch Aligner::verbatim(std::string_view html) {
  const auto begin = content_.find(html, at_);
  if (begin == nowhere) return {at_, at_};
  at_ = begin + html.size();
  return {begin, at_};
}

Stretch Aligner::footnote_mark() {
  const auto begin = content_.find("[^", at_);
  const auto end = begin == nowhere ? nowhere : content_.find(']', begin);
  if (end == nowhere) return {at_, at_};
  at_ = end + 1;
  return {begin, at_};
}

Stretch Aligner::line_end() {
  const auto end = content_.find('\n', at_);
  if (end == nowhere) return {at_, at_};
  at_ = end + 1;
  while (at_ < content_.size() && (content_[at_] == ' ' || content_[at_] == '\t')) ++at_;
  return {end, end + 1};
}

// Moves to the first of `marks` that is not escaped; stays where none follows.
std::size_t Aligner::skip_to(std::string_view marks) {
  for (auto at = at_; at < content_.size() && budget_ > 0; ++at, --budget_) {
    if (marks.find(content_[at]) != nowhere) return at_ = at;
    if (content_[at] == '\\') ++at;
  }
  return at_;
}

std::size_t Aligner::open(std::string_view marks, std::size_t count) {
  const auto begin = skip_to(marks);
  while (count > 0 && at_ < content_.size() && marks.find(content_[at_]) != nowhere) {
    ++at_;
    --count;
  }
  return begin;
}

std::size_t Aligner::close(std::string_view marks, std::size_t count) {
  open(marks, count);
  return at_;
}

std::size_t Aligner::open_link() {
  const auto begin = skip_to("[<!");
  if (at_ < content_.size() && content_[at_] == '!') ++at_;
  if (at_ < content_.size()) ++at_;
  return begin;
}

std::size_t Aligner::close_link() {
  skip_to("]>");
  if (at_ >= content_.size()) return at_;
  const bool has_brackets = content_[at_] == ']';
  ++at_;
  if (!has_brackets || at_ >= content_.size()) return at_;
  auto end = nowhere;
  if (content_[at_] == '(') end = behind_parentheses(content_, at_);
  if (content_[at_] == '[') end = behind(content_, at_ + 1, ']');
  if (end != nowhere) at_ = end;
  return at_;
}

bool Aligner::skip_definitions() {
  const auto before = at_;
  for (auto end = behind_definition(content_, at_); end != nowhere;
       end = behind_definition(content_, at_)) {
    at_ = end;
  }
  return at_ != before;
}

}  // namespace govbook::markdown
