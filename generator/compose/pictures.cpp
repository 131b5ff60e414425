#include "compose/pictures.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/digest.h"
#include "doc/walk.h"
#include "image/picture.h"

namespace govbook::compose {
namespace {

struct Known {
  image::Size size;
  std::string digest;
};

class Collector {
 public:
  Collector(std::map<std::string, std::string>& files, const Sources& sources,
            std::string_view root, Report& report)
      : files_(files), sources_(sources), root_(root), report_(report) {}

  void visit(doc::Inline& one) {
    auto* image = std::get_if<doc::Image>(&one.node);
    if (image == nullptr) return;
    // A text may stand in several documents: what is wrong at a place is told once.
    const bool is_new = seen_.emplace(image->path, one.span).second;
    if (is_new && image->alt.empty()) tell_wordless(*image, one.span);
    const auto* known = look_up(image->path, one.span, is_new);
    if (known == nullptr) return;
    image->width = known->size.width;
    image->height = known->size.height;
    image->dots_per_inch = known->size.dots_per_inch;
    image->digest = known->digest;
  }

 private:
  void tell_wordless(const doc::Image& image, Span at) {
    report_.warning("compose/image-without-words", at,
                    "nothing says what the picture \"" + image.path + "\" shows");
    report_.hint("say it between the square brackets, for those who do not see it");
  }

  const Known* look_up(const std::string& path, Span at, bool is_new) {
    const auto found = known_.find(path);
    if (found != known_.end()) return found->second ? &*found->second : nullptr;
    Report none;
    const auto file = image::find(sources_, root_, path, at, is_new ? report_ : none);
    if (!file) return nullptr;
    const auto picture = image::read(*file, report_);
    auto& entry = known_[path];
    if (!picture) return nullptr;
    files_[path] = file->bytes;
    entry = Known{picture->size, digest(file->bytes)};
    return &*entry;
  }

  std::map<std::string, std::string>& files_;
  const Sources& sources_;
  std::string_view root_;
  Report& report_;
  std::map<std::string, std::optional<Known>> known_;  // By path; nothing: it cannot be shown.
  std::set<std::pair<std::string, Span>> seen_;
};

}  // namespace

void add_pictures(doc::Library& library, const Sources& sources, std::string_view root,
                  Report& report) {
  Collector collector(library.files, sources, root, report);
  const auto visit = [&](doc::Inline& one) { collector.visit(one); };
  doc::for_each_inline(library.notice, visit);
  for (auto& document : library.documents) doc::for_each_inline(document, visit);
}

}  // namespace govbook::compose
