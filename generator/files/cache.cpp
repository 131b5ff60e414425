#include "files/cache.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "files/handle.h"
#include "files/look.h"

namespace govbook::files {
namespace {

constexpr const char* cache_folder = ".govbook";
constexpr const char* fresh_name = "new";
constexpr std::size_t largest = std::size_t{64} << 20U;
constexpr std::size_t most_kept_files = 16;

Handle open_folder(const std::string& folder) {
  const Handle above(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  return Handle(above.is_open() ? openat(above.number(), cache_folder, folder_flags) : -1);
}

Handle make_folder(const std::string& folder) {
  const Handle above(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!above.is_open()) return Handle();
  if (mkdirat(above.number(), cache_folder, 0777) != 0 && errno != EEXIST) return Handle();
  return Handle(openat(above.number(), cache_folder, folder_flags));
}

bool write_all(const Handle& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto size = write(file.number(), bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size == 0) errno = EIO;  // As in write_tree.
    if (size <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  return true;
}

// REQUIRES: the folder is locked. Whoever was killed here before has left its beginning.
bool put(const Handle& folder, const std::string& name, std::string_view bytes) {
  unlinkat(folder.number(), fresh_name, 0);
  constexpr int flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  Handle file(openat(folder.number(), fresh_name, flags, 0666));
  if (!file.is_open() || !write_all(file, bytes) || close(file.release()) != 0) return false;
  return renameat(folder.number(), fresh_name, folder.number(), name.c_str()) == 0;
}

bool ignore_in_git(const Handle& folder) {
  return seen(folder, ".gitignore") || put(folder, ".gitignore", "*\n");
}

// Every output that was ever made from a handbook has a file: those not used for longest go.
void drop_oldest(const Handle& folder) {
  std::vector<std::pair<std::int64_t, std::string>> found;
  const auto path = "/proc/self/fd/" + std::to_string(folder.number());
  std::error_code error;
  for (std::filesystem::directory_iterator entry(path, error), end; !error && entry != end;
       entry.increment(error)) {
    const auto name = entry->path().filename().string();
    const auto stands = name.starts_with('.') ? std::nullopt : seen(folder, name);
    if (stands) found.emplace_back(stands->modified, name);
  }
  if (found.size() <= most_kept_files) return;
  std::sort(found.rbegin(), found.rend());
  for (std::size_t i = most_kept_files; i < found.size(); ++i) {
    unlinkat(folder.number(), found[i].second.c_str(), 0);
  }
}

void report_not_kept(const std::string& folder, Report& report) {
  const std::string why = std::strerror(errno);
  const auto path = (std::filesystem::path(folder) / cache_folder).string();
  report.note("files/cannot-keep", {},
              "cannot keep what was learnt in \"" + utf8::printable(path) + "\": " + why);
  report.hint("the next build makes everything again; --no-cache asks for that");
}

}  // namespace

std::string read_cache(const std::string& folder, const std::string& name) {
  const auto cache = open_folder(folder);
  if (!cache.is_open()) return {};
  const Handle file(
      openat(cache.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  const auto stands = seen(file);
  if (!stands || stands->size > largest) return {};
  std::string bytes(stands->size, '\0');
  std::size_t have = 0;
  while (have < bytes.size()) {
    const auto size = read(file.number(), bytes.data() + have, bytes.size() - have);
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return {};
    have += static_cast<std::size_t>(size);
  }
  return bytes;
}

void write_cache(const std::string& folder, const std::string& name, std::string_view bytes,
                 Report& report) {
  const auto cache = make_folder(folder);
  if (!cache.is_open()) return report_not_kept(folder, report);
  if (flock(cache.number(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) report_not_kept(folder, report);
    return;
  }
  if (!ignore_in_git(cache) || !put(cache, name, bytes)) return report_not_kept(folder, report);
  drop_oldest(cache);
}

}  // namespace govbook::files
