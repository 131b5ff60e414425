#include "image/picture.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/suggest.h"
#include "base/text.h"
#include "image/look.h"

namespace govbook::image {
namespace {

constexpr std::string_view kinds = "a picture is a PNG or a JPEG";
constexpr std::array<std::string_view, 3> endings = {".png", ".jpg", ".jpeg"};

bool has_ending(const std::string& name) {
  const auto small = text::to_lower(name);
  return std::ranges::any_of(endings, [&](auto ending) { return small.ends_with(ending); });
}

std::string quoted(const std::string& name) { return "\"" + name + "\""; }

void refuse_kind(const File& file, const std::string& why, std::string remedy, Report& report) {
  report.error("image/not-supported", file.at,
               "the picture " + quoted(file.name) + " cannot be shown: " + why);
  report.hint(std::move(remedy));
}

void refuse_broken(const File& file, const std::string& why, Report& report) {
  report.error("image/broken", file.at, "the picture " + quoted(file.name) + " is broken: " + why);
  report.hint("open it in a picture editor, and save it again if it can still be seen");
}

bool is_too_large(const Size& size) {
  return size.width > longest_side || size.height > longest_side ||
         std::int64_t{size.width} * size.height > most_pixels;
}

void refuse_large(const File& file, const Size& size, Report& report) {
  report.error("image/too-large", file.at,
               "the picture " + quoted(file.name) + " has " + text::in_words(size.width) + " by " +
                   text::in_words(size.height) + " pixels; at most " +
                   text::in_words(longest_side) + " on a side and " + text::in_words(most_pixels) +
                   " in all are shown");
  report.hint("save it smaller: 2,000 pixels across are sharp on paper and on every screen");
}

void refuse_hidden(const File& file, const std::string& what, Report& report) {
  report.error("image/metadata", file.at,
               "the picture " + quoted(file.name) + " carries " + what +
                   ", which would be published with it");
  report.hint("take out what cannot be seen: exiftool -all= " + file.name);
}

// What the file says of itself; nothing when it cannot be shown.
std::optional<Look> look_at(const File& file, Report& report) {
  const bool is_png = file.bytes.starts_with(png_signature);
  if (!is_png && !file.bytes.starts_with(jpeg_signature)) {
    // Its name says that it was one.
    refuse_broken(file, file.bytes.empty() ? "it is empty" : "it is neither PNG nor JPEG", report);
    return std::nullopt;
  }
  auto look = is_png ? look_at_png(file.bytes) : look_at_jpeg(file.bytes);
  if (is_too_large(look.size)) {
    refuse_large(file, look.size, report);
  } else if (!look.unsupported.empty()) {
    refuse_kind(file, look.unsupported, look.remedy, report);
  } else if (!look.broken.empty()) {
    refuse_broken(file, look.broken, report);
  } else if (!look.hidden.empty()) {
    refuse_hidden(file, look.hidden, report);
  } else {
    return look;
  }
  return std::nullopt;
}

std::string without_folders(const std::string& name) { return name.substr(name.rfind('/') + 1); }

// The picture of the root that was probably meant: one of that name in another folder, or of nearly
// that name; empty when there is none.
std::string likely_name(const std::string& wrong, const Sources& sources, std::string_view root) {
  std::vector<std::string> names;
  for (const auto number : sources.list(root)) {
    const auto& name = sources.at(number)->name;
    if (!has_ending(name)) continue;
    if (text::to_lower(without_folders(name)) == text::to_lower(without_folders(wrong)))
      return name;
    names.push_back(name);
  }
  return nearest(wrong, names);
}

}  // namespace

std::optional<Size> size_of(const File& file, Report& report) {
  const auto look = look_at(file, report);
  return look ? std::optional(look->size) : std::nullopt;
}

std::optional<Picture> read(const File& file, Report& report) {
  const auto look = look_at(file, report);
  if (!look) return std::nullopt;
  std::optional<Picture> picture;
  if (file.bytes.starts_with(png_signature)) {
    picture = decode_png(file.bytes, *look);
  } else if (is_whole_jpeg(file.bytes)) {
    picture = Picture{look->size, look->kind, {}, {}, std::string(file.bytes)};
  }
  if (!picture) refuse_broken(file, "its data is damaged", report);
  return picture;
}

std::optional<File> find(const Sources& sources, std::string_view root, std::string name, Span at,
                         Report& report) {
  if (!has_ending(name)) {
    refuse_kind({{}, name, at}, std::string(kinds) + ", and its name says so",
                "save it as a PNG, a photograph as a JPEG", report);
    return std::nullopt;
  }
  const auto* source = sources.at(sources.find(root, name));
  if (source != nullptr) return File{source->bytes, std::move(name), at};
  report.error("image/not-found", at, "there is no picture " + quoted(name));
  const auto meant = likely_name(name, sources, root);
  report.hint(meant.empty()
                  ? "its path begins at the folder of the handbook, or of a file printed alone"
                  : "did you mean " + quoted(meant) + "?");
  return std::nullopt;
}

}  // namespace govbook::image
