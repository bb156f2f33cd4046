// SPDX-License-Identifier: GPL-3.0-or-later
// Who is trusted, and what is forgiven to them.
#include "app/link/pinned_tls.h"
#include "server/host/system_clock.h"
#include "server/trust/certificate.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <QSslCertificate>

namespace comanda::testing {
namespace {

using link::Fingerprint;
using link::PinnedTls;

struct Made {
  QSslCertificate certificate;
  QString fingerprint; ///< As the host says it.
};

Made make() {
  const support::TempDir folder;
  const auto made = trust::openCertificate(folder.path(), host::SystemClock(), "");
  EXPECT_TRUE(made) << made.error().what;
  return {.certificate = QSslCertificate(QByteArray::fromStdString(made->certificatePem)),
          .fingerprint = QString::fromStdString(made->fingerprint)};
}

TEST(Fingerprint, IsReadAsTheHostSaysItAndInOtherWritings) {
  const Made host = make();
  const auto said = Fingerprint::parse(host.fingerprint);
  ASSERT_TRUE(said);
  EXPECT_EQ(*said, Fingerprint::of(host.certificate));
  EXPECT_EQ(said->text(), host.fingerprint);
  EXPECT_EQ(Fingerprint::parse(host.fingerprint.toLower()), said);
  const QString bare = "sha256:" + host.fingerprint.mid(7).remove(':');
  EXPECT_EQ(Fingerprint::parse(bare), said);
}

TEST(Fingerprint, IsNotGuessedFromAnythingElse) {
  const QString good = make().fingerprint;
  for (const QString& text :
       {QString(), QString("sha256:"), good.mid(7), good.chopped(1), good.chopped(3), good + ":", good + "0",
        QString(good).replace(10, 1, "g"), QString(good).replace(9, 1, "-"), "sha1:" + good.mid(7),
        QString(good).replace(9, 1, "")}) {
    EXPECT_FALSE(Fingerprint::parse(text)) << text.toStdString();
  }
}

TEST(PinnedTls, ForgivesTheHostThatNobodyVouchesForIt) {
  const Made host = make();
  PinnedTls tls(*Fingerprint::parse(host.fingerprint));
  EXPECT_TRUE(tls.forgiven().isEmpty()) << "nobody, before the host was met";
  EXPECT_TRUE(tls.mayForgive({QSslError(QSslError::SelfSignedCertificate, host.certificate),
                              QSslError(QSslError::HostNameMismatch, host.certificate)}));
  EXPECT_FALSE(tls.stranger());
  for (const QSslError& error : tls.forgiven()) {
    EXPECT_EQ(error.certificate(), host.certificate) << "nobody else";
  }
  EXPECT_FALSE(tls.forgiven().isEmpty());
}

TEST(PinnedTls, ForgivesNothingToAnybodyElse) {
  const Made host = make();
  const Made stranger = make();
  PinnedTls tls(*Fingerprint::parse(host.fingerprint));
  EXPECT_FALSE(tls.mayForgive({QSslError(QSslError::SelfSignedCertificate, stranger.certificate)}));
  ASSERT_TRUE(tls.stranger());
  EXPECT_EQ(tls.stranger()->text(), stranger.fingerprint);
  EXPECT_FALSE(tls.mayForgive({QSslError(QSslError::SelfSignedCertificate, host.certificate),
                               QSslError(QSslError::HostNameMismatch, stranger.certificate)}))
      << "not even a part";
  EXPECT_FALSE(tls.mayForgive({}));
  EXPECT_TRUE(tls.forgiven().isEmpty());
}

TEST(PinnedTls, DoesNotForgiveTheHostEverything) {
  const Made host = make();
  PinnedTls tls(*Fingerprint::parse(host.fingerprint));
  for (const auto error : {QSslError::CertificateExpired, QSslError::CertificateNotYetValid,
                           QSslError::CertificateRevoked, QSslError::CertificateSignatureFailed}) {
    EXPECT_FALSE(tls.mayForgive({QSslError(error, host.certificate)}));
    EXPECT_FALSE(tls.stranger()) << "it is the host";
  }
}

} // namespace
} // namespace comanda::testing
