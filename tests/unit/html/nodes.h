// Making parts of documents in a word.

#pragma once

#include <utility>

#include "doc/document.h"

inline govbook::doc::Block block(auto node) { return {std::move(node), {}}; }
inline govbook::doc::Inline word(auto node) { return {std::move(node), {}}; }
