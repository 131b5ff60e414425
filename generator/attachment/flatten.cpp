#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "attachment/flatten.h"

#include <algorithm>
#include <array>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <string_view>

#include "attachment/content.h"
#include "attachment/copier.h"
#include "attachment/object.h"

namespace govbook::attachment {
namespace {

using Object = QPDFObjectHandle;

constexpr std::size_t most_annotations = 10'000;

// Those that are seen where they lie, as ink on paper would be.
bool is_drawn(const std::string& type) {
  constexpr std::array<std::string_view, 14> drawn = {
      "Circle", "FreeText", "Highlight", "Ink",       "Line",      "PolyLine",  "Polygon",
      "Square", "Squiggly", "Stamp",     "StrikeOut", "Underline", "Watermark", "Widget"};
  return std::ranges::find(drawn, type) != drawn.end();
}

// The drawing that stands for it now; null where there is none.
Object appearance_of(const Object& annotation) {
  auto normal = value_of(value_of(annotation, "AP"), "N");
  if (!normal.isStream()) normal = value_of(normal, name_of(value_of(annotation, "AS")));
  return normal.isStream() ? normal : Object::newNull();
}

std::string free_name(Object names, std::size_t from) {
  while (names.hasKey("/Drawn" + std::to_string(from))) ++from;
  return "/Drawn" + std::to_string(from);
}

}  // namespace

void flatten(const Object& page, Object& made, Copier& copier, Flattened& count) {
  auto resources = made.getKey("/Resources");
  auto drawings = resources.getKey("/XObject");
  drawings = drawings.isDictionary() ? drawings.shallowCopy() : Object::newDictionary();
  std::string content;
  std::size_t left = most_annotations;
  for (const auto& one : all_of(value_of(page, "Annots"))) {
    const auto type = name_of(value_of(one, "Subtype"));
    if (!is_dictionary(one) || type == "Link" || type == "Popup" || left-- == 0) continue;
    if (is_hidden(one)) continue;
    const auto appearance = appearance_of(one);
    if (!is_drawn(type) || is_null(appearance)) {
      ++count.notes;
      continue;
    }
    const auto name = free_name(drawings, count.fields + count.marks);
    QPDFAnnotationObjectHelper helper(one);
    const auto rotation = whole_number(value_of(page, "Rotate")).value_or(0);
    content += helper.getPageContentForAppearance(name, static_cast<int>(rotation % 360), 0);
    drawings.replaceKey(name, copier.copy(appearance));
    ++(type == "Widget" ? count.fields : count.marks);
  }
  if (content.empty()) return;
  resources.replaceKey("/XObject", drawings);
  auto contents = made.getKey("/Contents");
  std::string all;
  for (const auto& stream : all_of(contents)) {
    all += bytes_of(stream, most_content).value_or("") + "\n";
  }
  auto* file = made.getOwningQPDF();
  const auto wrapping = wrapping_of(all, *file).value_or(Wrapping{});
  contents.insertItem(0, Object::newStream(file, "q " + wrapping.before + "\n"));
  contents.appendItem(Object::newStream(file, wrapping.behind + "Q\n" + content));
}

}  // namespace govbook::attachment
