#include "data/json.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <nlohmann/json.hpp>
#include <utility>

#include "data/builder.h"
#include "data/guard.h"
#include "data/json_syntax.h"
#include "data/ruler.h"

namespace govbook::data {
namespace {

// An iterator that tells how far the parser has read: nlohmann's values carry no places.
class Cursor {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** furthest) : at_(at), furthest_(furthest) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    *furthest_ = ++at_;
    return *this;
  }
  bool operator==(const Cursor& other) const { return at_ == other.at_; }
  bool operator!=(const Cursor& other) const { return at_ != other.at_; }

 private:
  const char* at_;
  const char** furthest_;
};

// The events of nlohmann's parser. Each comes right behind the last byte of its token, but for
// numbers, whose end shows only in the byte behind them.
class JsonEvents {
 public:
  JsonEvents(std::string_view text, std::uint32_t file, Report& report)
      : furthest(text.data()), text_(text), ruler_(text, file), report_(report), builder_(report) {
    if (text.starts_with("\xEF\xBB\xBF")) place_.end = 3;
  }

  bool null() { return add({Null{}, token(read())}); }
  bool boolean(bool value) { return add({value, token(read())}); }
  bool number_integer(std::int64_t value) { return integer(value, value > -limit::number); }
  bool number_unsigned(std::uint64_t value) {
    return integer(static_cast<long long>(value), value < std::uint64_t{limit::number});
  }
  bool number_float(double value, const std::string& written);
  bool string(std::string& value) { return add({std::move(value), token(read())}); }
  bool binary(nlohmann::json::binary_t&) { return false; }
  bool key(std::string& value) {
    const auto at = token(read());
    place_.mark = ':';
    return builder_.key(std::move(value), at);
  }
  bool start_object(std::size_t) { return open({Map{}, token(read())}); }
  bool start_array(std::size_t) { return open({List{}, token(read())}); }
  bool end_object() { return close(); }
  bool end_array() { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error);

  std::optional<Value> take() { return builder_.take(); }

  const char* furthest;

 private:
  std::size_t read() const { return static_cast<std::size_t>(furthest - text_.data()); }

  // The span of the token that ends at `end`, which becomes the last one read.
  Span token(std::size_t end) {
    const auto begin = next_token(text_, place_);
    place_ = {end, ','};
    return ruler_.at(begin, end - begin);
  }
  Span number_token() {
    const auto begin = next_token(text_, place_);
    const auto end = std::min(text_.find_first_not_of("+-.0123456789eE", begin), text_.size());
    return token(end == read() ? end : read() - 1);
  }
  bool add(Value value) { return builder_.add(std::move(value)); }
  bool open(Value value) {
    place_.mark = 0;
    return builder_.open(std::move(value));
  }
  bool close() {
    place_ = {read(), ','};
    builder_.close();
    return true;
  }
  bool integer(long long value, bool is_safe) {
    const auto at = number_token();
    return is_safe ? add({value, at}) : too_large(at);
  }
  bool too_large(Span at) {
    report_.error("data/number-too-large", at, "this number is beyond what programs agree about");
    report_.hint("write it as text, between quotation marks");
    return false;
  }

  std::string_view text_;
  JsonPlace place_;
  Ruler ruler_;
  Report& report_;
  Builder builder_;
};

bool JsonEvents::number_float(double value, const std::string& written) {
  const auto at = number_token();
  const bool is_lost =
      value == 0 && written.find_first_of("123456789") < written.find_first_of("eE");
  if (std::fabs(value) >= static_cast<double>(limit::number) || is_lost) return too_large(at);
  if (std::floor(value) == value) return add({static_cast<long long>(value), at});
  return add({value, at});
}

bool JsonEvents::parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
  constexpr int number_overflow = 406;
  if (error.id == number_overflow) return too_large(number_token());
  explain_syntax(text_, place_, builder_, ruler_, report_);
  return false;
}

}  // namespace

std::optional<Value> read_json(const Sources& sources, std::uint32_t file, Report& report) {
  const auto* source = sources.at(file);
  if (source == nullptr || !is_text(source->bytes, file, report)) return std::nullopt;
  const std::string_view text = source->bytes;
  JsonEvents events(text, file, report);
  const Cursor begin(text.data(), &events.furthest);
  const Cursor end(text.data() + text.size(), &events.furthest);
  constexpr bool strict = true;
  constexpr bool ignore_comments = true;
  if (!nlohmann::json::sax_parse(begin, end, &events, nlohmann::json::input_format_t::json, strict,
                                 ignore_comments)) {
    return std::nullopt;
  }
  return events.take();
}

}  // namespace govbook::data
