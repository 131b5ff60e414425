#include "model/agenda.h"
#include "model/handbook.h"
#include "model/table.h"

namespace govbook::model {
namespace {

// What a decision may be about.
const std::vector<std::string>& subjects_of_decisions() {
  static const std::vector<std::string> nouns = {
      "body",    "recommendation", "report", "document",  "plan",
      "process", "issue",          "option", "milestone", "decision right",
      "statute", "organisation",   "post",   "aim",       "budget"};
  return nouns;
}

}  // namespace

const Noun& vote_noun() {
  using T = Vote;
  static const Noun table = noun<T>(
      "vote", "votes", "A vote that was taken on an item.", "`votes` of an agenda item",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its meeting.",
                            "\"grant\"")),
          required(field<T>(Kind::text, "motion", &T::motion, "What was voted on.",
                            "\"to put the money into two play schemes\"")),
          one_of(field<T>(Kind::choice, "method", &T::method, "How votes were given.",
                          "\"show-of-hands\""),
                 {{"show-of-hands", "Openly, by raised hands."},
                  {"recorded", "Openly, each member by name."},
                  {"secret-ballot", "In secret, on paper."}}),
          refers_to(field<T>(Kind::references, "affects", &T::affects,
                             "Whom the issue affects, where only members of partners vote whom it "
                             "affects.",
                             "[\"district-council\"]"),
                    parties()),
          field<T>(Kind::lines, "in_favour", &T::in_favour,
                   "Ids of the seats that voted for it; a seat with several members as often as "
                   "members of it did.",
                   "[\"health\", \"police\"]"),
          field<T>(Kind::lines, "against", &T::against, "Ids of the seats that voted against it.",
                   "[\"youth-services\"]"),
          field<T>(Kind::lines, "abstained", &T::abstained,
                   "Ids of the seats that were there and gave no vote.", "[\"connexions\"]"),
          in_unit(field<T>(Kind::number, "number_in_favour", &T::number_in_favour,
                           "How many voted for it, where it was not written down who did.", "9"),
                  "votes"),
          in_unit(field<T>(Kind::number, "number_against", &T::number_against,
                           "How many voted against it, likewise.", "2"),
                  "votes"),
          in_unit(field<T>(Kind::number, "number_abstained", &T::number_abstained,
                           "How many abstained, likewise.", "1"),
                  "members"),
          one_of(field<T>(Kind::choice, "casting_vote", &T::casting_vote,
                          "How the chair gave a second or casting vote. Left out, there was none.",
                          "\"for\""),
                 {{"for", "For the motion."}, {"against", "Against it."}}),
      });
  return table;
}

const Noun& decision_taken_noun() {
  using T = DecisionTaken;
  static const Noun table = noun<T>(
      "decision taken", "decisions taken", "What a meeting decided.",
      "`decisions` of an agenda item",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique in its meeting, by which it is cited.",
                            "\"play-schemes\"")),
          required(field<T>(Kind::text, "text", &T::text, "What was decided.",
                            "\"The Group puts play schemes first in its programme.\"")),
          one_of(field<T>(Kind::choice, "by", &T::by, "How it came about.", "\"consensus\""),
                 {{"consensus", "Nobody was against it."}, {"vote", "By a vote."}}),
          refers_to(field<T>(Kind::references, "concerns", &T::concerns, "What it is about.",
                             "[\"childrens-plan\"]"),
                    subjects_of_decisions()),
      });
  return table;
}

const Noun& action_noun() {
  using T = Action;
  static const Noun table = noun<T>(
      "action", "actions", "What a meeting asked somebody to do.", "`actions` of an agenda item",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its meeting.",
                            "\"list-of-venues\"")),
          required(field<T>(Kind::text, "text", &T::text,
                            "What is to be done, beginning with a verb.",
                            "\"draw up a list of venues\"")),
          refers_to(field<T>(Kind::references, "owners", &T::owners, "Who sees to it.",
                             "[\"partnership-officer\"]"),
                    parties()),
          field<T>(Kind::lines, "seats", &T::seats,
                   "Ids of the seats whose holders see to it, where these are no posts of the "
                   "handbook.",
                   "[\"youth-services\"]"),
          stated(field<T>(Kind::date, "due", &T::due, "By when.", "\"2010-07-13\"")),
          one_of(field<T>(Kind::choice, "state", &T::state, "How far it is. Left out, it is open.",
                          "\"done\""),
                 {{"open", "It is to be done."},
                  {"done", "It has been done."},
                  {"dropped", "It is no longer asked for."}}),
          field<T>(Kind::date, "done_on", &T::done_on, "When it was done.", "\"2010-07-06\""),
      });
  return table;
}

const Noun& agenda_item_noun() {
  using T = AgendaItem;
  static const Noun table = may_be_exempt(noun<T>(
      "agenda item", "agenda items", "What a meeting deals with, in order.",
      "`agenda` of a meeting",
      {
          required(field<T>(Kind::line, "id", &T::id, "A permanent id, unique in its meeting.",
                            "\"play-schemes\"")),
          field<T>(Kind::line, "number", &T::number,
                   "Its number. Left out, the one after the item before. A late item has the "
                   "number of the one before it with a letter, so that no other item gets another "
                   "number.",
                   "\"5A\""),
          required(field<T>(Kind::line, "title", &T::title, "What it is called.",
                            "\"Play schemes in the summer\"")),
          required(
              one_of(field<T>(Kind::choice, "kind", &T::kind, "What it is for.", "\"decision\""),
                     {{"decision", "Something has to be decided."},
                      {"discussion", "Views are asked for."},
                      {"information", "To be noted."},
                      {"standing",
                       "It is on every agenda: apologies, minutes, interests and the like."}})),
          in_unit(
              field<T>(Kind::number, "allotted", &T::allotted, "The time allotted to it.", "15"),
              "minutes"),
          refers_to(field<T>(Kind::references, "leads", &T::leads, "Who presents it.",
                             "[\"head-of-partnership-support\"]"),
                    parties()),
          field<T>(Kind::text, "text", &T::text, "What it is about.",
                   "\"What was asked for last year, and what could be offered this summer.\""),
          refers_to(field<T>(Kind::reference, "paper", &T::paper,
                             "The report or document that it rests on.", "\"play-schemes\""),
                    {"report", "document"}),
          one_of(field<T>(Kind::choice, "paper_state", &T::paper_state,
                          "Where the paper is. Left out, it is attached where one is named.",
                          "\"to-follow\""),
                 {{"attached", "It goes out with the agenda."},
                  {"to-follow", "It goes out after the agenda."},
                  {"late",
                   "It came after the papers had gone out; the chair has agreed to take "
                   "it."},
                  {"none", "There is none: it is told at the meeting."}}),
          field<T>(Kind::text, "asked", &T::asked, "What the meeting is asked to do.",
                   "\"to choose two of three schemes\""),
          field<T>(Kind::texts, "recommendations", &T::recommendations,
                   "What is recommended to it.", "[\"to choose the schemes near the schools\"]"),
          records_field<T>("attachments", &T::attachments, &attachment_noun,
                           "PDFs of others that go with it."),
          field<T>(Kind::texts, "said", &T::said,
                   "What was said, paragraph by paragraph, for the minutes.",
                   "[\"Members asked who could reach the schemes by bus.\"]"),
          records_field<T>("votes", &T::votes, &vote_noun, "The votes that were taken."),
          records_field<T>("decisions", &T::decisions, &decision_taken_noun, "What was decided."),
          records_field<T>("actions", &T::actions, &action_noun, "Who was asked to do what."),
          record_field<T>("exemption", &T::exemption, &exemption_noun,
                          "On what ground it is withheld, where its audience is \"exempt\"."),
      }));
  return table;
}

const Noun& attendance_entry_noun() {
  using T = AttendanceEntry;
  static const Noun table = noun<T>(
      "attendance entry", "attendance entries", "Whether and how a member was at a meeting.",
      "`attendance` of a meeting",
      {
          required(field<T>(Kind::line, "seat", &T::seat,
                            "The id of the seat. One with several members has an entry for each.",
                            "\"health\"")),
          field<T>(Kind::line, "alternative", &T::alternative,
                   "The id of the alternative who came, where the seat has several.",
                   "\"childrens-lead\""),
          required(
              one_of(field<T>(Kind::choice, "presence", &T::presence, "Who came.", "\"present\""),
                     {{std::string(presence::present), "The member was there."},
                      {std::string(presence::deputy), "Somebody was there instead, and counts."},
                      {std::string(presence::apologies), "Nobody was there; apologies were sent."},
                      {std::string(presence::absent), "Nobody was there, and none were sent."}})),
          field<T>(Kind::line, "deputy", &T::deputy,
                   "Who came instead, by the post that they hold.",
                   "\"Deputy Area Manager – Health\""),
          field<T>(Kind::line, "from_item", &T::from_item,
                   "The id of the first item for which they were there. Left out, they were from "
                   "the beginning.",
                   "\"play-schemes\""),
          field<T>(Kind::line, "until_item", &T::until_item,
                   "The id of the last item for which they were there. Left out, they stayed to "
                   "the end.",
                   "\"play-schemes\""),
      });
  return table;
}

const Noun& declaration_noun() {
  using T = Declaration;
  static const Noun table = noun<T>(
      "declaration", "declarations", "An interest that a member declared at a meeting.",
      "`declarations` of a meeting",
      {
          required(field<T>(Kind::line, "seat", &T::seat, "The id of the member's seat.",
                            "\"voluntary-sector\"")),
          required(field<T>(Kind::line, "item", &T::item, "The id of the item that it touches.",
                            "\"play-schemes\"")),
          required(field<T>(Kind::text, "text", &T::text, "What the interest is.",
                            "\"The member's own organisation would run one of the schemes.\"")),
          one_of(field<T>(Kind::choice, "kind", &T::kind, "Of what kind.", "\"financial\""),
                 {{"financial", "Money or work, of the member or of somebody close."},
                  {"other-role", "A part in another body that the item touches."},
                  {"personal", "A relation or friend, a place where one lives, and the like."}}),
          required(one_of(
              field<T>(Kind::choice, "outcome", &T::outcome, "What the member did.", "\"left\""),
              {{"stayed", "Stayed, took part and voted like everybody."},
               {"did-not-vote", "Stayed, but gave no vote."},
               {"left", "Left the room for the item, and does not count for it."}})),
      });
  return table;
}

const Noun& minutes_noun() {
  using T = Minutes;
  static const Noun table = noun<T>(
      "minutes", "minutes",
      "The record of a meeting as a whole; what was said on an item stands "
      "with the item.",
      "`minutes` of a meeting",
      {
          one_of(field<T>(Kind::choice, "state", &T::state,
                          "How far they are. Left out, they are a draft.", "\"agreed\""),
                 {{"draft", "They have not been agreed yet."},
                  {"agreed", "The body has agreed that they are right."}}),
          field<T>(Kind::texts, "text", &T::text, "What belongs to no item.",
                   "[\"The meeting ended at 15:50.\"]"),
          field<T>(Kind::date, "sent_on", &T::sent_on, "When they went out.", "\"2010-06-22\""),
          refers_to(field<T>(Kind::reference, "agreed_at", &T::agreed_at,
                             "The meeting that agreed them.", "\"2010-08-17-local-area-group\""),
                    {"meeting"}),
      });
  return table;
}

const Noun& meeting_noun() {
  using T = Meeting;
  static const Noun table = noun<T>(
      "meeting", "meetings", "A meeting of a body, to come or held.", "`meetings/<id>.json`",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique among meetings; the address of its page.",
                            "\"2010-06-15-local-area-group\"")),
          required(refers_to(field<T>(Kind::reference, "body", &T::body, "The body that meets.",
                                      "\"local-area-group\""),
                             {"body"})),
          field<T>(Kind::line, "title", &T::title,
                   "What it is called. Left out, the body with the date.",
                   "\"Annual meeting of the Local Area Group\""),
          required(field<T>(Kind::date, "date", &T::date,
                            "When it is; of one that is only proposed, perhaps only the month.",
                            "\"2010-06-15\"")),
          field<T>(Kind::line, "time", &T::time, "When it begins, on a clock of 24 hours.",
                   "\"14:00\""),
          field<T>(Kind::line, "ends", &T::ends, "When it ends.", "\"16:00\""),
          one_of(field<T>(Kind::choice, "zone", &T::zone,
                          "Whose clock that is. Left out, that of London.", "\"Europe/London\""),
                 {{"Europe/London", "The clock of the United Kingdom, summer time too."},
                  {"UTC", "The same all the year."}}),
          stated(field<T>(Kind::text, "place", &T::place, "Where it is.", "\"Committee room 1\"")),
          field<T>(Kind::line, "join_at", &T::join_at, "The address to join it from elsewhere.",
                   "\"https://example.org/meeting\""),
          required(
              one_of(field<T>(Kind::choice, "status", &T::status, "How far it is.", "\"called\""),
                     {{"proposed", "The date is kept free."},
                      {"called", "Members have been called to it."},
                      {"held", "It has been held."},
                      {"cancelled", "It is not held."}})),
          one_of(
              field<T>(Kind::choice, "example", &T::example,
                       "Whether it is made up to show how meetings are written down.", "\"yes\""),
              {{"yes", "It is made up, and pages say so."}, {"no", "It is a real one."}}),
          field<T>(Kind::line, "chaired_by", &T::chaired_by,
                   "The id of the seat whose holder was in the chair.",
                   "\"county-council-member\""),
          refers_to(field<T>(Kind::reference, "previous", &T::previous,
                             "The meeting whose minutes are before it. Left out, the last one of "
                             "the body before it that was not cancelled.",
                             "\"2010-04-20-local-area-group\""),
                    {"meeting"}),
          records_field<T>("agenda", &T::agenda, &agenda_item_noun, "What it deals with."),
          records_field<T>("attendance", &T::attendance, &attendance_entry_noun, "Who was there."),
          records_field<T>("declarations", &T::declarations, &declaration_noun,
                           "The interests that were declared."),
          record_field<T>("minutes", &T::minutes, &minutes_noun, "Its record as a whole."),
      });
  return table;
}

}  // namespace govbook::model
