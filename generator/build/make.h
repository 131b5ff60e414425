// The driver: from the files of one or more handbooks to everything that is published. Reads like a
// contents page; each line is a station of the house.

#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/output.h"
#include "base/report.h"
#include "base/sources.h"
#include "build/memory.h"
#include "build/why.h"
#include "doc/document.h"
#include "scan/secrets.h"
#include "view/edition.h"

namespace govbook::build {

struct Options {
  std::optional<Date> as_at;  // Instead of the handbook's own date.
  view::Audience audience = view::Audience::everyone;
  int jobs = 1;               // Render jobs at a time; any number gives the same bytes.
  std::string generator;      // "govbook 0.1.0": named in PDFs.
  std::string program;        // Another one when the program or a library of it is another.
  // A word that is another one when that file of the machine is; may be empty.
  std::function<std::string(const std::string& path)> identity;
  bool makes_everything = false;  // Whatever earlier builds have left.
  bool makes_prints = true;       // PDFs.
  SeenFiles present;              // How the files that are remembered stand in the output folder.
  // Called when a station begins, for those who measure or show progress; may be empty.
  std::function<void(std::string_view station)> on_station;

  void begin(std::string_view station) const {
    if (on_station) on_station(station);
  }
};

// One handbook on its way: its files and what the stations made of them. `report` holds what is to
// be said of it, with places in `sources`. `memory` is what an earlier build into the same folder
// has left; after `make`, what this one leaves.
struct Handbook {
  std::string folder;  // Below the output of a collection; empty when alone.
  Sources sources;
  Report report;
  Memory memory;
  scan::Secrets secrets;  // What its site must not say.
  std::optional<view::Edition> edition;
  doc::Library library;
};

struct Made {
  Output output;
  SeenFiles kept;                   // Files that stay as they are in the output folder.
  std::map<std::string, Why> whys;  // For every page and PDF, why it was made, or that it is kept.
  std::size_t pages = 0;            // Made, not kept.
  std::size_t prints = 0;           // Likewise.
  std::size_t diagrams = 0;         // Likewise.
  std::size_t kept_pages = 0;
  std::size_t kept_prints = 0;
};

// Reads, checks and cuts a handbook: the stations that `govbook check` needs. False when it has
// errors.
bool read(Handbook& handbook, const Options& options);

// `read`, and its documents.
bool compose(Handbook& handbook, const Options& options);

// One handbook alone.
Made make(Handbook& handbook, const Options& options);

// A PDF that is made alone.
struct Alone {
  std::string bytes;
  std::size_t pages = 0;
};

// That of the document of this address; nothing where the handbook has errors or makes no such PDF.
Alone make_alone(Handbook& handbook, std::string_view path, const Options& options);

// Several with a landing page; `shared` holds templates and theme for that page and what is to be
// said of it.
Made make_collection(std::string_view title, std::vector<Handbook>& handbooks, Handbook& shared,
                     const Options& options);

}  // namespace govbook::build
