// The links on the pages of anybody's PDF: those that lead to the web, to somebody's mail, or to
// another place of the same file. Whatever else a link may do when it is followed, it is none.

#pragma once

#include <functional>
#include <vector>

class QPDF;
class QPDFObjectHandle;

namespace govbook::attachment {

class Copier;
struct Matrix;

// Where the units of a page of `from` come to lie in the copy; null for what is no page of it.
using Placing = std::function<const Matrix*(const QPDFObjectHandle& page)>;

// Hangs copies of a page's links on its copy, moved to where it lies. `count` of its annotations
// were links and are none now. REQUIRES: all pages are set in the copier.
void copy_links(QPDF& from, const QPDFObjectHandle& page, QPDF& to, Copier& copier,
                const Placing& placing, std::size_t& dropped);

}  // namespace govbook::attachment
