// Any bytes → a picture that is whole, or one complaint. The sums of a PNG are put right first, so
// that damage reaches the decoder.

#include "image/picture.h"
#include "oracle.h"
#include "unit/image/pngs.h"

using namespace govbook;

namespace {

void hold_one(const std::string& bytes) {
  const auto sources =
      fuzz::one_file("a.png", reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  Report report;
  const image::File file{bytes, "a.png", {1, 1, 1, 0}};
  const auto picture = image::read(file, report);
  fuzz::hold_places(report, sources);
  fuzz::hold(report.diagnostics().size() == (picture ? 0U : 1U), "a refusal is told, and once");
  Report again;
  const auto size = image::size_of(file, again);
  if (!picture) return;
  fuzz::hold(size == picture->size, "a picture is as large as it says");
  const auto pixels =
      static_cast<std::size_t>(size->width) * static_cast<std::size_t>(size->height);
  const std::size_t channels = picture->kind == image::Kind::grey ? 1 : 3;
  const bool is_jpeg = !picture->jpeg.empty();
  fuzz::hold(picture->samples.size() == (is_jpeg ? 0 : pixels * channels), "it has all its pixels");
  fuzz::hold(picture->alpha.empty() || picture->alpha.size() == pixels, "and what hides them");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string given(reinterpret_cast<const char*>(bytes), size);
  hold_one(given);
  if (given.starts_with("\x89PNG")) hold_one(tests::with_right_crcs(given));
  return 0;
}
