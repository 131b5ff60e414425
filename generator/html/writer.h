// How the tree of a document becomes HTML: one function for each kind of block and inline. Only for
// the sources of this folder; everybody else uses write.h.
//
// Ids that the writer makes itself hold an underscore ("note_1", "drawing_1"), which no anchor of a
// document does.

#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "diagram/drawing.h"
#include "doc/document.h"

namespace govbook::html {

class Writer {
 public:
  // `base` stands before every reference inside the site; empty when they are relative. The
  // document must outlive the writer.
  Writer(const doc::Document& document, std::vector<const diagram::Drawing*> drawings,
         std::string base)
      : document_(document), drawings_(std::move(drawings)), base_(std::move(base)) {}

  void write(const doc::Blocks& blocks);
  void write(const doc::Inlines& inlines);
  void write_footnotes();  // Nothing when the document has none.

  // The address of a target from this page; empty when it has none or must not be linked.
  std::string reference(const doc::Target& target, Span at);

  const std::string& out() const { return out_; }

  // Places of links that lead where no link may lead; their words were written, they were not.
  const std::vector<Span>& refused() const { return refused_; }

 private:
  void write(const doc::Block& block);
  void write(const doc::Inline& inline_);

  void write(const doc::Heading& heading);
  void write(const doc::Paragraph& paragraph);
  void write(const doc::List& list);
  void write(const doc::Quote& quote);
  void write(const doc::CodeBlock& code);
  void write(const doc::Table& table);
  void write(const doc::Figure& figure);
  void write(const doc::Notice& notice);
  void write(const doc::Definitions& definitions);
  void write(const doc::Signatures& signatures);
  void write(const doc::Contents& contents);
  void write_captions(doc::Listed of);
  void write(const doc::Cards& cards);

  void write(const doc::FootnoteMark& mark);
  void write(const doc::Image& image, Span at);
  void write_picture(const doc::Image& image, Span at);  // A figure with its caption.
  void write_link(const doc::Target& target, std::string_view kind, const std::string& words,
                  Span at);
  void write_enclosed(std::string_view tag, const doc::Inlines& inlines);

  // Blocks of an item, a cell or a definition: a single paragraph stands there without its tags.
  void write_compact(const doc::Blocks& blocks);
  void write_item(const doc::List& list, const doc::Item& item);
  void write_columns(const doc::Table& table);
  void write_rows(const doc::Table& table, const std::vector<doc::Row>& rows);
  void write_cell(const doc::Table& table, const doc::Cell& cell, std::size_t column);
  void write_drawing(const doc::Figure& figure, const diagram::Drawing& drawing);

  // What the words of a link become, without adding to `out_`. A link inside a link leaves its
  // words: HTML has no such thing.
  std::string words_of_link(const doc::Inlines& inlines);

  // A name for a region of the page that no other region of it has.
  std::string region_name(const std::string& wanted);

  const doc::Document& document_;
  std::vector<const diagram::Drawing*> drawings_;
  std::string base_;
  std::string out_;
  std::vector<Span> refused_;
  std::size_t figure_count_ = 0;
  bool is_in_link_ = false;
  int level_ = 1;             // Of the heading that was written last.
  std::map<int, int> marks_;  // How often each footnote was marked so far.
  std::map<std::string, int> region_names_;
};

}  // namespace govbook::html
