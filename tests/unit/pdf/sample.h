// Pages made by hand: what the layout would give, small enough to know every mark of it.

#pragma once

#include <memory>
#include <string>

#include "print/page.h"
#include "type/shape.h"

namespace govbook::pdf::tests {

// Builds pages line by line.
class Sample {
 public:
  explicit Sample(const type::Fonts& fonts);

  // Adds an element and gives its number.
  int element(const std::string& type, int parent);
  print::Element& at(int element) {
    return pages.structure.elements.at(static_cast<std::size_t>(element));
  }

  void page();

  // Draws a line of words of an element, or of an artifact when `element` is -1.
  void words(int element, const std::string& text, const type::Style& style = {});
  void rule();
  void box(int element, double height);
  // Draws a picture with its file; of decoration when `element` is -1.
  void picture(int element, const std::string& name, const std::string& bytes);
  void link(int element, const std::string& url, const std::string& anchor);
  void destination(const std::string& anchor);

  print::Pages pages;

 private:
  const type::Fonts& fonts_;
  double y_ = 0;
};

std::unique_ptr<type::Fonts> open_fonts(const type::Families& families = {});

// Terms of reference of two pages with every kind of element.
print::Pages terms_of_reference(const type::Fonts& fonts);

}  // namespace govbook::pdf::tests
