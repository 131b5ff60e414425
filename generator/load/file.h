// What a file of a handbook's folder holds, judged by its name.

#pragma once

#include <string>
#include <string_view>

#include "model/field.h"

namespace govbook::load {

// settings: handbook.json. list: "posts.json". record: "posts/<id>.json". page: "pages/<id>.md".
// narrative: "bodies/<id>.md". ignored: templates, the theme, images, PDFs, README.md, and what
// PDFs were made from: "papers/<name>.md" in any folder.
enum class Form { settings, list, record, page, narrative, ignored, unknown };

struct FileKind {
  Form form = Form::unknown;
  const model::Field* field = nullptr;  // Of handbook_noun(), for list and record.
  std::string id;                       // For record, page and narrative: the file's name.
};

FileKind file_kind(std::string_view name);

// The name that was probably meant by an unknown one; empty when none is near.
std::string likely_name(std::string_view unknown);

bool is_yaml(std::string_view name);

}  // namespace govbook::load
