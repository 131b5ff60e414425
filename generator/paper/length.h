// How long documents are: to guess pages before they are set, and for readers who have little time.

#pragma once

#include <cstddef>
#include <string>

#include "doc/document.h"

namespace govbook::paper {

// How many pages a document is likely to take, by what it holds: as those of the handbooks in
// content/ do on average.
double likely_pages(const doc::Document& document);

// "2 pages, about four minutes": of so many pages, and at 200 words a minute. Of a document without
// words that we know, the pages alone.
std::string length_in_words(std::size_t pages, const doc::Document& document);

}  // namespace govbook::paper
