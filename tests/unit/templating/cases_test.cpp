#include <doctest/doctest.h>

#include "reading.h"

TEST_CASE("templates give what Jinja2 gives for them") {
  govbook::tests::check_cases("templating", govbook::tests::render_case);
}

TEST_CASE("records that make their members when asked give the same as maps") {
  govbook::tests::check_cases("templating", govbook::tests::render_case_with_records);
}
