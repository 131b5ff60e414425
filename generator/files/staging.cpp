#include "files/staging.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <vector>

#include "base/utf8.h"

namespace govbook::files {
namespace {

namespace fs = std::filesystem;

bool is_same(const Handle& open, const Handle& parent, const std::string& name) {
  struct stat one {};
  struct stat other {};
  return fstat(open.number(), &one) == 0 &&
         fstatat(parent.number(), name.c_str(), &other, AT_SYMLINK_NOFOLLOW) == 0 &&
         one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

// Whether a folder holds nothing at all or, where that may be, our mark; nothing when that cannot
// be seen, and errno tells why.
std::optional<bool> is_free(const Handle& folder, const fs::path& path, Before before) {
  struct stat about {};
  if (fstatat(folder.number(), mark_name, &about, AT_SYMLINK_NOFOLLOW) == 0) {
    return before == Before::site && S_ISREG(about.st_mode);
  }
  if (errno != ENOENT) return std::nullopt;
  std::error_code error;
  const bool is_empty = fs::is_empty(path, error);
  errno = error.value();
  return error ? std::nullopt : std::optional(is_empty);
}

// False when another build holds it, or with another errno when it cannot be had at all.
bool lock(const Handle& handle) { return flock(handle.number(), LOCK_EX | LOCK_NB) == 0; }

void report_lock(const std::string& out, Report& report) {
  if (errno != EWOULDBLOCK) return report_cannot("lock", out, report);
  report.error("files/busy", {}, "another build is writing " + utf8::in_quotes(out));
  report.hint("wait for it to end, or give another folder with -o");
}

std::string cannot(std::string_view verb, const std::string& path) {
  const std::string why = std::strerror(errno);
  return "cannot " + std::string(verb) + " " + utf8::in_quotes(path) + ": " + why;
}

// Of something that does no harm to the tree that is seen.
void warn_cannot(std::string_view verb, const std::string& path, Report& report) {
  report.warning("files/cannot-tidy", {}, cannot(verb, path));
  report.hint("the site itself is whole; the next build takes away what is left beside it");
}

void refuse(const std::string& out, Before before, Report& report) {
  if (before == Before::site) {
    report.error(
        "files/not-ours", {},
        utf8::in_quotes(out) + " holds something that govbook did not make, so it is left alone");
    return report.hint("give another folder with -o, or empty this one yourself");
  }
  report.error("files/not-ours", {}, utf8::in_quotes(out) + " is not empty, so it is left alone");
  report.hint("give the name of a folder that is not there yet");
}

// The names in a folder; nothing when they cannot be read, and errno tells why.
std::optional<std::vector<std::string>> names_in(const std::string& path) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    names.push_back(entry->path().filename().string());
  }
  errno = error.value();
  return error ? std::nullopt : std::optional(std::move(names));
}

// False when something of that name stands in the other folder already, and otherwise.
bool move(const std::string& name, const Handle& from, const Handle& to) {
  return renameat2(from.number(), name.c_str(), to.number(), name.c_str(), RENAME_NOREPLACE) == 0;
}

// All that is in a folder; errno tells why not.
bool remove_contents(const std::string& path) {
  std::error_code error;
  for (fs::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    fs::remove_all(entry->path(), error);
    if (error) break;
  }
  errno = error.value();
  return !error;
}

}  // namespace

void report_cannot(std::string_view verb, const std::string& path, Report& report) {
  report.error("files/cannot-write", {}, cannot(verb, path));
}

std::optional<Staging> Staging::open(const std::string& out, Before before, Report& report) {
  Staging staging;
  if (!staging.open_parent(out, report)) return std::nullopt;
  if (!staging.open_fresh(report)) return std::nullopt;
  if (!staging.open_present(before, report)) {
    Report ignored;  // The reason is reported already.
    staging.clear(ignored);
    return std::nullopt;
  }
  return staging;
}

bool Staging::open_parent(const std::string& out, Report& report) {
  std::error_code error;
  auto whole = fs::absolute(out, error).lexically_normal();
  if (whole.filename().empty()) whole = whole.parent_path();
  name_ = whole.filename().string();
  out_ = out;
  while (out_.size() > 1 && out_.ends_with('/')) out_.pop_back();
  if (out.empty() || error || name_.empty() || name_ == "/") {
    report.error("files/cannot-write", {}, utf8::in_quotes(out) + " is no folder that can be made");
    return false;
  }
  const auto parent = whole.parent_path();
  path_ = (parent / ("." + name_ + ".govbook-new")).string();
  fs::create_directories(parent, error);
  if (error) {
    errno = error.value();
    report_cannot("make the folder", parent.string(), report);
    return false;
  }
  parent_ = Handle(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!parent_.is_open()) report_cannot("open", parent.string(), report);
  return parent_.is_open();
}

bool Staging::open_fresh(Report& report) {
  const auto name = fs::path(path_).filename().string();
  // The folder may go away between opening and locking it, when another build ends just then.
  for (int attempt = 0; attempt < 5; ++attempt) {
    if (mkdirat(parent_.number(), name.c_str(), 0777) != 0 && errno != EEXIST) break;
    Handle folder(openat(parent_.number(), name.c_str(), folder_flags));
    if (!folder.is_open() && errno == ENOENT) continue;
    if (!folder.is_open()) break;
    if (!lock(folder)) {
      report_lock(out_, report);
      return false;
    }
    if (!is_same(folder, parent_, name)) continue;
    fresh_ = std::move(folder);
    if (remove_contents(path_)) return true;
    break;
  }
  report_cannot("prepare", path_, report);
  return false;
}

bool Staging::open_present(Before before, Report& report) {
  struct stat about {};
  if (fstatat(parent_.number(), name_.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) {
    if (errno == ENOENT) return true;
    report_cannot("look at", out_, report);
    return false;
  }
  if (!S_ISDIR(about.st_mode)) {
    report.error("files/not-ours", {}, utf8::in_quotes(out_) + " is there and is no folder");
    return false;
  }
  present_ = Handle(openat(parent_.number(), name_.c_str(), folder_flags));
  if (!present_.is_open()) {
    report_cannot("open", out_, report);
    return false;
  }
  if (!lock(present_)) {
    report_lock(out_, report);
    return false;
  }
  const auto free = is_free(present_, fs::path(path_).parent_path() / name_, before);
  if (!free) report_cannot("look at", out_, report);
  if (!free || *free) return free.has_value();
  refuse(out_, before, report);
  return false;
}

bool Staging::exchange(Report& report) {
  const auto name = fs::path(path_).filename().string();
  // Its times and bytes are on disk before anybody sees it: a power cut leaves the old or the new.
  if (syncfs(fresh_.number()) != 0) {
    report_cannot("bring to disk", path_, report);
    return false;
  }
  // Never removed first and renamed then: where the file system cannot exchange, nothing is done.
  const int parent = parent_.number();
  const int result = present_.is_open()
                         ? renameat2(parent, name.c_str(), parent, name_.c_str(), RENAME_EXCHANGE)
                         : renameat(parent, name.c_str(), parent, name_.c_str());
  if (result != 0) {
    const bool is_unable = errno == EINVAL;
    report_cannot("put the new site in the place of", out_, report);
    if (is_unable) report.hint("this file system cannot exchange folders; use a local disk");
    return false;
  }
  // A power cut may now bring the old tree back, so it must stay whole.
  keeps_old_ = !bring_parent_to_disk(report);
  return true;
}

bool Staging::bring_parent_to_disk(Report& report) {
  if (fsync(parent_.number()) == 0) return true;
  warn_cannot("bring to disk the folder of", out_, report);
  return false;
}

bool Staging::settle(Report& report) {
  if (syncfs(fresh_.number()) != 0) {
    report_cannot("bring to disk", path_, report);
    return false;
  }
  if (present_.is_open()) return move_inside(report);
  const auto name = fs::path(path_).filename().string();
  // Of a folder, this replaces nothing but an empty one.
  if (renameat(parent_.number(), name.c_str(), parent_.number(), name_.c_str()) != 0) {
    report_cannot("put the new folder in the place of", out_, report);
    return false;
  }
  bring_parent_to_disk(report);
  return true;
}

bool Staging::move_inside(Report& report) {
  const auto names = names_in(path_);
  if (!names) {
    report_cannot("read", path_, report);
    return false;
  }
  std::vector<std::string> moved;
  for (const auto& name : *names) {
    if (!move(name, fresh_, present_)) {
      report_cannot("write", out_ + "/" + name, report);
      for (const auto& back : moved) move(back, present_, fresh_);
      return false;
    }
    moved.push_back(name);
  }
  return true;
}

void Staging::clear(Report& report) {
  if (keeps_old_) return;
  std::error_code error;
  fs::remove_all(path_, error);
  if (!error) return;
  errno = error.value();
  warn_cannot("remove", path_, report);
}

}  // namespace govbook::files
