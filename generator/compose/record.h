// A record of the model as templates see it: every field of its table under the field's own name.
//
//   line, choice        its words              text    inline Markdown
//   date                in words               number  a number
//   reference           id, name, link         lists   lists of these
//   record, records     a map, a list of maps
//
// A field that is not stated is none; where arrangements normally state it, and where the author
// wrote a gap, it is Markdown that says so ("[not stated](gap:not-stated)"). Besides its fields
// each record has `stated` (for each field whether it has a value) and `cite` (its sources as
// links); one that has a page or stands on one has `link`.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"
#include "templating/value.h"

namespace govbook::compose {

// Works out what is asked of it and no more: record and handbook must outlive it.
class Fields : public templating::Record {
 public:
  Fields(const model::Noun& noun, const void* record, const model::Handbook& handbook)
      : noun_(noun), record_(record), handbook_(handbook) {}

  std::optional<templating::Value> find(std::string_view key) const override;
  std::vector<std::string> names() const override;

 private:
  std::optional<templating::Value> link() const;
  bool is_exemption() const { return &noun_ == &model::exemption_noun(); }
  bool can_be_exempt() const { return noun_.find("exemption") != nullptr; }
  bool is_withheld() const;
  templating::Value exemption_words() const;

  const model::Noun& noun_;
  const void* record_;
  const model::Handbook& handbook_;
};

templating::Value to_value(const model::Noun& noun, const void* record,
                           const model::Handbook& handbook);

}  // namespace govbook::compose
