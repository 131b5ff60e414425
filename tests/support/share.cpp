#include "support/share.h"

#include <algorithm>
#include <cstdlib>

namespace govbook::tests {

int share(int all) {
  const auto* asked = std::getenv("GOVBOOK_TEST_SHARE");
  const int percent = asked == nullptr ? 100 : std::max(1, std::atoi(asked));
  return std::max(1, all * percent / 100);
}

}  // namespace govbook::tests
