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

// Characters that XML 1.0 refuses are left out.
std::string escaped(const std::string& text) {
  std::string made;
  for (const char byte : text) {
    switch (byte) {
      case '&':
        made += "&amp;";
        break;
      case '<':
        made += "&lt;";
        break;
      case '>':
        made += "&gt;";
        break;
      default:
        if (static_cast<unsigned char>(byte) >= 0x20 || byte == '\n') made += byte;
    }
  }
  return made;
}

std::string element(const std::string& name, const std::string& text) {
  return text.empty() ? "" : "<" + name + ">" + escaped(text) + "</" + name + ">\n";
}

std::string container(const std::string& name, const std::string& kind,
                      const std::vector<std::string>& entries) {
  std::string items;
  const std::string language = kind == "Alt" ? " xml:lang=\"x-default\"" : "";
  for (const auto& entry : entries) {
    if (!entry.empty()) items += "<rdf:li" + language + ">" + escaped(entry) + "</rdf:li>";
  }
  if (items.empty()) return {};
  return "<" + name + "><rdf:" + kind + ">" + items + "</rdf:" + kind + "></" + name + ">\n";
}

// PDF/A wants every property explained that its standard does not know (ISO 19005-2, 6.6.2.3).
constexpr std::string_view accessibility_schema =
    "<rdf:Description rdf:about=\"\"\n"
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\"\n"
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\"\n"
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">\n"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\n"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\n"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\n"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">\n"
    "<pdfaProperty:name>part</pdfaProperty:name>\n"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>\n"
    "<pdfaProperty:category>internal</pdfaProperty:category>\n"
    "<pdfaProperty:description>Part of ISO 14289 that the file keeps to"
    "</pdfaProperty:description>\n"
    "</rdf:li></rdf:Seq></pdfaSchema:property>\n"
    "</rdf:li></rdf:Bag></pdfaExtension:schemas>\n"
    "</rdf:Description>\n";

}  // namespace

std::string xmp(const print::Metadata& metadata) {
  const auto date = xmp_date(metadata.date);
  return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
         "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
         "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
         "<rdf:Description rdf:about=\"\"\n"
         " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
         " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
         " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"\n"
         " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\"\n"
         " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
         "<dc:format>application/pdf</dc:format>\n" +
         container("dc:title", "Alt", {metadata.title}) +
         container("dc:creator", "Seq", {metadata.author}) +
         container("dc:description", "Alt", {metadata.subject}) +
         container("dc:subject", "Bag", metadata.keywords) +
         container("dc:language", "Bag", {metadata.language}) + element("xmp:CreateDate", date) +
         element("xmp:ModifyDate", date) + element("xmp:MetadataDate", date) +
         element("xmp:CreatorTool", metadata.generator) +
         element("pdf:Producer", metadata.generator) +
         element("pdf:Keywords", text::join(metadata.keywords, ", ")) +
         (metadata.is_archive ? element("pdfaid:part", "2") + element("pdfaid:conformance", "A")
                              : std::string()) +
         element("pdfuaid:part", metadata.is_accessible ? "1" : "") + "</rdf:Description>\n" +
         std::string(metadata.is_accessible ? accessibility_schema : "") +
         "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

std::string read_profile(const std::string& path) {
  auto bytes = read_file(path);
  return is_profile(bytes) ? bytes : std::string();
}

int write_metadata(File& file, const print::Metadata& metadata) {
  const int stream = file.objects.add_stream("/Type/Metadata/Subtype/XML", xmp(metadata));
  file.catalogue += "/Metadata " + reference(stream) + "/Lang" + quoted(metadata.language) +
                    "/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>";
  return file.objects.add(information(metadata));
}

void write_output_intent(File& file, const std::string& profile_path, Report& report) {
  const auto profile = read_profile(profile_path);
  if (profile.empty()) {
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
