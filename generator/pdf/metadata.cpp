#include "pdf/metadata.h"

#include <fstream>
#include <iterator>

#include "base/text.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

std::string information(const print::Metadata& metadata) {
  std::string made = "<<";
  const auto set = [&](std::string_view key, const std::string& text) {
    if (!text.empty()) made.append(key).append(text_string(text));
  };
  set("/Title", metadata.title);
  set("/Author", metadata.author);
  set("/Subject", metadata.subject);
  set("/Keywords", text::join(metadata.keywords, ", "));
  set("/Creator", metadata.generator);
  set("/Producer", metadata.generator);
  set("/CreationDate", pdf_date(metadata.date));
  set("/ModDate", pdf_date(metadata.date));
  return made + ">>";
}

std::string read_file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Bytes 36 to 39 of every colour profile (ICC.1, 7.2).
bool is_profile(const std::string& bytes) {
  return bytes.size() > 128 && bytes.substr(36, 4) == "acsp";
}

}  // namespace

int write_metadata(File& file, const print::Metadata& metadata) {
  const int stream = file.objects.add_stream("/Type/Metadata/Subtype/XML", xmp(metadata));
  file.catalogue += "/Metadata " + reference(stream) + "/Lang" + quoted(metadata.language) +
                    "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  return file.objects.add(information(metadata));
}

void write_output_intent(File& file, const std::string& profile_path, Report& report) {
  const auto profile = read_file(profile_path);
  if (!is_profile(profile)) {
    report.error("pdf/profile-missing", {},
                 "the colour profile \"" + profile_path + "\" cannot be read");
    report.hint("install the Debian package icc-profiles-free");
    return;
  }
  const int stream = file.objects.add_stream("/N 3", profile);
  const int intent = file.objects.add(
      "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
      "/Info(sRGB IEC61966-2.1)/DestOutputProfile " +
      reference(stream) + ">>");
  file.catalogue += "/OutputIntents[" + reference(intent) + "]";
}

}  // namespace govbook::pdf
