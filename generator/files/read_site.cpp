#include "files/read_site.h"

#include <filesystem>
#include <system_error>

#include "base/utf8.h"
#include "files/read_file.h"

namespace govbook::files {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_of_a_file = std::size_t{256} << 20U;
constexpr std::size_t most_of_a_site = std::size_t{1} << 30U;
constexpr int most_folders = 64;

class SiteReader {
 public:
  SiteReader(const std::string& folder, Report& report) : root_(folder), report_(report) {}

  Output read() {
    std::error_code error;
    fs::recursive_directory_iterator at(root_, error);
    for (const fs::recursive_directory_iterator end; !error && at != end; at.increment(error)) {
      if (at.depth() > most_folders) {
        refuse("files/too-large", at->path(), "lies too deep");
        break;
      }
      if (at->is_symlink()) {
        refuse("files/unreadable", at->path(), "is a link, which is not followed");
      } else if (at->is_regular_file()) {
        take(at->path());
      } else if (!at->is_directory()) {
        refuse("files/unreadable", at->path(), "is neither a file nor a folder");
      }
      if (bytes_ > most_of_a_site) break;
    }
    if (error) refuse("files/unreadable", root_, "cannot be read: " + error.message());
    return std::move(made_);
  }

 private:
  void take(const fs::path& path) {
    auto bytes = read_file(path.string(), most_of_a_file, report_);
    if (!bytes) return;
    bytes_ += bytes->size();
    if (bytes_ > most_of_a_site) return refuse("files/too-large", root_, "is too large");
    made_[path.lexically_relative(root_).generic_string()] = std::move(*bytes);
  }

  void refuse(std::string_view code, const fs::path& path, const std::string& why) {
    report_.error(code, {}, utf8::in_quotes(path.string()) + " " + why);
  }

  fs::path root_;
  Report& report_;
  std::size_t bytes_ = 0;
  Output made_;
};

}  // namespace

Output read_site(const std::string& folder, Report& report) {
  return SiteReader(folder, report).read();
}

}  // namespace govbook::files
