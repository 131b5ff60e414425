// Arithmetic and comparison, as Python does it. Whole numbers have 64 bits: what does not fit is
// an error, never a wrong number.

#pragma once

#include "templating/context.h"
#include "templating/datum.h"
#include "templating/expression.h"

namespace govbook::templating {

// Reports template/wrong-type, also for a division by zero.
Datum calculate(Operator by, const Datum& left, const Datum& right, Context& context, Span at);

// Nothing when the two cannot be compared, which is reported.
std::optional<bool> compare(Comparator by, const Datum& left, const Datum& right, Context& context,
                            Span at);

// Text in text, member in list, key in map; nothing, reported, when `whole` holds nothing.
std::optional<bool> contains(const Datum& whole, const Datum& part, Context& context, Span at);

// list[begin:end:step] of a list or a string; limits may be none.
Datum slice(const Datum& list, const std::vector<Datum>& limits, Context& context, Span at);

}  // namespace govbook::templating
