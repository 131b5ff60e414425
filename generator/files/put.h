// Puts files and folders below an open folder, where nothing of their name stands. For the sources
// of this folder.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "base/output.h"
#include "files/handle.h"

namespace govbook::files {

// The folders that these files stand in, from the upper ones down.
template <class Files>
void add_folders(const Files& files, std::set<std::string>& folders) {
  for (const auto& [path, any] : files) {
    for (auto end = path.find('/'); end != std::string::npos; end = path.find('/', end + 1)) {
      folders.insert(path.substr(0, end));
    }
  }
}

// Both give false, and errno tells why, when it cannot be done. `stands` becomes how the file then
// stands, if that can be seen.
bool put_folder(const Handle& folder, const std::string& path);
bool put_file(const Handle& folder, const std::string& path, std::string_view bytes,
              std::optional<Seen>& stands);

}  // namespace govbook::files
