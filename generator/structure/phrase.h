// Phrases of the model in Markdown: links, citations, gaps. Templates and directives share them, so
// that both say the same thing in the same way.

#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::structure {

// What people call the record of that id: its name, title or term. Empty when there is none. Two
// records of different nouns may have one id: `nouns` are those that may be meant, or empty.
std::string name_of(std::string_view id, const model::Handbook& handbook,
                    const std::vector<std::string>& nouns = {});

// A link: its plain words, and where it leads as authors write it ("body:executive-board").
struct Link {
  std::string words;
  std::string reference;
};

// To the record of that id; nothing when there is none.
std::optional<Link> link_of(std::string_view id, const model::Handbook& handbook,
                            const std::vector<std::string>& nouns = {});

// A link to each source of a record ("2009 paper, 4.1"). The first to a paper names it; those that
// follow at once give the clause alone.
std::vector<Link> citations_of(const model::About& about, const model::Handbook& handbook);

// A record as a link in Markdown: "[Executive Board](body:…)". Empty when there is none of that id.
std::string link_to(std::string_view id, const model::Handbook& handbook,
                    const std::vector<std::string>& nouns = {});

// The same for a record of the top level that is at hand; empty for nouns that have no place on a
// page.
std::string link_to(const model::Noun& noun, const void* record);

// What references to the records of a handbook may be: "body:executive-board".
std::set<std::string> references(const model::Handbook& handbook);

// The anchor of a record of the top level where it is an entry of a page: "plan-childrens-plan". It
// begins with what a reference to it begins with.
std::string entry_anchor(const model::Noun& noun, const std::string& id);

// The citations of a record in Markdown, "[2009 paper, 4.1](<source:durham-2009/4.1>)", joined by
// "; ".
std::string cite(const model::About& about, const model::Handbook& handbook);

// "Exempt under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972: it is about
// …", as plain words.
std::string ground_of(const model::Exemption& exemption);

// What is said of a record with an exemption, in Markdown: that it is not for the public, on what
// ground and why; of one that is there in full, which its audience tells, also what the public is
// told of it. Of one that is withheld the cut has taken the audience away with everything else.
std::string exemption_words(const model::Exemption& exemption, const model::About& about);

// Inline Markdown that cannot be taken for a heading, a list or another block where it begins a
// line.
std::string as_inline(std::string_view markdown);

// The note of a gap as it stands in brackets: without the full stop of its last sentence.
std::string bracketed(const model::Gap& gap);

// "[to be agreed](gap:to-be-agreed)" with the note of the gap behind it.
std::string as_markdown(const model::Gap& gap);

}  // namespace govbook::structure
