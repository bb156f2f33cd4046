// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/imports/fault.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>

namespace comanda::imports {

/// What was not taken in, line by line with the reason, as a CSV file in which no cell can be taken for a
/// formula by a spreadsheet. The file is made with the first line, over one of an earlier run.
class Rejects {
public:
  explicit Rejects(std::filesystem::path path) : m_path(std::move(path)) {}

  struct Line {
    std::string order;
    std::string article;
    std::string quantity;
  };
  void add(const Fault& fault, const Line& line);

  std::uint64_t count() const { return m_count; }
  /// Whether every line reached the file so far.
  bool isWritten() { return m_count == 0 || static_cast<bool>(m_out.flush()); }
  const std::filesystem::path& path() const { return m_path; }

private:
  std::filesystem::path m_path;
  std::ofstream m_out;
  std::uint64_t m_count = 0;
};

} // namespace comanda::imports
