// Each answer in the pipe: eight bytes that tell its length, then a placement as to_bytes makes it;
// a length of 0 says that Graphviz refused.

#include "diagram/workers.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <ctime>
#include <deque>

#if defined(__SANITIZE_ADDRESS__)
#define GOVBOOK_HUGE_ADDRESS_SPACE 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define GOVBOOK_HUGE_ADDRESS_SPACE 1
#endif
#endif

namespace govbook::diagram {
namespace {

using Clock = std::chrono::steady_clock;

constexpr int most_tries = 3;

// What happens inside a worker.

void forbid(int resource, rlim_t soft, rlim_t hard) {
  const rlimit limit{soft, hard};
  setrlimit(static_cast<__rlimit_resource>(resource), &limit);
}

// The limit counts from the start of the process, so it is moved on for each sketch.
void allow_seconds(int seconds) {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  const auto until = used.ru_utime.tv_sec + used.ru_stime.tv_sec + seconds + 1;
  forbid(RLIMIT_CPU, static_cast<rlim_t>(until), RLIM_INFINITY);
}

#ifndef GOVBOOK_HUGE_ADDRESS_SPACE
// The memory a worker begins with is a copy of ours, so its limit counts from there.
std::size_t size_at_start() {
  std::array<char, 64> text{};
  const int file = open("/proc/self/statm", O_RDONLY | O_CLOEXEC);
  const auto size = file < 0 ? 0 : read(file, text.data(), text.size() - 1);
  if (file >= 0) close(file);
  std::size_t pages = 0;
  std::from_chars(text.data(), text.data() + std::max<ssize_t>(size, 0), pages);
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

void limit_memory(std::size_t bytes) {
  const auto all = size_at_start() + bytes;
  forbid(RLIMIT_AS, all, all);
}
#else
void limit_memory(std::size_t) {}
#endif

void settle_in(const Limits& limits, int pipe) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  const int nowhere = open("/dev/null", O_RDWR);
  for (int stream = 0; stream < 3; ++stream) {
    if (nowhere >= 0 && stream != pipe) dup2(nowhere, stream);
  }
  forbid(RLIMIT_CORE, 0, 0);
  forbid(RLIMIT_FSIZE, 0, 0);
  limit_memory(limits.memory);
  for (const int signal : {SIGINT, SIGTERM, SIGSEGV, SIGABRT, SIGBUS, SIGXCPU, SIGPIPE}) {
    std::signal(signal, SIG_DFL);
  }
}

bool send(int pipe, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto sent = write(pipe, bytes.data(), bytes.size());
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

[[noreturn]] void work(const std::vector<const Sketch*>& sketches, const Placer& placer,
                       const Limits& limits, int pipe) {
  settle_in(limits, pipe);
  for (const auto* sketch : sketches) {
    allow_seconds(limits.seconds);
    const auto placement = placer(*sketch);
    const std::string bytes = placement ? to_bytes(*placement) : std::string();
    const std::uint64_t length = bytes.size();
    std::string head(sizeof length, '\0');
    std::memcpy(head.data(), &length, sizeof length);
    if (!send(pipe, head + bytes)) _exit(1);
  }
  _exit(0);
}

// What happens outside.

struct Worker {
  pid_t process = -1;
  int pipe = -1;
  std::vector<std::size_t> batch;  // Numbers of sketches.
  std::size_t done = 0;            // How many of them are answered.
  std::string received;
  double used = 0;             // Seconds of processor, when it was last looked at.
  Clock::time_point deadline;  // When it is to be looked at again.
};

// Seconds of processor that a process has used; 0 when it cannot be known.
double processor_seconds(pid_t process) {
  clockid_t clock = 0;
  timespec time{};
  if (clock_getcpuclockid(process, &clock) != 0 || clock_gettime(clock, &time) != 0) return 0;
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

class Office {
 public:
  Office(const std::vector<Sketch>& sketches, const Placer& placer, const Limits& limits)
      : sketches_(sketches),
        placer_(placer),
        limits_(limits),
        answers_(sketches.size()),
        stood_still_(sketches.size()) {
    const auto share = (sketches.size() + limits.workers - 1) / limits.workers;
    const auto batch = std::min(limits.batch, share);
    for (std::size_t i = 0; i < sketches.size(); ++i) {
      if (i % batch == 0) waiting_.emplace_back();
      waiting_.back().push_back(i);
    }
  }

  std::vector<Answer> run() {
    while (!waiting_.empty() || !workers_.empty()) {
      while (!waiting_.empty() && workers_.size() < limits_.workers) start();
      listen();
    }
    return std::move(answers_);
  }

 private:
  void start() {
    auto batch = std::move(waiting_.front());
    waiting_.pop_front();
    std::array<int, 2> ends{};
    if (pipe2(ends.data(), O_CLOEXEC) != 0) return give_up(batch);
    std::vector<const Sketch*> sketches;
    for (const auto number : batch) sketches.push_back(&sketches_[number]);
    const pid_t process = fork();
    if (process == 0) work(sketches, placer_, limits_, ends[1]);
    const int error = errno;
    close(ends[1]);
    if (process < 0) {
      close(ends[0]);
      errno = error;
      return give_up(batch);
    }
    workers_.push_back({process, ends[0], std::move(batch), 0, {}, 0, deadline()});
  }

  void give_up(const std::vector<std::size_t>& batch) {
    const std::string why = std::string("no worker could be started: ") + std::strerror(errno);
    for (const auto number : batch) answers_[number].failure = why;
  }

  Clock::time_point deadline() const {
    return Clock::now() + std::chrono::seconds(limits_.patience);
  }

  void listen() {
    if (workers_.empty()) return;
    std::vector<pollfd> pipes;
    auto first = Clock::time_point::max();
    for (const auto& worker : workers_) {
      pipes.push_back({worker.pipe, POLLIN, 0});
      first = std::min(first, worker.deadline);
    }
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(first - Clock::now()).count();
    const int wait = static_cast<int>(std::max<long long>(0, left));
    if (poll(pipes.data(), pipes.size(), wait) < 0) return;
    // Backwards, since a worker that is through is taken out.
    for (auto i = workers_.size(); i > 0; --i) {
      if (pipes[i - 1].revents != 0) {
        receive(i - 1);
      } else if (Clock::now() >= workers_[i - 1].deadline && !works_on(workers_[i - 1])) {
        kill(workers_[i - 1].process, SIGKILL);
        end(i - 1, true);
      }
    }
  }

  // Whether a worker has used some processor since it was last looked at. Then it is given more
  // time, and what it may use altogether has a limit of its own.
  bool works_on(Worker& worker) const {
    constexpr double some = 0.05;
    const auto used = processor_seconds(worker.process);
    if (used < worker.used + some) return false;
    worker.used = used;
    worker.deadline = deadline();
    return true;
  }

  void receive(std::size_t place) {
    auto& worker = workers_[place];
    std::array<char, 65536> buffer;
    const auto size = read(worker.pipe, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) return;
    if (size <= 0) return end(place, false);
    worker.received.append(buffer.data(), static_cast<std::size_t>(size));
    while (take_answer(worker)) worker.deadline = deadline();
  }

  bool take_answer(Worker& worker) {
    std::uint64_t length = 0;
    if (worker.received.size() < sizeof length || worker.done == worker.batch.size()) return false;
    std::memcpy(&length, worker.received.data(), sizeof length);
    if (worker.received.size() - sizeof length < length) return false;
    auto& answer = answers_[worker.batch[worker.done++]];
    answer.placement =
        to_placement(std::string_view(worker.received).substr(sizeof length, length));
    if (!answer.placement) answer.failure = "refused by Graphviz";
    worker.received.erase(0, sizeof length + length);
    return true;
  }

  void end(std::size_t place, bool is_late) {
    auto worker = std::move(workers_[place]);
    workers_.erase(workers_.begin() + static_cast<std::ptrdiff_t>(place));
    close(worker.pipe);
    int status = 0;
    while (waitpid(worker.process, &status, 0) < 0 && errno == EINTR) {
    }
    if (worker.done == worker.batch.size()) return;
    const auto culprit = worker.batch[worker.done];
    const bool is_still_hoped_for = is_late && ++stood_still_[culprit] < most_tries;
    if (worker.done == 0 && !is_still_hoped_for) {
      answers_[culprit].failure = why(status, is_late);
    } else {
      waiting_.push_back({culprit});
    }
    const auto rest = worker.batch.begin() + static_cast<std::ptrdiff_t>(worker.done) + 1;
    if (rest != worker.batch.end()) waiting_.emplace_back(rest, worker.batch.end());
  }

  std::string why(int status, bool is_late) const {
    const bool is_spent = WIFSIGNALED(status) && WTERMSIG(status) == SIGXCPU;
    if (is_spent) return "took more than " + std::to_string(limits_.seconds) + " s";
    if (is_late) return "gave no answer for " + std::to_string(limits_.patience) + " s";
    if (WIFSIGNALED(status)) return "ended by signal " + std::to_string(WTERMSIG(status));
    return "ended early";
  }

  const std::vector<Sketch>& sketches_;
  const Placer& placer_;
  const Limits& limits_;
  std::vector<Answer> answers_;
  std::vector<int> stood_still_;  // How often the worker of a sketch did.
  std::deque<std::vector<std::size_t>> waiting_;
  std::vector<Worker> workers_;
};

}  // namespace

std::vector<Answer> place_apart(const std::vector<Sketch>& sketches, const Placer& placer,
                                const Limits& limits) {
  return Office(sketches, placer, limits).run();
}

}  // namespace govbook::diagram
