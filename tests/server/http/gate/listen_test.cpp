// SPDX-License-Identifier: GPL-3.0-or-later
// What keeps the front door from opening.
#include "tests/server/http/gate/gate_fixture.h"
#include "tests/server/http/gate/test_identity.h"

#include <QTcpServer>

namespace comanda::http {
namespace {

class ListenTest : public GateTest {
protected:
  ErrorKind errorKind() {
    const auto server = Server::listen(m_options, m_clock, m_handler);
    if (server) {
      ADD_FAILURE() << "it opened";
      return ErrorKind::System;
    }
    EXPECT_FALSE(server.error().what.empty());
    return server.error().kind;
  }
};

TEST_F(ListenTest, saysThatThePortIsTaken) {
  QTcpServer other;
  ASSERT_TRUE(other.listen(QHostAddress::LocalHost));
  m_options.port = other.serverPort();
  EXPECT_EQ(errorKind(), ErrorKind::AddressInUse);
}

TEST_F(ListenTest, saysThatTheAddressIsAnothersComputer) {
  m_options.address = QHostAddress(QStringLiteral("192.0.2.1"));
  EXPECT_EQ(errorKind(), ErrorKind::AddressNotThere);
}

TEST_F(ListenTest, saysThatTheCertificateIsNone) {
  for (const QByteArray& pem :
       {QByteArray(), QByteArray("hello"), testIdentity().keyPem, testIdentity().certificatePem.left(200)}) {
    m_options.identity.certificatePem = pem;
    EXPECT_EQ(errorKind(), ErrorKind::CertificateUnreadable) << pem.toStdString();
  }
}

TEST_F(ListenTest, saysThatTheKeyIsNone) {
  for (const QByteArray& pem : {QByteArray(), QByteArray("hello"), testIdentity().certificatePem}) {
    m_options.identity.keyPem = pem;
    EXPECT_EQ(errorKind(), ErrorKind::KeyUnreadable) << pem.toStdString();
  }
}

TEST_F(ListenTest, saysThatTheKeyIsOfAnotherCertificate) {
  m_options.identity.keyPem = madeIdentity().keyPem;
  EXPECT_EQ(errorKind(), ErrorKind::KeyOfAnother);
}

TEST_F(ListenTest, speaksTls12AndLater) {
  open();
  TlsClient modern(m_server->port());
  EXPECT_TRUE(modern.isEncrypted());
  EXPECT_GE(modern.socket().sessionProtocol(), QSsl::TlsV1_2);
  EXPECT_EQ(modern.socket().peerCertificate().toPem(), testIdentity().certificatePem);
}

} // namespace
} // namespace comanda::http
