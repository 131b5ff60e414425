#include <csetjmp>
#include <cstddef>
#include <cstdio>
#include <vector>

// Needs the two above.
#include <jpeglib.h>

#include "image/look.h"

namespace govbook::image {
namespace {

// A picture of thousands of scans, each of its whole area, would take hours.
constexpr int most_scans = 100;

// Everything that is alive when libjpeg jumps back stands in here, outside the function that it
// jumps over.
struct JpegDecoder {
  jpeg_decompress_struct info{};
  jpeg_error_mgr errors{};
  jpeg_progress_mgr progress{};
  std::jmp_buf back{};
  std::vector<JSAMPLE> row;
};

JpegDecoder& decoder_of(j_common_ptr info) { return *static_cast<JpegDecoder*>(info->client_data); }

void jump_back(j_common_ptr info) { std::longjmp(decoder_of(info).back, 1); }

// A warning is an error: the data are damaged, and libjpeg makes something up for them.
void on_message(j_common_ptr info, int level) {
  if (level < 0) jump_back(info);
}

void say_nothing(j_common_ptr) {}

void count_scans(j_common_ptr info) {
  if (decoder_of(info).info.input_scan_number > most_scans) jump_back(info);
}

// No object with a destructor may be made in this function: it can be jumped over.
bool decode(JpegDecoder& decoder, std::string_view bytes) {
  auto& info = decoder.info;
  if (setjmp(decoder.back) != 0) return false;
  jpeg_create_decompress(&info);
  info.client_data = &decoder;
  info.progress = &decoder.progress;
  jpeg_mem_src(&info, reinterpret_cast<const unsigned char*>(bytes.data()),
               static_cast<unsigned long>(bytes.size()));
  jpeg_read_header(&info, TRUE);
  // The quickest way through all of the data: its pixels are not wanted.
  info.out_color_space = info.jpeg_color_space;
  info.dct_method = JDCT_IFAST;
  info.do_fancy_upsampling = FALSE;
  jpeg_start_decompress(&info);
  decoder.row.resize(static_cast<std::size_t>(info.output_width) *
                     static_cast<std::size_t>(info.output_components));
  JSAMPROW row = decoder.row.data();
  while (info.output_scanline < info.output_height) jpeg_read_scanlines(&info, &row, 1);
  jpeg_finish_decompress(&info);
  return true;
}

}  // namespace

bool is_whole_jpeg(std::string_view bytes) {
  JpegDecoder decoder;
  decoder.info.err = jpeg_std_error(&decoder.errors);
  decoder.info.client_data = &decoder;
  decoder.errors.error_exit = jump_back;
  decoder.errors.emit_message = on_message;
  decoder.errors.output_message = say_nothing;
  decoder.progress.progress_monitor = count_scans;
  const bool is_whole = decode(decoder, bytes);
  jpeg_destroy_decompress(&decoder.info);
  return is_whole;
}

}  // namespace govbook::image
