#include "build/render.h"

#include <algorithm>
#include <deque>
#include <map>
#include <memory>
#include <utility>

#include "build/parallel.h"
#include "diagram/lay_out.h"
#include "html/write.h"
#include "paper/lay_out.h"
#include "paper/volume.h"
#include "pdf/write.h"

namespace govbook::build {
namespace {

// The diagrams of documents, each laid out once.
class Drawings {
 public:
  explicit Drawings(const std::vector<Part>& parts) : parts_(parts) {}

  // Those of the documents that the jobs make something of. False when there are no fonts to
  // measure words with.
  bool lay_out(const std::vector<Job>& jobs);

  // In the order of the document's figures; null where there is none.
  print::Drawings of(const doc::Document& document) const;

  bool are_whole(const doc::Document& document) const;

  std::size_t count() const;

 private:
  using Drawn = std::vector<std::optional<diagram::Drawing>>;
  std::vector<const doc::Document*> wanted(const Part& part, const std::vector<Job>& jobs) const;
  bool lay_out(const Part& part, const std::vector<const doc::Document*>& documents);

  const std::vector<Part>& parts_;
  std::map<const doc::Document*, Drawn> drawn_;
  std::unique_ptr<type::Fonts> fonts_;
};

// Each once, in the order of their library; those that are laid out already are left out.
std::vector<const doc::Document*> Drawings::wanted(const Part& part,
                                                   const std::vector<Job>& jobs) const {
  std::vector<const doc::Document*> documents;
  for (const auto& job : jobs) {
    if (job.part != &part || !job.runs()) continue;
    documents.push_back(job.document);
    documents.insert(documents.end(), job.chapters.begin(), job.chapters.end());
  }
  std::erase(documents, nullptr);
  std::ranges::sort(documents);
  const auto twice = std::ranges::unique(documents);
  documents.erase(twice.begin(), twice.end());
  std::erase_if(documents, [&](const auto* one) { return drawn_.contains(one); });
  return documents;
}

bool Drawings::lay_out(const Part& part, const std::vector<const doc::Document*>& documents) {
  std::vector<diagram::Task> tasks;
  std::vector<std::size_t> counts;
  for (const auto* document : documents) {
    const auto own = diagram::tasks_of(*document);
    tasks.insert(tasks.end(), own.begin(), own.end());
    counts.push_back(own.size());
  }
  if (tasks.empty()) return true;
  if (fonts_ == nullptr) {
    fonts_ = type::Fonts::open(parts_.front().theme->print.families, *parts_.front().report);
  }
  if (fonts_ == nullptr) return false;
  auto drawings = diagram::lay_out(tasks, *fonts_, *part.report);
  auto next = drawings.begin();
  for (std::size_t i = 0; i < documents.size(); ++i) {
    auto& drawn = drawn_[documents[i]];
    for (std::size_t k = 0; k < counts[i]; ++k) drawn.push_back(std::move(*next++));
  }
  return true;
}

bool Drawings::lay_out(const std::vector<Job>& jobs) {
  return std::ranges::all_of(parts_,
                             [&](const Part& part) { return lay_out(part, wanted(part, jobs)); });
}

print::Drawings Drawings::of(const doc::Document& document) const {
  print::Drawings all;
  const auto found = drawn_.find(&document);
  if (found == drawn_.end()) return all;
  for (const auto& drawing : found->second) all.push_back(drawing ? &*drawing : nullptr);
  return all;
}

bool Drawings::are_whole(const doc::Document& document) const {
  const auto found = drawn_.find(&document);
  return found == drawn_.end() ||
         std::ranges::all_of(found->second, [](const auto& one) { return one.has_value(); });
}

std::size_t Drawings::count() const {
  std::size_t count = 0;
  for (const auto& [document, drawn] : drawn_) {
    count += static_cast<std::size_t>(
        std::ranges::count_if(drawn, [](const auto& one) { return one.has_value(); }));
  }
  return count;
}

print::Pages lay_out(Job& job, const Drawings& drawings, type::Fonts& fonts,
                     const Options& options) {
  paper::Setting setting{job.part->library, &job.part->theme->print, drawings.of(*job.document),
                         options.generator};
  if (job.document->kind != doc::Kind::volume) {
    return paper::lay_out(*job.document, setting, fonts, job.report);
  }
  std::vector<paper::Bound> chapters;
  std::deque<doc::Document> names;  // Of attachments.
  for (std::size_t i = 0; i < job.chapters.size(); ++i) {
    const auto& [path, depth, label] = job.document->chapters[i];
    if (job.chapters[i] != nullptr) {
      chapters.push_back({job.chapters[i], drawings.of(*job.chapters[i]), depth, label});
      continue;
    }
    const auto& attachment = job.part->library->attachments.at(path);
    auto& name = names.emplace_back();
    name.path = path;
    name.title = attachment.title;
    chapters.push_back({&name, {}, depth, label, &attachment});
  }
  return paper::lay_out_volume({job.document, setting.drawings}, chapters, setting, fonts,
                               job.report);
}

void run_print(Job& job, const Drawings& drawings, type::Fonts& fonts, const Options& options) {
  auto pages = lay_out(job, drawings, fonts, options);
  job.remembered.sheets = pages.pages.size();
  job.bytes = pdf::write(std::move(pages), fonts, job.report);
}

// The shells of each part's theme, parsed once for all its pages.
using Shells = std::map<const Part*, templating::Templates>;

void run_page(Job& job, const Drawings& drawings, const Prints& prints, const Shells& shells) {
  html::Setting setting;
  setting.prints = html::prints_on(*job.document, prints.at(job.part));
  setting.library = job.part->library;
  setting.sources = job.part->sources;
  setting.shells = &shells.at(job.part);
  setting.drawings = drawings.of(*job.document);
  job.bytes = html::write(*job.document, setting, job.report);
  const auto& restriction = job.part->library->restriction;
  if (job.bytes.find(restriction) != std::string::npos || job.report.has_errors()) return;
  job.report.error("build/not-marked", {},
                   "the page \"" + job.document->path + "\" does not say that it is restricted");
  job.report.hint("the theme's page.html has to show handbook.restriction");
}

// Runs those of the jobs that have to be. Each worker has a state of its own: fonts are not for two
// threads at once.
template <class MakeRunner>
void run(std::vector<Job>& all, const Options& options, const MakeRunner& make_runner) {
  std::vector<Job*> jobs;
  for (auto& job : all) {
    if (job.runs()) jobs.push_back(&job);
  }
  in_parallel(jobs.size(), options.jobs, [&]() -> Worker {
    return [&jobs, runner = make_runner()](std::size_t i) mutable { runner(*jobs[i]); };
  });
}

void run_prints(std::vector<Job>& jobs, const Drawings& drawings, const Options& options) {
  struct Opened {
    const Theme* theme = nullptr;
    std::unique_ptr<type::Fonts> fonts;
  };
  run(jobs, options, [&] {
    return [&, opened = std::make_shared<Opened>()](Job& job) {
      if (opened->theme != job.part->theme) {
        opened->theme = job.part->theme;
        opened->fonts = type::Fonts::open(opened->theme->print.families, job.report);
      }
      if (opened->fonts != nullptr) run_print(job, drawings, *opened->fonts, options);
    };
  });
}

void run_pages(std::vector<Job>& jobs, const Drawings& drawings, const Prints& prints,
               const Options& options) {
  Shells shells;
  for (const auto& job : jobs) {
    if (job.runs()) shells.try_emplace(job.part, *job.part->sources, "theme");
  }
  run(jobs, options, [&] { return [&](Job& job) { run_page(job, drawings, prints, shells); }; });
}

Prints prints_of(const std::vector<Part>& parts, const std::vector<Job>& jobs) {
  Prints prints;
  for (const auto& part : parts) prints[&part];
  for (const auto& job : jobs) {
    const auto bytes =
        job.runs() ? job.bytes.size() : static_cast<std::size_t>(job.remembered.seen.size);
    const auto& document = *job.document;
    html::Print print{document.title, job.remembered.sheets, bytes};
    if (document.kind == doc::Kind::volume) {
      print.name = document.subtitle;
      print.told_on = document.crumbs.empty() ? "index" : document.crumbs.back().target.document;
    }
    prints[job.part][document.path] = std::move(print);
  }
  return prints;
}

// A document one of whose diagrams could not be drawn has something to tell the next time, too.
bool has_told(const Job& job, const Drawings& drawings) {
  const auto is_broken = [&](const doc::Document* one) {
    return one != nullptr && !drawings.are_whole(*one);
  };
  return !job.report.diagnostics().empty() || is_broken(job.document) ||
         std::ranges::any_of(job.chapters, is_broken);
}

void collect(Job& job, const Drawings& drawings, Made& made) {
  made.whys[job.path] = job.why;
  if (!job.runs()) {
    ++(job.is_print ? made.kept_prints : made.kept_pages);
    made.kept[job.path] = job.remembered.seen;
  } else {
    ++(job.is_print ? made.prints : made.pages);
    job.part->report->append(job.report);
    if (has_told(job, drawings)) job.remembered.document.clear();
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
  options.begin("plan");
  const Planner planner(parts, options);
  if (!planner.has_fonts()) return;
  Drawings drawings(parts);

  auto prints = planner.prints();
  options.begin("diagrams");
  if (!drawings.lay_out(prints)) return;
  options.begin("PDFs");
  run_prints(prints, drawings, options);
  const auto printed = prints_of(parts, prints);

  options.begin("plan");
  auto pages = planner.pages(printed);
  options.begin("diagrams");
  if (!drawings.lay_out(pages)) return;
  options.begin("pages");
  run_pages(pages, drawings, printed, options);

  for (auto* jobs : {&prints, &pages}) {
    for (auto& job : *jobs) collect(job, drawings, made);
  }
  for (const auto& part : parts) add_files(part, made.output);
  made.diagrams += drawings.count();
}

Alone render_alone(const Part& part, const doc::Document& document, const Options& options) {
  const std::vector<Part> parts = {part};
  const Planner planner(parts, options);
  if (!planner.has_fonts()) return {};
  auto prints = planner.prints();
  std::erase_if(prints, [&](const Job& job) { return job.document != &document; });
  Drawings drawings(parts);
  if (prints.empty() || !drawings.lay_out(prints)) return {};
  run_prints(prints, drawings, options);
  auto& job = prints.front();
  part.report->append(job.report);
  return {std::move(job.bytes), job.remembered.sheets};
}

}  // namespace govbook::build
