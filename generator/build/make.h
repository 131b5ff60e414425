// The driver: from the files of one or more handbooks to everything that is published. Reads like a
// contents page; each line is a station of the house.

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/output.h"
#include "base/report.h"
#include "base/sources.h"
#include "doc/document.h"
#include "view/edition.h"

namespace govbook::build {

struct Options {
  std::optional<Date> as_at;  // Instead of the handbook's own date.
  int jobs = 1;               // Render jobs at a time; any number gives the same bytes.
  std::string generator;      // "govbook 0.1.0": named in PDFs.
  // Called when a station begins, for those who measure or show progress; may be empty.
  std::function<void(std::string_view station)> on_station;
};

// One handbook on its way: its files and what the stations made of them. `report` holds what is to
// be said of it, with places in `sources`.
struct Handbook {
  std::string folder;  // Below the output of a collection; empty when alone.
  Sources sources;
  Report report;
  std::optional<view::Edition> edition;
  doc::Library library;
};

struct Made {
  Output output;
  std::size_t pages = 0;
  std::size_t prints = 0;
  std::size_t diagrams = 0;
};

// Reads, checks and cuts a handbook: the stations that `govbook check` needs. False when it has
// errors.
bool read(Handbook& handbook, const Options& options);

// `read`, and its documents.
bool compose(Handbook& handbook, const Options& options);

// One handbook alone.
Made make(Handbook& handbook, const Options& options);

// Several with a landing page; `shared` holds templates and theme for that page and what is to be
// said of it.
Made make_collection(std::string_view title, std::vector<Handbook>& handbooks, Handbook& shared,
                     const Options& options);

}  // namespace govbook::build
