// Visiting a variant with one function for each kind: a kind that a writer forgot does not compile.

#pragma once

namespace govbook {

template <class... Functions>
struct match : Functions... {
  using Functions::operator()...;
};
template <class... Functions>
match(Functions...) -> match<Functions...>;

}  // namespace govbook
