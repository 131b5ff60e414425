#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/content.h"

#include <algorithm>
#include <cstddef>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t most_words = 16'000'000;
constexpr int most_open = 10'000;

std::string times(std::string_view word, int count) {
  std::string words;
  for (int i = 0; i < count; ++i) words += word;
  return words;
}

class Counter : public QPDFObjectHandle::ParserCallbacks {
 public:
  void handleObject(Object object, size_t, size_t) override {
    if (--left_ == 0) return terminateParsing();
    if (!object.isOperator()) return;
    const auto operation = object.getOperatorValue();
    if (operation == "q") ++states_;
    if (operation == "Q") lowest_ = std::min(lowest_, --states_);
    if (operation == "BT") is_in_text_ = true;
    if (operation == "ET") is_in_text_ = false;
    if (operation == "BMC" || operation == "BDC") ++marks_;
    if (operation == "EMC" && marks_ > 0) --marks_;
  }
  void handleEOF() override {}

  std::optional<Wrapping> wrapping() const {
    if (left_ == 0 || std::max({states_, -lowest_, marks_}) > most_open) return std::nullopt;
    Wrapping made;
    made.before = times("q ", -lowest_);
    made.behind =
        times("EMC ", marks_) + (is_in_text_ ? "ET " : "") + times("Q ", states_ - lowest_);
    return made;
  }

 private:
  std::size_t left_ = most_words;
  int states_ = 0, lowest_ = 0, marks_ = 0;
  bool is_in_text_ = false;
};

}  // namespace

std::optional<Wrapping> wrapping_of(const std::string& content, QPDF& scratch) {
  Counter counter;
  try {
    auto stream = Object::newStream(&scratch, content);
    stream.parseAsContents(&counter);
    scratch.replaceObject(stream.getObjGen(), Object::newNull());
  } catch (const std::exception&) {
    return std::nullopt;
  }
  return counter.wrapping();
}

}  // namespace govbook::attachment
