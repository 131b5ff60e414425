// Finds records by a name without looking at them all.
//
// An index holds places in a vector, sorted by name: neither records nor names. When the vector has
// grown, shrunk or moved since, the index no longer fits; it says so, and all records are looked at
// as if there were none. Records that change their names or places in it call for a new one.

#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace govbook {

class Index {
 public:
  // `name_of(record)` is a view that lives as long as the record.
  template <class Record, class NameOf>
  void build(const std::vector<Record>& records, const NameOf& name_of) {
    places_.clear();
    for (std::uint32_t place = 0; place < records.size(); ++place) places_.push_back(place);
    std::stable_sort(places_.begin(), places_.end(), [&](std::uint32_t one, std::uint32_t other) {
      return name_of(records[one]) < name_of(records[other]);
    });
    first_ = records.data();
  }

  // The places of all records of that name, in their order.
  template <class Record, class NameOf>
  std::vector<std::uint32_t> find(const std::vector<Record>& records, std::string_view name,
                                  const NameOf& name_of) const {
    std::vector<std::uint32_t> found;
    if (!fits(records)) {
      for (std::uint32_t place = 0; place < records.size(); ++place) {
        if (name_of(records[place]) == name) found.push_back(place);
      }
      return found;
    }
    for (auto at = first_of(records, name, name_of);
         at != places_.end() && name_of(records[*at]) == name; ++at) {
      found.push_back(*at);
    }
    return found;
  }

  // The first record of that name, or nullptr.
  template <class Record, class NameOf>
  const Record* find_first(const std::vector<Record>& records, std::string_view name,
                           const NameOf& name_of) const {
    if (!fits(records)) {
      const auto found = std::find_if(records.begin(), records.end(),
                                      [&](const auto& one) { return name_of(one) == name; });
      return found == records.end() ? nullptr : &*found;
    }
    const auto at = first_of(records, name, name_of);
    return at == places_.end() || name_of(records[*at]) != name ? nullptr : &records[*at];
  }

 private:
  template <class Record>
  bool fits(const std::vector<Record>& records) const {
    return first_ == records.data() && places_.size() == records.size();
  }

  template <class Record, class NameOf>
  std::vector<std::uint32_t>::const_iterator first_of(const std::vector<Record>& records,
                                                      std::string_view name,
                                                      const NameOf& name_of) const {
    return std::lower_bound(places_.begin(), places_.end(), name,
                            [&](std::uint32_t place, std::string_view wanted) {
                              return name_of(records[place]) < wanted;
                            });
  }

  std::vector<std::uint32_t> places_;
  const void* first_ = nullptr;
};

}  // namespace govbook
