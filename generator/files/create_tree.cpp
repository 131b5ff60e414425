#include "files/create_tree.h"

#include <optional>
#include <set>

#include "files/put.h"
#include "files/staging.h"

namespace govbook::files {
namespace {

bool write_all(const Output& output, const Staging& staging, Report& report) {
  std::set<std::string> folders;
  add_folders(output, folders);
  for (const auto& folder : folders) {
    if (put_folder(staging.fresh(), folder)) continue;
    report_cannot("write", staging.path() + "/" + folder, report);
    return false;
  }
  for (const auto& [path, bytes] : output) {
    std::optional<Seen> stands;
    if (put_file(staging.fresh(), path, bytes, stands)) continue;
    report_cannot("write", staging.path() + "/" + path, report);
    return false;
  }
  return true;
}

}  // namespace

void create_tree(const Output& output, const std::string& folder, Report& report) {
  auto staging = Staging::open(folder, Before::nothing, report);
  if (!staging) return;
  if (write_all(output, *staging, report)) staging->settle(report);
  staging->clear(report);
}

}  // namespace govbook::files
