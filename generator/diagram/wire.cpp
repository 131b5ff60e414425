// A placement on its way through a pipe, in numbers of eight bytes as this machine writes them:
//
//     width height | count of centres, then x y each | count of curves, then for each
//     the count of its points and x y each

#include <cstring>

#include "diagram/place.h"

namespace govbook::diagram {
namespace {

void add(std::string& bytes, double number) {
  char buffer[sizeof number];
  std::memcpy(buffer, &number, sizeof number);
  bytes.append(buffer, sizeof number);
}

void add(std::string& bytes, const std::vector<Point>& points) {
  add(bytes, static_cast<double>(points.size()));
  for (const auto& point : points) {
    add(bytes, point.x);
    add(bytes, point.y);
  }
}

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  double number() {
    double number = 0;
    if (rest_.size() < sizeof number) {
      is_short_ = true;
      return 0;
    }
    std::memcpy(&number, rest_.data(), sizeof number);
    rest_.remove_prefix(sizeof number);
    return number;
  }

  // Never more than the bytes that are left can hold.
  std::size_t count() {
    const double wanted = number();
    if (!(wanted >= 0 && wanted <= static_cast<double>(rest_.size() / sizeof(double)))) {
      is_short_ = true;
      return 0;
    }
    return static_cast<std::size_t>(wanted);
  }

  std::vector<Point> points() {
    std::vector<Point> found(count());
    for (auto& point : found) {
      point.x = number();
      point.y = number();
    }
    return found;
  }

  bool is_whole() const { return !is_short_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool is_short_ = false;
};

}  // namespace

std::string to_bytes(const Placement& placement) {
  std::string bytes;
  add(bytes, placement.width);
  add(bytes, placement.height);
  add(bytes, placement.centres);
  add(bytes, static_cast<double>(placement.curves.size()));
  for (const auto& curve : placement.curves) add(bytes, curve);
  return bytes;
}

std::optional<Placement> to_placement(std::string_view bytes) {
  Reader reader(bytes);
  Placement placement;
  placement.width = reader.number();
  placement.height = reader.number();
  placement.centres = reader.points();
  const auto curves = reader.count();
  for (std::size_t i = 0; i < curves; ++i) placement.curves.push_back(reader.points());
  if (!reader.is_whole()) return std::nullopt;
  return placement;
}

}  // namespace govbook::diagram
