#include "files/read_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "files/handle.h"

namespace govbook::files {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr int most_depth = 32;  // Of folders; each is held open while it is read.

constexpr std::array<std::string_view, 9> text_endings{".json", ".yaml", ".yml", ".md", ".txt",
                                                       ".html", ".css",  ".js",  ".svg"};
constexpr std::array<std::string_view, 3> picture_endings{".png", ".jpg", ".jpeg"};

template <class Endings>
bool has_ending(std::string_view name, const Endings& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return name.ends_with(ending); });
}

std::string why() { return std::strerror(errno); }

std::string in_quotes(std::string_view name) { return "\"" + utf8::printable(name) + "\""; }

// The first character that no text of ours has: C0 but tab, line feed and carriage return.
std::optional<std::size_t> first_control(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    if (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') return i;
  }
  return std::nullopt;
}

Span place_of(std::uint32_t file, std::string_view bytes, std::size_t at) {
  const auto before = bytes.substr(0, at);
  const auto lines = std::count(before.begin(), before.end(), '\n');
  const auto begin = lines == 0 ? 0 : before.rfind('\n') + 1;
  return {file, static_cast<std::uint32_t>(lines) + 1,
          static_cast<std::uint32_t>(utf8::length(before.substr(begin))) + 1, 1};
}

std::string hexadecimal(char c) {
  const std::string_view digits = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  return {digits[byte >> 4U], digits[byte & 15U]};
}

// Each folder is opened by its own name from the one above, never through a link, so that no path
// ever leads out of the tree.
class Walk {
 public:
  Walk(std::string_view root, std::string_view shown, Sources& sources, Report& report)
      : root_(root), shown_(shown), sources_(sources), report_(report) {}

  // `prefix`: of the names of what is in the folder, "bodies/".
  void folder(const Handle& handle, const std::string& prefix, int depth) {
    for (const auto& name : names_in(handle, prefix)) visit(handle, name, prefix + name, depth);
  }

  // As a person would type it.
  std::string shown(std::string_view name) const {
    if (shown_.empty()) return std::string(name);
    return name.empty() ? std::string(shown_) : std::string(shown_) + "/" + std::string(name);
  }

 private:
  void unreadable(std::string_view name) {
    report_.error("files/unreadable", {}, "cannot read " + in_quotes(shown(name)) + ": " + why());
  }

  // Without those that begin with a dot, sorted.
  std::vector<std::string> names_in(const Handle& handle, std::string_view prefix) {
    std::vector<std::string> names;
    Handle copy(fcntl(handle.number(), F_DUPFD_CLOEXEC, 0));
    DIR* folder = fdopendir(copy.number());
    if (folder == nullptr) {
      unreadable(prefix);
      return names;
    }
    copy.release();  // It is closed with the folder.
    errno = 0;
    while (const dirent* entry = readdir(folder)) {
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    }
    if (errno != 0) unreadable(prefix);
    closedir(folder);
    std::sort(names.begin(), names.end());
    return names;
  }

  void visit(const Handle& parent, const std::string& name, const std::string& path, int depth) {
    struct stat about {};
    if (fstatat(parent.number(), name.c_str(), &about, AT_SYMLINK_NOFOLLOW) != 0) {
      return unreadable(path);
    }
    if (utf8::first_error(name)) {
      return report_.error("files/not-utf8", {}, "the name " + in_quotes(path) + " is not UTF-8");
    }
    if (S_ISDIR(about.st_mode)) return enter(parent, name, path, depth);
    if (!S_ISREG(about.st_mode)) return not_regular(path, S_ISLNK(about.st_mode));
    const bool is_picture = has_ending(name, picture_endings);
    if (is_picture || has_ending(name, text_endings)) file(parent, name, path, is_picture);
  }

  void enter(const Handle& parent, const std::string& name, const std::string& path, int depth) {
    if (depth == most_depth) {
      return report_.error("files/too-deep", {},
                           in_quotes(shown(path)) + " is a folder within " +
                               std::to_string(most_depth) + " others, which is the most");
    }
    const Handle inside(
        openat(parent.number(), name.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (!inside.is_open()) return unreadable(path);
    folder(inside, path + "/", depth + 1);
  }

  void not_regular(const std::string& path, bool is_link) {
    report_.error("files/not-a-regular-file", {},
                  in_quotes(shown(path)) + " is " +
                      (is_link ? "a symbolic link" : "neither a file nor a folder"));
    report_.hint(is_link ? "put a copy of the file in its place" : "take it out of the folder");
  }

  void file(const Handle& parent, const std::string& name, const std::string& path,
            bool is_picture) {
    // A pipe that took the place of the file meanwhile must not keep us waiting.
    const Handle handle(
        openat(parent.number(), name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat about {};
    if (!handle.is_open() || fstat(handle.number(), &about) != 0) return unreadable(path);
    if (!S_ISREG(about.st_mode)) return not_regular(path, false);
    auto bytes = read_all(handle);
    if (!bytes) return unreadable(path);
    if (bytes->size() > most_bytes) {
      report_.error("files/too-large", {},
                    in_quotes(shown(path)) + " has more than " + std::to_string(most_bytes >> 20U) +
                        " MiB, which is the most");
      return report_.hint("divide it into several files");
    }
    if (!is_picture && bytes->starts_with("\xEF\xBB\xBF")) bytes->erase(0, 3);
    const auto number = sources_.add({std::string(root_), path, shown(path), std::move(*bytes)});
    if (!is_picture) check_text(number);
  }

  // One byte more than is allowed at most.
  static std::optional<std::string> read_all(const Handle& handle) {
    std::string bytes;
    std::array<char, 65536> buffer;
    while (bytes.size() <= most_bytes) {
      const auto size = read(handle.number(), buffer.data(), buffer.size());
      if (size < 0 && errno == EINTR) continue;
      if (size < 0) return std::nullopt;
      if (size == 0) break;
      bytes.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return bytes;
  }

  void check_text(std::uint32_t number) {
    const std::string_view bytes = sources_.at(number)->bytes;
    if (const auto at = utf8::first_error(bytes)) {
      report_.error(
          "files/not-utf8", place_of(number, bytes, *at),
          "byte " + std::to_string(*at) + " (" + hexadecimal(bytes[*at]) + ") is not UTF-8");
      report_.hint("save the file as UTF-8");
    }
    if (const auto at = first_control(bytes)) {
      report_.error(
          "files/control-character", place_of(number, bytes, *at),
          "byte " + std::to_string(*at) + " is the control character " + hexadecimal(bytes[*at]));
      report_.hint("delete it; of control characters a text has tabs and line ends only");
    }
  }

 private:
  std::string_view root_;
  std::string_view shown_;
  Sources& sources_;
  Report& report_;
};

}  // namespace

void read_tree(const std::string& folder, std::string_view root, std::string_view shown,
               Sources& sources, Report& report) {
  Walk walk(root, shown, sources, report);
  const Handle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.is_open()) {
    return report.error(
        "files/unreadable", {},
        "cannot read the folder " + in_quotes(shown.empty() ? folder : shown) + ": " + why());
  }
  walk.folder(handle, "", 0);
}

}  // namespace govbook::files
