// Authors' own Markdown inside a document: narratives and notices.

#include "doc/walk.h"
#include "markdown/parse.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

// Markdown with its directives filled in and its footnotes added to the document's.
doc::Blocks read(std::string_view markdown, Span at, const Context& context) {
  auto parsed = markdown::parse(markdown, markdown::copied_from(markdown, at), *context.report);
  const int before = static_cast<int>(context.footnotes->size());
  if (before > 0) {
    doc::for_each_inline(parsed.blocks, [&](doc::Inline& one) {
      if (auto* mark = std::get_if<doc::FootnoteMark>(&one.node)) mark->number += before;
    });
  }
  for (auto& footnote : parsed.footnotes) {
    footnote.number += before;
    context.footnotes->push_back(std::move(footnote));
  }
  fill_in(parsed.blocks, context);
  return std::move(parsed.blocks);
}

}  // namespace

doc::Blocks make_narrative(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto of = call.argument("of", context.subject);
  const auto* found = handbook.narrative(of);
  if (found == nullptr) found = handbook.page(of);
  if (found == nullptr) return {};
  return read(found->markdown, found->markdown_at, context);
}

doc::Blocks make_notice(const Call& call, const Context& context) {
  const auto word = call.argument("kind", "information");
  const auto kind = word == "example"         ? doc::NoticeKind::example
                    : word == "gap"           ? doc::NoticeKind::gap
                    : word == "contradiction" ? doc::NoticeKind::contradiction
                    : word == "answer"        ? doc::NoticeKind::answer
                                              : doc::NoticeKind::information;
  doc::Notice notice{kind, doc::to_inlines(call.argument("title")),
                     read(call.markdown, call.markdown_at, context)};
  return {{std::move(notice), {}}};
}

}  // namespace govbook::structure
