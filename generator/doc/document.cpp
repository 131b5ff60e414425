#include "doc/document.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/text.h"

namespace govbook::doc {
namespace {

constexpr std::string_view unreserved =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

// `bytes` with everything percent-encoded but unreserved characters and those in `also`.
std::string percent_encoded(std::string_view bytes, std::string_view also) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string encoded;
  for (const char byte : bytes) {
    if (unreserved.find(byte) != std::string_view::npos ||
        also.find(byte) != std::string_view::npos) {
      encoded += byte;
    } else {
      const auto value = static_cast<unsigned char>(byte);
      encoded += {'%', digits[value >> 4U], digits[value & 15U]};
    }
  }
  return encoded;
}

constexpr auto path_of = [](const Document& document) { return std::string_view(document.path); };

// A colon in a first segment would read as a scheme (RFC 3986, 4.2), so it is encoded everywhere.
std::string path_encoded(std::string_view path) { return percent_encoded(path, "/!$&'()*+,;=@"); }

std::string fragment(std::string_view anchor) {
  return anchor.empty() ? std::string() : "#" + percent_encoded(anchor, "!$&'()*+,;=:@/?");
}

// An address that somebody else gave out: what is encoded in it stays so.
std::string url_encoded(std::string_view url) {
  return percent_encoded(url, "%:/?#[]@!$&'()*+,;=");
}

// "../x.html": the way from the folder of `from` to `to`, both paths from the root of the site.
std::string relative(std::string_view from, std::string_view to) {
  const auto here = text::split(from, '/');
  const auto there = text::split(to, '/');
  const auto most = std::min(here.size(), there.size()) - 1;
  std::size_t shared = 0;
  while (shared < most && here[shared] == there[shared]) ++shared;
  std::string path;
  for (std::size_t i = shared; i + 1 < here.size(); ++i) path += "../";
  for (std::size_t i = shared; i < there.size(); ++i) {
    path += path_encoded(there[i]);
    if (i + 1 < there.size()) path += '/';
  }
  return path;
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::page:
      return "page";
    case Kind::numbered:
      return "numbered";
    case Kind::volume:
      return "volume";
  }
  return {};
}

const Document* Library::find(std::string_view path) const {
  return by_path.find_first(documents, path, path_of);
}

void Library::index() { by_path.build(documents, path_of); }

std::string reference_to(const Target& target, std::string_view from, std::string_view extension) {
  if (!target.url.empty()) return url_encoded(target.url);
  const auto anchor = fragment(target.anchor);
  if (!target.file.empty()) return relative(from, target.file) + anchor;
  if (target.document.empty()) return anchor;
  if (target.document == from && !anchor.empty()) return anchor;
  return relative(from, target.document + std::string(extension)) + anchor;
}

}  // namespace govbook::doc

template class std::vector<govbook::doc::Inline>;
template class std::vector<govbook::doc::Block>;
template class std::vector<govbook::doc::Item>;
template class std::vector<govbook::doc::Definition>;
template class std::vector<govbook::doc::Card>;
template class std::vector<govbook::doc::Cell>;
template class std::vector<govbook::doc::Row>;
template class std::vector<govbook::doc::Column>;
template class std::vector<govbook::doc::Footnote>;
template class std::vector<govbook::doc::Property>;
template class std::vector<govbook::doc::Crumb>;
template class std::vector<govbook::doc::Chapter>;
template class std::vector<govbook::doc::NavigationEntry>;
template class std::vector<govbook::doc::Document>;
