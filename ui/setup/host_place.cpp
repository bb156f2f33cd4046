// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/host_place.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace comanda::ui_setup {

namespace {

const QString kScheme = QStringLiteral("https://");
const QString kDigest = QStringLiteral("sha256:");
constexpr int kUsualPort = 8443;
constexpr int kDigestPairs = 32;
constexpr qsizetype kDigestDigits = 2 * kDigestPairs;

struct PlaceWords {
  Q_DECLARE_TR_FUNCTIONS(PlaceWords)
};

QString withoutSpaces(QString text) {
  static const QRegularExpression spaces(QStringLiteral("\\s"));
  return text.remove(spaces);
}

QString completedAddress(const QString& typed) {
  QString address = withoutSpaces(typed);
  if (!address.isEmpty() && !address.contains(QStringLiteral("://"))) {
    address.prepend(kScheme);
  }
  QUrl url(address, QUrl::StrictMode);
  if (!url.isValid() || url.host().isEmpty()) {
    return address;
  }
  if (url.path() == QStringLiteral("/")) {
    url.setPath({});
  }
  if (url.port() < 0 && url.scheme() == QStringLiteral("https")) {
    url.setPort(kUsualPort);
  }
  return url.toString();
}

// In pairs of capital letters, as a host shows it: people compare it with what they see there.
QString completedFingerprint(const QString& typed) {
  QString fingerprint = withoutSpaces(typed);
  if (!fingerprint.isEmpty() && !fingerprint.startsWith(kDigest, Qt::CaseInsensitive)) {
    fingerprint.prepend(kDigest);
  }
  if (!fingerprintTrouble(fingerprint).isEmpty()) {
    return fingerprint;
  }
  const QString digits = fingerprint.mid(kDigest.size()).remove(QLatin1Char(':')).toUpper();
  QStringList pairs;
  for (int i = 0; i < kDigestPairs; ++i) {
    pairs << digits.mid(2 * i, 2);
  }
  return kDigest + pairs.join(QLatin1Char(':'));
}

} // namespace

std::optional<HostPlace> placeIn(const QString& text) {
  static const QRegularExpression address(QStringLiteral("https://[^\\s\"'<>,]+"),
                                          QRegularExpression::CaseInsensitiveOption);
  static const QRegularExpression fingerprint(QStringLiteral("sha256:[0-9a-f:]+"),
                                              QRegularExpression::CaseInsensitiveOption);
  const auto where = address.match(text);
  const auto who = fingerprint.match(text);
  if (!where.hasMatch() || !who.hasMatch()) {
    return std::nullopt;
  }
  return HostPlace{.address = where.captured(), .fingerprint = who.captured()};
}

HostPlace completed(const HostPlace& typed) {
  return {.address = completedAddress(typed.address), .fingerprint = completedFingerprint(typed.fingerprint)};
}

QString addressTrouble(const QString& address) {
  if (address.isEmpty()) {
    return PlaceWords::tr("Where is the host? Its screen shows the address.");
  }
  const QUrl url(address, QUrl::StrictMode);
  if (!url.isValid() || url.host().isEmpty()) {
    return PlaceWords::tr("This is no address. One looks like 192.168.1.10:8443.");
  }
  if (url.scheme() != QStringLiteral("https")) {
    return PlaceWords::tr("The address of a host begins with https://.");
  }
  if (!url.path().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()) {
    return PlaceWords::tr("Only the computer and its port, please: nothing behind 192.168.1.10:8443.");
  }
  return {};
}

QString fingerprintTrouble(const QString& fingerprint) {
  const bool isNamed = fingerprint.startsWith(kDigest, Qt::CaseInsensitive);
  const QString digits = isNamed ? fingerprint.mid(kDigest.size()) : fingerprint;
  if (digits.isEmpty()) {
    return PlaceWords::tr(
        "By its fingerprint the right host is told from any other. It stands beside the address.");
  }
  static const QRegularExpression foreign(QStringLiteral("[^0-9a-fA-F:]"));
  if (const auto found = foreign.match(digits); found.hasMatch()) {
    return PlaceWords::tr("A fingerprint has only the digits 0 to 9 and the letters A to F; here is a “%1”.")
        .arg(found.captured());
  }
  const qsizetype count = digits.size() - digits.count(QLatin1Char(':'));
  if (count != kDigestDigits) {
    return PlaceWords::tr("A fingerprint has 64 digits and letters; these are %1.").arg(count);
  }
  static const QRegularExpression pairs(QStringLiteral("^(..:){31}..$"));
  if (digits.size() != count && !pairs.match(digits).hasMatch()) {
    return PlaceWords::tr("The colons of a fingerprint stand after every second digit.");
  }
  return {};
}

bool isThisComputer(const QString& address) {
  const QString host = QUrl(address).host();
  return host == QStringLiteral("localhost") || host == QStringLiteral("::1") ||
         host.startsWith(QStringLiteral("127."));
}

} // namespace comanda::ui_setup
