#include "files/write_tree.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <filesystem>
#include <optional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "base/utf8.h"
#include "files/handle.h"
#include "files/look.h"
#include "files/put.h"
#include "files/staging.h"

namespace govbook::files {
namespace {

constexpr std::array<std::string_view, 2> marks = {
    "govbook made this folder and replaces it as a whole at every build.\n",
    "govbook made this folder, which is for members only, and replaces it as a whole at every "
    "build.\n"};

std::string_view mark_for(Readers readers) { return marks[static_cast<std::size_t>(readers)]; }

// Whether a path of an output stays below its folder.
[[maybe_unused]] bool is_below(std::string_view path) {
  while (!path.empty()) {
    const auto end = std::min(path.find('/'), path.size());
    const auto part = path.substr(0, end);
    if (part.empty() || part == "." || part == "..") return false;
    if (end == path.size()) return true;
    path.remove_prefix(end + 1);
  }
  return false;
}

Handle open_file(const Handle& folder, const std::string& path) {
  return Handle(
      openat(folder.number(), path.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
}

// Hands over an open file piece by piece until `use` has had enough; false when it cannot be read.
template <class Use>
bool read_pieces(const Handle& file, const Use& use) {
  std::array<char, 65536> buffer;
  while (true) {
    const auto size = read(file.number(), buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return size == 0;
    if (!use(std::string_view(buffer.data(), static_cast<std::size_t>(size)))) return true;
  }
}

// How a file of these bytes stands; nothing when it has others or is none.
std::optional<Seen> seen_with(const Handle& folder, const std::string& path,
                              std::string_view bytes) {
  const auto file = open_file(folder, path);
  const auto stands = seen(file);
  if (!stands || stands->size != bytes.size()) return std::nullopt;
  const bool is_read = read_pieces(file, [&](std::string_view piece) {
    if (!bytes.starts_with(piece)) return false;
    bytes.remove_prefix(piece.size());
    return true;
  });
  return is_read && bytes.empty() ? stands : std::nullopt;
}

// How the files stand when the present tree holds exactly what is wished for.
std::optional<SeenFiles> standing(const Staging& staging, const Output& output,
                                  const SeenFiles& kept, std::string_view mark) {
  const auto& present = staging.present();
  if (!present.is_open() || !seen_with(present, mark_name, mark)) return std::nullopt;
  SeenFiles files = kept;
  for (const auto& [path, bytes] : output) {
    const auto stands = seen_with(present, path, bytes);
    if (!stands) return std::nullopt;
    files[path] = *stands;
  }
  for (const auto& [path, stood] : kept) {
    if (seen(present, path) != stood) return std::nullopt;
  }
  std::set<std::string> folders;
  add_folders(files, folders);
  namespace fs = std::filesystem;
  std::error_code error;
  std::size_t found = 0;
  for (fs::recursive_directory_iterator entry(staging.out(), error), end; !error && entry != end;
       entry.increment(error)) {
    ++found;
  }
  const bool is_all = !error && found == files.size() + folders.size() + 1;
  return is_all ? std::optional(std::move(files)) : std::nullopt;
}

// Writes a tree into a staging folder, linking what the present one has already.
class Writer {
 public:
  Writer(const Staging& staging, std::string_view mark, Report& report)
      : staging_(staging), mark_(mark), report_(report) {}

  bool write_all(const Output& output, const SeenFiles& kept) {
    // The mark is first, so that no half-made folder lacks it.
    if (!add(mark_name, mark_)) return false;
    written_.files.clear();
    std::set<std::string> folders;
    add_folders(output, folders);
    add_folders(kept, folders);
    return std::all_of(folders.begin(), folders.end(),
                       [this](const auto& folder) { return make_folder(folder); }) &&
           std::all_of(output.begin(), output.end(),
                       [this](const auto& one) { return add(one.first, one.second); }) &&
           std::all_of(kept.begin(), kept.end(),
                       [this](const auto& one) { return keep(one.first, one.second); });
  }

  Written take() { return std::move(written_); }
  bool has_lost() const { return !written_.lost.empty(); }

 private:
  bool make_folder(const std::string& folder) {
    return put_folder(staging_.fresh(), folder) || fail(folder);
  }

  bool add(const std::string& path, std::string_view bytes) {
    assert(is_below(path) && "an output path leads out of its folder");
    const auto stands = seen_with(staging_.present(), path, bytes);
    if (stands && link_present(path)) {
      written_.files[path] = *stands;
      return true;
    }
    return write(path, bytes);
  }

  // What was linked is looked at after the fact, when nobody can put another in its place.
  bool keep(const std::string& path, const Seen& stood) {
    assert(is_below(path) && "an output path leads out of its folder");
    if (!link_present(path)) return keep_copy(path, stood);
    if (seen(staging_.fresh(), path) == stood) {
      written_.files[path] = stood;
    } else {
      written_.lost.push_back(path);
    }
    return true;
  }

  bool keep_copy(const std::string& path, const Seen& stood) {
    const auto file = open_file(staging_.present(), path);
    std::string bytes;
    const bool is_read = seen(file) == stood && read_pieces(file, [&](std::string_view piece) {
                           bytes += piece;
                           return true;
                         });
    if (is_read && bytes.size() == stood.size) return write(path, bytes);
    written_.lost.push_back(path);
    return true;
  }

  // Where linking is refused (another owner, another file system) a file is written instead.
  bool link_present(const std::string& path) {
    const auto& present = staging_.present();
    return present.is_open() &&
           linkat(present.number(), path.c_str(), staging_.fresh().number(), path.c_str(), 0) == 0;
  }

  bool write(const std::string& path, std::string_view bytes) {
    std::optional<Seen> stands;
    if (!put_file(staging_.fresh(), path, bytes, stands)) return fail(path);
    if (stands) written_.files[path] = *stands;
    return true;
  }

  bool fail(const std::string& path) {
    report_cannot("write", staging_.path() + "/" + path, report_);
    return false;
  }

  const Staging& staging_;
  std::string_view mark_;
  Report& report_;
  Written written_;
};

// Whether the folder is marked as a site for others than these readers.
bool is_for_others(const Handle& folder, Readers readers) {
  const auto other = readers == Readers::everyone ? Readers::members : Readers::everyone;
  return folder.is_open() && seen_with(folder, mark_name, mark_for(other)).has_value();
}

// Closes the new tree to all but its owner, where it is for members.
bool is_closed_to_others(const Staging& staging, Readers readers, Report& report) {
  if (readers == Readers::everyone || fchmod(staging.fresh().number(), S_IRWXU) == 0) return true;
  report_cannot("close", staging.path(), report);
  return false;
}

// Whether what is made for these readers may stand there, by the marks of the folder itself and of
// all around it.
bool is_their_place(const Staging& staging, Readers readers, Report& report) {
  namespace fs = std::filesystem;
  const std::string theirs = readers == Readers::members ? "members only" : "everyone";
  const std::string others = readers == Readers::members ? "everyone" : "members only";
  const auto refuse = [&](const std::string& where) {
    report.error(
        "files/other-readers", {},
        "what is for " + theirs + " cannot be made in " + where + ", a site for " + others);
    report.hint("name another folder with --output");
    return false;
  };
  if (is_for_others(staging.present(), readers)) return refuse(utf8::in_quotes(staging.out()));
  std::error_code error;
  auto around = fs::canonical(fs::path(staging.path()).parent_path(), error);
  while (!error && around.has_relative_path()) {
    const Handle folder(open(around.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (is_for_others(folder, readers)) {
      return refuse("a folder around " + utf8::in_quotes(staging.out()));
    }
    around = around.parent_path();
  }
  return true;
}

}  // namespace

Written write_tree(const Output& output, const SeenFiles& kept, const std::string& out,
                   Report& report, Readers readers) {
  auto staging = Staging::open(out, Before::site, report);
  if (!staging) return {};
  Written written;
  const auto mark = mark_for(readers);
  if (!is_their_place(*staging, readers, report)) {
    // Nothing is touched.
  } else if (auto files = standing(*staging, output, kept, mark)) {
    written.files = std::move(*files);
  } else if (Writer writer(*staging, mark, report);
             is_closed_to_others(*staging, readers, report) && writer.write_all(output, kept)) {
    if (writer.has_lost() || staging->exchange(report)) written = writer.take();
  }
  staging->clear(report);
  return written;
}

void write_tree(const Output& output, const std::string& out, Report& report) {
  write_tree(output, {}, out, report);
}

}  // namespace govbook::files
