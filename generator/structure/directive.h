// Directives: fenced blocks that stand for a structure of records. The name behind the fence says
// which; lines "argument: value" say of what; words behind an empty line are Markdown.
//
//     ```members
//     body: executive-board
//     ```
//
// Left out, `body`, `process` and `source` mean what the document is about.

#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/report.h"
#include "doc/document.h"
#include "view/edition.h"

namespace govbook::structure {

// One handbook of a collection, for its landing page.
struct Member {
  std::string folder;  // Below the collection's output.
  const view::Edition* edition = nullptr;
  std::size_t pages = 0;
  std::size_t prints = 0;
};

struct Directive;

// What a directive may look at. `edition` is null on the pages of a collection, `members`
// elsewhere. `directives` are those that Markdown may use.
struct Context {
  const view::Edition* edition = nullptr;
  const std::vector<Member>* members = nullptr;
  const doc::Document* document = nullptr;          // The one being made.
  std::string subject;                              // The id of what it is about, or empty.
  std::vector<doc::Footnote>* footnotes = nullptr;  // Of the document; a directive may add some.
  Report* report = nullptr;
  const std::vector<Directive>* directives = nullptr;
  const doc::Attachments* attachments = nullptr;  // Null where there are none to be told of.
};

// One use of a directive. `at` is its fence.
struct Call {
  std::string name;
  std::map<std::string, std::string, std::less<>> arguments;
  std::string markdown;
  Span markdown_at;
  Span at;

  std::string argument(std::string_view name, std::string_view otherwise = {}) const;
};

struct Argument {
  std::string_view name;
  std::string_view meaning;
};

struct Directive {
  std::string_view name;
  std::string_view meaning;
  std::vector<Argument> arguments;
  doc::Blocks (*make)(const Call& call, const Context& context);
};

// Replaces the directives among the blocks, at any depth, by what they stand for. A fence whose
// name is no directive stays code when it is the name of a language (json, yaml, markdown, text,
// sh, html) or empty, and is structure/unknown-directive otherwise. A heading below which a
// directive stood for nothing, and nothing else stands, is left out with it.
void fill_in(doc::Blocks& blocks, const Context& context);

// The body or process that a call is about: its argument or the document's subject. Reports
// structure/bad-directive and gives nullptr when there is none.
const model::Body* body_of(const Call& call, const Context& context);
const model::Process* process_of(const Call& call, const Context& context);

// The anchor of a part of a record. On the pages of that record it is the plain one ("seat-clerk");
// elsewhere the record's id stands before it, so that two bodies can stand on one page.
std::string anchor_for(const Context& context, std::string_view record, std::string_view anchor);

// Reports structure/bad-directive: the value of that argument is none that the directive knows.
void refuse(const Call& call, std::string_view argument, const Context& context,
            std::string hint = {});

}  // namespace govbook::structure
