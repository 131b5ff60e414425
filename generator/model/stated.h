// A fact as the author left it: a value, or the reason why there is none. "Not stated", "to be
// agreed", "none" and "zero" are different things, and nobody guesses.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/span.h"

namespace govbook::model {

// Why a fact is missing. not_stated: the arrangements do not say. to_be_agreed: they say that it
// will be settled. blank: a space was left. vacant: nobody holds it. none: there is none, and that
// is stated. placeholder: a sample waits for its user to fill it in.
// withheld: it is known, but not for whoever reads.
enum class GapState { not_stated, to_be_agreed, blank, vacant, none, placeholder, withheld };

struct Gap {
  GapState state = GapState::not_stated;
  std::string note;  // Inline Markdown, or empty.
};

// `gap` is set when the author wrote one; a field that was left out has neither value nor gap.
template <class T>
struct Stated {
  std::optional<T> value;
  std::optional<Gap> gap;
  Span at;  // The value as written; nowhere when it was left out.

  explicit operator bool() const { return value.has_value(); }
  const T& operator*() const { return *value; }
  const T* operator->() const { return &*value; }
};

// The forms a field's value may take. A line is plain text; a text is inline Markdown; a reference
// is the id of another record; a choice is one of the words its table lists.
using Line = Stated<std::string>;
using Text = Stated<std::string>;
using Reference = Stated<std::string>;
using Choice = Stated<std::string>;
using Number = Stated<long long>;
using When = Stated<Date>;

using Lines = std::vector<Line>;
using Texts = std::vector<Text>;
using References = std::vector<Reference>;

inline bool is(const Choice& choice, std::string_view word) {
  return choice.value.has_value() && *choice.value == word;
}

inline std::string or_empty(const Line& line) { return line.value.value_or(""); }

// The word of the data format ("to-be-agreed") and the words for a reader ("to be agreed").
std::string_view word_of(GapState state);
std::string_view words_for(GapState state);
std::optional<GapState> to_gap_state(std::string_view word);
const std::vector<std::string>& gap_words();

// What any record may say about itself. `source` cites clauses as "<document id> <clause>".
// `audience` is "public" unless stated; `members_only` names fields that are for members though the
// record is public.
struct About {
  Lines source;
  Text note;
  Choice audience;
  Lines members_only;
  Span at;  // Where the record begins.
};

// Whether a record is for everyone, whatever it stands in. Of words that it does not know it says
// no.
inline bool is_public(const About& about) {
  return !about.audience || is(about.audience, "public");
}

// On what ground an item or a paper is withheld from the public, which may know that it is there:
// Local Government Act 1972, Schedule 12A.
struct Exemption {
  Line public_title;
  Choice paragraph;  // "1" to "7" of Part 1 of the Schedule, or "confidential": section 100A(3).
  Text reason;       // Why the public interest asks for it.
  About about;
};

}  // namespace govbook::model

// Made once, in handbook.cpp; see there.
extern template class std::vector<govbook::model::Text>;
