// What a file says of itself as a whole.

#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include <array>
#include <optional>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "verify/stations.h"

namespace govbook::verify {
namespace {

using Object = QPDFObjectHandle;

constexpr std::string_view end_of_name = " \t\r\n=/>\"'";

// The prefixes that stand for a namespace: p of xmlns:p="space".
std::vector<std::string> prefixes(std::string_view metadata, std::string_view space) {
  constexpr std::string_view declaration = "xmlns:";
  std::vector<std::string> found;
  for (auto at = metadata.find(declaration); at != metadata.npos && found.size() < 8;
       at = metadata.find(declaration, at + 1)) {
    const auto begin = at + declaration.size();
    const auto end = metadata.find_first_of(end_of_name, begin);
    if (end == metadata.npos) break;
    const auto quote = metadata.find_first_of("\"'", end);
    if (quote == metadata.npos) break;
    if (metadata.substr(quote + 1).starts_with(space)) {
      const auto behind = quote + 1 + space.size();
      if (behind < metadata.size() && metadata[behind] == metadata[quote]) {
        found.emplace_back(metadata.substr(begin, end - begin));
      }
    }
  }
  return found;
}

// What stands behind each "p:name" as a value: >value< or ="value".
std::optional<std::string> value_behind(std::string_view metadata, const std::string& word) {
  for (auto at = metadata.find(word); at != metadata.npos; at = metadata.find(word, at + 1)) {
    const bool is_begin = at > 0 && (metadata[at - 1] == '<' || metadata[at - 1] <= ' ');
    auto rest = text::trim(metadata.substr(at + word.size()));
    if (!is_begin || rest.empty()) continue;
    if (rest[0] == '>') return std::string(text::trim(rest.substr(1, rest.find('<', 1) - 1)));
    if (rest[0] != '=') continue;
    rest = text::trim(rest.substr(1));
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) continue;
    return std::string(rest.substr(1, rest.find(rest[0], 1) - 1));
  }
  return std::nullopt;
}

// The value of a simple property of the metadata (XMP, ISO 16684-1), be it written as an element or
// as an attribute and whatever prefix its namespace has; nothing when it is not there.
std::optional<std::string> property(std::string_view metadata, std::string_view space,
                                    std::string_view name) {
  for (const auto& prefix : prefixes(metadata, space)) {
    if (auto value = value_behind(metadata, prefix + ":" + std::string(name))) return value;
  }
  return std::nullopt;
}

// The first title of Dublin Core; empty when there is none.
std::string title(std::string_view metadata) {
  for (const auto& prefix : prefixes(metadata, "http://purl.org/dc/elements/1.1/")) {
    const auto begin = metadata.find("<" + prefix + ":title");
    if (begin == metadata.npos) continue;
    auto inside = metadata.substr(begin + prefix.size() + 7);
    inside = inside.substr(0, inside.find("</" + prefix + ":title"));
    const auto item = inside.find("<rdf:li");
    if (item == inside.npos) continue;
    inside = inside.substr(item);
    inside = inside.substr(0, inside.find("</rdf:li"));
    const auto open = inside.find('>');
    if (open != inside.npos) return std::string(text::trim(inside.substr(open + 1)));
  }
  return {};
}

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
