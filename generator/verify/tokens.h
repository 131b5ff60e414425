// The content of a page, objects that are packed together, or a table of what codes mean, as whoever
// wants the words in them reads them: strings, names and operators, one after the other (ISO
// 32000-1, 7.2 to 7.3.5 and 7.8.2). libqpdf makes an object of each number, too, which costs more
// than all else together; a law holds the two together.

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace govbook::verify {

enum class Token { string, name, word, bracket, end };

class Tokens {
 public:
  // `content` must outlive it.
  explicit Tokens(std::string_view content) : content_(content) {}

  // The next token that is no number or comment; of brackets only those of lists. Pictures that stand
  // in the content are passed over. A string that does not end goes to the end of the content.
  Token next();

  // Of a string its bytes; of a name what stands behind "/", "#" resolved; of a word its letters; of
  // a bracket "[" or "]".
  const std::string& value() const { return value_; }

 private:
  void read_string();
  bool read_hexadecimal();
  void read_escape();
  void read_name();
  void pass_picture();
  std::string_view run();

  std::string_view content_;
  std::size_t at_ = 0;
  std::string value_;
};

}  // namespace govbook::verify
