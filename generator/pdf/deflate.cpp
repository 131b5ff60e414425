#include "pdf/deflate.h"

#include <zlib.h>

namespace govbook::pdf {

struct Deflater::State {
  z_stream stream{};
};

Deflater::Deflater() : state_(std::make_unique<State>()) {
  deflateInit(&state_->stream, Z_DEFAULT_COMPRESSION);
}

Deflater::~Deflater() { deflateEnd(&state_->stream); }

void Deflater::deflate(std::string_view bytes, std::string& packed) {
  auto& stream = state_->stream;
  deflateReset(&stream);
  const auto begin = packed.size();
  packed.resize(begin + deflateBound(&stream, static_cast<uLong>(bytes.size())));
  // zlib reads through a pointer that is not const, and leaves what is behind it as it is.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data() + begin);
  stream.avail_out = static_cast<uInt>(packed.size() - begin);
  ::deflate(&stream, Z_FINISH);
  packed.resize(packed.size() - stream.avail_out);
}

}  // namespace govbook::pdf
