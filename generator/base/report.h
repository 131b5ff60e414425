// What the generator has to tell the person who wrote the content.
//
// Every station takes a Report& as its last parameter, adds to it, and carries on with the best
// value it can make. Nothing is thrown and nothing is printed: whoever called decides, between two
// stations, whether to go on.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/span.h"

namespace govbook {

// error: nothing is published. warning: published, but an error with --strict. note: a fact about
// the arrangements that a reader may want to know (a gap, a contradiction).
enum class Severity { error, warning, note };

// A second place that explains the first ("the other one is here").
struct Related {
  Span at;
  std::string message;
};

struct Diagnostic {
  Severity severity = Severity::error;
  std::string code;     // "station/what-is-wrong", kebab-case, stable.
  Span at;              // Nowhere when the world failed.
  std::string message;  // Lower case, no full stop, values quoted as written.
  std::vector<std::string> hints;
  std::vector<Related> related;
  bool is_veiled = false;  // What it is about is not for whoever reads it: its line is not shown.
};

class Report {
 public:
  void error(std::string_view code, Span at, std::string message);
  void warning(std::string_view code, Span at, std::string message);
  void note(std::string_view code, Span at, std::string message);
  void add(Diagnostic diagnostic);

  // Adds to the diagnostic that was added last. REQUIRES: there is one.
  void hint(std::string text);
  void see_also(Span at, std::string message);

  // Adds everything that another report holds, in its order.
  void append(const Report& other);

  // Turns every warning, told already or later, into an error (--strict).
  void be_strict();

  // Sorts by place (file, line, column), keeping the order of equals; placeless ones come last.
  void sort();

  bool has_errors() const { return error_count_ > 0; }

  // Whether guesses at what was meant, which cost time, are still worth it: nobody reads them
  // behind so many errors.
  bool wants_guesses() const { return error_count_ < 1000; }

  std::size_t count(Severity severity) const;
  const std::vector<Diagnostic>& diagnostics() const { return diagnostics_; }

 private:
  std::vector<Diagnostic> diagnostics_;
  std::size_t error_count_ = 0;
  bool strict_ = false;
};

}  // namespace govbook
