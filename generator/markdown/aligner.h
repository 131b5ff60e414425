// Finds the place of every inline: cmark's own positions of inlines are wrong behind hard breaks,
// escaped pipes, links over two lines and margins that change. The aligner is told the inlines in
// the order of the tree and follows them through the content, past the marks between them.

#pragma once

#include <cstddef>
#include <string_view>

namespace govbook::markdown {

// Bytes [begin, end) of the content; begin == end when it was not found.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Aligner {
 public:
  // REQUIRES: the content outlives this.
  explicit Aligner(std::string_view content);

  // Words that read as `literal` once escapes and entities are resolved.
  Stretch text(std::string_view literal);
  Stretch code();                           // From its first backtick to its last.
  Stretch verbatim(std::string_view html);  // Exactly these bytes.
  Stretch footnote_mark();
  Stretch line_end();

  // The opening and closing marks of an emphasis (one of "*_"), of a strong one (two) or of struck
  // text (up to two "~"); both give the offset at the outer side.
  std::size_t open(std::string_view marks, std::size_t count);
  std::size_t close(std::string_view marks, std::size_t count);

  // "[" or "<" of a link, "![" of an image; then, at its end, all that belongs to it.
  std::size_t open_link();
  std::size_t close_link();

  // Moves past definitions of links ("[a]: https://…") that cmark took from the beginning; whether
  // there were any.
  bool skip_definitions();

 private:
  bool matches(std::size_t at, std::string_view literal, std::size_t& end);
  std::size_t skip_to(std::string_view marks);

  std::string_view content_;
  std::size_t at_ = 0;
  std::size_t budget_;  // Comparisons left, so that no input costs more than its size times a few.
};

}  // namespace govbook::markdown
