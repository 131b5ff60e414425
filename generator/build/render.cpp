#include "build/render.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "build/parallel.h"
#include "diagram/lay_out.h"
#include "doc/walk.h"
#include "html/write.h"
#include "pdf/write.h"
#include "paper/lay_out.h"

namespace govbook::build {
namespace {

void begin(const Options& options, std::string_view station) {
  if (options.on_station) options.on_station(station);
}

// The diagrams that one part needs, and which of them are those of a document.
struct Drawings {
  struct Stretch {
    std::size_t first = 0;
    std::size_t count = 0;
  };
  std::vector<diagram::Task> tasks;
  std::map<const doc::Document*, Stretch> stretches;
  std::vector<std::optional<diagram::Drawing>> drawings;  // In the order of the tasks.
};

// Documents of which a page or a PDF is made, each once, in the order of their library.
std::vector<const doc::Document*> documents_of(const Part& part, const std::vector<Job>& jobs) {
  std::vector<const doc::Document*> documents;
  for (const auto& job : jobs) {
    if (job.part == &part && job.runs()) documents.push_back(job.document);
  }
  std::sort(documents.begin(), documents.end());
  documents.erase(std::unique(documents.begin(), documents.end()), documents.end());
  return documents;
}

Drawings diagrams_of(const Part& part, const std::vector<Job>& jobs) {
  Drawings wanted;
  for (const auto* document : documents_of(part, jobs)) {
    const auto first = wanted.tasks.size();
    doc::for_each_block(*document, [&](const doc::Block& block) {
      const auto* figure = std::get_if<doc::Figure>(&block.node);
      if (figure != nullptr) wanted.tasks.push_back({&figure->graph, block.span});
    });
    const auto count = wanted.tasks.size() - first;
    if (count > 0) wanted.stretches[document] = {first, count};
  }
  return wanted;
}

// A document one of whose diagrams could not be drawn has something to tell the next time, too.
void give(const Drawings& all, Job& job) {
  const auto found = all.stretches.find(job.document);
  if (!job.runs() || found == all.stretches.end()) return;
  const auto [first, count] = found->second;
  for (auto i = first; i < first + count; ++i) {
    const auto& drawing = all.drawings[i];
    job.drawings.push_back(drawing ? &*drawing : nullptr);
    if (!drawing) job.remembered.document.clear();
  }
}

// False when there are no fonts to measure words with.
bool lay_out(const std::vector<Part>& parts, std::vector<Drawings>& all, std::vector<Job>& jobs) {
  if (std::all_of(all.begin(), all.end(), [](const auto& one) { return one.tasks.empty(); })) {
    return true;
  }
  const auto fonts = type::Fonts::open(parts.front().theme->print.families, *parts.front().report);
  if (fonts == nullptr) return false;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    all[i].drawings = diagram::lay_out(all[i].tasks, *fonts, *parts[i].report);
  }
  for (auto& job : jobs) give(all[static_cast<std::size_t>(job.part - parts.data())], job);
  return true;
}

void run_print(Job& job, type::Fonts& fonts, const Options& options) {
  const paper::Setting setting{job.part->library, &job.part->theme->print, job.drawings,
                               options.generator};
  const auto pages = paper::lay_out(*job.document, setting, fonts, job.report);
  job.bytes = pdf::write(pages, fonts, job.report);
}

// The shells of each part's theme, parsed once for all its pages.
using Shells = std::map<const Part*, templating::Templates>;

void run_page(Job& job, const Shells& shells) {
  html::Setting setting;
  setting.library = job.part->library;
  setting.sources = job.part->sources;
  setting.shells = &shells.at(job.part);
  setting.drawings = job.drawings;
  job.bytes = html::write(*job.document, setting, job.report);
}

// Does jobs one after another. Fonts are not for two threads at once: each thread opens its own
// when it first prints.
class Renderer {
 public:
  Renderer(const Shells& shells, const Options& options) : shells_(&shells), options_(&options) {}

  void run(Job& job) {
    if (!job.is_print) return run_page(job, *shells_);
    if (theme_ != job.part->theme) {
      theme_ = job.part->theme;
      fonts_ = type::Fonts::open(theme_->print.families, job.report);
    }
    if (fonts_ != nullptr) run_print(job, *fonts_, *options_);
  }

 private:
  const Shells* shells_;
  const Options* options_;
  const Theme* theme_ = nullptr;
  std::unique_ptr<type::Fonts> fonts_;
};

void run(std::vector<Job>& all, const Options& options) {
  std::vector<Job*> jobs;
  Shells shells;
  for (auto& job : all) {
    if (!job.runs()) continue;
    jobs.push_back(&job);
    shells.try_emplace(job.part, *job.part->sources, "theme");
  }
  in_parallel(jobs.size(), options.jobs, [&]() -> Worker {
    const auto renderer = std::make_shared<Renderer>(shells, options);
    return [&jobs, renderer](std::size_t i) { renderer->run(*jobs[i]); };
  });
}

void collect(Job& job, Made& made) {
  made.whys[job.path] = job.why;
  if (!job.runs()) {
    ++(job.is_print ? made.kept_prints : made.kept_pages);
    made.kept[job.path] = job.remembered.seen;
  } else {
    ++(job.is_print ? made.prints : made.pages);
    job.part->report->append(job.report);
    if (!job.report.diagnostics().empty()) job.remembered.document.clear();
    made.output[job.path] = std::move(job.bytes);
  }
  job.part->memory->files[job.path] = std::move(job.remembered);
}

void add_files(const Part& part, Output& output) {
  for (const auto file : part.theme->files) {
    const auto* source = part.sources->at(file);
    output[part.prefix + "theme/" + source->name] = source->bytes;
  }
  for (const auto& [path, bytes] : part.library->files) output[part.prefix + path] = bytes;
}

}  // namespace

void render(const std::vector<Part>& parts, const Options& options, Made& made) {
  if (parts.empty()) return;
  begin(options, "plan");
  auto jobs = plan(parts, options);
  std::vector<Drawings> drawings;
  for (const auto& part : parts) drawings.push_back(diagrams_of(part, jobs));
  begin(options, "diagrams");
  if (!lay_out(parts, drawings, jobs)) return;
  begin(options, "pages");
  run(jobs, options);
  for (auto& job : jobs) collect(job, made);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    add_files(parts[i], made.output);
    const auto& drawn = drawings[i].drawings;
    made.diagrams += static_cast<std::size_t>(
        std::count_if(drawn.begin(), drawn.end(), [](const auto& one) { return one.has_value(); }));
  }
}

}  // namespace govbook::build
