#include "type/cluster.h"

namespace govbook::type {

void ClusterGlyphs::push_back(const Glyph& glyph) {
  if (empty()) {
    one_ = glyph;
    has_one_ = true;
    return;
  }
  if (has_one_) more_.push_back(one_);
  has_one_ = false;
  more_.push_back(glyph);
}

void ClusterGlyphs::clear() {
  has_one_ = false;
  more_.clear();
}

}  // namespace govbook::type
