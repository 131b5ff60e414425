#include "build/plan.h"

#include <algorithm>
#include <utility>

#include "base/digest.h"
#include "build/circumstances.h"
#include "build/parallel.h"
#include "doc/digest.h"
#include "doc/walk.h"

namespace govbook::build {
namespace {

bool has_figure(const doc::Document& document) {
  bool has = false;
  doc::for_each_block(document, [&](const doc::Block& block) {
    has = has || std::holds_alternative<doc::Figure>(block.node);
  });
  return has;
}

// Which of the circumstances that a page or PDF is made in is another than before.
Why changed(const Job& job, const Circumstances& before, const Circumstances& now) {
  if (before.generator != now.generator) return Why::generator;
  if (before.fonts != now.fonts && (job.is_print || has_figure(*job.document))) return Why::fonts;
  if (job.is_print) {
    if (before.paper != now.paper) return Why::theme;
    if (before.handbook_on_paper != now.handbook_on_paper) return Why::handbook;
  } else {
    if (before.theme != now.theme) return Why::theme;
    if (before.handbook != now.handbook) return Why::handbook;
  }
  return Why::nothing;
}

std::vector<std::string> digests_of(const std::vector<doc::Document>& documents,
                                    const Options& options) {
  std::vector<std::string> all(documents.size());
  in_parallel(documents.size(), options.jobs, [&]() -> Worker {
    return [&](std::size_t i) { all[i] = doc::digest(documents[i]); };
  });
  return all;
}

// What a page shows of PDFs.
std::string told_of(const html::Prints& prints, const doc::Document& document) {
  std::string told;
  for (const auto& [path, print] : html::prints_on(document, prints)) {
    told += path + " " + print.name + " " + std::to_string(print.pages) + " " +
            std::to_string(print.bytes) + "\n";
  }
  return told;
}

}  // namespace

Planner::Planner(const std::vector<Part>& parts, const Options& options) : options_(options) {
  for (const auto& part : parts) {
    Report found;
    const auto of_words = digest_of_fonts(part.theme->print.families, options, found);
    part.report->append(found);
    has_fonts_ = has_fonts_ && !found.has_errors();
    if (fonts_of_diagrams_.empty()) fonts_of_diagrams_ = of_words;
    read(part, of_words);
  }
}

void Planner::read(const Part& part, const std::string& fonts_of_words) {
  auto now = circumstances(*part.library, *part.sources, *part.theme, options_);
  now.fonts = digest(fonts_of_diagrams_ + fonts_of_words);
  auto before = std::exchange(*part.memory, Memory{std::move(now), {}});
  all_.push_back({&part, std::move(before), digests_of(part.library->documents, options_)});
}

// `job.remembered.document` is the digest as it is now.
Why Planner::why(const Known& known, Job& job) const {
  if (options_.makes_everything) return Why::asked;
  if (known.before.files.empty()) return Why::unknown;
  const auto found = known.before.files.find(job.path);
  if (found == known.before.files.end()) return Why::is_new;
  const auto& was = found->second;
  const auto circumstance =
      changed(job, known.before.circumstances, known.part->memory->circumstances);
  if (circumstance != Why::nothing) return circumstance;
  if (was.document.empty()) return Why::told;
  if (was.document != job.remembered.document) return Why::document;
  const auto stands = options_.present.find(job.path);
  if (stands == options_.present.end()) return Why::gone;
  if (stands->second != was.seen) return Why::altered;
  job.remembered.seen = was.seen;
  job.remembered.sheets = was.sheets;
  return Why::nothing;
}

Job Planner::print_of(const Known& known, std::size_t document) const {
  const auto& library = *known.part->library;
  Job job;
  job.part = known.part;
  job.document = &library.documents[document];
  job.is_print = true;
  job.path = known.part->prefix + job.document->path + ".pdf";
  job.remembered.document = known.digests[document];
  for (const auto& chapter : job.document->chapters) {
    if (const auto attached = library.attachments.find(chapter.path);
        attached != library.attachments.end()) {
      job.chapters.push_back(nullptr);
      job.remembered.document =
          digest(job.remembered.document + attached->second.title + attached->second.digest);
      continue;
    }
    const auto* found = library.find(chapter.path);
    job.chapters.push_back(found);
    const auto index = static_cast<std::size_t>(found - library.documents.data());
    job.remembered.document = digest(job.remembered.document + known.digests[index]);
  }
  job.why = why(known, job);
  return job;
}

std::vector<Job> Planner::prints() const {
  std::vector<Job> jobs;
  if (!options_.makes_prints) return jobs;
  for (const auto& known : all_) {
    const auto& documents = known.part->library->documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (documents[i].is_printed) jobs.push_back(print_of(known, i));
    }
  }
  std::ranges::stable_partition(jobs, [](const Job& job) { return !job.chapters.empty(); });
  return jobs;
}

std::vector<Job> Planner::pages(const Prints& prints) const {
  std::vector<Job> jobs;
  for (const auto& known : all_) {
    const auto& documents = known.part->library->documents;
    for (std::size_t i = 0; i < documents.size(); ++i) {
      if (documents[i].kind == doc::Kind::volume) continue;
      auto& job = jobs.emplace_back();
      job.part = known.part;
      job.document = &documents[i];
      job.path = known.part->prefix + job.document->path + ".html";
      job.remembered.document = known.digests[i];
      const auto told = told_of(prints.at(known.part), *job.document);
      if (!told.empty()) job.remembered.document = digest(known.digests[i] + told);
      job.why = why(known, job);
    }
  }
  return jobs;
}

}  // namespace govbook::build
