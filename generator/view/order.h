// The order in which people expect bodies: what is above comes before what is below.

#pragma once

#include <vector>

#include "model/handbook.h"

namespace govbook::view {

// Own bodies first, then neighbours; in each, every body before those that belong to it, and these
// before the next; otherwise the order given.
void put_in_order(std::vector<model::Body>& bodies);

// By the place that each page claims ("order"); those that claim none come last, otherwise as
// given.
void put_in_order(std::vector<model::Narrative>& pages);

}  // namespace govbook::view
