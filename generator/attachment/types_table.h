// The types that elements of a structure tree may have.

#pragma once

#include <string>
#include <string_view>

namespace govbook::attachment {

// Whether PDF 1.7 has the type (ISO 32000-1, 14.8.4).
bool is_standard(std::string_view type);

// What comes nearest in PDF 1.7 to a type that PDF 2.0 added ("Em" → "Span"); empty for others.
std::string older_type(std::string_view type);

}  // namespace govbook::attachment
