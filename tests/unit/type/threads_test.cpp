// Pango's own threads, slowed down: fonts that are closed soon after they were opened. The program
// defines three functions of GLib itself, which its libraries then call instead.

#include <dlfcn.h>
#include <doctest/doctest.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "type/shape.h"

namespace govbook::tests {
namespace {

std::atomic<bool> is_slow = false;

bool is_first_thread() { return syscall(SYS_gettid) == getpid(); }

void wait(bool is_first, int microseconds) {
  if (!is_slow || is_first_thread() != is_first) return;
  std::this_thread::sleep_for(std::chrono::microseconds(microseconds));
}

template <class Function>
Function of_the_library(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

}  // namespace
}  // namespace govbook::tests

extern "C" {

void* g_hash_table_lookup(void* table, const void* key);
void g_hash_table_destroy(void* table);
void g_atomic_rc_box_release_full(void* box, void (*clear)(void*));

void* g_hash_table_lookup(void* table, const void* key) {
  using Lookup = void* (*)(void*, const void*);
  static const auto own = govbook::tests::of_the_library<Lookup>("g_hash_table_lookup");
  govbook::tests::wait(false, 4000);
  return own(table, key);
}

void g_hash_table_destroy(void* table) {
  using Destroy = void (*)(void*);
  static const auto own = govbook::tests::of_the_library<Destroy>("g_hash_table_destroy");
  govbook::tests::wait(true, 1000);
  own(table);
}

void g_atomic_rc_box_release_full(void* box, void (*clear)(void*)) {
  using Release = void (*)(void*, void (*)(void*));
  static const auto own = govbook::tests::of_the_library<Release>("g_atomic_rc_box_release_full");
  static std::atomic<int> count = 0;
  govbook::tests::wait(false, count++ * 617 % 5000);
  own(box, clear);
}

}  // extern "C"

namespace govbook::tests {

TEST_CASE("fonts may be closed while Pango still looks for some") {
  is_slow = true;
  for (int i = 0; i < 20; ++i) {
    Report report;
    const auto fonts = type::Fonts::open({}, report);
    REQUIRE(fonts != nullptr);
    const auto lines = fonts->lines({{"Hello", {}}}, 300, type::Alignment::start, "en-GB");
    CHECK(lines.size() == 1);
  }
  is_slow = false;
}

}  // namespace govbook::tests
