// Taking records out of a handbook without leaving anything that still speaks of them.

#pragma once

#include "base/date.h"
#include "model/handbook.h"
#include "view/edition.h"

namespace govbook::view {

void cut_to_date(model::Handbook& handbook, const Date& as_at);
void cut_to_audience(model::Handbook& handbook, Audience audience);

}  // namespace govbook::view
