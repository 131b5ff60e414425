// The template language: a documented subset of Jinja2 (see templates/LANGUAGE.md), with the
// results that Jinja2 gives. Values in, text and origins out; no template can read a file, call
// code or loop for ever.

#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "templating/value.h"

namespace govbook::templating {

// How values become part of the text; Markup is never escaped.
enum class Escape { markdown, html, none };

// A stretch of the rendered text [begin, end) in bytes and where it was written: a template's own
// words, or the data behind a value. Stretches are sorted, do not overlap and cover the text.
// `is_literal` tells a copied stretch, in which later lines and columns follow from `at`, from a
// value, all of which comes from one place.
struct Origin {
  std::size_t begin = 0;
  std::size_t end = 0;
  Span at;
  bool is_literal = false;
};

struct Rendered {
  std::string text;
  std::vector<Origin> origins;
};

struct Template;

// The templates of one root of the sources, and texts that are rendered with them. Each is parsed
// when it is first asked for and kept for as long as this object lives. Safe to use from several
// threads. REQUIRES: the sources live longer and do not change.
class Templates {
 public:
  explicit Templates(const Sources& sources, std::string root);
  ~Templates();

  // As the free functions below.
  Rendered render(std::string_view name, const Map& values, Escape escape, Report& report) const;
  Rendered render_text(std::string_view text, Span at, const Map& values, Escape escape,
                       Report& report) const;

  // The parsed template; nullptr when there is none of that name.
  const Template* find(std::string_view name) const;
  std::vector<std::string> names() const;

 private:
  const Template* read(std::string_view text, Span at) const;

  struct Kept;
  const Sources& sources_;
  std::string root_;
  std::unique_ptr<Kept> kept_;
};

// Renders the template of that name (root "templates" or "theme" of the sources: `root`). Includes
// and extended templates are looked up in the same root; parsed templates are not kept between
// calls (Templates does that). Reports template/syntax, template/unknown-name (with a suggestion),
// template/unknown-filter, template/unknown-test, template/unknown-template, template/wrong-type,
// template/too-deep and template/too-long, each at file, line and column, and gives what could be
// rendered.
Rendered render(const Sources& sources, std::string_view root, std::string_view name,
                const Map& values, Escape escape, Report& report);

// Renders text that is not in a file of its own; `at` is where it begins.
Rendered render_text(const Sources& sources, std::string_view root, std::string_view text, Span at,
                     const Map& values, Escape escape, Report& report);

// The place behind byte `offset` of a rendered text.
Span origin_of(const Rendered& rendered, const Sources& sources, std::size_t offset);

// The names of all filters and tests, sorted: the documentation is held equal to them.
std::vector<std::string> filter_names();
std::vector<std::string> test_names();

}  // namespace govbook::templating
