// Meetings in time: their order, when they begin and end, which comes before which, and which of
// them the same people cannot both attend.

#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/handbook.h"

namespace govbook::proceedings {

// Minutes from midnight of "14:00"; nothing for any other form.
std::optional<int> to_clock(std::string_view words);

// "14:00", "14:00 to 16:00"; empty where no time is stated.
std::string clock_words(const model::Meeting& meeting);

bool is_cancelled(const model::Meeting& meeting);

// Whether it stands before another: by its day, then by its time, then by its id.
bool comes_before(const model::Meeting& one, const model::Meeting& other);

// The numbers of the items of an agenda, those included that follow from the item before.
std::vector<std::string> item_numbers(const model::Meeting& meeting);

// Puts the meetings in the order in which they are held, and fills in what follows by itself: the
// number of each item that has none, and the title of each meeting that has none.
void complete(model::Handbook& handbook);

// The meetings of a body, in their order; all of them where `body` is empty.
std::vector<const model::Meeting*> meetings_of(const model::Handbook& handbook,
                                               std::string_view body);

// The one whose minutes are before a meeting; nullptr where there is none.
const model::Meeting* previous(const model::Handbook& handbook, const model::Meeting& meeting);

// The calendars that there are to download: "all", the ids of the bodies with a meeting whose day is
// settled, and "due/items" and the like for each kind of what is due for one, "due/reviews" and
// "due/terms" for the reviews and ends of terms of which at least the month is known. None where no
// meeting has a day.
inline constexpr std::string_view calendar_of_all = "all";
inline constexpr std::string_view calendar_of_due = "due/";
std::vector<std::string> calendars(const model::Handbook& handbook);

// "meetings.ics", "bodies/local-area-group.ics", "due/items.ics".
std::string calendar_file(std::string_view calendar);

// "meetings/2010-06-15/venues.pdf": where an attached PDF stands in the site.
std::string attachment_file(const model::Meeting& meeting, const model::Attachment& attachment);

// Two meetings whose times overlap. `shared` are the ids of the posts with a seat or office on
// both, and of the bodies whose office-holder sits on both; where the bodies are one, that body.
struct Clash {
  const model::Meeting* first = nullptr;
  const model::Meeting* second = nullptr;
  std::vector<std::string> shared;
};

// Of meetings that are not cancelled, whose days are whole and whose times are stated; one without
// an end takes a minute. Organisations, which can send several people, are left out.
std::vector<Clash> clashes(const model::Handbook& handbook);

}  // namespace govbook::proceedings
