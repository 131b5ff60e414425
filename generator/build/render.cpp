#include "build/render.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>
#include <utility>

#include "diagram/lay_out.h"
#include "doc/walk.h"
#include "html/write.h"
#include "pdf/write.h"
#include "print/lay_out.h"

namespace govbook::build {
namespace {

// A page or a PDF to be made. What is said of it is kept apart and told in the order of the jobs.
struct Job {
  const Part* part = nullptr;
  const doc::Document* document = nullptr;
  std::vector<const diagram::Drawing*> drawings;
  bool is_print = false;
  std::string bytes;
  Report report;
};

using Drawings = std::vector<std::optional<diagram::Drawing>>;

std::vector<const doc::Figure*> figures_of(const doc::Document& document,
                                           std::vector<Span>& places) {
  std::vector<const doc::Figure*> figures;
  doc::for_each_block(document, [&](const doc::Block& block) {
    if (const auto* figure = std::get_if<doc::Figure>(&block.node)) {
      figures.push_back(figure);
      places.push_back(block.span);
    }
  });
  return figures;
}

// The diagrams of one part, in the order of its documents.
Drawings lay_out(const Part& part, const type::Fonts& fonts) {
  std::vector<diagram::Task> tasks;
  for (const auto& document : part.library->documents) {
    std::vector<Span> places;
    const auto figures = figures_of(document, places);
    for (std::size_t i = 0; i < figures.size(); ++i) {
      tasks.push_back({&figures[i]->graph, places[i]});
    }
  }
  return diagram::lay_out(tasks, fonts, *part.report);
}

void plan(const Part& part, const Drawings& drawings, std::vector<Job>& jobs) {
  std::size_t next = 0;
  for (const auto& document : part.library->documents) {
    Job job;
    job.part = &part;
    job.document = &document;
    std::vector<Span> places;
    for (std::size_t i = figures_of(document, places).size(); i > 0; --i) {
      const auto& drawing = drawings[next++];
      job.drawings.push_back(drawing ? &*drawing : nullptr);
    }
    if (document.is_printed) {
      jobs.push_back(job);
      jobs.back().is_print = true;
    }
    jobs.push_back(std::move(job));
  }
}

void run_print(Job& job, type::Fonts& fonts, const Options& options) {
  const print::Setting setting{job.part->library, &job.part->theme->print, job.drawings,
                               options.generator};
  const auto pages = print::lay_out(*job.document, setting, fonts, job.report);
  job.bytes = pdf::write(pages, fonts, job.report);
}

void run_page(Job& job) {
  html::Setting setting;
  setting.library = job.part->library;
  setting.sources = job.part->sources;
  setting.drawings = job.drawings;
  job.bytes = html::write(*job.document, setting, job.report);
}

// Fonts are not for two threads at once: each worker opens its own when it first prints.
void work(std::vector<Job>& jobs, std::atomic<std::size_t>& next, const Options& options) {
  std::unique_ptr<type::Fonts> fonts;
  const Theme* theme = nullptr;
  for (auto i = next.fetch_add(1); i < jobs.size(); i = next.fetch_add(1)) {
    auto& job = jobs[i];
    if (!job.is_print) {
      run_page(job);
      continue;
    }
    if (theme != job.part->theme) {
      theme = job.part->theme;
      fonts = type::Fonts::open(theme->print.families, job.report);
    }
    if (fonts != nullptr) run_print(job, *fonts, options);
  }
}

void run(std::vector<Job>& jobs, const Options& options) {
  std::atomic<std::size_t> next = 0;
  std::vector<std::thread> others;
  const auto count = std::min<std::size_t>(static_cast<std::size_t>(std::max(options.jobs, 1)),
                                           std::max<std::size_t>(jobs.size(), 1));
  for (std::size_t i = 1; i < count; ++i) {
    others.emplace_back([&] { work(jobs, next, options); });
  }
  work(jobs, next, options);
  for (auto& thread : others) thread.join();
}

void add_theme(const Part& part, Output& output) {
  for (const auto file : part.theme->files) {
    const auto* source = part.sources->at(file);
    output[part.prefix + "theme/" + source->name] = source->bytes;
  }
}

}  // namespace

void render(const std::vector<Part>& parts, const Options& options, Made& made) {
  if (parts.empty()) return;
  if (options.on_station) options.on_station("diagrams");
  std::vector<Drawings> drawings;
  {
    const auto fonts =
        type::Fonts::open(parts.front().theme->print.families, *parts.front().report);
    if (fonts == nullptr) return;
    for (const auto& part : parts) drawings.push_back(lay_out(part, *fonts));
  }
  std::vector<Job> jobs;
  for (std::size_t i = 0; i < parts.size(); ++i) plan(parts[i], drawings[i], jobs);
  // Longest first: PDFs take more time than pages.
  std::stable_partition(jobs.begin(), jobs.end(), [](const Job& job) { return job.is_print; });
  if (options.on_station) options.on_station("pages");
  run(jobs, options);
  for (auto& job : jobs) {
    job.part->report->append(job.report);
    ++(job.is_print ? made.prints : made.pages);
    made.output[job.part->prefix + job.document->path + (job.is_print ? ".pdf" : ".html")] =
        std::move(job.bytes);
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    add_theme(parts[i], made.output);
    for (const auto& [path, bytes] : parts[i].library->files) {
      made.output[parts[i].prefix + path] = bytes;
    }
    made.diagrams += static_cast<std::size_t>(
        std::count_if(drawings[i].begin(), drawings[i].end(),
                      [](const auto& drawing) { return drawing.has_value(); }));
  }
}

}  // namespace govbook::build
