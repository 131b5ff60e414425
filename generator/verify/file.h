// A PDF that is open, and what its objects say. What is not of the kind that was asked for is as if
// it were not there: nothing here complains, whatever the file holds.

#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "verify/findings.h"
#include "verify/reading.h"

class QPDF;
class QPDFObjectHandle;

namespace govbook::verify {

// What the reading of one file may cost. A file can say little and mean much: a list that a
// thousand elements share, a stream that unpacks to a thousand times its size.
struct Budget {
  std::size_t objects = 4'000'000;
  std::size_t words = 32'000'000;   // Of what pages draw: operands and operators.
  std::size_t bytes = 128U << 20U;  // Of streams, unpacked.

  // Takes one object off; false when there is none left.
  bool takes_object();
  bool is_spent() const { return objects == 0 || words == 0 || bytes == 0; }
};

struct File {
  QPDF& qpdf;
  Findings& findings;
  Budget budget;
  std::vector<QPDFObjectHandle> pages;
  std::vector<QPDFObjectHandle> resources;  // Beside the pages, from wherever they inherit them.
  std::map<Id, int> page_numbers;
  bool is_damage_told = false;
};

// Opens a file of these bytes, which must outlive it; why they cannot be, or nothing.
std::string open_pdf(QPDF& qpdf, std::string_view bytes);

// Takes from the library what it complained of, and tells the first of it as the finding "damaged".
void tell_damage(File& file);

QPDFObjectHandle value_of(const QPDFObjectHandle& dictionary, const std::string& key);

// Of a list its members, of anything else itself, of nothing nothing.
std::vector<QPDFObjectHandle> all_of(const QPDFObjectHandle& value);

std::string name_of(const QPDFObjectHandle& value);  // "TH" for /TH.
std::string text_of(const QPDFObjectHandle& value);  // In UTF-8.
std::optional<long long> whole_number(const QPDFObjectHandle& value);
std::optional<bool> truth(const QPDFObjectHandle& value);
bool is_dictionary(const QPDFObjectHandle& value);  // Or the one of a stream.
Id id_of(const QPDFObjectHandle& value);

// The unpacked bytes of a stream, as far as they can be had and the budget goes.
std::string bytes_of(const QPDFObjectHandle& stream, Budget& budget);

// A name or number tree (ISO 32000-1, 7.9.6 and 7.9.7): what follows each key of its leaves, in
// pairs, wherever they stand.
std::vector<QPDFObjectHandle> pairs_of(const QPDFObjectHandle& tree, const std::string& leaves,
                                       Budget& budget);

}  // namespace govbook::verify
