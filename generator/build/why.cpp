#include "build/why.h"

#include <array>

namespace govbook::build {
namespace {

struct Reason {
  Why why;
  std::string_view name;
  std::string_view words;
};

constexpr std::array<Reason, 12> reasons = {{
    {Why::asked, "asked", "everything was to be made again"},
    {Why::unknown, "unknown", "no earlier build into this folder is known"},
    {Why::is_new, "new", "it is new"},
    {Why::generator, "generator", "govbook or a library of it changed"},
    {Why::fonts, "fonts", "the fonts changed"},
    {Why::theme, "theme", "the theme changed"},
    {Why::handbook, "handbook", "the title, menu, notice, date or address of the handbook changed"},
    {Why::document, "document", "its document changed"},
    {Why::told, "told", "there is something to tell about it"},
    {Why::gone, "gone", "the file was gone"},
    {Why::altered, "altered", "the file was changed by somebody else"},
    {Why::nothing, "kept", ""},
}};

const Reason& reason_of(Why why) { return reasons.at(static_cast<std::size_t>(why)); }

}  // namespace

std::string_view words_for(Why why) { return reason_of(why).words; }

std::string_view name_of(Why why) { return reason_of(why).name; }

}  // namespace govbook::build
