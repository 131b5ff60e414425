// What holds for the whole of one rendering: how values are escaped, who is told about mistakes,
// and how much work may be done.

#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/report.h"
#include "templating/datum.h"
#include "templating/render.h"

namespace govbook::templating {

// A turn of a loop costs ten steps, a member that a filter looks at two, a kilobyte of text one.
constexpr std::size_t steps_of_turn = 10;
constexpr std::size_t steps_of_member = 2;
#ifdef GOVBOOK_FUZZ  // Limits are reached there too, but not in seconds.
constexpr std::size_t most_steps = 5'000 * steps_of_turn;
constexpr std::size_t most_text = std::size_t{256} << 10;
#else
constexpr std::size_t most_steps = 1'000'000 * steps_of_turn;
constexpr std::size_t most_text = std::size_t{16} << 20;  // Bytes, of the output and of any string.
#endif

class Context {
 public:
  Context(Escape escape, Report& report) : escape_(escape), report_(report) {}

  // False, and template/too-long, when the work is more than a page can need. From then on the
  // rendering is stopped.
  bool spend(std::size_t steps, Span at);
  bool allows_text(std::size_t bytes, Span at);
  bool is_stopped() const { return is_stopped_; }
  void stop(std::string_view code, Span at, std::string message);

  // Tells a mistake once, however often a loop comes by.
  void tell(std::string_view code, Span at, std::string message, std::string hint = {});

  // The mistakes of a template that were found when it was parsed.
  void append(const Report& problems) { report_.append(problems); }

  // template/wrong-type; gives nothing, already complained about. Shows where `culprit` was
  // written, if it is data.
  Datum wrong(Span at, std::string message, const Datum& culprit = {});

  // Complains about a datum that is missing; false when it is.
  bool need(const Datum& datum, Span at);

  bool is_escaping() const { return escape_ != Escape::none; }

  // As the "escape" filter makes it.
  std::string escaped(std::string_view text) const;

  // As it becomes part of the output: markup as it is, anything else escaped.
  std::string output(const Datum& datum) const;

  // A text that is the result of a rendering: markup where values are escaped.
  Value rendered(std::string text, Span at) const;

 private:
  Escape escape_;
  Report& report_;
  std::size_t steps_ = 0;
  bool is_stopped_ = false;
  std::set<std::pair<Span, std::string>> told_;
};

}  // namespace govbook::templating
