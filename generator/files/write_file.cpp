#include "files/write_file.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <system_error>

#include "files/look.h"
#include "files/put.h"
#include "files/staging.h"

namespace govbook::files {
namespace {

namespace fs = std::filesystem;

// Where a link leads; the path itself when it is none, or leads to nothing yet.
fs::path behind_links(const std::string& path) {
  std::error_code error;
  const auto real = fs::canonical(path, error);
  return error ? fs::absolute(path, error) : real;
}

// errno tells why not.
bool put_in_place(const fs::path& path, std::string_view bytes) {
  const Handle folder(open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) return false;
  const auto name = path.filename().string();
  const auto fresh = "." + name + ".govbook-new";
  unlinkat(folder.number(), fresh.c_str(), 0);  // Of somebody who was killed here.
  std::optional<Seen> stands;
  if (put_file(folder, fresh, bytes, stands) &&
      renameat(folder.number(), fresh.c_str(), folder.number(), name.c_str()) == 0) {
    return true;
  }
  const int why = errno;
  unlinkat(folder.number(), fresh.c_str(), 0);
  errno = why;
  return false;
}

}  // namespace

void write_file(const std::string& path, std::string_view bytes, Report& report) {
  const auto place = behind_links(path);
  std::error_code none;
  const auto kind = fs::status(place, none).type();
  if (kind != fs::file_type::not_found && kind != fs::file_type::regular) {
    errno = kind == fs::file_type::directory ? EISDIR : EINVAL;
    return report_cannot("write", path, report);
  }
  if (!put_in_place(place, bytes)) report_cannot("write", path, report);
}

}  // namespace govbook::files
