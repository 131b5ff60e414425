#include "html/escape.h"
#include "html/writer.h"

namespace govbook::html {

void Writer::write(const doc::List& list) {
  const auto tag = std::string(list.kind == doc::ListKind::bullets ? "ul" : "ol");
  std::string kind = list.kind == doc::ListKind::clauses ? "clauses" : "";
  if (!list.is_tight) kind += kind.empty() ? "loose" : " loose";
  out_ += "<" + tag + attribute_unless_empty("class", kind);
  if (list.kind == doc::ListKind::numbers && list.start != 1) {
    out_ += attribute("start", std::to_string(list.start));
  }
  out_ += ">\n";
  for (const auto& item : list.items) write_item(list, item);
  out_ += "</" + tag + ">\n";
}

void Writer::write_item(const doc::List& list, const doc::Item& item) {
  out_ += "<li" + attribute_unless_empty("id", item.anchor) + (item.done ? " class=\"task\"" : "") +
          ">";
  const std::string between = list.is_tight ? " " : "";  // Otherwise a new line follows.
  if (!item.label.empty()) {
    out_ += "<span class=\"clause-label\">" + escape(item.label) + "</span>" + between;
  }
  if (item.done) {
    out_ += std::string("<span class=\"task-mark\" aria-hidden=\"true\">") +
            (*item.done ? "☑" : "☐") + "</span> <span class=\"visually-hidden\">" +
            (*item.done ? "Done:" : "To do:") + "</span>" + between;
  }
  // In a tight list the first paragraph stands without its tags, so that no space comes between.
  if (list.is_tight && !item.blocks.empty()) {
    auto rest = item.blocks.begin();
    const auto* first = std::get_if<doc::Paragraph>(&rest->node);
    if (first != nullptr && doc::lone_image(*first) == nullptr) {
      write(first->inlines);
      ++rest;
    }
    if (rest != item.blocks.end()) out_ += "\n";
    for (; rest != item.blocks.end(); ++rest) write(*rest);
  } else {
    out_ += "\n";
    write(item.blocks);
  }
  out_ += "</li>\n";
}

}  // namespace govbook::html
