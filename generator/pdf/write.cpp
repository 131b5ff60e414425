#define POINTERHOLDER_TRANSITION 4  // The smart pointers of libqpdf are those of the standard.

#include "pdf/write.h"

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <utility>

#include "pdf/attached.h"
#include "pdf/content.h"
#include "pdf/file.h"
#include "pdf/fonts.h"
#include "pdf/metadata.h"
#include "pdf/navigation.h"
#include "pdf/pictures.h"
#include "pdf/structure.h"
#include "pdf/syntax.h"

namespace govbook::pdf {
namespace {

using Object = QPDFObjectHandle;

Object make_page(File& file, const print::Page& page, const std::string& content,
                 const Object& resources) {
  auto box = Object::newArray({Object::newInteger(0), Object::newInteger(0),
                               Object::newReal(number(page.width, 3)),
                               Object::newReal(number(page.height, 3))});
  return file.qpdf.makeIndirectObject(Object::newDictionary({
      {"/Type", Object::newName("/Page")},
      {"/MediaBox", box},
      {"/Resources", resources},
      {"/Contents", Object::newStream(&file.qpdf, content)},
      {"/Tabs", Object::newName("/S")},
  }));
}

void write_pages(File& file, const type::Fonts& fonts, Report& report) {
  GlyphUse glyphs(fonts);
  PictureUse pictures(file.pages.pictures);
  for (auto& page : file.pages.pages) {
    file.contents.push_back(page_content(page, file.pages.structure, {glyphs, pictures}));
    page.marks = {};
  }
  const auto fonts_made = embed_fonts(file.qpdf, glyphs, fonts, report);
  auto resources = file.qpdf.makeIndirectObject(Object::newDictionary({{"/Font", fonts_made}}));
  if (!pictures.shown().empty()) {
    resources.replaceKey("/XObject", embed_pictures(file.qpdf, pictures, report));
  }
  AttachedFiles attached(file);
  for (std::size_t i = 0; i < file.contents.size(); ++i) {
    const auto& page = file.pages.pages[i];
    const auto content = std::exchange(file.contents[i].bytes, {});
    file.page_objects.push_back(page.attached.is_there()
                                    ? attached.make_page(page, content, resources)
                                    : make_page(file, page, content, resources));
    file.qpdf.addPage(file.page_objects.back(), false);
  }
  attached.finish();
}

}  // namespace

std::string bytes_of(QPDF& qpdf) {
  QPDFWriter writer(qpdf);
  writer.setOutputMemory();
  writer.setMinimumPDFVersion("1.7");
  writer.setDeterministicID(true);
  writer.setObjectStreamMode(qpdf_o_generate);
  writer.setCompressStreams(true);
  writer.setNewlineBeforeEndstream(true);  // ISO 19005-2, 6.1.7.1.
  writer.write();
  const auto buffer = writer.getBufferSharedPointer();
  return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

std::string write(print::Pages pages, const type::Fonts& fonts, Report& report) {
  QPDF qpdf;
  qpdf.emptyPDF();
  File file{qpdf, pages, {}, {}, {}, {}};
  write_pages(file, fonts, report);
  write_links(file);
  write_structure(file);
  write_destinations(file);
  write_page_labels(file);
  write_bookmarks(file);
  write_metadata(qpdf, pages.metadata);
  write_output_intent(qpdf, colour_profile, report);
  return bytes_of(qpdf);
}

}  // namespace govbook::pdf
