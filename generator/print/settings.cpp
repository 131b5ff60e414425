#include "print/settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace govbook::print {
namespace {

constexpr std::string_view digits = "0123456789abcdef";

std::optional<int> digit(char character) {
  if (character >= 'A' && character <= 'F') character = static_cast<char>(character - 'A' + 'a');
  const auto at = digits.find(character);
  if (at == std::string_view::npos) return std::nullopt;
  return static_cast<int>(at);
}

// One channel of WCAG 2's relative luminance.
double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const Colour& colour) {
  return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

struct Pair {
  std::string_view name;
  Colour words;
  std::string_view ground_name;
  Colour ground;
};

}  // namespace

Format format_of(const Settings& settings, Sheet sheet) {
  Format format{settings.page_width, settings.page_height, {}};
  if (sheet == Sheet::turned) std::swap(format.width, format.height);
  format.room = {settings.margin_left, settings.margin_top, format.width - settings.margin_right,
                 format.height - settings.margin_bottom};
  return format;
}

std::optional<Colour> to_colour(std::string_view text) {
  if (text.size() != 7 || text[0] != '#') return std::nullopt;
  std::array<double, 3> channels{};
  for (std::size_t i = 0; i < channels.size(); ++i) {
    const auto high = digit(text[1 + 2 * i]);
    const auto low = digit(text[2 + 2 * i]);
    if (!high || !low) return std::nullopt;
    channels[i] = (*high * 16 + *low) / 255.0;
  }
  return Colour{channels[0], channels[1], channels[2]};
}

std::string to_text(const Colour& colour) {
  std::string text = "#";
  for (const double channel : {colour.red, colour.green, colour.blue}) {
    const auto value = static_cast<std::size_t>(std::lround(std::clamp(channel, 0.0, 1.0) * 255));
    text += digits[value / 16];
    text += digits[value % 16];
  }
  return text;
}

double contrast(const Colour& one, const Colour& other) {
  const double first = luminance(one);
  const double second = luminance(other);
  return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void check(const Settings& settings, Span at, Report& report) {
  const Colour white{1, 1, 1};
  const std::array pairs{
      Pair{"ink", settings.ink, "white", white},
      Pair{"accent", settings.accent, "white", white},
      Pair{"link", settings.link, "white", white},
      Pair{"muted", settings.muted, "white", white},
      Pair{"clash", settings.clash, "white", white},
      Pair{"ink", settings.ink, "shade", settings.shade},
      Pair{"accent", settings.accent, "shade", settings.shade},
      Pair{"link", settings.link, "shade", settings.shade},
      Pair{"muted", settings.muted, "shade", settings.shade},
  };
  for (const auto& pair : pairs) {
    if (contrast(pair.words, pair.ground) >= 4.5) continue;
    report.error("print/low-contrast", at,
                 "words in \"" + std::string(pair.name) + "\" " + to_text(pair.words) +
                     " cannot be read well on \"" + std::string(pair.ground_name) + "\" " +
                     to_text(pair.ground));
    report.hint("choose colours with a contrast of at least 4.5 : 1");
  }
  if (settings.size < 11) {
    report.error("print/small-type", at, "body text is set smaller than 11 points");
    report.hint("set \"size\" to 11 or more");
  }
}

}  // namespace govbook::print
