#include "files/write_tree.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>

#include "files/handle.h"
#include "files/staging.h"

namespace govbook::files {
namespace {

constexpr std::string_view mark =
    "govbook made this folder and replaces it as a whole at every build.\n";

// Whether a path of an output stays below its folder.
bool is_below(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    const auto part = path.substr(0, end);
    if (part.empty() || part == "." || part == "..") return false;
    if (end == path.size()) return true;
    path.remove_prefix(end + 1);
  }
  return false;
}

bool has_bytes(const Handle& folder, const std::string& path, std::string_view bytes) {
  const Handle file(
      openat(folder.number(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  if (!file.is_open() || fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode)) return false;
  if (static_cast<std::size_t>(about.st_size) != bytes.size()) return false;
  std::array<char, 65536> buffer;
  while (true) {
    const auto size = read(file.number(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return size == 0 && bytes.empty();
    const std::string_view part(buffer.data(), static_cast<std::size_t>(size));
    if (!bytes.starts_with(part)) return false;
    bytes.remove_prefix(part.size());
  }
}

// Writes a tree into a staging folder, linking what the present one has already.
class Writer {
 public:
  Writer(const Staging& staging, Report& report) : staging_(staging), report_(report) {}

  bool write_all(const Output& output) {
    // The mark is first, so that no half-made folder lacks it.
    if (!add(mark_name, mark)) return false;
    return std::all_of(output.begin(), output.end(),
                       [this](const auto& entry) { return add(entry.first, entry.second); });
  }

  // Whether the present folder holds the same and nothing else.
  bool changed_nothing() const {
    if (!staging_.present().is_open() || linked_ != added_) return false;
    std::error_code error;
    std::size_t found = 0;
    namespace fs = std::filesystem;
    for (fs::recursive_directory_iterator entry(staging_.out(), error), end; !error && entry != end;
         entry.increment(error)) {
      ++found;
    }
    return !error && found == added_ + folders_.size();
  }

 private:
  bool add(const std::string& path, std::string_view bytes) {
    assert(is_below(path) && "an output path leads out of its folder");
    ++added_;
    if (!make_folders(path)) return false;
    if (link_present(path, bytes)) {
      ++linked_;
      return true;
    }
    return write(path, bytes);
  }

  bool make_folders(const std::string& path) {
    for (auto end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
      const auto folder = path.substr(0, end);
      if (!folders_.insert(folder).second) continue;
      if (mkdirat(staging_.fresh().number(), folder.c_str(), 0777) != 0) return fail(folder);
    }
    return true;
  }

  // Where linking is refused (another owner, another file system) the file is written instead.
  bool link_present(const std::string& path, std::string_view bytes) {
    const auto& present = staging_.present();
    return present.is_open() && has_bytes(present, path, bytes) &&
           linkat(present.number(), path.c_str(), staging_.fresh().number(), path.c_str(), 0) == 0;
  }

  bool write(const std::string& path, std::string_view bytes) {
    Handle file(openat(staging_.fresh().number(), path.c_str(),
                       O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
    if (!file.is_open()) return fail(path);
    while (!bytes.empty()) {
      const auto size = ::write(file.number(), bytes.data(), bytes.size());
      if (size < 0 && errno == EINTR) continue;
      if (size == 0) errno = EIO;  // Never so of a file; but nobody shall wait for ever.
      if (size <= 0) return fail(path);
      bytes.remove_prefix(static_cast<std::size_t>(size));
    }
    return close(file.release()) == 0 || fail(path);
  }

  bool fail(const std::string& path) {
    report_cannot("write", staging_.path() + "/" + path, report_);
    return false;
  }

  const Staging& staging_;
  Report& report_;
  std::set<std::string> folders_;
  std::size_t added_ = 0;
  std::size_t linked_ = 0;
};

}  // namespace

void write_tree(const Output& output, const std::string& out, Report& report) {
  auto staging = Staging::open(out, report);
  if (!staging) return;
  Writer writer(*staging, report);
  if (writer.write_all(output) && !writer.changed_nothing()) staging->exchange(report);
  staging->clear(report);
}

}  // namespace govbook::files
