// Ways through a file: links, named destinations, bookmarks and page labels.

#pragma once

#include "pdf/file.h"

namespace govbook::pdf {

// Makes an annotation for each link area of the pages and hangs it on its page.
void write_links(File& file);

// Hangs destinations and page labels into the catalogue.
void write_destinations(File& file);
void write_page_labels(File& file);

// Hangs the bookmarks into the catalogue; those of level 1 are open, deeper ones closed.
void write_bookmarks(File& file);

}  // namespace govbook::pdf
