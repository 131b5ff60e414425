// Pictures as PDF objects: each file once, however often and by whatever names it is shown.

#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/report.h"
#include "pdf/objects.h"

namespace govbook::pdf {

// Which pictures a file shows, gathered while its pages are written.
class PictureUse {
 public:
  // `files` are the bytes of pictures by name, and must outlive this.
  explicit PictureUse(const std::map<std::string, std::string>& files) : files_(files) {}

  // The resource to draw for that name: "Im0".
  std::string show(const std::string& name);

  // The files shown, in the order of first use; beside them stand "Im0", "Im1", …
  const std::vector<const std::string*>& shown() const { return shown_; }

 private:
  const std::map<std::string, std::string>& files_;
  std::vector<const std::string*> shown_;
};

// The dictionary of picture resources: of a JPEG its own bytes, of a PNG its samples behind the
// filters of PNG (ISO 32000-1, 7.4.4.4) with what is transparent as a mask. Reports what
// image::read does, without a place: whoever made the pages has looked at their pictures before.
std::string embed_pictures(Objects& objects, const PictureUse& use, Report& report);

}  // namespace govbook::pdf
