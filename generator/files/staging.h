// The folder beside the output in which a new tree is made, and its exchange with the old one. Both
// are locked for as long as this lives, so that of two builds of one output the second is refused.
// Or else its move to where nothing stands yet.

#pragma once

#include <optional>
#include <string>

#include "base/report.h"
#include "files/handle.h"

namespace govbook::files {

inline constexpr const char* mark_name = ".govbook-site";

// What may stand where the new tree is to go: a site of ours or nothing, or nothing at all. An
// empty folder is nothing.
enum class Before { site, nothing };

class Staging {
 public:
  // An empty locked folder ".<out>.govbook-new"; nothing when there can be none, with the reason
  // reported: files/not-ours, files/busy or files/cannot-write.
  static std::optional<Staging> open(const std::string& out, Before before, Report& report);

  const Handle& fresh() const { return fresh_; }
  const Handle& present() const { return present_; }  // Not open when there is no output yet.
  const std::string& out() const { return out_; }
  const std::string& path() const { return path_; }

  // Puts the new tree in the place of the old one, or nothing. Reports files/cannot-write when
  // nothing was done, and files/cannot-tidy when it was but may not be on disk.
  bool exchange(Report& report);

  // Puts the new tree where nothing stands: whole, or file by file into an empty folder, which may
  // be the one that somebody is in. Nothing is ever overwritten; what was moved is taken back when
  // the rest cannot be. Reports as `exchange` does. REQUIRES: opened for nothing before it.
  bool settle(Report& report);

  // Takes away what now stands in the staging folder: a new tree that is not wanted, or the old
  // one, unless a power cut could still bring it back. Reports files/cannot-tidy.
  void clear(Report& report);

 private:
  Staging() = default;
  bool open_parent(const std::string& out, Report& report);
  bool open_fresh(Report& report);
  bool open_present(Before before, Report& report);
  bool move_inside(Report& report);
  bool bring_parent_to_disk(Report& report);

  std::string out_;   // As given, without strokes at the end.
  std::string name_;  // In its parent.
  std::string path_;  // Of the staging folder.
  Handle parent_;
  Handle fresh_;
  Handle present_;
  bool keeps_old_ = false;  // The exchange may not be on disk.
};

// "cannot write "site/index.html": No space left on device", from errno.
void report_cannot(std::string_view verb, const std::string& path, Report& report);

}  // namespace govbook::files
