// What one date and one audience may see. Only `edition` makes one, and every later station takes
// an Edition: it cannot leak what it never had. The answers are computed on the complete picture
// first, so a quorum stays right although a member's name is withheld.

#pragma once

#include <optional>
#include <set>
#include <string>

#include "base/date.h"
#include "model/handbook.h"
#include "proceedings/meeting.h"
#include "rules/answers.h"

namespace govbook::view {

// everyone: records without an audience, and public ones; of exempt ones, that they are there.
// members: all records.
enum class Audience { everyone, members };

class Edition {
 public:
  const model::Handbook& handbook() const { return handbook_; }
  const rules::Answers& answers() const { return answers_; }
  const proceedings::Answers& meetings() const { return meetings_; }
  const Date& as_at() const { return as_at_; }
  Audience audience() const { return audience_; }

  // The ids of bodies and organisations that the handbook has, but not at this date: words may link
  // to them still.
  const std::set<std::string>& parties_of_other_dates() const { return parties_of_other_dates_; }

  // The same for another date; as it stands, without what is only proposed; or as if all that is
  // proposed came about; for the same audience. Without answers: these are worked out before
  // anything is withheld, which is gone here.
  Edition at(const Date& as_at) const;
  Edition as_it_stands() const;
  Edition as_proposed() const;

 private:
  friend Edition edition(model::Handbook, const std::optional<Date>&, Audience);
  model::Handbook handbook_;
  model::Handbook of_all_dates_;  // What the audience may see, whenever it is there.
  rules::Answers answers_;
  proceedings::Answers meetings_;
  Date as_at_;
  Audience audience_ = Audience::everyone;
  std::set<std::string> parties_of_other_dates_;
};

// The handbook as it stands at the end of `as_at` (the handbook's own date when none is given):
// bodies, organisations and tenures that have not begun or have ended by then are gone, others are
// as in their phase of that date, and what the audience may not see is gone, too. Relationships and
// references to what is gone go with it.
Edition edition(model::Handbook handbook, const std::optional<Date>& as_at, Audience audience);

}  // namespace govbook::view
