// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/evening_programme.h"
#include "app/exit_code.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <map>
#include <string>

namespace comanda::app {
namespace {

using journal::ErrorKind;

// Scripts of restaurants know these numbers: they are never changed.
const std::map<ErrorKind, int> kCodes = {
    {ErrorKind::WrongKey, 10},     {ErrorKind::Damaged, 11},        {ErrorKind::NewerVersion, 12},
    {ErrorKind::NotWritable, 13},  {ErrorKind::DiskFull, 14},       {ErrorKind::InUse, 15},
    {ErrorKind::ClockJumped, 16},  {ErrorKind::Missing, 17},        {ErrorKind::AlreadyExists, 18},
    {ErrorKind::IoFailure, 19},    {ErrorKind::KeyNotGuarded, 20},  {ErrorKind::Empty, 21},
    {ErrorKind::NotADatabase, 22}, {ErrorKind::Truncated, 23},      {ErrorKind::OlderVersion, 24},
    {ErrorKind::Unsupported, 25},  {ErrorKind::BadCertificate, 26}, {ErrorKind::HalfRestored, 33},
    {ErrorKind::HeadLost, 34},     {ErrorKind::IsAFolder, 35},      {ErrorKind::IsNoFolder, 36},
    {ErrorKind::Invalid, 1}, // no trouble of the world: a check that failed
};

TEST(ExitCode, OfAnEveningIsThatOfTheDamageFirst) {
  EXPECT_EQ(cli::exitCodeOfEvening(true, ExitCode::Ok), ExitCode::Ok);
  EXPECT_EQ(cli::exitCodeOfEvening(false, ExitCode::Ok), ExitCode::CheckFailed);
  EXPECT_EQ(cli::exitCodeOfEvening(true, ExitCode::Damaged), ExitCode::Damaged);
  EXPECT_EQ(cli::exitCodeOfEvening(false, ExitCode::Damaged), ExitCode::Damaged);
}

TEST(ExitCode, OfEveryKindOfErrorIsItsOwn) {
  std::map<int, ErrorKind> kinds;
  for (int i = 0; i <= static_cast<int>(ErrorKind::Invalid); ++i) {
    const auto kind = static_cast<ErrorKind>(i);
    const int code = static_cast<int>(exitCodeOf({kind, {}}));
    ASSERT_TRUE(kCodes.contains(kind)) << kindName(kind) << " has code " << code << ": add it to the table";
    EXPECT_EQ(code, kCodes.at(kind)) << kindName(kind);
    EXPECT_TRUE(kinds.emplace(code, kind).second)
        << kindName(kind) << " and " << kindName(kinds.at(code)) << " have the same code " << code;
  }
  EXPECT_EQ(kinds.size(), kCodes.size());
}

TEST(ExitCode, OfTheLinkToAHostStandsInTheOperatorsTable) {
  const std::string table = support::readFile(COMANDA_SOURCE_ROOT "/docs/operations.md");
  for (const ExitCode code : {ExitCode::HostUnreachable, ExitCode::HostNotTrusted, ExitCode::LoginRefused,
                              ExitCode::HostReadOnly}) {
    const std::string number = std::to_string(static_cast<int>(code));
    EXPECT_NE(table.find("\n| " + number + " | "), std::string::npos) << number;
  }
}

TEST(ExitCode, StandsInTheOperatorsTable) {
  const std::string table = support::readFile(COMANDA_SOURCE_ROOT "/docs/operations.md");
  for (const auto& [kind, code] : kCodes) {
    EXPECT_NE(table.find("\n| " + std::to_string(code) + " | "), std::string::npos) << kindName(kind);
  }
}

} // namespace
} // namespace comanda::app
