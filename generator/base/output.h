// What a build makes: paths and bytes, before anything touches a disk.

#pragma once

#include <map>
#include <string>

namespace govbook {

// Keys are paths below the output folder with '/' between folders; sorted, so that writing and
// comparing never depend on the order of making.
using Output = std::map<std::string, std::string>;

}  // namespace govbook
