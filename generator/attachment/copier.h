// Copies objects from one file to another, but nothing that acts, leads out of the file, is shown
// to nobody or says who made it. Copying never recurses from object to object: a chain of a million
// does not end the stack, as that of the library would.

#pragma once

#include <memory>

class QPDF;
class QPDFObjectHandle;

namespace govbook::attachment {

class Copier {
 public:
  explicit Copier(QPDF& to);
  ~Copier();

  // From now on `from` is `to` wherever it is referred to.
  void set(const QPDFObjectHandle& from, const QPDFObjectHandle& to);

  // The copy of an object that has been copied or set; null when there is none.
  QPDFObjectHandle known(const QPDFObjectHandle& from) const;

  // A copy with all that it refers to. Pages that are not set, actions, annotations, files and
  // layers become null. Streams keep their packed bytes.
  QPDFObjectHandle copy(const QPDFObjectHandle& from);

  // Whether there was more than anybody needs: then something is missing in the copy.
  bool is_spent() const;

 private:
  class Work;
  std::unique_ptr<Work> work_;
};

}  // namespace govbook::attachment
