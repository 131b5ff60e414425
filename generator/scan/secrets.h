// What a handbook says that is not for everyone, worked out from its records alone: whoever looks
// for leaks must not trust what cuts them.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/sources.h"
#include "base/span.h"
#include "model/handbook.h"

namespace govbook::scan {

// A value of a record that is not public, or of one inside it. The value itself is told nowhere.
struct Secret {
  std::string what;  // "title of a seat".
  Span at;
};

// Letters (scan/letters.h) that stand in a secret and in nothing that is public.
struct Mark {
  std::string letters;
  std::size_t secret = 0;  // In Secrets::all.
};

struct Secrets {
  std::vector<Secret> all;
  std::vector<Mark> marks;
  bool are_none() const { return marks.empty(); }
};

// A value with less letters than `least` says too little to be known again, and an id, which may
// stand anywhere, even more so; of one with more than `most`, every run of so many letters from the
// beginning of a word is looked for.
inline constexpr std::size_t least_letters = 9;
inline constexpr std::size_t least_letters_of_id = 16;
inline constexpr std::size_t most_letters = 32;

// Of lines (but citations), texts and ids of records whose audience, or that of a record around
// them, is other than public, and of pages likewise. What also stands in a public record, a public
// page, a template, the theme or the reference of the data format is left out: it is no secret. Nor
// is an id made of words each of which is public.
Secrets secrets(const model::Handbook& handbook, const Sources& sources);

}  // namespace govbook::scan
