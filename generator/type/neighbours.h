// Whether a font draws letters in another way because of what stands behind a space.

#pragma once

struct hb_face_t;

namespace govbook::type {

// Whether a rule that we ask for looks at a space to choose among other glyphs. Kerning beside a
// space is none: that shows at the word itself.
bool looks_past_spaces(hb_face_t* face);

}  // namespace govbook::type
