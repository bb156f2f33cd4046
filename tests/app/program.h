// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QProcess>
#include <QProcessEnvironment>
#include <filesystem>
#include <string>

/// The built program as its user runs it.
namespace comanda::testing {

inline constexpr int kProgramMsMax = 300'000;

struct Ran {
  int code = -1;
  std::string out;
  std::string err;
};

inline Ran run(const QString& program, const QStringList& arguments) {
  QProcess process;
  // As on a server: a window that opened would wait for somebody.
  QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
  environment.remove(QStringLiteral("DISPLAY"));
  environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
  process.setProcessEnvironment(environment);
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

} // namespace comanda::testing
