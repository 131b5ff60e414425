#include "compose/attachments.h"

#include <set>
#include <utility>
#include <vector>

#include "base/digest.h"
#include "base/suggest.h"
#include "base/text.h"
#include "pdf/clean.h"
#include "proceedings/calendar.h"
#include "verify/checks_table.h"
#include "verify/verify.h"

namespace govbook::compose {
namespace {

using model::or_empty;

constexpr std::string_view pdf_ending = ".pdf";

template <class Use>
void for_each_attachment(const model::Handbook& handbook, const Use& use) {
  for (const auto& meeting : handbook.meetings) {
    for (const auto& item : meeting.agenda) {
      for (const auto& one : item.attachments) use(meeting, one);
    }
  }
}

class Attacher {
 public:
  Attacher(doc::Library& library, const Sources& sources, Report& report)
      : library_(library), sources_(sources), report_(report) {}

  void add(const model::Meeting& meeting, const model::Attachment& attachment) {
    const auto& file = attachment.file;
    const auto* source = find(file);
    if (source == nullptr) return;
    // What is wrong with a file is told where it is attached first.
    Report none;
    auto& report = told_.insert(*file).second ? report_ : none;
    auto made = clean(*source, or_empty(attachment.title));
    if (!tell_refusal(made.facts, file, report)) return;
    const auto found = verify::pdf(made.bytes);
    const bool is_accessible = made.facts.is_tagged && found.findings.empty();
    const bool is_archive = is_accessible && made.facts.claims_archive;
    if (!is_accessible) {  // Claims it cannot keep.
      made = clean(*source, or_empty(attachment.title), false);
    }
    tell(made.facts, found, file, report);
    doc::Attachment told{or_empty(attachment.title),
                         made.facts.language,
                         {},
                         made.bytes.size(),
                         digest(made.bytes),
                         made.facts.is_tagged,
                         is_accessible,
                         is_archive};
    for (const auto& sheet : made.facts.sheets) told.sheets.push_back({sheet.width, sheet.height});
    const auto path = proceedings::attachment_file(meeting, attachment);
    library_.attachments.insert_or_assign(path, std::move(told));
    library_.files[path] = std::move(made.bytes);
  }

 private:
  const Source* find(const model::Line& file) {
    const auto name = or_empty(file);
    const bool is_pdf = text::to_lower(name).ends_with(pdf_ending);
    const auto* source = is_pdf ? sources_.at(sources_.find("content", name)) : nullptr;
    if (source != nullptr) return source;
    if (is_pdf && sources_.find(too_large_root, name) != 0) {
      report_.error("attachment/too-large", file.at,
                    "the file \"" + name + "\" is larger than what is read of a PDF, 16 MiB");
      report_.hint("save it with smaller pictures, or attach the part that the meeting needs");
      return nullptr;
    }
    report_.error(
        "attachment/not-found", file.at,
        is_pdf ? "there is no file \"" + name + "\"" : "\"" + name + "\" is no PDF by its name");
    const auto meant = is_pdf ? nearest(name, names_of_pdfs()) : std::string();
    report_.hint(!meant.empty() ? "did you mean \"" + meant + "\"?"
                 : is_pdf       ? "its path begins at the folder of the handbook"
                                : "save it as a PDF, tagged, from the program it was written in");
    return nullptr;
  }

  std::vector<std::string> names_of_pdfs() const {
    std::vector<std::string> names;
    for (const auto number : sources_.list("content")) {
      const auto& name = sources_.at(number)->name;
      if (text::to_lower(name).ends_with(pdf_ending)) names.push_back(name);
    }
    return names;
  }

  pdf::CleanFile clean(const Source& source, const std::string& title, bool claims = true) const {
    return pdf::clean(source.bytes, {title, library_.language, claims, claims});
  }

  // Whether there is a file at all.
  static bool tell_refusal(const attachment::Cleaned& facts, const model::Line& file,
                           Report& report) {
    const auto name = "\"" + *file + "\"";
    switch (facts.refusal) {
      case attachment::Refusal::none:
        return true;
      case attachment::Refusal::encrypted:
        report.error("attachment/encrypted", file.at, "the PDF " + name + " is encrypted");
        report.hint("save it without a password and without limits on what readers may do");
        return false;
      case attachment::Refusal::too_many_pages:
        report.error("attachment/too-large", file.at,
                     "the PDF " + name + " has more than " +
                         std::to_string(attachment::most_pages) + " pages, which is the most");
        report.hint("attach the part that the meeting needs");
        return false;
      case attachment::Refusal::broken:
        break;
    }
    report.error("attachment/broken", file.at, "the PDF " + name + " cannot be read: " + facts.why);
    report.hint("open it, and save it again if it can still be seen; or get it anew");
    return false;
  }

  static void tell(const attachment::Cleaned& facts, const verify::Verified& found,
                   const model::Line& file, Report& report) {
    const auto name = "the PDF \"" + *file + "\"";
    if (!facts.damage.empty()) {
      report.warning("attachment/damaged", file.at,
                     name + " is damaged, and parts of it were guessed at: " + facts.damage);
    }
    if (!facts.left_out.empty()) {
      report.warning("attachment/left-out", file.at,
                     "left out of " + name + ": " + text::join_as_list(facts.left_out));
    }
    if (!facts.is_tagged) {
      report.warning("attachment/not-tagged", file.at,
                     name + " is not tagged: nobody who cannot see can be told what is in it");
      report.hint("ask whoever made it for a tagged one, and say in \"text\" what is in it");
    } else if (!found.findings.empty()) {
      const auto& first = found.findings.front();
      report.warning("attachment/not-accessible", file.at,
                     name + " does not keep to PDF/UA: " +
                         (first.page > 0 ? "page " + std::to_string(first.page) + ": " : "") +
                         std::string(verify::check_of(first.code).fault));
      report.hint("govbook verify tells everything that is wrong with it");
    }
  }

  doc::Library& library_;
  const Sources& sources_;
  Report& report_;
  std::set<std::string> told_;
};

}  // namespace

void add_attachments(doc::Library& library, const model::Handbook& handbook, const Sources& sources,
                     Report& report) {
  Attacher attacher(library, sources, report);
  for_each_attachment(handbook,
                      [&](const auto& meeting, const auto& one) { attacher.add(meeting, one); });
}

void check_attachments(const doc::Library& library, const model::Handbook& handbook,
                       Report& report) {
  for_each_attachment(handbook, [&](const auto& meeting, const auto& one) {
    const auto path = proceedings::attachment_file(meeting, one);
    const auto* document = library.find(path.substr(0, path.size() - pdf_ending.size()));
    if (document == nullptr || !document->is_printed) return;
    report.error("compose/duplicate-path", one.id.at,
                 "an attachment and a document have the address \"" + path + "\"");
    report.hint("give the attachment another id");
  });
}

}  // namespace govbook::compose
