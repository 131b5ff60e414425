// A sound PDF, and everything that can be wrong with it: one fault planted at a time.

#pragma once

#include <functional>
#include <string>
#include <vector>

class QPDF;

namespace govbook::verify::tests {

// Terms of reference as govbook writes them.
std::string sound();

// The same file after a change of its objects.
std::string changed(const std::string& bytes, const std::function<void(QPDF&)>& change);

struct Fault {
  std::string code;  // Of the check that has to find it.
  std::function<void(QPDF&)> plant;
};

// One for each check that a change of objects can break.
const std::vector<Fault>& faults();

// Sound, but encrypted so that screen readers are kept out.
std::string forbidden(const std::string& bytes);

}  // namespace govbook::verify::tests
