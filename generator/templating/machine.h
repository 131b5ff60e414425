// Runs a parsed template: expressions give data, statements write text. Whatever a template does,
// the machine ends, within the limits of context.h and of depth.

#pragma once

#include <deque>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "templating/context.h"
#include "templating/datum.h"
#include "templating/filters.h"
#include "templating/render.h"
#include "templating/tree.h"

namespace govbook::templating {

// The names that hold in one place; names of the parent hold too, unless set anew.
struct Frame {
  Frame* parent = nullptr;
  const Map* values = nullptr;  // What the caller gave; in the outermost frame only.
  std::vector<std::pair<std::string_view, Datum>> variables;

  void set(std::string_view name, Datum datum);
  const Datum* find_own(std::string_view name) const;
};

struct Loop {
  const std::vector<Datum>& members;
  std::size_t index = 0;
};

struct Macro {
  const Signature* signature = nullptr;
  const Body* body = nullptr;
  Frame* home = nullptr;  // Where it was defined: the names it sees.
};

class Machine {
 public:
  Machine(const Templates& templates, Context& context)
      : templates_(templates), context_(context) {}

  Rendered run(const Template& whole, const Map& values);

 private:
  enum class Absence { told, tolerated };
  struct Arguments {
    std::vector<Datum> ordered;
    NamedData named;
  };
  // The blocks of a template and of those it extends, the youngest first.
  using Chain = std::vector<const Block*>;
  struct Page {
    Frame* root = nullptr;
    const Template* parent = nullptr;
    Span extended_at;  // Where the parent is named.
    std::map<std::string_view, Chain> chains;
  };
  struct Running {
    const Chain* chain = nullptr;
    std::size_t level = 0;
  };

  // evaluate.cpp
  Datum evaluate(const Expression& of, Frame& frame, Absence absence = Absence::told);
  Datum dispatch(const Expression& of, Frame& frame, Absence absence);
  Datum name(const Expression& of, Frame& frame, Absence absence);
  Datum attribute(const Expression& of, Frame& frame, Absence absence);
  Datum subscript(const Expression& of, Frame& frame, Absence absence);
  Datum filtered(const Expression& of, Frame& frame);
  Datum tested(const Expression& of, Frame& frame);
  Datum comparison(const Expression& of, Frame& frame);
  Datum concatenation(const Expression& of, Frame& frame);
  Datum choice(const Expression& of, Frame& frame, Absence absence);
  Datum logic(const Expression& of, Frame& frame, Absence absence);
  Datum sign(const Expression& of, Frame& frame);
  Datum list(const Expression& of, Frame& frame);
  Datum map(const Expression& of, Frame& frame);
  std::vector<Datum> evaluate_parts(const Expression& of, Frame& frame, std::size_t from);
  bool is_member(const Datum& datum, Span at);

  // call.cpp
  Datum call(const Expression& of, Frame& frame);
  Datum function(std::string_view called, const Arguments& given, Span at, bool& is_known);
  Datum range(const Arguments& given, Span at);
  Datum made_map(const Arguments& given, bool is_namespace, Span at);
  Arguments arguments(const Expression& of, const std::vector<std::string>& named, Frame& frame);
  const Macro* macro_of(const Expression& callee, Frame& frame);
  bool print_call(const Expression& of, Frame& frame);
  void call_macro(const Macro& macro, Arguments given, const Macro* caller, Span at);
  bool bind(const Macro& macro, Arguments given, Frame& frame, Span at);
  bool call_super(Span at);

  // execute.cpp
  void execute(const Body& body, Frame& frame);
  void print(const Print& of, Span at, Frame& frame);
  void choose(const If& of, Frame& frame);
  void repeat(const For& of, Span at, Frame& frame);
  void turns(const For& of, const std::vector<Datum>& all, Span at, Frame& frame);
  void set(const Set& of, Span at, Frame& frame);
  void set_block(const SetBlock& of, Span at, Frame& frame);
  void with(const With& of, Frame& frame);
  void call_block(const CallBlock& of, Frame& frame);
  void filter_block(const FilterBlock& of, Span at, Frame& frame);
  bool assign(const std::vector<Target>& targets, bool is_unpacked, const Datum& datum,
              Frame& frame);
  void assign_one(const Target& target, const Datum& datum, Frame& frame);

  // pages.cpp
  void run_page(const Template& whole, Frame& root);
  void include(const Include& of, Span at, Frame& frame);
  void extend(const Extends& of, Span at, Frame& frame);
  void place_block(const BlockPlace& of, Frame& frame);
  void run_block(const Chain& chain, std::size_t level, Frame& frame);
  void import(const Import& of, Span at, Frame& frame);
  const Template* template_of(const Expression& of, Frame& frame, bool is_optional);
  void use(const Template& whole);

  void write(std::string_view text, Span at, bool is_literal);
  std::string capture(const std::function<void()>& what);
  bool goes_deeper(Span at);

  const Templates& templates_;
  Context& context_;
  Rendered* out_ = nullptr;
  Page* page_ = nullptr;
  Running running_;
  Datum captured_;
  std::deque<Macro> macros_;   // Live to the end, as modules hold on to them.
  std::deque<Frame> modules_;  // Imported templates.
  std::set<const Template*> used_;
  int depth_ = 0;
  int page_depth_ = 0;
  bool is_muted_ = false;  // Behind "extends": names are set, but nothing is written.
};

// data.items(), name.upper() and the like; reports template/unknown-name for others.
Datum call_method(const Datum& object, std::string_view name, std::vector<Datum> given,
                  Context& context, Span at);

// What a frame and those around it know, for suggestions.
std::vector<std::string> known_names(const Frame& frame);

}  // namespace govbook::templating
