// Abbreviations explained where a document first uses them.

#pragma once

#include <map>
#include <string>

#include "doc/document.h"
#include "model/handbook.h"

namespace govbook::compose {

// Short forms of the glossary with what they stand for.
using Abbreviations = std::map<std::string, std::string, std::less<>>;
Abbreviations abbreviations(const model::Handbook& handbook);

// Marks the first use of each as a whole word, outside links and code.
void abbreviate(doc::Document& document, const Abbreviations& abbreviations);

}  // namespace govbook::compose
