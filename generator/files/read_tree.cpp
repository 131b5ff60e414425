#include "files/read_tree.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "base/text.h"
#include "base/utf8.h"
#include "files/handle.h"
#include "files/look.h"
#include "files/open_beneath.h"
#include "files/read_file.h"
#include "files/staging.h"

namespace govbook::files {
namespace {

constexpr std::size_t most_bytes = std::size_t{4} << 20;
constexpr std::size_t most_bytes_of_a_pdf = std::size_t{16} << 20;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr int most_depth = 32;  // Of folders; each is held open while it is read.
constexpr std::size_t most_files = 100'000;
constexpr std::size_t most_bytes_in_all = std::size_t{512} << 20;

constexpr std::array<std::string_view, 9> text_endings{".json", ".yaml", ".yml", ".md", ".txt",
                                                       ".html", ".css",  ".js",  ".svg"};
constexpr std::array<std::string_view, 3> picture_endings{".png", ".jpg", ".jpeg"};
constexpr std::array<std::string_view, 1> pdf_endings{".pdf"};

enum class Kind { text, picture, pdf };

template <class Endings>
bool has_ending(std::string_view name, const Endings& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](auto ending) { return name.ends_with(ending); });
}

std::string why() { return std::strerror(errno); }

// Tabs and line ends too, which no name needs.
std::optional<char32_t> control_in(std::string_view name) {
  for (std::size_t at = 0; at < name.size();) {
    const auto c = utf8::next(name, at);
    if (c < 0x20 || utf8::is_forbidden(c)) return c;
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
    std::map<std::string, std::string> by_small_letters;
    for (const auto& name : names_in(handle, prefix)) {
      if (is_full_) return;
      const auto [first, is_new] = by_small_letters.emplace(text::to_lower(name), name);
      if (is_new) {
        visit(handle, name, prefix + name, depth);
      } else {
        refuse(prefix + name, "files/same-name",
               "this name and " + utf8::in_quotes(first->second) + " differ in capitals only",
               "many computers cannot tell the two apart; give one of them another name");
      }
    }
  }

  // As a person would type it.
  std::string shown(std::string_view name) const {
    if (shown_.empty()) return std::string(name);
    return name.empty() ? std::string(shown_) : std::string(shown_) + "/" + std::string(name);
  }

 private:
  void unreadable(std::string_view name) {
    report_.error("files/unreadable", {}, "cannot read " + utf8::in_quotes(shown(name)) + ": " + why());
  }

  // The author's mistake: told with the name for its place, and not read.
  void refuse(const std::string& path, std::string_view code, std::string message,
              std::string hint) {
    const auto file = sources_.add({"refused", path, shown(path), {}});
    report_.error(code, {file, 0, 0, 0}, std::move(message));
    report_.hint(std::move(hint));
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
      return refuse(path, "files/not-utf8", "this name is not UTF-8", "give it another name");
    }
    if (const auto wrong = control_in(name)) {
      return refuse(path, "files/control-character",
                    "this name has the control character " + utf8::code_point(*wrong) + " in it",
                    "give it another name");
    }
    if (S_ISDIR(about.st_mode)) return enter(parent, name, path, depth);
    if (!S_ISREG(about.st_mode)) return not_regular(path, S_ISLNK(about.st_mode));
    // Cameras write capitals.
    const bool is_picture = has_ending(text::to_lower(name), picture_endings);
    if (has_ending(text::to_lower(name), pdf_endings)) return file(parent, name, path, Kind::pdf);
    if (is_picture) return file(parent, name, path, Kind::picture);
    if (has_ending(name, text_endings)) file(parent, name, path, Kind::text);
  }

  void enter(const Handle& parent, const std::string& name, const std::string& path, int depth) {
    if (depth == most_depth) {
      return refuse(
          path, "files/too-deep",
          "this is a folder within " + std::to_string(most_depth) + " others, which is the most",
          "put it further up");
    }
    const auto inside = open_beneath(parent, name, O_RDONLY | O_DIRECTORY);
    if (!inside.is_open()) return unreadable(path);
    if (seen(inside, mark_name)) return;  // A site that was made here.
    folder(inside, path + "/", depth + 1);
  }

  void not_regular(const std::string& path, bool is_link) {
    refuse(path, "files/not-a-regular-file",
           is_link ? "this is a symbolic link" : "this is neither a file nor a folder",
           is_link ? "put a copy of the file in its place" : "take it out of the folder");
  }

  void too_large(const std::string& path, std::uintmax_t bytes, bool is_picture) {
    refuse(path, "files/too-large",
           "this file has " + std::to_string(bytes) + " bytes; at most " +
               std::to_string(most_bytes) + " are read",
           is_picture ? "save it with fewer pixels, a photograph as a JPEG"
                      : "divide it into several files");
  }

  // Whether there is room for one more file of that size.
  bool has_room(const std::string& path, std::size_t bytes) {
    is_full_ = ++files_ > most_files || (bytes_ += bytes) > most_bytes_in_all;
    if (is_full_) {
      refuse(path, "files/too-many",
             "with this file the folder holds more than " + std::to_string(most_files) +
                 " files or " + std::to_string(most_bytes_in_all >> 20U) +
                 " MiB, which is the most",
             "divide the handbook into several");
    }
    return !is_full_;
  }

  // A folder may hold any PDFs: those that are too large are told of only where one is attached.
  bool passes_over(const std::string& path, std::size_t bytes) {
    if (bytes <= most_bytes_of_a_pdf && bytes_ + bytes <= most_bytes_in_all) return false;
    sources_.add({std::string(too_large_root), path, shown(path), {}});
    return true;
  }

  void file(const Handle& parent, const std::string& name, const std::string& path, Kind kind) {
    // A pipe that took the place of the file meanwhile must not keep us waiting.
    const auto handle = open_beneath(parent, name, O_RDONLY | O_NONBLOCK);
    struct stat about {};
    if (!handle.is_open() || fstat(handle.number(), &about) != 0) return unreadable(path);
    if (!S_ISREG(about.st_mode)) return not_regular(path, false);
    const auto size = static_cast<std::uintmax_t>(about.st_size);
    if (kind == Kind::pdf && passes_over(path, size)) return;
    if (kind != Kind::pdf && size > most_bytes) return too_large(path, size, kind == Kind::picture);
    if (!has_room(path, static_cast<std::size_t>(size))) return;
    auto bytes = read_all(handle, most_bytes_of_a_pdf);
    if (!bytes) return unreadable(path);
    if (bytes->size() != size) {
      return report_.error("files/unreadable", {},
                           utf8::in_quotes(shown(path)) + " changed while it was read");
    }
    if (kind == Kind::text && bytes->starts_with(byte_order_mark)) bytes->erase(0, 3);
    const auto number = sources_.add({std::string(root_), path, shown(path), std::move(*bytes)});
    if (kind == Kind::text) check_text(number);
  }

  void check_text(std::uint32_t number) {
    const std::string_view bytes = sources_.at(number)->bytes;
    if (const auto at = utf8::first_error(bytes)) {
      report_.error(
          "files/not-utf8", place_of(number, bytes, *at),
          "byte " + std::to_string(*at) + " (" + hexadecimal(bytes[*at]) + ") is not UTF-8");
      return report_.hint("save the file as UTF-8");
    }
    // A byte order mark that is still there is the second one.
    const auto at = bytes.starts_with(byte_order_mark) ? std::optional<std::size_t>(0)
                                                       : utf8::first_forbidden(bytes);
    if (at) {
      auto behind = *at;
      const auto character = utf8::next(bytes, behind);
      report_.error("files/control-character", place_of(number, bytes, *at),
                    "byte " + std::to_string(*at) + " is the control character " +
                        utf8::code_point(character));
      report_.hint(character == '\r'
                       ? "end lines with a line feed, or with a carriage return and a line feed"
                       : "delete it; of control characters a text has tabs and line ends only");
    }
  }

 private:
  std::string_view root_;
  std::string_view shown_;
  Sources& sources_;
  Report& report_;
  std::size_t files_ = 0;
  std::size_t bytes_ = 0;
  bool is_full_ = false;
};

}  // namespace

void read_tree(const std::string& folder, std::string_view root, std::string_view shown,
               Sources& sources, Report& report) {
  Walk walk(root, shown, sources, report);
  const Handle handle(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!handle.is_open()) {
    return report.error(
        "files/unreadable", {},
        "cannot read the folder " + utf8::in_quotes(shown.empty() ? folder : shown) + ": " + why());
  }
  walk.folder(handle, "", 0);
}

}  // namespace govbook::files
