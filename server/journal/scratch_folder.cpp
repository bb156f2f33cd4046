// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/scratch_folder.h"

#include "server/files/raw_file.h"
#include "server/journal/secret_key.h"

#include <sodium.h>

#include <array>
#include <string>
#include <utility>

namespace comanda::journal {

namespace fs = std::filesystem;

Result<ScratchFolder> ScratchFolder::make(std::string_view purpose) {
  ensureSodium();
  std::array<unsigned char, 16> random;
  randombytes_buf(random.data(), random.size());
  std::array<char, 2 * random.size() + 1> name;
  sodium_bin2hex(name.data(), name.size(), random.data(), random.size());
  std::error_code code;
  const fs::path parent = fs::temp_directory_path(code);
  if (code) {
    return std::unexpected(errorAbout(code, parent));
  }
  fs::path folder = parent / ("comanda-" + std::string(purpose) + "-" + name.data());
  if (const auto made = files::makeOwnFolder(folder); !made) {
    return std::unexpected(errorAbout(made.error(), folder));
  }
  return ScratchFolder(std::move(folder));
}

ScratchFolder::ScratchFolder(ScratchFolder&& other) noexcept : m_path(std::move(other.m_path)) {
  other.m_path.clear();
}

ScratchFolder::~ScratchFolder() {
  if (!m_path.empty()) {
    std::error_code ignored; // nothing in it can be read without a key
    fs::remove_all(m_path, ignored);
  }
}

} // namespace comanda::journal
