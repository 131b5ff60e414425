// How the content of a page leaves the page behind: what it opens and does not close.

#pragma once

#include <cstddef>
#include <optional>
#include <string>

class QPDF;

namespace govbook::attachment {

// Of the unpacked bytes of all that the pages of a file show.
inline constexpr std::size_t most_content = std::size_t{128} << 20U;

// Operators that stand before and behind a content so that nothing of it reaches what is drawn
// afterwards.
struct Wrapping {
  std::string before, behind;
};

// Nothing when the content is more than anybody needs, or stops within a word. REQUIRES: `scratch`
// is not to be written: a stream is made in it.
std::optional<Wrapping> wrapping_of(const std::string& content, QPDF& scratch);

}  // namespace govbook::attachment
