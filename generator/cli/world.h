// The world around the program: folders, resources, the terminal. Only cli/ knows it.

#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/report.h"
#include "base/sources.h"
#include "build/make.h"

namespace govbook::cli {

// Exit codes, for scripts.
inline constexpr int made = 0;
inline constexpr int content_has_errors = 1;
inline constexpr int wrong_use = 2;
inline constexpr int world_failed = 3;

// What every command may be told.
struct Settings {
  std::vector<std::string> folders;
  std::string output = "site";
  std::string title = "Governance handbooks";
  std::string as_at;
  std::string audience = "public";  // Or "members".
  std::string format = "text";
  int jobs = 0;  // 0: as many as the machine has cores.
  bool is_strict = false;
  bool shows_timings = false;
  bool shows_why = false;
  bool uses_cache = true;
  bool makes_prints = true;
};

// Which folders hold handbooks: a folder with a handbook.json (or .yaml), or the folders of that
// kind inside it. Reports cli/no-folder, cli/no-handbook and cli/same-name.
struct Found {
  std::vector<std::string> folders;
  bool is_collection = false;
};
Found find_handbooks(const std::vector<std::string>& folders, Report& report);

// The folder with templates/ and themes/: in the share folder it was installed with, in
// the source tree above it, or in the one it was built from. Empty, and cli/no-resources reported,
// when there is none.
std::string resources(Report& report);

// A handbook's files with the templates and the theme, which its own folders may override.
build::Handbook open_handbook(const std::string& folder, const Settings& settings);

// Templates and theme alone, for the landing page of a collection.
build::Handbook open_shared(const Settings& settings);

// Options for the stations; reports cli/bad-date.
build::Options options_of(const Settings& settings, Report& report);

// Which diagnostics are worth the reader's time.
enum class Level { all, without_notes };

// Whether a diagnostic tells of something that waits to be filled in.
bool is_placeholder(const Diagnostic& told);

// What a report may tell whoever reads it: everyone, unless they say that they are a member.
Report for_reader(const Report& report, const Sources& sources, const Settings& settings);

// Prints what a report holds for its reader, sorted by place and within the limits of
// base/abridge.h, to standard output or standard error. As text, it shows the first placeholder of
// a file and counts the others.
// print_told prints a report that for_reader has given.
enum class Stream { output, error };
void print_told(const Report& told, const Sources& sources, const Settings& settings, Level level,
                Stream stream);
void print(const Report& report, const Sources& sources, const Settings& settings, Level level,
           Stream stream);

// 1 when an error has a place, 3 when one has none, 0 when there is none.
int exit_code(const Report& report);

// A path as a word of a command line: in quotation marks where a shell would take it apart.
std::string shell_word(const std::string& path);

void say(const std::string& line);       // To standard output.
void complain(const std::string& line);  // To standard error.

}  // namespace govbook::cli
