#include "model/party.h"
#include "model/table.h"

namespace govbook::model {

const Noun& organisation_noun() {
  using T = Organisation;
  static const Noun table = noun<T>(
      "organisation", "organisations", "An organisation that sends members or has a duty.",
      "`organisations.json`",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique among organisations, posts and bodies.",
                            "\"durham-constabulary\"")),
          required(
              field<T>(Kind::line, "name", &T::name, "Its full name.", "\"Durham Constabulary\"")),
          field<T>(Kind::line, "short_name", &T::short_name, "What it is called for short.",
                   "\"the Constabulary\""),
          field<T>(Kind::line, "abbreviation", &T::abbreviation, "Its abbreviation.", "\"PCT\""),
          field<T>(Kind::lines, "other_names", &T::other_names, "Other names in use.",
                   "[\"the police\"]"),
          one_of(field<T>(Kind::choice, "kind", &T::kind, "What sort of organisation it is.",
                          "\"police\""),
                 {{"council", "A county, district or unitary council or one of its services."},
                  {"health", "A body of the health service."},
                  {"police", "A police force or authority."},
                  {"justice", "Probation, youth justice and the like."},
                  {"education", "Schools, colleges and their associations."},
                  {"employment", "Skills, careers and employment services."},
                  {"voluntary", "Voluntary and community organisations."},
                  {"users", "Children, young people, parents and other users of services."},
                  {"other", "Anything else."}}),
          field<T>(Kind::date, "from", &T::from, "Its first day.", "\"2009-04-01\""),
          field<T>(Kind::date, "until", &T::until, "Its last day.", "\"2009-03-31\""),
          records_field<T>("phases", &T::phases, &phase_noun, "Its life, phase by phase."),
          refers_to(field<T>(Kind::references, "replaces", &T::replaces,
                             "The organisations whose place it takes.", "[\"county-council\"]"),
                    {"organisation"}),
          field<T>(Kind::text, "summary", &T::summary, "What it is, in a sentence.",
                   "\"The county's police force.\""),
      });
  return table;
}

const Noun& post_noun() {
  using T = Post;
  static const Noun table = noun<T>(
      "post", "posts", "A post: an office that somebody holds, whether or not they are named.",
      "`posts.json`",
      {
          required(field<T>(Kind::line, "id", &T::id,
                            "A permanent id, unique among organisations, posts and bodies.",
                            "\"director-of-public-health\"")),
          required(field<T>(Kind::line, "title", &T::title, "The title of the post.",
                            "\"Director of Public Health\"")),
          field<T>(Kind::lines, "other_names", &T::other_names, "Other titles in use.",
                   "[\"Director for Public Health\"]"),
          refers_to(
              stated(field<T>(Kind::reference, "organisation", &T::organisation,
                              "The organisation that it belongs to.", "\"primary-care-trust\"")),
              {"organisation"}),
          field<T>(Kind::text, "accountability", &T::accountability,
                   "What the holder answers for in person.", "\"how services for children work\""),
          records_field<T>("tenures", &T::tenures, &tenure_noun, "Who holds the post."),
      });
  return table;
}

}  // namespace govbook::model
