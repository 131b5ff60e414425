// The filters and tests themselves, by file. Only their tables need this.

#pragma once

#include "templating/filters.h"

namespace govbook::templating::filter {

// text_filters.cpp
Datum upper(const Use& use);
Datum lower(const Use& use);
Datum capitalize(const Use& use);
Datum title(const Use& use);
Datum trim(const Use& use);
Datum replace(const Use& use);
Datum indent(const Use& use);
Datum truncate(const Use& use);
Datum wordcount(const Use& use);
Datum string(const Use& use);
Datum escape(const Use& use);
Datum safe(const Use& use);
Datum tojson(const Use& use);
Datum urlencode(const Use& use);

// number_filters.cpp
Datum absolute(const Use& use);
Datum round(const Use& use);
Datum to_whole(const Use& use);
Datum to_real(const Use& use);
Datum sum(const Use& use);

// list_filters.cpp
Datum first(const Use& use);
Datum last(const Use& use);
Datum length(const Use& use);
Datum list(const Use& use);
Datum reverse(const Use& use);
Datum join(const Use& use);
Datum batch(const Use& use);
Datum slice(const Use& use);
Datum items(const Use& use);
Datum fallback(const Use& use);

// sort_filters.cpp
Datum sort(const Use& use);
Datum dictsort(const Use& use);
Datum groupby(const Use& use);
Datum unique(const Use& use);
Datum smallest(const Use& use);
Datum largest(const Use& use);

// choose_filters.cpp
Datum map(const Use& use);
Datum select(const Use& use);
Datum reject(const Use& use);
Datum selectattr(const Use& use);
Datum rejectattr(const Use& use);

// our_filters.cpp
Datum counted(const Use& use);
Datum words(const Use& use);
Datum date(const Use& use);
Datum joined(const Use& use);
Datum slug(const Use& use);
Datum upper_first(const Use& use);
Datum lower_first(const Use& use);

}  // namespace govbook::templating::filter
