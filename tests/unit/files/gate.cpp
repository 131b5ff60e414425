#include "gate.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <filesystem>
#include <set>

namespace govbook::tests {
namespace {

Gate* shut = nullptr;        // The gate that calls pass through.
std::set<int> written = {};  // Files that are open for writing.

// The definition that ours stands before.
template <class Function>
Function next(Function /*ours*/, const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

std::string path_of(int file) {
  std::error_code none;
  return std::filesystem::read_symlink("/proc/self/fd/" + std::to_string(file), none).string();
}

std::string path_of(int folder, const char* name) {
  if (name[0] == '/' || folder == AT_FDCWD) return name;
  return name[0] == '\0' ? path_of(folder) : path_of(folder) + "/" + name;
}

// Whether a call fails, with errno set.
bool fails(const Answer& answer) {
  if (answer.error != 0) errno = answer.error;
  return answer.error != 0;
}

bool refuses(Call call, const std::string& path) {
  return shut != nullptr && fails(shut->pass(call, path));
}

bool refuses(Call call, int folder, const char* name) {
  return shut != nullptr && fails(shut->pass(call, path_of(folder, name)));
}

bool is_to_write(int flags) { return (flags & O_ACCMODE) != O_RDONLY; }

int note_opened(int file, int flags) {
  if (shut != nullptr && file >= 0 && is_to_write(flags)) written.insert(file);
  return file;
}

Call call_to_open(int flags) {
  return is_to_write(flags) ? Call::open_to_write : Call::open_to_read;
}

mode_t mode_in(int flags, va_list rest) {
  return (flags & O_CREAT) != 0 ? va_arg(rest, mode_t) : 0;
}

}  // namespace

bool is_change(Call call) { return call <= Call::remove; }

std::string_view name_of(Call call) {
  constexpr std::array<std::string_view, 14> names{"mkdir",     "open for writing",
                                                   "write",     "close after writing",
                                                   "link",      "syncfs",
                                                   "renameat2", "fsync",
                                                   "unlink",    "open",
                                                   "read",      "close",
                                                   "stat",      "flock"};
  return names.at(static_cast<std::size_t>(call));
}

Gate::Gate(Judge judge) : judge_(std::move(judge)) {
  assert(shut == nullptr);
  shut = this;
}

Gate::~Gate() {
  shut = nullptr;
  written.clear();
}

int Gate::count(Call call) const {
  return static_cast<int>(std::count_if(passed_.begin(), passed_.end(),
                                        [&](const auto& each) { return each.call == call; }));
}

int Gate::changes() const {
  return static_cast<int>(std::count_if(passed_.begin(), passed_.end(),
                                        [](const auto& each) { return is_change(each.call); }));
}

Answer Gate::pass(Call call, std::string path) {
  shut = nullptr;  // What the test itself does meanwhile does not pass.
  passed_.push_back({call, std::move(path), count(call) + 1, 0});
  passed_.back().change = changes();
  const auto answer = judge_ ? judge_(passed_.back()) : Answer{};
  shut = this;
  return answer;
}

}  // namespace govbook::tests

using govbook::tests::Call;
using namespace govbook::tests;  // NOLINT: the definitions below belong to no namespace.

extern "C" {

int mkdir(const char* path, mode_t mode) noexcept {
  static const auto real = next(&mkdir, "mkdir");
  return refuses(Call::make_folder, path) ? -1 : real(path, mode);
}

int mkdirat(int folder, const char* path, mode_t mode) noexcept {
  static const auto real = next(&mkdirat, "mkdirat");
  return refuses(Call::make_folder, folder, path) ? -1 : real(folder, path, mode);
}

int open(const char* path, int flags, ...) {
  static const auto real = next(&open, "open");
  va_list rest;
  va_start(rest, flags);
  const auto mode = mode_in(flags, rest);
  va_end(rest);
  if (refuses(call_to_open(flags), path)) return -1;
  return note_opened(real(path, flags, mode), flags);
}

int openat(int folder, const char* path, int flags, ...) {
  static const auto real = next(&openat, "openat");
  va_list rest;
  va_start(rest, flags);
  const auto mode = mode_in(flags, rest);
  va_end(rest);
  if (refuses(call_to_open(flags), folder, path)) return -1;
  return note_opened(real(folder, path, flags, mode), flags);
}

ssize_t write(int file, const void* bytes, size_t size) {
  static const auto real = next(&write, "write");
  if (shut == nullptr) return real(file, bytes, size);
  const auto answer = shut->pass(Call::write, path_of(file));
  return fails(answer) ? -1 : real(file, bytes, std::min(size, answer.most_bytes));
}

ssize_t read(int file, void* bytes, size_t size) {
  static const auto real = next(&read, "read");
  return refuses(Call::read, file, "") ? -1 : real(file, bytes, size);
}

int close(int file) {
  static const auto real = next(&close, "close");
  if (shut == nullptr) return real(file);
  const auto call = written.erase(file) > 0 ? Call::close_written : Call::close_read;
  const auto answer = shut->pass(call, path_of(file));
  const int result = real(file);  // Linux closes a file even when it says that it could not.
  return fails(answer) ? -1 : result;
}

int linkat(int from, const char* old, int to, const char* path, int flags) noexcept {
  static const auto real = next(&linkat, "linkat");
  return refuses(Call::link, to, path) ? -1 : real(from, old, to, path, flags);
}

int link(const char* old, const char* path) noexcept {
  static const auto real = next(&link, "link");
  return refuses(Call::link, path) ? -1 : real(old, path);
}

int renameat2(int from, const char* old, int to, const char* path, unsigned flags) noexcept {
  static const auto real = next(&renameat2, "renameat2");
  return refuses(Call::exchange, to, path) ? -1 : real(from, old, to, path, flags);
}

int renameat(int from, const char* old, int to, const char* path) noexcept {
  static const auto real = next(&renameat, "renameat");
  return refuses(Call::exchange, to, path) ? -1 : real(from, old, to, path);
}

int rename(const char* old, const char* path) noexcept {
  static const auto real = next(&rename, "rename");
  return refuses(Call::exchange, path) ? -1 : real(old, path);
}

int syncfs(int file) noexcept {
  static const auto real = next(&syncfs, "syncfs");
  if (shut == nullptr) return real(file);
  return refuses(Call::bring_to_disk, file, "") ? -1 : 0;
}

int fsync(int file) {
  static const auto real = next(&fsync, "fsync");
  if (shut == nullptr) return real(file);
  return refuses(Call::bring_folder_to_disk, file, "") ? -1 : 0;
}

int unlinkat(int folder, const char* path, int flags) noexcept {
  static const auto real = next(&unlinkat, "unlinkat");
  return refuses(Call::remove, folder, path) ? -1 : real(folder, path, flags);
}

int unlink(const char* path) noexcept {
  static const auto real = next(&unlink, "unlink");
  return refuses(Call::remove, path) ? -1 : real(path);
}

int rmdir(const char* path) noexcept {
  static const auto real = next(&rmdir, "rmdir");
  return refuses(Call::remove, path) ? -1 : real(path);
}

int remove(const char* path) noexcept {
  static const auto real = next(&remove, "remove");
  return refuses(Call::remove, path) ? -1 : real(path);
}

int fstat(int file, struct stat* about) noexcept {
  static const auto real = next(&fstat, "fstat");
  return refuses(Call::look, file, "") ? -1 : real(file, about);
}

int fstatat(int folder, const char* path, struct stat* about, int flags) noexcept {
  static const auto real = next(&fstatat, "fstatat");
  return refuses(Call::look, folder, path) ? -1 : real(folder, path, about, flags);
}

int lstat(const char* path, struct stat* about) noexcept {
  static const auto real = next(&lstat, "lstat");
  return refuses(Call::look, path) ? -1 : real(path, about);
}

int stat(const char* path, struct stat* about) noexcept {
  static const auto real = next(&stat, "stat");
  return refuses(Call::look, path) ? -1 : real(path, about);
}

int flock(int file, int operation) noexcept {
  static const auto real = next(&flock, "flock");
  return refuses(Call::lock, file, "") ? -1 : real(file, operation);
}

}  // extern "C"
