// Bytes packed by the method that PDF calls Flate (zlib), many times over with one set of tables.

#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace govbook::pdf {

class Deflater {
 public:
  Deflater();
  ~Deflater();

  // Appends the packed bytes.
  void deflate(std::string_view bytes, std::string& packed);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace govbook::pdf
