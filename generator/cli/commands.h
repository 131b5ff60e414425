// One function for each command; each gives the exit code.

#pragma once

#include <string>
#include <vector>

#include "cli/world.h"
#include "reply/question.h"

namespace govbook::cli {

int build(const Settings& settings);
int check(const Settings& settings);

// What `init` is told: which folder to make, from which sample.
struct Beginning {
  std::string folder;
  std::string sample = "childrens-trust-board";
};

// Makes a new handbook of the date that --as-at gives, or of today.
int init(const Beginning& beginning, const Settings& settings);

// `station` is sources, handbook, edition, documents or pages.
int dump(const std::string& station, const Settings& settings);

// What `pack` is told.
struct Pack {
  std::string meeting;
  std::string output;  // Empty: the id of the meeting with ".pdf".
};

// Makes the pack of one meeting of the first of the handbooks.
int pack(const Pack& pack, const Settings& settings);

// What `print` is told.
struct Sheet {
  std::vector<std::string> files;
  std::string output;  // Of the only file. Empty: each file's name with ".pdf".
  std::string theme;   // A folder with files of a theme of one's own, or empty.
};

// Sets files of Markdown.
int print_files(const Sheet& sheet, const Settings& settings);

// All rules, or the page of help of one.
int rules(const std::string& code, const Settings& settings);

// Answers a question about the first of the handbooks.
int show(reply::Question question, Settings settings);
// Proposes dates for the meetings of a body in a year.
int propose_dates(reply::Question question, Settings settings);

// Writes what the minutes of a meeting begin from.
int begin_minutes(reply::Question question, Settings settings);

std::string answers_listed();  // "quorum, votes or load".

// Tells what a site for everyone says of its handbooks that is not for everyone. 1 when there is
// something, 3 when a file cannot be read.
int scan_site(const std::string& site, const Settings& settings);

// Tells what people who cannot see would not get from PDFs. 1 when something is found, 3 when a
// file cannot be read or is no PDF.
int verify_files(const std::vector<std::string>& files, const Settings& settings);

}  // namespace govbook::cli
