// How much of what can be tried any number of times a run tries.

#pragma once

namespace govbook::tests {

// `all` of them, or the share that GOVBOOK_TEST_SHARE asks for, in per cent: 10 in a build with
// sanitizers, where everything takes twenty times as long, 1000 in script/test --full. At least 1.
int share(int all);

}  // namespace govbook::tests
