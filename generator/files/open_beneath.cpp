#include "files/open_beneath.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstdint>

namespace govbook::files {

Handle open_beneath(const Handle& folder, const std::string& name, int flags) {
  const bool is_entry = !name.empty() && name != "." && name != ".." &&
                        name.find('/') == std::string::npos && name.find('\0') == std::string::npos;
  if (!is_entry) {
    errno = EXDEV;
    return Handle();
  }
  flags |= O_CLOEXEC | O_NOFOLLOW;
  open_how how{};
  how.flags = static_cast<std::uint64_t>(flags);
  how.resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
  const auto opened = syscall(SYS_openat2, folder.number(), name.c_str(), &how, sizeof how);
  if (opened >= 0) return Handle(static_cast<int>(opened));
  // Kernels before 5.6 do not know it, and some containers do not let it through.
  const bool is_unknown = errno == ENOSYS || errno == EPERM || errno == EINVAL;
  return is_unknown ? Handle(openat(folder.number(), name.c_str(), flags)) : Handle();
}

}  // namespace govbook::files
