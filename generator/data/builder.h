// Builds a located value from the events of a reader, and holds the limits that both formats share.

#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/report.h"
#include "data/value.h"

namespace govbook::data {

// Every step returns whether reading may go on. Reports data/duplicate-key (and goes on with the
// first), data/too-deep, data/too-large, data/control-character and data/bad-name.
class Builder {
 public:
  explicit Builder(Report& report) : report_(report) {}

  bool key(std::string name, Span at);
  bool add(Value value);   // A value without parts.
  bool open(Value empty);  // An empty list or map.
  void close();

  bool is_empty() const { return open_.empty() && !whole_; }
  bool is_whole() const { return open_.empty() && whole_.has_value(); }
  bool wants_key() const;
  bool is_in_map() const;
  // The name that waits for its value; nowhere when none does.
  Span pending_name() const {
    return open_.empty() || !open_.back().has_key ? Span{} : open_.back().key_span;
  }
  Span opening() const { return open_.empty() ? Span{} : open_.back().value.span; }

  std::optional<Value> take() { return std::move(whole_); }

 private:
  struct Frame {
    Value value;
    std::map<std::string, Span> keys;
    std::string key;
    Span key_span;
    bool has_key = false;
    bool is_key_new = true;
  };

  void place(Value value);

  Report& report_;
  std::vector<Frame> open_;
  std::optional<Value> whole_;
  std::size_t count_ = 0;
};

}  // namespace govbook::data
