// Anybody's PDF, made fit to be published and taken into another: what its pages show, what they
// say to people who cannot see, and links. Scripts and other actions, forms, files inside, layers,
// notes, metadata and whatever nobody sees stay behind.
//
// Any bytes may come: nothing is thrown, and what the reading costs has limits.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "attachment/sheet.h"

class QPDF;

namespace govbook::attachment {

inline constexpr std::size_t most_pages = 500;

enum class Refusal { none, broken, encrypted, too_many_pages };

struct Cleaned {
  Refusal refusal = Refusal::none;
  std::string why;  // Of a broken file, in words.
  std::vector<Size> sheets;
  std::string language;               // BCP 47, as far as it is said.
  std::vector<std::string> left_out;  // "2 form fields".
  std::string damage;                 // The first that had to be guessed at, or empty.
  bool is_tagged = false;
  bool claims_archive = false;  // PDF/A with all its structure, in the colours of screens.
};

// Fills an empty file. What it then says of itself is still to be written.
Cleaned clean(std::string_view bytes, QPDF& to);

}  // namespace govbook::attachment
