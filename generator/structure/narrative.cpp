// Authors' own Markdown inside a document: narratives and notices.

#include <optional>

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

std::optional<doc::NoticeKind> to_notice_kind(std::string_view word) {
  if (word == "information") return doc::NoticeKind::information;
  if (word == "example") return doc::NoticeKind::example;
  if (word == "gap") return doc::NoticeKind::gap;
  if (word == "contradiction") return doc::NoticeKind::contradiction;
  if (word == "answer") return doc::NoticeKind::answer;
  return std::nullopt;
}

}  // namespace

doc::Blocks make_narrative(const Call& call, const Context& context) {
  if (context.edition == nullptr) return {};
  const auto& handbook = context.edition->handbook();
  const auto of = call.argument("of", context.subject);
  const auto* found = handbook.narrative(of);
  if (found == nullptr) found = handbook.page(of);
  if (found == nullptr) {
    const bool is_asked_for = call.arguments.contains("of") && handbook.body(of) == nullptr;
    if (is_asked_for) refuse(call, "of", context, "of is the id of a body or page");
    return {};
  }
  return read(found->markdown, found->markdown_at, context);
}

doc::Blocks make_notice(const Call& call, const Context& context) {
  const auto kind = to_notice_kind(call.argument("kind", "information"));
  if (!kind) {
    refuse(call, "kind", context, "kind is information, example, gap, contradiction or answer");
  }
  doc::Notice notice{kind.value_or(doc::NoticeKind::information),
                     doc::to_inlines(call.argument("title")),
                     read(call.markdown, call.markdown_at, context)};
  return {{std::move(notice), {}}};
}

}  // namespace govbook::structure
