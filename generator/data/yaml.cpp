#include "data/yaml.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "data/builder.h"
#include "data/guard.h"
#include "data/ruler.h"
#include "data/yaml_syntax.h"

namespace govbook::data {
namespace {

// The places of yaml-cpp's marks, which count lines and bytes from 0.
class Places {
 public:
  Places(std::string_view text, std::size_t begin, std::size_t end, std::uint32_t file)
      : text_(text), end_(end), ruler_(text, file), lines_{begin} {
    for (auto at = begin; at < end; ++at) {
      if (text[at] == '\n') lines_.push_back(at + 1);
    }
  }

  // The place of `words` if they are written there just so, else of the mark alone.
  Span at(const YAML::Mark& mark, std::string_view words = {}) {
    const auto offset = offset_of(mark);
    return ruler_.at(offset, text_.substr(offset, words.size()) == words ? words.size() : 0);
  }

  // Whether the quotation marks that open at the mark, if any do, are closed: yaml-cpp takes the
  // end of the file for their end.
  bool is_closed(const YAML::Mark& mark) const {
    auto i = offset_of(mark);
    const char quote = i < end_ ? text_[i] : ' ';
    if (quote != '"' && quote != '\'') return true;
    for (++i; i < end_; ++i) {
      if (quote == '"' && text_[i] == '\\') {
        ++i;
      } else if (text_[i] == quote) {
        return true;
      }
    }
    return false;
  }

  std::size_t offset_of(const YAML::Mark& mark) const {
    if (mark.line < 0 || mark.column < 0) return lines_.front();
    const auto line = std::min(static_cast<std::size_t>(mark.line), lines_.size() - 1);
    return std::min(lines_[line] + static_cast<std::size_t>(mark.column), end_);
  }

  std::string_view text() const { return text_.substr(0, end_); }
  Ruler& ruler() { return ruler_; }

 private:
  std::string_view text_;
  std::size_t end_;
  Ruler ruler_;
  std::vector<std::size_t> lines_;
};

// "\N" and "\_" arrive from yaml-cpp 0.7 as the bytes 85 and A0, which are no UTF-8.
std::string repaired(const std::string& value) {
  if (!utf8::first_error(value)) return value;
  std::string whole;
  for (std::size_t at = 0; at < value.size();) {
    const auto begin = at;
    const auto character = utf8::next(value, at);
    const auto byte = static_cast<unsigned char>(value[begin]);
    const bool is_bare = character == 0xFFFD && at == begin + 1;
    whole += is_bare ? utf8::encode(byte) : value.substr(begin, at - begin);
  }
  return whole;
}

// yaml-cpp reads on after a complaint of ours; what follows is then left aside.
class YamlEvents : public YAML::EventHandler {
 public:
  YamlEvents(Places& places, Report& report) : places_(places), report_(report), builder_(report) {}

  void OnDocumentStart(const YAML::Mark& mark) override { start_ = places_.at(mark); }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t) override {
    last_ = mark;
    if (is_stopped_) return;
    if (builder_.wants_key()) return doubt(mark, "a name that is left out", "give it a name");
    // yaml-cpp has no good mark for what is not there: the name in front of it is better.
    const auto name = builder_.pending_name();
    const auto at = places_.at(mark);
    go_on(builder_.add({Null{}, at < name ? name : at}));
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    refuse(mark, "an alias (*)", "write the value out again");
  }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override {
    refuse(mark, "an anchor (&)", "write the value out where it is used again");
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                const std::string& value) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, List{});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, Map{});
  }
  void OnMapEnd() override { close(); }

  bool is_stopped() const { return is_stopped_; }
  Span start() const { return start_; }

  // Tells what yaml-cpp refuses, unless there was a complaint already.
  void explain(const YAML::Exception& error) {
    const bool is_doubted = doubts_.has_errors();
    if (is_stopped_ && !is_doubted) return;
    if (error.msg.starts_with(YAML::ErrorMsg::UNKNOWN_ANCHOR)) {
      return is_doubted ? settle() : OnAlias(error.mark, {});
    }
    is_stopped_ = true;
    doubts_ = {};
    const YamlProblem problem{error.msg, places_.offset_of(error.mark), places_.offset_of(last_)};
    explain_yaml(places_.text(), problem, builder_, places_.ruler(), report_);
  }
  // Tells what was in doubt, as the text has turned out to be YAML.
  void settle() { report_.append(doubts_); }

  std::optional<Value> take() { return builder_.take(); }

 private:
  template <class Part>
  void open(const YAML::Mark& mark, const std::string& tag, Part empty) {
    last_ = mark;
    if (is_stopped_) return;
    if (has_tag(tag)) return refuse(mark, "a tag (!)", "leave it out");
    if (builder_.wants_key()) return doubt(mark, "a name that is no text", "give it a plain name");
    go_on(builder_.open({std::move(empty), places_.at(mark)}));
  }
  void close() {
    if (!is_stopped_) builder_.close();
  }
  void go_on(bool is_well) { is_stopped_ = is_stopped_ || !is_well; }
  void refuse(const YAML::Mark& mark, std::string_view what, std::string_view instead) {
    refuse(mark, what, instead, report_);
  }
  void refuse(const YAML::Mark& mark, std::string_view what, std::string_view instead,
              Report& report) {
    if (is_stopped_) return;
    is_stopped_ = true;
    report.error("data/yaml-feature", places_.at(mark),
                 "here is " + std::string(what) + ", which govbook does not read");
    report.hint(std::string(instead));
  }
  // Names that are none may only seem so, because of a bracket that is never closed.
  void doubt(const YAML::Mark& mark, std::string_view what, std::string_view instead) {
    refuse(mark, what, instead, doubts_);
  }
  // yaml-cpp gives "?" to what is plain and "!" to what stands in quotation marks.
  static bool has_tag(const std::string& tag) { return tag.size() > 1; }

  Places& places_;
  Report& report_;
  Report doubts_;
  Builder builder_;
  Span start_;
  YAML::Mark last_;
  bool is_stopped_ = false;
};

void YamlEvents::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t,
                      const std::string& value) {
  last_ = mark;
  if (is_stopped_) return;
  if (has_tag(tag)) return refuse(mark, "a tag (!)", "leave it out");
  const auto at = places_.at(mark, value);
  if (!places_.is_closed(mark)) {
    is_stopped_ = true;
    return report_.error("data/syntax", at, "text in quotation marks is never closed");
  }
  const bool is_plain = tag == "?";
  if (builder_.wants_key()) {
    if (is_plain && value == "<<") {
      return refuse(mark, "a merge key (<<)", "write the fields out again");
    }
    return go_on(builder_.key(repaired(value), at));
  }
  go_on(is_plain ? builder_.add({Bare{value}, at}) : builder_.add({repaired(value), at}));
}

void tell_second(const std::optional<Value>& first, Span second, Report& report) {
  if (!first || std::holds_alternative<Null>(first->data)) {
    return report.error("data/syntax", second, "from here on the text is no YAML");
  }
  report.error("data/second-document", second,
               "a second document begins here; a file holds one list or one record");
  report.hint("if it belongs to what stands above, look at the indent");
}

}  // namespace

std::optional<Value> read_yaml(const Sources& sources, std::uint32_t file, std::size_t begin,
                               std::size_t end, Report& report) {
  const auto* source = sources.at(file);
  if (source == nullptr || !is_text(source->bytes, file, report)) return std::nullopt;
  const std::string_view text = source->bytes;
  Places places(text, begin, end, file);
  YamlEvents first(places, report);
  Report aside;  // What is wrong in a second document does not matter.
  YamlEvents second(places, aside);
  std::istringstream in(std::string(text.substr(begin, end - begin)));
  try {
    YAML::Parser parser(in);
    if (!parser.HandleNextDocument(first)) return Value{Null{}, places.at(YAML::Mark())};
    // yaml-cpp takes what it cannot understand behind a document for another one.
    if (!first.is_stopped() && parser.HandleNextDocument(second)) {
      tell_second(first.take(), second.start(), report);
      return std::nullopt;
    }
  } catch (const YAML::Exception& error) {
    first.explain(error);
    return std::nullopt;
  }
  first.settle();
  if (first.is_stopped()) return std::nullopt;
  return first.take();
}

std::optional<Value> read_yaml(const Sources& sources, std::uint32_t file, Report& report) {
  const auto* source = sources.at(file);
  if (source == nullptr) return std::nullopt;
  const std::size_t begin = source->bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  auto value = read_yaml(sources, file, begin, source->bytes.size(), report);
  if (value && std::holds_alternative<Null>(value->data)) {
    report.error("data/syntax", value->span, "the file is empty");
    return std::nullopt;
  }
  return value;
}

}  // namespace govbook::data
