#include "build/circumstances.h"

#include <bit>
#include <string_view>

#include "base/digest.h"
#include "build/shell_files.h"
#include "doc/digest.h"
#include "pdf/write.h"
#include "type/font_files.h"

namespace govbook::build {
namespace {

// Records are taken apart by name, so that one with a further field does not compile here until
// somebody has thought of it.
struct Counting {
  Digester digester;

  template <class... Parts>
  void all(const Parts&... parts) {
    (add(parts), ...);
  }
  void add(std::string_view text) { digester.add_text(text); }
  void add(double number) { digester.add_number(std::bit_cast<std::uint64_t>(number)); }
  void add(const doc::Inlines& inlines) { doc::add(inlines, digester); }
  void add(const Date& date) {
    const auto& [year, month, day] = date;
    for (const int number : {year, month, day}) {
      digester.add_number(static_cast<std::uint64_t>(number));
    }
  }
  void add(const std::vector<doc::NavigationEntry>& entries) {
    digester.add_number(entries.size());
    for (const auto& entry : entries) {
      const auto& [title, target] = entry;
      add(title);
      doc::add(target, digester);
    }
  }
  void add(const print::Colour& colour) {
    const auto& [red, green, blue] = colour;
    all(red, green, blue);
  }
  void add(const print::Edge& edge) {
    for (const auto& part : edge) add(part);
  }
  void add(const type::Families& families) {
    const auto& [body, heading, mono] = families;
    all(body, heading, mono);
  }
};

// Attachments are told of in words. Calendars are behind links, whose targets are counted with
// their pages. Documents in the root of the site are those that a page may lead to from its foot,
// by title.
std::string of_handbook(const doc::Library& library) {
  Counting counting;
  const auto& [title, publisher, language, as_at, url, notice, marking, restriction, navigation,
               documents, files, attachments, downloads, by_path] = library;
  counting.all(title, publisher, language, as_at, url, notice, marking, restriction, navigation);
  for (const auto& document : documents) {
    if (document.path.find('/') != std::string::npos) continue;
    counting.all(document.path, document.title);
  }
  return counting.digester.digest();
}

std::string of_handbook_on_paper(const doc::Library& library) {
  Counting counting;
  counting.all(library.title, library.publisher, library.as_at, library.url, library.notice,
               library.marking, library.restriction);
  return counting.digester.digest();
}

std::string of_theme(const Sources& sources) {
  Counting counting;
  for (const auto& name : shell_files(sources)) {
    const auto* source = sources.at(sources.find("theme", name));
    counting.add(name);
    counting.add(source == nullptr ? "none" : "file " + source->bytes);
  }
  return counting.digester.digest();
}

std::string of_paper(const print::Settings& settings, const std::string& generator) {
  Counting counting;
  const auto& [page_width, page_height, margin_top, margin_bottom, margin_left, margin_right,
               families, size, leading, table_size, note_size, furniture_size, ink, accent, link,
               rule, shade, muted, clash, logo, logo_width, logo_height, head, foot, first_head,
               first_foot] = settings;
  counting.all(page_width, page_height, margin_top, margin_bottom, margin_left, margin_right,
               families, size, leading, table_size, note_size, furniture_size, ink, accent, link,
               rule, shade, muted, clash, logo, logo_width, logo_height, head, foot, first_head,
               first_foot, generator);
  return counting.digester.digest();
}

}  // namespace

std::string digest_of_fonts(const type::Families& families, const Options& options,
                            Report& report) {
  Counting counting;
  auto paths = type::font_files(families, type::machine_fonts, report);
  paths.emplace_back(pdf::colour_profile);
  counting.add(families);
  for (const auto& path : paths) {
    counting.add(path);
    if (options.identity) counting.add(options.identity(path));
  }
  return counting.digester.digest();
}

Circumstances circumstances(const doc::Library& library, const Sources& sources, const Theme& theme,
                            const Options& options) {
  return {digest(options.program), {},
          of_theme(sources),       of_paper(theme.print, options.generator),
          of_handbook(library),    of_handbook_on_paper(library)};
}

}  // namespace govbook::build
