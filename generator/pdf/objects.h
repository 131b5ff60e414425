// The objects of a PDF file (ISO 32000-1, 7.3) as text, gathered and packed into its bytes. Whoever
// adds one writes its syntax (see syntax.h); this gives it a number and a place.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "pdf/deflate.h"

namespace govbook::pdf {

enum class Packing { deflated, as_it_is };

class Objects {
 public:
  // A number for an object that is put later, or for many after each other.
  int reserve(int count = 1);

  // REQUIRES: the number is reserved, and nothing was put there.
  void put(int number, std::string_view object);
  int add(std::string_view object);

  // `entries` are those of its dictionary but for length and filter.
  int add_stream(std::string_view entries, std::string_view bytes,
                 Packing packing = Packing::deflated);

  // The whole file. Its identifier comes from its bytes. REQUIRES: all that is reserved was put.
  std::string finish(int catalogue, int information);

 private:
  struct Place {
    int kind = 0;  // As a cross-reference stream has it (7.5.8.3): 1 in the file, 2 in a stream.
    std::size_t at = 0;
    int index = 0;  // In that stream.
  };
  void pack();
  void write_stream(int number, std::string_view entries, std::string_view bytes, Packing packing);
  Place& place_of(int number) { return places_[static_cast<std::size_t>(number)]; }

  std::string bytes_;
  std::vector<Place> places_ = std::vector<Place>(1);  // By number; there is no object 0.
  std::string waiting_;                                // Objects of the next object stream …
  std::string directory_;                              // … their numbers and places in it …
  int waiting_count_ = 0;
  int stream_ = 0;  // … and its number.
  std::string packed_;
  Deflater deflater_;
};

}  // namespace govbook::pdf
