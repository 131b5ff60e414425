#include "structure/phrase.h"

#include <doctest/doctest.h>

namespace govbook::tests {

TEST_CASE("of what is exempt members read more than the public does") {
  model::Exemption exemption;
  exemption.public_title.value = "Offers for *a bus*";
  exemption.paragraph.value = "3";
  exemption.reason.value = "Each firm would learn what the other asks for.";
  model::About about;
  const std::string common =
      structure::ground_of(exemption) + " Each firm would learn what the other asks for.";
  CHECK(structure::exemption_words(exemption, about) == "**Not open to the public.** " + common);
  // Also where the meeting, and so the item, is for members.
  for (const auto* audience : {"exempt", "members"}) {
    about.audience.value = audience;
    CHECK(structure::exemption_words(exemption, about) ==
          "**Not for the public.** " + common +
              " The public is told of it as \u201cOffers for \\*a bus\\*\u201d.");
  }
}

}  // namespace govbook::tests
