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

// Decides about the jobs of one part, one document after another.
class Decision {
 public:
  Decision(const Memory& before, const Circumstances& now, const Options& options)
      : before_(before), now_(now), options_(options) {}

  // `job.remembered.document` is the digest as it is now.
  Why why(Job& job) const {
    if (options_.makes_everything) return Why::asked;
    if (before_.files.empty()) return Why::unknown;
    const auto found = before_.files.find(job.path);
    if (found == before_.files.end()) return Why::is_new;
    const auto& was = found->second;
    const auto circumstance = changed(job, before_.circumstances, now_);
    if (circumstance != Why::nothing) return circumstance;
    if (was.document.empty()) return Why::told;
    if (was.document != job.remembered.document) return Why::document;
    const auto stands = options_.present.find(job.path);
    if (stands == options_.present.end()) return Why::gone;
    if (stands->second != was.seen) return Why::altered;
    job.remembered.seen = was.seen;
    return Why::nothing;
  }

 private:
  const Memory& before_;
  const Circumstances& now_;
  const Options& options_;
};

std::vector<std::string> digests_of(const std::vector<doc::Document>& documents,
                                    const Options& options) {
  std::vector<std::string> all(documents.size());
  in_parallel(documents.size(), options.jobs, [&]() -> Worker {
    return [&](std::size_t i) { all[i] = doc::digest(documents[i]); };
  });
  return all;
}

void plan_document(const Part& part, const doc::Document& document, const std::string& digest,
                   const Decision& decision, std::vector<Job>& jobs) {
  for (const bool is_print : {true, false}) {
    if (is_print && !document.is_printed) continue;
    auto& job = jobs.emplace_back();
    job.part = &part;
    job.document = &document;
    job.remembered.document = digest;
    job.is_print = is_print;
    job.path = part.prefix + document.path + (is_print ? ".pdf" : ".html");
    job.why = decision.why(job);
  }
}

}  // namespace

std::vector<Job> plan(const std::vector<Part>& parts, const Options& options) {
  std::vector<Job> jobs;
  std::string of_diagrams;  // They are measured with the fonts of the first part.
  bool has_fonts = true;
  for (const auto& part : parts) {
    Report found;
    const auto of_words = digest_of_fonts(part.theme->print.families, options, found);
    part.report->append(found);
    has_fonts = has_fonts && !found.has_errors();
    if (of_diagrams.empty()) of_diagrams = of_words;
    auto now = circumstances(*part.library, *part.sources, *part.theme, options);
    now.fonts = digest(of_diagrams + of_words);
    const auto before = std::exchange(*part.memory, Memory{now, {}});
    const Decision decision(before, now, options);
    const auto& documents = part.library->documents;
    const auto digests = digests_of(documents, options);
    for (std::size_t i = 0; i < documents.size(); ++i) {
      plan_document(part, documents[i], digests[i], decision, jobs);
    }
  }
  if (!has_fonts) return {};
  std::stable_partition(jobs.begin(), jobs.end(), [](const Job& job) { return job.is_print; });
  return jobs;
}

}  // namespace govbook::build
