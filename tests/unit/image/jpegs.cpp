#include "jpegs.h"

#include <cstddef>
#include <cstdio>
#include <cstdlib>

// Needs the two above.
#include <jpeglib.h>

namespace govbook::tests {

std::string jpeg(const JpegForm& form) {
  jpeg_compress_struct info{};
  jpeg_error_mgr errors{};
  info.err = jpeg_std_error(&errors);  // A failure ends the test program, and says why.
  jpeg_create_compress(&info);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&info, &bytes, &size);
  info.image_width = static_cast<JDIMENSION>(form.width);
  info.image_height = static_cast<JDIMENSION>(form.height);
  const bool is_grey = form.colours == JpegColours::grey;
  const bool is_cmyk = form.colours == JpegColours::cmyk;
  info.input_components = is_grey ? 1 : is_cmyk ? 4 : 3;
  info.in_color_space = is_grey ? JCS_GRAYSCALE : is_cmyk ? JCS_CMYK : JCS_RGB;
  jpeg_set_defaults(&info);
  if (form.colours == JpegColours::rgb_adobe) jpeg_set_colorspace(&info, JCS_RGB);
  if (form.is_progressive) jpeg_simple_progression(&info);
  if (form.dots_per_inch > 0) {
    info.density_unit = 1;
    info.X_density = info.Y_density = static_cast<UINT16>(form.dots_per_inch);
  }
  jpeg_start_compress(&info, TRUE);
  for (const auto& [marker, data] : form.segments) {
    jpeg_write_marker(&info, marker, reinterpret_cast<const JOCTET*>(data.data()),
                      static_cast<unsigned>(data.size()));
  }
  std::vector<JSAMPLE> row(static_cast<std::size_t>(form.width * info.input_components));
  for (int y = 0; y < form.height; ++y) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      row[i] = static_cast<JSAMPLE>((i * 7 + static_cast<std::size_t>(y) * 13) % 256);
    }
    JSAMPROW at = row.data();
    jpeg_write_scanlines(&info, &at, 1);
  }
  jpeg_finish_compress(&info);
  std::string made(reinterpret_cast<const char*>(bytes), size);
  jpeg_destroy_compress(&info);
  std::free(bytes);
  return made;
}

}  // namespace govbook::tests
