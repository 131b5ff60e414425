// What an editor needs to complete and check the files of a handbook while they are typed.

#pragma once

#include "base/output.h"

namespace govbook::exports {

// For the folder of a handbook: ".vscode/settings.json", which takes its data files for JSON with
// comments and gives each its schema, and the schemas in ".vscode/schema/". Files whose names begin
// with a dot are no content (files/read_tree).
Output editor_settings();

}  // namespace govbook::exports
