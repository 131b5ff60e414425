#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/original.h"

#include <algorithm>
#include <array>
#include <exception>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <set>
#include <string_view>

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr std::array<const char*, 4> inherited_keys = {"Resources", "MediaBox", "CropBox",
                                                       "Rotate"};
constexpr std::size_t most_branches = 1'000'000;
constexpr std::size_t most_metadata = 1U << 20U;

using Inherited = std::array<Object, inherited_keys.size()>;

bool acts(const Object& dictionary) {
  return !value_of(dictionary, "AA").isNull() || is_dictionary(value_of(dictionary, "OpenAction"));
}

// The word behind a name, in an element or an attribute: <pdfaid:part>2</…, pdfaid:part="2".
std::string word_behind(const std::string& text, const std::string& name) {
  const auto at = text.find(name);
  if (at == std::string::npos) return {};
  const auto begin = text.find_first_not_of("=>\"' \n\r\t", at + name.size());
  const auto end = text.find_first_of("<\"' \n\r\t", begin);
  return end == std::string::npos ? std::string() : text.substr(begin, end - begin);
}

constexpr long long channels_of_screens = 3;

bool has_colours_of_screens(const Object& root) {
  const auto intents = all_of(value_of(root, "OutputIntents"));
  return std::ranges::all_of(intents, [](const Object& intent) {
    return whole_number(value_of(value_of(intent, "DestOutputProfile"), "N")) ==
           channels_of_screens;
  });
}

}  // namespace

std::string open(QPDF& file, std::string_view bytes) {
  file.setSuppressWarnings(true);
  try {
    file.processMemoryFile("the file", bytes.data(), bytes.size());
    if (!is_dictionary(value_of(file.getRoot(), "Pages"))) return "it has no pages";
  } catch (const QPDFExc& error) {
    // Whatever else may be wrong, it is a password that is missing.
    if (error.getErrorCode() == qpdf_e_password) return "password";
    return error.getMessageDetail();
  } catch (const std::exception& error) {
    return error.what();
  }
  return file.isEncrypted() ? "password" : "";
}

std::vector<Object> pages_of(QPDF& file, std::size_t most) {
  struct Branch {
    Object object;
    Inherited inherited;
  };
  Inherited nothing;
  nothing.fill(Object::newNull());
  std::vector<Branch> open = {{value_of(file.getRoot(), "Pages"), nothing}};
  std::vector<Object> pages;
  std::set<Id> seen;
  std::size_t left = most_branches;
  while (!open.empty() && pages.size() <= most) {
    auto now = open.back();
    open.pop_back();
    const auto id = id_of(now.object);
    if (!is_dictionary(now.object) || now.object.isStream()) continue;
    if (id != Id() && !seen.insert(id).second) continue;
    for (std::size_t i = 0; i < inherited_keys.size(); ++i) {
      const auto own = value_of(now.object, inherited_keys[i]);
      if (!is_null(own)) now.inherited[i] = own;
    }
    auto kids = value_of(now.object, "Kids");
    if (kids.isArray()) {
      for (int i = kids.getArrayNItems(); i-- > 0 && left > 0; --left) {
        open.push_back({kids.getArrayItem(i), now.inherited});
      }
      continue;
    }
    for (std::size_t i = 0; i < inherited_keys.size(); ++i) {
      now.object.replaceKey("/" + std::string(inherited_keys[i]), now.inherited[i]);
    }
    pages.push_back(now.object);
  }
  return pages;
}

std::vector<std::string> acting_parts(QPDF& file, const std::vector<Object>& pages) {
  const auto root = file.getRoot();
  const auto names = value_of(root, "Names");
  std::vector<std::string> parts;
  if (acts(root) || !value_of(names, "JavaScript").isNull() || std::ranges::any_of(pages, acts)) {
    parts.emplace_back("scripts and actions");
  }
  if (!value_of(names, "EmbeddedFiles").isNull() || !value_of(root, "AF").isNull() ||
      !value_of(root, "Collection").isNull()) {
    parts.emplace_back("files inside it");
  }
  if (!value_of(value_of(root, "AcroForm"), "XFA").isNull()) parts.emplace_back("an XFA form");
  if (is_dictionary(value_of(root, "OCProperties"))) {
    parts.emplace_back("its layers (all of them are shown)");
  }
  return parts;
}

bool claims_archive(QPDF& file) {
  const auto root = file.getRoot();
  const auto metadata = bytes_of(value_of(root, "Metadata"), most_metadata);
  if (!metadata || !has_colours_of_screens(root)) return false;
  const auto part = word_behind(*metadata, "pdfaid:part");
  const bool is_known = part == "1" || part == "2" || part == "3";
  return is_known && word_behind(*metadata, "pdfaid:conformance") == "A";
}

}  // namespace govbook::attachment
