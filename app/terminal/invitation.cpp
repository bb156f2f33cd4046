// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/invitation.h"

#include "server/http/rest/qr_svg.h"

#include <QHostAddress>
#include <QNetworkInterface>
#include <QUrl>

namespace comanda::terminal {
namespace {

constexpr qsizetype kAddressesShownMax = 3;

// What ui_setup::placeIn finds both in.
QByteArray qrOf(const ui_setup::Invitation& invitation) {
  if (invitation.addresses.isEmpty()) {
    return {};
  }
  const QString text = invitation.addresses.front() + QLatin1Char(' ') + invitation.fingerprint;
  return QByteArray::fromStdString(rest::qrSvg(text.toStdString()).value_or(std::string()));
}

// In the order of the network cards, wired ones first on most computers.
QStringList addressesHere(int port) {
  QStringList addresses;
  for (const QNetworkInterface& card : QNetworkInterface::allInterfaces()) {
    const auto flags = card.flags();
    if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack)) {
      continue;
    }
    for (const QNetworkAddressEntry& entry : card.addressEntries()) {
      const QHostAddress address = entry.ip();
      if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLinkLocal()) {
        addresses << QStringLiteral("https://%1:%2").arg(address.toString()).arg(port);
      }
    }
  }
  return addresses.mid(0, kAddressesShownMax);
}

} // namespace

ui_setup::Invitation invitationTo(const QUrl& url, const link::Fingerprint& fingerprint) {
  ui_setup::Invitation invitation{.addresses = {url.toString()},
                                  .fingerprint = fingerprint.text(),
                                  .qrSvg = {},
                                  .folder = {},
                                  .isForThisComputer = ui_setup::isThisComputer(url.toString())};
  invitation.qrSvg = qrOf(invitation);
  return invitation;
}

ui_setup::Invitation invitationHere(const link::KnownHost& itself, const QString& folder) {
  ui_setup::Invitation invitation{.addresses = addressesHere(itself.url.port()),
                                  .fingerprint = itself.fingerprint.text(),
                                  .qrSvg = {},
                                  .folder = folder,
                                  .isForThisComputer = false};
  invitation.qrSvg = qrOf(invitation);
  return invitation;
}

} // namespace comanda::terminal
