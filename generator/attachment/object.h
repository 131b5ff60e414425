// What the objects of anybody's PDF say. What is not of the kind that was asked for is as if it
// were not there: nothing here complains, whatever the file holds.

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QPDFObjectHandle;

namespace govbook::attachment {

// Object and generation number; {0, 0} is an object that stands inside another.
using Id = std::pair<int, int>;

Id id_of(const QPDFObjectHandle& value);
bool is_null(const QPDFObjectHandle& value);
bool is_dictionary(const QPDFObjectHandle& value);  // Or the one of a stream.
QPDFObjectHandle value_of(const QPDFObjectHandle& dictionary, const std::string& key);

// Of a list its members, of anything else itself, of nothing nothing.
std::vector<QPDFObjectHandle> all_of(const QPDFObjectHandle& value);

// Whether an annotation is not seen.
bool is_hidden(const QPDFObjectHandle& annotation);

std::string name_of(const QPDFObjectHandle& value);  // "TH" for /TH.
std::optional<long long> whole_number(const QPDFObjectHandle& value);

// A list of as many numbers, or none.
std::vector<double> numbers_of(const QPDFObjectHandle& value, std::size_t count);

// A number as objects write it, with four decimals at most.
QPDFObjectHandle to_object(double number);
QPDFObjectHandle to_object(const std::vector<double>& numbers);

// The unpacked bytes of a stream, no more than `most`; nothing when they cannot be unpacked, or are
// more.
std::optional<std::string> bytes_of(const QPDFObjectHandle& stream, std::size_t most);

}  // namespace govbook::attachment
