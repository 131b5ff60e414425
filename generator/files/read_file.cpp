#include "files/read_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace govbook::files {

std::optional<std::string> read_file(const std::string& path, std::size_t most, Report& report) {
  const auto refuse = [&](const std::string& why) {
    report.error("files/unreadable", {}, "cannot read \"" + path + "\": " + why);
    return std::nullopt;
  };
  // A pipe must not keep us waiting.
  const Handle file(open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  struct stat about {};
  if (!file.is_open() || fstat(file.number(), &about) != 0) return refuse(std::strerror(errno));
  if (!S_ISREG(about.st_mode)) return refuse("it is no regular file");
  auto bytes = read_all(file, most);
  if (!bytes) return refuse(std::strerror(errno));
  if (bytes->size() > most) {
    return refuse("it has more than " + std::to_string(most >> 20U) + " MiB, which is the most");
  }
  return bytes;
}

std::optional<std::string> read_all(const Handle& file, std::size_t most) {
  std::string bytes;
  std::array<char, 65536> buffer;
  while (bytes.size() <= most) {
    const auto size = read(file.number(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size < 0) return std::nullopt;
    if (size == 0) break;
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
  }
  return bytes;
}

}  // namespace govbook::files
