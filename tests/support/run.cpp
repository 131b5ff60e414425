#include "support/run.h"

#include <doctest/doctest.h>
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace govbook::tests {
namespace {

// A file without a name, so that a program that writes much never waits for a reader.
int open_nameless() {
  std::string name = "/tmp/govbook-run-XXXXXX";
  const int file = mkostemp(name.data(), O_CLOEXEC);
  REQUIRE(file >= 0);
  unlink(name.c_str());
  return file;
}

std::string take(int file) {
  std::string bytes;
  std::array<char, 65536> buffer;
  off_t at = 0;
  for (ssize_t size = 0; (size = pread(file, buffer.data(), buffer.size(), at)) > 0; at += size) {
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
  }
  close(file);
  return bytes;
}

}  // namespace

Running::Running(const std::vector<std::string>& words, const std::string& folder)
    : output_(open_nameless()), error_(open_nameless()) {
  std::vector<std::string> copies = words;
  std::vector<char*> arguments;
  for (auto& word : copies) arguments.push_back(word.data());
  arguments.push_back(nullptr);

  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addchdir_np(&actions, folder.c_str());
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, output_, STDOUT_FILENO);
  posix_spawn_file_actions_adddup2(&actions, error_, STDERR_FILENO);
  const int failure =
      posix_spawn(&process_, arguments[0], &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  REQUIRE_MESSAGE(failure == 0, "cannot run " << words[0] << " in " << folder);
}

Running::~Running() {
  if (process_ < 0) return;
  kill();
  wait();
}

bool Running::is_over() {
  siginfo_t about{};
  waitid(P_PID, static_cast<id_t>(process_), &about, WEXITED | WNOHANG | WNOWAIT);
  return about.si_pid == process_;
}

std::string Running::limits() const {
  std::ifstream file("/proc/" + std::to_string(process_) + "/limits");
  return {std::istreambuf_iterator<char>(file), {}};
}

void Running::kill(int signal) { ::kill(process_, signal); }

Ran Running::wait() {
  int status = 0;
  waitpid(process_, &status, 0);
  process_ = -1;
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
  return {code, take(output_), take(error_)};
}

Ran run(const std::vector<std::string>& words, const std::string& folder) {
  return Running(words, folder).wait();
}

std::vector<std::string> to_words(std::string_view line) {
  std::vector<std::string> words(1);
  bool is_quoted = false;
  for (const char c : line) {
    if (c == '"') {
      is_quoted = !is_quoted;
    } else if (c == ' ' && !is_quoted) {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

}  // namespace govbook::tests
