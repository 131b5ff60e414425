// The pages of an attached PDF as a chapter of a volume.

#pragma once

#include "paper/volume.h"

namespace govbook::paper {

// A leaf for each of its pages, and the name of its place on the first. REQUIRES: it is an
// attachment.
Chapter attached_chapter(const Bound& bound, const Setting& setting);

// Whether what is bound takes nothing from what the whole file can claim to be.
bool is_as_accessible_as_ours(const Bound* bound);
bool is_as_lasting_as_ours(const Bound* bound);

// Makes a page show one of an attachment, as large as it is there, above a foot that names it.
void show_attached(print::Page& page, const Chapter& chapter, std::size_t index);
void add_attached_foot(print::Page& page, const Facts& facts, const Position& position,
                       const print::Settings& settings, print::Typesetter& typesetter);

// Puts the files whose pages are shown beside the pages.
void add_attachments(print::Pages& pages, const Setting& setting);

}  // namespace govbook::paper
