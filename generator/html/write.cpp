#include "html/write.h"

#include <cassert>

#include "html/shell.h"
#include "html/writer.h"

namespace govbook::html {

Prints prints_on(const doc::Document& document, const Prints& prints) {
  Prints told;
  if (const auto own = prints.find(document.path); own != prints.end()) told.insert(*own);
  for (const auto& one : prints) {
    if (one.second.told_on == document.path) told.insert(one);
  }
  return told;
}

std::string write(const doc::Document& document, const Setting& setting, Report& report) {
  assert(setting.library != nullptr && setting.sources != nullptr);
  const auto& library = *setting.library;
  Writer writer(document, setting.drawings, base_of(document, library));
  writer.write(document.blocks);
  writer.write_footnotes();

  auto values = setting.values;
  templating::set(values, "page", page_values(document, setting, writer));
  templating::set(values, "handbook", handbook_values(document, library, writer));
  for (const auto at : writer.refused()) {
    report.error("html/unsafe-link", at, "a link leads to an address that pages may not link to");
    report.hint("links lead to https, http, mailto or tel, or to a page of the handbook");
  }
  const auto render = [&](const templating::Templates& shells) {
    return shells.render("page.html", values, templating::Escape::html, report).text;
  };
  if (setting.shells != nullptr) return render(*setting.shells);
  return render(templating::Templates(*setting.sources, "theme"));
}

std::string write_blocks(const doc::Blocks& blocks, const doc::Document& document,
                         const std::vector<const diagram::Drawing*>& drawings) {
  Writer writer(document, drawings, "");
  writer.write(blocks);
  return writer.out();
}

}  // namespace govbook::html
