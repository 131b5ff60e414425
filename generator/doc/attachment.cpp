#include "doc/attachment.h"

#include "base/text.h"

namespace govbook::doc {

std::string in_brackets(const Attachment& attachment) {
  const auto pages = attachment.sheets.size();
  return "PDF, " + std::to_string(pages) + (pages == 1 ? " page, " : " pages, ") +
         text::size_in_words(attachment.bytes) + (attachment.is_tagged ? "" : ", not tagged");
}

}  // namespace govbook::doc
