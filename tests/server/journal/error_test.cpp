// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/journal/error.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

namespace comanda::journal {
namespace {

constexpr auto kEveryKind = std::to_array<ErrorKind>({
    ErrorKind::Missing,       ErrorKind::Empty,        ErrorKind::NotADatabase,  ErrorKind::WrongKey,
    ErrorKind::Truncated,     ErrorKind::Damaged,      ErrorKind::NewerVersion,  ErrorKind::OlderVersion,
    ErrorKind::AlreadyExists, ErrorKind::NotWritable,  ErrorKind::DiskFull,      ErrorKind::InUse,
    ErrorKind::IoFailure,     ErrorKind::ClockJumped,  ErrorKind::KeyNotGuarded, ErrorKind::BadCertificate,
    ErrorKind::Unsupported,   ErrorKind::HalfRestored, ErrorKind::HeadLost,      ErrorKind::IsAFolder,
    ErrorKind::IsNoFolder,    ErrorKind::Invalid,
});

TEST(Error, EveryKindHasItsOwnNameAndASentenceWithFileAndRemedy) {
  std::set<std::string_view> names;
  std::set<std::string> sentences;
  for (const ErrorKind kind : kEveryKind) {
    const Error error = errorAbout(kind, "/data/journal.db", "detail 7");
    EXPECT_EQ(error.kind, kind);
    EXPECT_NE(error.what.find("/data/journal.db"), std::string::npos) << error.what;
    EXPECT_NE(error.what.find(". "), std::string::npos) << "what happened, then what to do: " << error.what;
    EXPECT_TRUE(error.what.ends_with(" (detail 7)")) << error.what;
    names.insert(kindName(kind));
    sentences.insert(error.what);
  }
  EXPECT_EQ(names.size(), std::size(kEveryKind));
  EXPECT_EQ(sentences.size(), std::size(kEveryKind));
}

TEST(Error, EveryKindHasAPlainSentenceThatNamesNoFile) {
  for (const ErrorKind kind : kEveryKind) {
    const std::string_view sentence = plainSentence(kind);
    EXPECT_TRUE(sentence.starts_with("The host") || sentence.starts_with("Another")) << sentence;
    EXPECT_TRUE(sentence.ends_with(".")) << sentence;
    EXPECT_EQ(sentence.find_first_of("/\\"), std::string_view::npos) << sentence;
  }
  EXPECT_NE(plainSentence(ErrorKind::DiskFull), plainSentence(ErrorKind::IoFailure));
}

TEST(Error, SystemErrorsBecomeKinds) {
  const auto kindOf = [](std::errc code) { return errorAbout(std::make_error_code(code), "f").kind; };
  EXPECT_EQ(kindOf(std::errc::no_such_file_or_directory), ErrorKind::Missing);
  EXPECT_EQ(kindOf(std::errc::is_a_directory), ErrorKind::IsAFolder);
  EXPECT_EQ(kindOf(std::errc::file_exists), ErrorKind::AlreadyExists);
  EXPECT_EQ(kindOf(std::errc::permission_denied), ErrorKind::NotWritable);
  EXPECT_EQ(kindOf(std::errc::read_only_file_system), ErrorKind::NotWritable);
  EXPECT_EQ(kindOf(std::errc::no_space_on_device), ErrorKind::DiskFull);
  EXPECT_EQ(kindOf(std::errc::io_error), ErrorKind::IoFailure);
}

TEST(Error, PathsAreUtf8) {
  EXPECT_NE(
      errorAbout(ErrorKind::Empty, std::filesystem::path(u8"/Größe/küche.db")).what.find("/Größe/küche.db"),
      std::string::npos);
}

} // namespace
} // namespace comanda::journal
