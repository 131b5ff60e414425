#include "files/put.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>

#include "files/look.h"

namespace govbook::files {

bool put_folder(const Handle& folder, const std::string& path) {
  return mkdirat(folder.number(), path.c_str(), 0777) == 0;
}

bool put_file(const Handle& folder, const std::string& path, std::string_view bytes,
              std::optional<Seen>& stands) {
  Handle file(openat(folder.number(), path.c_str(),
                     O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!file.is_open()) return false;
  while (!bytes.empty()) {
    const auto size = ::write(file.number(), bytes.data(), bytes.size());
    if (size < 0 && errno == EINTR) continue;
    if (size == 0) errno = EIO;  // Never so of a file; but nobody shall wait for ever.
    if (size <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(size));
  }
  stands = seen(file);
  return close(file.release()) == 0;
}

}  // namespace govbook::files
