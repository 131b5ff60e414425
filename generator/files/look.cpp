#include "files/look.h"

#include <fcntl.h>
#include <sys/stat.h>

namespace govbook::files {
namespace {

Seen to_seen(const struct stat& about) {
  constexpr std::int64_t second = 1'000'000'000;
  return {about.st_ino, static_cast<std::uint64_t>(about.st_size),
          about.st_mtim.tv_sec * second + about.st_mtim.tv_nsec};
}

}  // namespace

std::optional<Seen> seen(const Handle& file) {
  struct stat about {};
  if (fstat(file.number(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return to_seen(about);
}

std::optional<Seen> seen(const Handle& folder, const std::string& path) {
  struct stat about {};
  const int result = fstatat(folder.number(), path.c_str(), &about, AT_SYMLINK_NOFOLLOW);
  if (result != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
  return to_seen(about);
}

SeenFiles look(const std::string& folder, const std::vector<std::string>& paths) {
  SeenFiles found;
  const Handle root(open(folder.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
  if (!root.is_open()) return found;
  for (const auto& path : paths) {
    if (const auto one = seen(root, path)) found.insert_or_assign(found.end(), path, *one);
  }
  return found;
}

std::string identity(const std::string& path) {
  struct stat about {};
  if (stat(path.c_str(), &about) != 0) return {};
  const auto stands = to_seen(about);
  return std::to_string(stands.number) + " " + std::to_string(stands.size) + " " +
         std::to_string(stands.modified);
}

}  // namespace govbook::files
