// A folder of a test's own that goes away with it.

#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/report.h"

namespace govbook::tests {

class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string at(std::string_view path) const { return (root_ / path).string(); }
  void put(std::string_view path, std::string_view bytes) const;
  // All files below a folder of it with their bytes.
  std::map<std::string, std::string> files(std::string_view path) const;

 private:
  std::filesystem::path root_;
};

// "error files/busy: another …" in lines, with the place where there is one.
std::string told(const Report& report);

}  // namespace govbook::tests
