// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/program.h"

#include <filesystem>

namespace comanda::testing {

/// A folder with the journal of the demo restaurant after some guests, made once and copied for each test.
class PlayedJournal {
public:
  PlayedJournal() { std::filesystem::copy(original(), m_temp.path() / "data"); }

  QString folder() const { return QString::fromStdString((m_temp.path() / "data").string()); }
  std::filesystem::path file(const char* name) const { return m_temp.path() / "data" / name; }
  QString beside(const char* name) const { return QString::fromStdString((m_temp.path() / name).string()); }
  Ran verify() const { return comanda({"verify", "--data", folder()}); }

private:
  static const std::filesystem::path& original();

  support::TempDir m_temp;
};

} // namespace comanda::testing
