// All filters: name, parameters, how many of these are required.

#include "templating/filter_functions.h"

namespace govbook::templating {

// clang-format off
const std::vector<Filter>& filters() {
  static const std::vector<Filter> table = {
      {"abs", {}, 0, filter::absolute},
      {"batch", {"linecount", "fill_with"}, 1, filter::batch},
      {"capitalize", {}, 0, filter::capitalize},
      {"count", {}, 0, filter::length},
      {"counted", {"one", "many"}, 1, filter::counted},
      {"d", {"default_value", "boolean"}, 0, filter::fallback},
      {"date", {}, 0, filter::date},
      {"default", {"default_value", "boolean"}, 0, filter::fallback},
      {"dictsort", {"case_sensitive", "by", "reverse"}, 0, filter::dictsort},
      {"e", {}, 0, filter::escape},
      {"escape", {}, 0, filter::escape},
      {"first", {}, 0, filter::first},
      {"float", {"default"}, 0, filter::to_real},
      {"groupby", {"attribute", "default", "case_sensitive"}, 1, filter::groupby},
      {"indent", {"width", "first", "blank"}, 0, filter::indent},
      {"int", {"default", "base"}, 0, filter::to_whole},
      {"items", {}, 0, filter::items},
      {"join", {"d", "attribute"}, 0, filter::join},
      {"joined", {"last", "attribute"}, 0, filter::joined},
      {"last", {}, 0, filter::last},
      {"length", {}, 0, filter::length},
      {"list", {}, 0, filter::list},
      {"lower", {}, 0, filter::lower},
      {"lower_first", {}, 0, filter::lower_first},
      {"map", {}, 0, filter::map, true},
      {"max", {"case_sensitive", "attribute"}, 0, filter::largest},
      {"min", {"case_sensitive", "attribute"}, 0, filter::smallest},
      {"reject", {}, 0, filter::reject, true},
      {"rejectattr", {}, 0, filter::rejectattr, true},
      {"replace", {"old", "new", "count"}, 2, filter::replace},
      {"reverse", {}, 0, filter::reverse},
      {"round", {"precision", "method"}, 0, filter::round},
      {"safe", {}, 0, filter::safe},
      {"select", {}, 0, filter::select, true},
      {"selectattr", {}, 0, filter::selectattr, true},
      {"slice", {"slices", "fill_with"}, 1, filter::slice},
      {"slug", {}, 0, filter::slug},
      {"sort", {"reverse", "case_sensitive", "attribute"}, 0, filter::sort},
      {"string", {}, 0, filter::string},
      {"sum", {"attribute", "start"}, 0, filter::sum},
      {"title", {}, 0, filter::title},
      {"tojson", {}, 0, filter::tojson},
      {"trim", {"chars"}, 0, filter::trim},
      {"truncate", {"length", "killwords", "end", "leeway"}, 0, filter::truncate},
      {"unique", {"case_sensitive", "attribute"}, 0, filter::unique},
      {"upper", {}, 0, filter::upper},
      {"upper_first", {}, 0, filter::upper_first},
      {"urlencode", {}, 0, filter::urlencode},
      {"wordcount", {}, 0, filter::wordcount},
      {"words", {}, 0, filter::words},
  };
  return table;
}
// clang-format on

}  // namespace govbook::templating
