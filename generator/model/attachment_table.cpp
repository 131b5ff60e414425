#include "model/proposal.h"
#include "model/table.h"

namespace govbook::model {

const Noun& attachment_noun() {
  using T = Attachment;
  static const Noun table = noun<T>(
      "attachment", "attachments",
      "A PDF of somebody else's that goes with an item: it stands beside the page of the meeting, "
      "and its pages are in the pack.",
      "`attachments` of an agenda item",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique in its meeting: the file is published under "
                            "it.",
                            "\"list-of-venues\"")),
          required(field<T>(Kind::line, "title", &T::title, "What it is called.",
                            "\"Venues for play schemes\"")),
          required(field<T>(Kind::line, "file", &T::file,
                            "The path of the PDF from the folder of the handbook.",
                            "\"meetings/papers/venues.pdf\"")),
          field<T>(Kind::text, "text", &T::text,
                   "What is in it, for whoever cannot open it or cannot read it there.",
                   "\"Six halls, with the number of children each holds and what it costs.\""),
      });
  return table;
}

}  // namespace govbook::model
