#include "proceedings/belonging.h"

#include <string>
#include <vector>

namespace govbook::proceedings {
namespace {

using model::About;

class Holder {
 public:
  explicit Holder(const model::Handbook& handbook) : handbook_(handbook) {}

  std::set<const About*> hold() {
    for (const auto& meeting : handbook_.meetings) hold_meeting(meeting);
    for (std::size_t before = found_.size() + 1; before != found_.size();) {
      before = found_.size();
      hold_papers();
    }
    return std::move(found_);
  }

 private:
  bool is_narrow(const About& about) const {
    return !model::is_public(about) || found_.contains(&about);
  }

  void hold(const About& around, const About& part) {
    if (is_narrow(around)) found_.insert(&part);
  }

  template <class Record>
  void hold_named(const About& around, const std::vector<Record>& records,
                  const model::References& ids) {
    if (!is_narrow(around)) return;  // As nearly all are not: no list is looked through for them.
    for (const auto& id : ids) {
      for (const auto& record : records) {
        if (id && model::is(record.id, *id)) hold(around, record.about);
      }
    }
  }

  void hold_meeting(const model::Meeting& meeting) {
    const auto* body = meeting.body ? handbook_.body(*meeting.body) : nullptr;
    if (body != nullptr) hold(body->about, meeting.about);
    for (const auto& item : meeting.agenda) {
      hold(meeting.about, item.about);
      hold_named(item.about, handbook_.reports, {item.paper});
      hold_named(item.about, handbook_.documents, {item.paper});
    }
  }

  void hold_papers() {
    for (const auto& report : handbook_.reports) {
      hold_named(report.about, handbook_.recommendations, report.decisions);
      hold_named(report.about, handbook_.issues, report.issues);
      hold_named(report.about, handbook_.documents, report.appendices);
    }
    for (const auto& whole : handbook_.documents) {
      for (const auto& part : handbook_.documents) {
        const bool belongs = whole.id && model::is(part.part_of, *whole.id) && &part != &whole;
        if (belongs) hold(whole.about, part.about);
      }
    }
    for (const auto& issue : handbook_.issues) {
      for (const auto& option : handbook_.options) {
        if (issue.id && model::is(option.issue, *issue.id)) hold(issue.about, option.about);
      }
    }
  }

  const model::Handbook& handbook_;
  std::set<const About*> found_;
};

}  // namespace

std::set<const model::About*> belonging(const model::Handbook& handbook) {
  return Holder(handbook).hold();
}

}  // namespace govbook::proceedings
