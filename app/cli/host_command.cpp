// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/data_folder.h"
#include "app/cli/host_programme.h"
#include "app/cli/rate_option.h"

#include <QCommandLineParser>
#include <QHostAddress>
#include <QUrl>

namespace comanda::cli {
namespace {

using app::ExitCode;

const QString kHeadless = QStringLiteral("headless");
const QString kPort = QStringLiteral("port");
const QString kBind = QStringLiteral("bind");
const QString kDemo = QStringLiteral("demo");
const QString kOrigin = QStringLiteral("origin");
const QString kRate = QStringLiteral("rate");
constexpr int kPortMax = 65'535;

void declareHost(QCommandLineParser& parser) {
  parser.addOption({kHeadless, QStringLiteral("Without a window: only the host.")});
  parser.addOption({kPort, QStringLiteral("The port to listen on (8443); 0 is whichever is free."),
                    QStringLiteral("N"), QStringLiteral("8443")});
  parser.addOption({kBind, QStringLiteral("The address to listen on; all of this computer's unless said."),
                    QStringLiteral("ADDR")});
  parser.addOption({kDemo, QStringLiteral("Sets a new restaurant up as the demo restaurant.")});
  parser.addOption(
      {kOrigin,
       QStringLiteral("A web page's origin (https://host:port) that may use the API from a browser; "
                      "may be said several times."),
       QStringLiteral("ORIGIN")});
  parser.addOption(
      {kRate,
       QStringLiteral(
           "How often requests may come: user.write=200/1,1000 is 200 times in 1 second, and 1000 "
           "times at once after a pause, for each user; SCOPE is address or user, CLASS login, read, "
           "write, report, batch or socket; =off takes a limit away. May be said several times."),
       QLatin1String(kRateForm)});
  declareDataFolder(parser);
}

// Whether a browser says it so (RFC 6454): another spelling would never be met.
bool isOrigin(const QString& text) {
  const QUrl url(text, QUrl::StrictMode);
  const bool hasUsualPort = url.port() == (url.scheme() == QLatin1String("https") ? 443 : 80);
  return url.isValid() && (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) &&
         !url.host().isEmpty() && !hasUsualPort &&
         text == url.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery |
                              QUrl::RemoveFragment | QUrl::FullyEncoded);
}

ExitCode carryOutHost(const QCommandLineParser& parser) {
  if (!parser.isSet(kHeadless)) {
    return misuse(QStringLiteral("The host has no window yet: say --headless."));
  }
  HostOptions options;
  bool isNumber = false;
  const int port = parser.value(kPort).toInt(&isNumber);
  if (!isNumber || port < 0 || port > kPortMax) {
    return misuse(QStringLiteral("--port must be a number from 0 to %1.").arg(kPortMax));
  }
  options.port = static_cast<std::uint16_t>(port);
  options.address = QHostAddress(QHostAddress::Any);
  if (parser.isSet(kBind) && !options.address.setAddress(parser.value(kBind))) {
    return misuse(QStringLiteral("--bind must be an address in numbers, such as 192.168.1.10."));
  }
  options.isDemo = parser.isSet(kDemo);
  for (const QString& origin : parser.values(kOrigin)) {
    if (!isOrigin(origin)) {
      return misuse(QStringLiteral("--origin must be as browsers say it, in small letters and with nothing "
                                   "behind host and port, such as https://shop.example:8080; %1 is not.")
                        .arg(origin));
    }
    options.origins.push_back(origin.toStdString());
  }
  for (const QString& rate : parser.values(kRate)) {
    if (auto set = setRate(options.rates, rate); !set) {
      return misuse(set.error());
    }
  }
  const auto data = dataFolder(parser);
  if (!data) {
    return refuse(data.error());
  }
  return runHost(options, *data);
}

} // namespace

Command hostCommand() {
  return {"host", "Runs the host: opens the restaurant to terminals and integrations.", 0, declareHost,
          carryOutHost};
}

} // namespace comanda::cli
