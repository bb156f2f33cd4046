// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <filesystem>
#include <string>

/// The built program as its user runs it.
namespace comanda::testing {

inline constexpr int kProgramMsMax = 100'000;

struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

inline Ran run(const QString& program, const QStringList& arguments) {
  QProcess process;
  process.start(program, arguments);
  if (!process.waitForStarted(kProgramMsMax)) {
    return {.code = -1, .out = {}, .err = process.errorString().toStdString()};
  }
  EXPECT_TRUE(process.waitForFinished(kProgramMsMax)) << process.errorString().toStdString();
  return {.code = process.exitCode(),
          .out = process.readAllStandardOutput().toStdString(),
          .err = process.readAllStandardError().toStdString()};
}

inline Ran comanda(const QStringList& arguments) {
  return run(QStringLiteral(COMANDA_PROGRAM), arguments);
}

inline bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

// A folder with a journal in which an evening was played, made once and copied for each test.
class PlayedJournal {
public:
  PlayedJournal() { std::filesystem::copy(original(), m_temp.path() / "data"); }

  QString folder() const { return QString::fromStdString((m_temp.path() / "data").string()); }
  std::filesystem::path file(const char* name) const { return m_temp.path() / "data" / name; }
  QString beside(const char* name) const { return QString::fromStdString((m_temp.path() / name).string()); }
  Ran verify() const { return comanda({"verify", "--data", folder()}); }

private:
  static const std::filesystem::path& original() {
    static const support::TempDir temp;
    static const std::filesystem::path folder = [] {
      const auto path = temp.path() / "played";
      const Ran ran = comanda({"evening", "--terminals", "5", "--minutes", "0", "--seed", "3", "--data",
                               QString::fromStdString(path.string())});
      EXPECT_EQ(ran.code, 0) << ran.out << ran.err;
      return path;
    }();
    return folder;
  }

  support::TempDir m_temp;
};

} // namespace comanda::testing
