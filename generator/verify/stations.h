// The steps of verifying: first those that read the file into plain values, then the families of
// checks that look at the values alone. Each tells what it finds.

#pragma once

#include "verify/file.h"
#include "verify/reading.h"

namespace govbook::verify {

// Fills the file's pages; also tells what is wrong with their tabs.
void find_pages(File& file);  // And what each may use.
void read_pages(File& file, Reading& reading);

// Language, title, metadata, permissions, layers, scripts and what is embedded. Notes whether the
// file claims to be PDF/A.
void check_catalogue(File& file, Reading& reading);

// REQUIRES: the pages are read.
void read_tree(File& file, Reading& reading);

// Reads what the pages draw, and tells what is marked wrongly. REQUIRES: the pages are read.
void read_content(File& file, Reading& reading);

// Whether structure, content and the way back (the parent tree) say the same.
void check_agreement(const Reading& reading, Findings& findings);

// Elements one by one, and headings in their order.
void check_elements(const Reading& reading, Findings& findings);

// What may stand in what: tables, lists and tables of contents.
void check_nesting(const Reading& reading, Findings& findings);

void check_annotations(const Reading& reading, Findings& findings);
void check_fonts(const Reading& reading, Findings& findings);

}  // namespace govbook::verify
