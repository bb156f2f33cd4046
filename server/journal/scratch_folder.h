// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/journal/error.h"

#include <filesystem>

namespace comanda::journal {

/// A new folder of its own in the system's place for temporary files, for its owner alone; goes with this
/// object, and whatever is in it.
class ScratchFolder {
public:
  /// `purpose` is part of its name.
  static Result<ScratchFolder> make(std::string_view purpose);

  ScratchFolder(ScratchFolder&& other) noexcept;
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  const std::filesystem::path& path() const { return m_path; }

private:
  explicit ScratchFolder(std::filesystem::path path) : m_path(std::move(path)) {}

  std::filesystem::path m_path; ///< Empty: moved from.
};

} // namespace comanda::journal
