// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trust/certificate.h"
#include "server/trust/certificate_pem.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCertificateExtension>
#include <QSslKey>

namespace comanda::trust {
namespace {

using journal::ErrorKind;
using support::TempDir;
namespace fs = std::filesystem;

class CertificateTest : public ::testing::Test {
protected:
  journal::Result<Certificate> open(std::string_view hostName = "till-1.local") {
    return openCertificate(dir.path(), clock, hostName);
  }
  Certificate opened(std::string_view hostName = "till-1.local") {
    auto certificate = open(hostName);
    EXPECT_TRUE(certificate) << certificate.error().what;
    return certificate.value_or(Certificate());
  }
  void expectRefused(ErrorKind kind, std::string_view why) {
    const std::string before = support::readFile(pair);
    const auto certificate = open();
    ASSERT_FALSE(certificate) << why;
    EXPECT_EQ(certificate.error().kind, kind) << certificate.error().what;
    EXPECT_NE(certificate.error().what.find(journal::utf8(pair)), std::string::npos)
        << certificate.error().what;
    EXPECT_NE(certificate.error().what.find(why), std::string::npos) << certificate.error().what;
    EXPECT_EQ(support::readFile(pair), before) << "it was replaced";
  }
  static QSslCertificate parsed(const Certificate& certificate) {
    return QSslCertificate(QByteArray::fromStdString(certificate.certificatePem), QSsl::Pem);
  }

  const TempDir dir;
  const fs::path pair = dir / kPairFile;
  testing::ManualClock clock;
};

TEST_F(CertificateTest, IsForThisComputerUnderAllItsNames) {
  const QSslCertificate certificate = parsed(opened());
  EXPECT_EQ(certificate.subjectInfo(QSslCertificate::CommonName), QStringList(QStringLiteral("Comanda")));
  EXPECT_TRUE(certificate.isSelfSigned());
  const auto names = certificate.subjectAlternativeNames();
  EXPECT_EQ(names.values(QSsl::DnsEntry).size(), 2);
  EXPECT_TRUE(names.contains(QSsl::DnsEntry, QStringLiteral("localhost")));
  EXPECT_TRUE(names.contains(QSsl::DnsEntry, QStringLiteral("till-1.local")));
  EXPECT_EQ(names.values(QSsl::IpAddressEntry).size(), 2);
  EXPECT_TRUE(names.contains(QSsl::IpAddressEntry, QStringLiteral("127.0.0.1")));
  EXPECT_TRUE(names.contains(QSsl::IpAddressEntry, QStringLiteral("0:0:0:0:0:0:0:1")) ||
              names.contains(QSsl::IpAddressEntry, QStringLiteral("::1")));
}

TEST_F(CertificateTest, LeavesOutANameThatIsNoHostName) {
  for (const std::string& name :
       {std::string(), std::string("a,DNS:bank.example"), std::string("-x"), std::string("two words"),
        std::string(254, 'a'), std::string("localhost")}) {
    const auto made = makePair(clock.now(), 1, name);
    ASSERT_TRUE(made) << name;
    EXPECT_EQ(parsed(*made).subjectAlternativeNames().values(QSsl::DnsEntry),
              QList<QString>{QStringLiteral("localhost")})
        << name;
  }
}

TEST_F(CertificateTest, IsValidFromYesterdayForTwentyYears) {
  const QSslCertificate certificate = parsed(opened());
  EXPECT_EQ(certificate.effectiveDate().toUTC().toString(Qt::ISODate),
            QStringLiteral("2026-03-13T18:00:00Z"));
  EXPECT_EQ(certificate.expiryDate().toUTC().toString(Qt::ISODate), QStringLiteral("2046-03-09T18:00:00Z"));
}

TEST_F(CertificateTest, HasAKeyOnAnEllipticCurveThatFitsAndIsForItsOwnerAlone) {
  const Certificate certificate = opened();
  const QSslKey key(QByteArray::fromStdString(certificate.secretKeyPem), QSsl::Ec);
  ASSERT_FALSE(key.isNull());
  EXPECT_EQ(key.length(), 256);
  EXPECT_EQ(parsed(certificate).publicKey().algorithm(), QSsl::Ec);
#if !defined(_WIN32)
  EXPECT_EQ(fs::status(pair).permissions(), fs::perms::owner_read | fs::perms::owner_write);
#endif
}

TEST_F(CertificateTest, SaysItsFingerprintAsEverybodyElseDoes) {
  const Certificate certificate = opened();
  const QByteArray hex = parsed(certificate).digest(QCryptographicHash::Sha256).toHex(':').toUpper();
  EXPECT_EQ(certificate.fingerprint, "sha256:" + hex.toStdString());
}

TEST_F(CertificateTest, IsTheSameAfterARestartAlsoUnderAnotherHostName) {
  const Certificate first = opened();
  const Certificate second = opened("renamed");
  EXPECT_EQ(second.fingerprint, first.fingerprint);
  EXPECT_EQ(second.certificatePem, first.certificatePem);
  EXPECT_EQ(second.secretKeyPem, first.secretKeyPem);
}

TEST_F(CertificateTest, IsAnotherOneInAnotherFolder) {
  const TempDir other;
  const auto certificate = openCertificate(other.path(), clock, "till-1.local");
  ASSERT_TRUE(certificate);
  const Certificate ours = opened();
  EXPECT_NE(certificate->fingerprint, ours.fingerprint);
  EXPECT_NE(parsed(*certificate).serialNumber(), parsed(ours).serialNumber());
}

TEST_F(CertificateTest, LiesBesideWithoutItsKeyForThoseWhoAreToTrustIt) {
  const Certificate certificate = opened();
  EXPECT_EQ(support::readFile(dir / kPublicFile), certificate.certificatePem);
  support::writeFile(dir / kPublicFile, "another one");
  static_cast<void>(opened());
  EXPECT_EQ(support::readFile(dir / kPublicFile), certificate.certificatePem) << "made anew";
  EXPECT_EQ(support::readFile(dir / kPublicFile).find("PRIVATE"), std::string::npos);
}

TEST_F(CertificateTest, WhatACrashLeftOfTheFirstStartIsInNobodysWay) {
  support::writeFile(dir / "comanda.tls.pem.new", "half a ");
  const Certificate certificate = opened();
  EXPECT_EQ(opened().fingerprint, certificate.fingerprint);
}

TEST_F(CertificateTest, ThatIsDamagedIsNamedAndNeverReplaced) {
  const Certificate good = opened();
  const auto write = [&](const std::string& text) {
    support::writeFile(pair, text);
    fs::permissions(pair, fs::perms::owner_read | fs::perms::owner_write);
  };
  write("");
  expectRefused(ErrorKind::BadCertificate, "no secret key");
  write(good.certificatePem);
  expectRefused(ErrorKind::BadCertificate, "no secret key");
  write(good.secretKeyPem);
  expectRefused(ErrorKind::BadCertificate, "no certificate");
  const std::string whole = good.secretKeyPem + good.certificatePem;
  write(whole.substr(0, whole.size() - 40));
  expectRefused(ErrorKind::BadCertificate, "no certificate");
  write(std::string(kPairBytesMax + 1, '\n'));
  expectRefused(ErrorKind::BadCertificate, "cannot be read");
  const auto other = makePair(clock.now(), 1, "");
  ASSERT_TRUE(other);
  write(other->secretKeyPem + good.certificatePem);
  expectRefused(ErrorKind::BadCertificate, "another certificate's");
  write(whole);
  EXPECT_EQ(opened().fingerprint, good.fingerprint) << "and the good one put back is good";
}

// It can be read, but no terminal could shake hands with it, or none would know it again.
TEST_F(CertificateTest, InWhichALetterWasChangedIsRefused) {
  const Certificate good = opened();
  const std::string whole = good.secretKeyPem + good.certificatePem;
  const auto change = [&](std::size_t at) {
    std::string changed = whole;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    support::writeFile(pair, changed);
    fs::permissions(pair, fs::perms::owner_read | fs::perms::owner_write);
  };
  change(std::string_view("-----BEGIN PRIVATE KEY-----\n").size() + 60); // of the secret number itself
  expectRefused(ErrorKind::BadCertificate, "secret key is damaged");
  change(good.secretKeyPem.size() + 60); // of its serial number, which any number could be
  expectRefused(ErrorKind::BadCertificate, "signature");
  change(whole.size() - 60); // of the signature
  expectRefused(ErrorKind::BadCertificate, "signature");
}

TEST_F(CertificateTest, WithAPassphraseIsRefusedWithoutAskingForIt) {
  const Certificate good = opened();
  const QSslKey key(QByteArray::fromStdString(good.secretKeyPem), QSsl::Ec);
  support::writeFile(pair, key.toPem("a passphrase").toStdString() + good.certificatePem);
  fs::permissions(pair, fs::perms::owner_read | fs::perms::owner_write);
  expectRefused(ErrorKind::BadCertificate, "passphrase");
}

TEST_F(CertificateTest, ThatHasExpiredIsRefused) {
  static_cast<void>(opened());
  clock.setWall(clock.now() + std::chrono::days(kCertificateDays) - std::chrono::seconds(1));
  static_cast<void>(opened());
  clock.pass(std::chrono::seconds(1));
  expectRefused(ErrorKind::BadCertificate, "expired");
}

#if !defined(_WIN32)
TEST_F(CertificateTest, ThatOthersMayReadIsRefused) {
  static_cast<void>(opened());
  fs::permissions(pair, fs::perms::group_read, fs::perm_options::add);
  expectRefused(ErrorKind::KeyNotGuarded, "chmod 600");
}

TEST_F(CertificateTest, ThatIsSomethingElseThanAFileIsRefused) {
  fs::create_directory(pair);
  fs::permissions(pair, fs::perms::owner_all);
  const auto certificate = open();
  ASSERT_FALSE(certificate);
  EXPECT_EQ(certificate.error().kind, ErrorKind::BadCertificate) << certificate.error().what;
  EXPECT_TRUE(fs::is_directory(pair));
}
#endif

TEST_F(CertificateTest, NeedsItsFolder) {
  const auto certificate = openCertificate(dir / "nowhere", clock, "");
  ASSERT_FALSE(certificate);
  EXPECT_EQ(certificate.error().kind, ErrorKind::Missing) << certificate.error().what;
}

} // namespace
} // namespace comanda::trust
