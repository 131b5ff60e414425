// The smaller parts of a document: cards, facts, contents, signatures, and authors' own Markdown in
// it: narratives and notices.

#include <optional>

#include "base/text.h"
#include "doc/rows.h"
#include "doc/walk.h"
#include "markdown/parse.h"
#include "structure/makers.h"
#include "structure/words.h"

namespace govbook::structure {
namespace {

doc::Card to_card(std::string title, std::string document, doc::Inlines inlines) {
  doc::Card card;
  card.title = doc::to_inlines(std::move(title));
  card.target.document = std::move(document);
  card.blocks = paragraph(std::move(inlines));
  return card;
}

doc::Inlines summary_of(const model::Text& summary, const Context& context) {
  return summary ? words(summary, context) : doc::Inlines{};
}

doc::Card to_card(const Member& member, const Context& context) {
  const auto& settings = member.edition->handbook().settings;
  Context inside = context;
  inside.edition = member.edition;
  auto inlines = doc::to_inlines("As at " + in_words(member.edition->as_at()) + ".");
  // Links of the handbook's own words lead nowhere outside it.
  append(inlines, doc::to_inlines(doc::plain_text(summary_of(settings.summary, inside))));
  append(inlines, doc::to_inlines(doc::plain_text(summary_of(settings.notice, inside))));
  const auto pages = text::counted(static_cast<long long>(member.pages), "page", "pages");
  const auto prints = text::counted(static_cast<long long>(member.prints), "PDF", "PDFs");
  append(inlines, doc::to_inlines(text::capitalised(pages) +
                                  (member.prints > 0 ? ", " + prints : "") + "."));
  doc::Card card;
  card.title = doc::to_inlines(model::or_empty(settings.title));
  card.target.file = member.folder + "/index.html";
  card.blocks = paragraph(std::move(inlines));
  return card;
}

void add_body_cards(doc::Cards& cards, const Context& context) {
  for (const auto& body : context.edition->handbook().bodies) {
    if (!model::is_own(body)) continue;
    cards.cards.push_back(to_card(model::or_empty(body.name), "bodies/" + model::or_empty(body.id),
                                  summary_of(body.summary, context)));
  }
}

void add_process_cards(doc::Cards& cards, const Context& context) {
  for (const auto& process : context.edition->handbook().processes) {
    cards.cards.push_back(to_card(model::or_empty(process.title),
                                  "processes/" + model::or_empty(process.id),
                                  summary_of(process.summary, context)));
  }
}

void add_page_cards(doc::Cards& cards, const Context& context) {
  for (const auto& page : context.edition->handbook().pages) {
    cards.cards.push_back(to_card(model::or_empty(page.title), "pages/" + model::or_empty(page.id),
                                  summary_of(page.summary, context)));
  }
}

doc::Inlines links(const model::References& ids, const std::vector<std::string>& nouns,
                   const Context& context) {
  doc::Inlines made;
  for (const auto& id : ids) append(made, link_words(model::or_empty(id), context, nouns), "; ");
  return made;
}

// The bodies that take the place of one.
doc::Inlines takers_of(const model::Body& body, const Context& context) {
  doc::Inlines made;
  for (const auto& other : context.edition->handbook().bodies) {
    for (const auto& id : other.replaces) {
      if (id.value != body.id.value) continue;
      append(made, link_words(model::or_empty(other.id), context, {"body"}), "; ");
    }
  }
  return made;
}

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

doc::Blocks make_cards(const Call& call, const Context& context) {
  const auto of = call.argument("of", "bodies");
  doc::Cards cards;
  if (of == "handbooks" && context.members != nullptr) {
    for (const auto& member : *context.members) cards.cards.push_back(to_card(member, context));
  } else if (context.edition != nullptr && of == "bodies") {
    add_body_cards(cards, context);
  } else if (context.edition != nullptr && of == "processes") {
    add_process_cards(cards, context);
  } else if (context.edition != nullptr && of == "pages") {
    add_page_cards(cards, context);
  } else {
    context.report->error("structure/bad-directive", call.at,
                          "\"cards\": there are no \"" + of + "\"");
  }
  if (cards.cards.empty()) return {};
  return {{std::move(cards), {}}};
}

doc::Blocks make_facts(const Call& call, const Context& context) {
  const auto* organisation = context.edition == nullptr || call.arguments.contains("body")
                                 ? nullptr
                                 : context.edition->handbook().organisation(
                                       call.argument("organisation", context.subject));
  if (organisation != nullptr) return facts_of(*organisation, context);
  const auto* body = body_of(call, context);
  if (body == nullptr) return {};
  doc::Definitions facts;
  const auto add = [&](std::string term, doc::Inlines inlines) {
    if (!inlines.empty())
      facts.entries.push_back(doc::to_definition(std::move(term), std::move(inlines)));
  };
  add("Kind", doc::to_inlines(text::capitalised(model::or_empty(body->kind))));
  if (body->count) add("How many", doc::to_inlines(std::to_string(*body->count)));
  if (body->area) add("Area", plain_words(body->area, context));
  if (body->status) {
    add("Status", doc::to_inlines(text::capitalised(text::replace_all(*body->status, "-", " "))));
  }
  if (body->from) add("From", doc::to_inlines(in_words(*body->from)));
  if (body->until) add("Until", doc::to_inlines(in_words(*body->until)));
  if (body->parent) add("Part of", link_words(*body->parent, context));
  if (body->partnership_class) {
    add("Class", link_words(*body->partnership_class, context, {"class of partnership"}));
  }
  add("Takes the place of", links(body->replaces, {"body"}, context));
  add("Its place is taken by", takers_of(*body, context));
  if (body->accountable_organisation) {
    add("Answers in law through", link_words(*body->accountable_organisation, context));
  }
  add("Rests on", links(body->statutes, {"statute"}, context));
  if (!body->other_names.empty()) {
    add("Also called", doc::to_inlines(lines_joined(body->other_names)));
  }
  if (!body->working_names.empty()) {
    add("Names thought of", doc::to_inlines(lines_joined(body->working_names)));
  }
  if (body->about.note) add("Note", words(body->about.note, context));
  add("Source", citations(body->about, context));
  return {{std::move(facts), {}}};
}

doc::Blocks make_contents(const Call& call, const Context& context) {
  const auto of = call.argument("of", "sections");
  doc::Contents contents;
  if (of == "figures") {
    contents.of = doc::Listed::figures;
  } else if (of == "tables") {
    contents.of = doc::Listed::tables;
  } else if (of != "sections") {
    refuse(call, "of", context, "of is sections, figures or tables");
    return {};
  }
  return {{contents, {}}};
}

doc::Blocks make_signatures(const Call& call, const Context&) {
  doc::Signatures signatures;
  for (const auto& role : text::split(call.argument("roles", "Chair"), ',')) {
    signatures.roles.emplace_back(text::trim(role));
  }
  return {{std::move(signatures), {}}};
}

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
