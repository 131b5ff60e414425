#include "model/dump.h"

#include <type_traits>

#include "base/text.h"
#include "model/walk.h"

namespace govbook::model {
namespace {

std::string words_of(const std::string& value) { return text::replace_all(value, "\n", "\\n"); }
std::string words_of(long long value) { return std::to_string(value); }
std::string words_of(const Date& value) { return to_iso(value); }

std::string words_of(const Gap& gap) {
  const auto state = "(" + std::string(words_for(gap.state)) + ")";
  return gap.note.empty() ? state : state + " " + words_of(gap.note);
}

struct Writer {
  std::string out;

  void line(std::size_t depth, const std::string& words) {
    out += std::string(2 * depth, ' ') + words + "\n";
  }
  template <class T>
  void fact(std::size_t depth, const std::string& before, const Stated<T>& fact) {
    if (fact.value) line(depth, before + words_of(*fact.value));
    if (fact.gap) line(depth, before + words_of(*fact.gap));
  }
  void write(std::size_t depth, const std::string& name, const OneRecord& slot);
  void write(std::size_t depth, const std::string& name, const Records& slot);
  void field(std::size_t depth, const Field& field, const Slot& slot);
  void record(std::size_t depth, const Noun& noun, const void* record);
};

void Writer::write(std::size_t depth, const std::string& name, const OneRecord& slot) {
  if (slot.gap != nullptr && *slot.gap) line(depth, name + ": " + words_of(**slot.gap));
  const auto* part = slot.get();
  if (part == nullptr) return;
  line(depth, name);
  record(depth + 1, *slot.noun, part);
}

void Writer::write(std::size_t depth, const std::string& name, const Records& slot) {
  if (slot.count() == 0) return;
  line(depth, name);
  for (std::size_t i = 0; i < slot.count(); ++i) {
    line(depth + 1, slot.noun->name);
    record(depth + 2, *slot.noun, slot.at(i));
  }
}

void Writer::field(std::size_t depth, const Field& field, const Slot& slot) {
  std::visit(
      [&](const auto& place) {
        using Place = std::decay_t<decltype(place)>;
        if constexpr (std::is_same_v<Place, Lines*>) {
          if (!place->empty()) line(depth, field.name);
          for (const auto& entry : *place) fact(depth + 1, "- ", entry);
        } else if constexpr (std::is_pointer_v<Place>) {
          fact(depth, field.name + ": ", *place);
        } else {
          write(depth, field.name, place);
        }
      },
      slot);
}

void Writer::record(std::size_t depth, const Noun& noun, const void* record) {
  for (const auto& entry : noun.fields) field(depth, entry, slot_of(entry, record));
  if (&noun != &narrative_noun()) return;
  const auto& markdown = static_cast<const Narrative*>(record)->markdown;
  if (markdown.empty()) return;
  line(depth, "markdown");
  for (const auto& words : text::split(text::trim(markdown), '\n')) {
    line(words.empty() ? 0 : depth + 1, words);
  }
}

}  // namespace

std::string dump(const Handbook& handbook) {
  Writer writer;
  writer.record(0, handbook_noun(), &handbook);
  return writer.out;
}

}  // namespace govbook::model
