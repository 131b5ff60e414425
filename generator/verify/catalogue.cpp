// What a file says of itself as a whole.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include <array>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>

#include "verify/stations.h"
#include "verify/xmp.h"

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

// Part and level of PDF/A: ISO 19005-1, -2, -3 and -4.
bool is_archive_level(const std::string& part, const std::string& level) {
  constexpr std::array<std::string_view, 4> levels = {"AB", "ABU", "ABU", "EF"};
  if (part.size() != 1 || part[0] < '1' || part[0] > '4' || level.size() > 1) return false;
  if (level.empty()) return part == "4";
  return levels.at(static_cast<std::size_t>(part[0] - '1')).find(level[0]) !=
         std::string_view::npos;
}

void check_metadata(File& file, const Object& catalogue, Reading& reading) {
  auto stream = value_of(catalogue, "Metadata");
  if (!stream.isStream()) return file.findings.add("metadata-missing");
  const auto bytes = bytes_of(stream, file.budget);
  if (property(bytes, "http://www.aiim.org/pdfua/ns/id/", "part").value_or("") != "1") {
    file.findings.add("universal-access-not-claimed");
  }
  if (title(bytes).empty()) file.findings.add("title-missing");
  const auto part = property(bytes, "http://www.aiim.org/pdfa/ns/id/", "part");
  reading.claims_archive = part.has_value();
  if (!part) return;
  const auto level = property(bytes, "http://www.aiim.org/pdfa/ns/id/", "conformance").value_or("");
  if (!is_archive_level(*part, level)) {
    file.findings.add("archive-claim-is-wrong", -1, {}, "part " + *part + ", level " + level);
  }
}

void check_flags(File& file, const Object& catalogue) {
  const auto marks = value_of(catalogue, "MarkInfo");
  if (!truth(value_of(marks, "Marked")).value_or(false)) file.findings.add("marked-flag-missing");
  if (truth(value_of(marks, "Suspects")).value_or(false)) file.findings.add("suspects");
  const auto shows = truth(value_of(value_of(catalogue, "ViewerPreferences"), "DisplayDocTitle"));
  if (!shows) file.findings.add("title-not-said-to-show");
  if (shows && !*shows) file.findings.add("title-not-shown");
}

void check_layers(File& file, const Object& catalogue) {
  const auto layers = value_of(catalogue, "OCProperties");
  if (!is_dictionary(layers)) return;
  auto settings = all_of(value_of(layers, "Configs"));
  settings.push_back(value_of(layers, "D"));
  for (const auto& setting : settings) {
    if (text_of(value_of(setting, "Name")).empty()) file.findings.add("layers-without-name");
    if (!value_of(setting, "AS").isNull()) file.findings.add("layer-switches-itself");
  }
}

void check_embedded(File& file, const Object& names) {
  const auto pairs = pairs_of(value_of(names, "EmbeddedFiles"), "Names", file.budget);
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2) {
    const auto& one = pairs[i + 1];
    const auto name = text_of(value_of(one, "UF"));
    if (name.empty() || text_of(value_of(one, "F")).empty()) {
      file.findings.add("embedded-file-without-name", -1, text_of(pairs[i]));
    }
  }
}

bool has_script(const Object& catalogue) {
  const auto action = value_of(catalogue, "OpenAction");
  return is_dictionary(value_of(value_of(catalogue, "Names"), "JavaScript")) ||
         name_of(value_of(action, "S")) == "JavaScript" || is_dictionary(value_of(catalogue, "AA"));
}

}  // namespace

void check_catalogue(File& file, Reading& reading) {
  const auto catalogue = file.qpdf.getRoot();
  if (file.qpdf.isEncrypted() && !file.qpdf.allowAccessibility()) {
    file.findings.add("reading-is-forbidden");
  }
  check_flags(file, catalogue);
  reading.language = text_of(value_of(catalogue, "Lang"));
  if (reading.language.empty()) file.findings.add("language-missing");
  check_metadata(file, catalogue, reading);
  check_layers(file, catalogue);
  check_embedded(file, value_of(catalogue, "Names"));
  if (reading.claims_archive && has_script(catalogue)) file.findings.add("script-in-archive");
}

}  // namespace govbook::verify
