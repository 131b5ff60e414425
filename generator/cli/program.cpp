#include "cli/program.h"

#include <elf.h>
#include <link.h>
#include <malloc.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>

#include "files/look.h"

namespace govbook::cli {
namespace {

std::string to_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    hex += {digits[value >> 4U], digits[value & 15U]};
  }
  return hex;
}

// The linker's digest of what it linked, among the notes of a segment (ELF: "Note Section"): for
// each note the sizes of its name and of its bytes and its type, then both, each filled up to four.
std::string build_id_in(std::string_view notes) {
  const auto filled = [](std::size_t size) { return (size + 3) / 4 * 4; };
  while (notes.size() >= sizeof(ElfW(Nhdr))) {
    ElfW(Nhdr) head;
    std::memcpy(&head, notes.data(), sizeof head);
    notes.remove_prefix(sizeof head);
    const std::size_t name = filled(head.n_namesz);
    if (notes.size() < name + head.n_descsz) break;
    if (head.n_type == NT_GNU_BUILD_ID && notes.starts_with(std::string_view("GNU\0", 4))) {
      return to_hex(notes.substr(name, head.n_descsz));
    }
    notes.remove_prefix(std::min(notes.size(), name + filled(head.n_descsz)));
  }
  return {};
}

std::string path_of(const dl_phdr_info& object) {
  if (*object.dlpi_name != '\0') return object.dlpi_name;
  std::error_code none;
  return std::filesystem::read_symlink("/proc/self/exe", none).string();
}

int add_object(dl_phdr_info* object, std::size_t, void* told) {
  const auto path = path_of(*object);
  if (path.find('/') == path.npos) return 0;  // Part of the kernel, not a library.
  std::string id;
  for (int i = 0; i < object->dlpi_phnum && id.empty(); ++i) {
    const auto& segment = object->dlpi_phdr[i];
    if (segment.p_type != PT_NOTE) continue;
    const auto* begin = reinterpret_cast<const char*>(object->dlpi_addr + segment.p_vaddr);
    id = build_id_in({begin, segment.p_memsz});
  }
  if (id.empty()) id = files::identity(path);
  *static_cast<std::string*>(told) +=
      std::filesystem::path(path).filename().string() + " " + id + "\n";
  return 0;
}

}  // namespace

std::string program_identity() {
  std::string told;
  dl_iterate_phdr(add_object, &told);
  return told;
}

// Only addresses are reserved: a page costs nothing until it is written to.
void prepare_heap() {
#if defined(__GLIBC__) && defined(MADV_HUGEPAGE)
  constexpr int room = 128 << 20;
  constexpr std::uintptr_t large_page = 2 << 20;
  mallopt(M_TRIM_THRESHOLD, 2 * room);
  mallopt(M_MMAP_THRESHOLD, room / 8);
  mallopt(M_TOP_PAD, room);
  void* volatile piece = std::malloc(large_page);  // The heap grows by all of the room.
  const auto address = reinterpret_cast<std::uintptr_t>(piece);
  std::free(piece);
  mallopt(M_TOP_PAD, large_page);
  const auto end = reinterpret_cast<std::uintptr_t>(sbrk(0)) / large_page * large_page;
  const auto begin = (end - room) / large_page * large_page + large_page;
  if (address >= end || address + 2 * large_page < begin) return;  // It comes from elsewhere.
  madvise(reinterpret_cast<void*>(begin), end - begin, MADV_HUGEPAGE);
#endif
}

void forbid_core_dumps() {
  rlimit limit{};
  if (getrlimit(RLIMIT_CORE, &limit) != 0) return;
  limit.rlim_cur = 0;
  setrlimit(RLIMIT_CORE, &limit);
}

}  // namespace govbook::cli
