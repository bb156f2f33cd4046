// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/host_programme.h"

#include "app/cli/admin_password.h"
#include "app/cli/command.h"
#include "app/demo/demo_restaurant.h"
#include "app/host_door.h"
#include "app/open_files.h"
#include "app/stop_signal.h"
#include "domain/staff/permission_matrix.h"
#include "server/host/random_ids.h"
#include "server/host/system_clock.h"
#include "server/http/limits.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>
#include <memory>
#include <utility>

namespace comanda::cli {
namespace {

using app::ExitCode;

// The journal's files, connections that read it, what Qt has open, clients waiting to be turned away.
constexpr std::size_t kOtherFiles = 200;

// Everything a host consists of, and the order in which it comes up: journal, demo restaurant, administrator,
// front door.
class HostProgramme {
public:
  HostProgramme(const HostOptions& options, std::filesystem::path folder, journal::Key key)
      : m_options(options),
        m_folder(std::move(folder)),
        m_key(std::move(key)) {}

  ExitCode run() {
    auto host = host::Host::start(m_folder, m_key, m_clock);
    if (!host) {
      return fail(host.error());
    }
    m_host = *std::move(host);
    m_host->onFailure([](const journal::Error& error) { fail(error); });
    m_host->onTrouble([](const journal::Error& error) { fail(error); });
    auto door = app::HostDoor::make(*m_host, m_folder, m_key, m_ids);
    if (!door) {
      return fail(door.error());
    }
    m_door = *std::move(door);
    setUpDemo();
    QCoreApplication::exec();
    return m_exitCode;
  }

private:
  void setUpDemo() {
    if (!m_options.isDemo || !m_host->dispatcher().house().settings.get().name().empty()) {
      setUpAdministrator();
      return;
    }
    const host::Identity itself{.staffId = std::string(staff::kHostActor),
                                .deviceId = std::string(staff::kHostActor)};
    const auto batches = demo::setUpBatches();
    m_batchesLeft = batches.size();
    for (const v1::CommandBatch& batch : batches) {
      m_host->dispatcher().submit(itself, batch, [this](const v1::Outcome& outcome) {
        if (!outcome.has_accepted()) {
          stop(fail({journal::ErrorKind::Invalid,
                     "The demo restaurant cannot be set up: " + outcome.ShortDebugString()}));
        } else if (--m_batchesLeft == 0) {
          setUpAdministrator();
        }
      });
    }
  }

  void setUpAdministrator() {
    std::string password = takeAdminPassword();
    if (m_door->logins().isSetUp()) {
      openDoor();
    } else if (password.empty()) {
      QTextStream(stderr)
          << "comanda: Nobody can log in yet. Set the administrator up with this code, which is good for "
             "one use and until the host stops: "
          << QString::fromStdString(m_door->logins().setUpCode()) << "\n";
      openDoor();
    } else {
      m_door->logins().createAdministrator(std::move(password), [this](const journal::Result<void>& created) {
        if (created) {
          openDoor();
        } else {
          stop(fail(created.error()));
        }
      });
    }
  }

  void openDoor() {
    app::HostDoor::Opening opening = app::HostDoor::Opening::toTheNetwork(m_options.port);
    opening.address = m_options.address;
    opening.origins = m_options.origins;
    opening.rates = m_options.rates;
    opening.version = QCoreApplication::applicationVersion().toStdString();
    if (const auto opened = m_door->open(opening); !opened) {
      stop(fail(opened.error()));
      return;
    }
    m_stopSignal.emplace([this] { drain(); });
    const bool isEverywhere = m_options.address == QHostAddress(QHostAddress::Any) ||
                              m_options.address == QHostAddress(QHostAddress::AnyIPv4) ||
                              m_options.address == QHostAddress(QHostAddress::AnyIPv6);
    const QString address = isEverywhere ? QStringLiteral("127.0.0.1") : m_options.address.toString();
    const bool isIpv6 = address.contains(QLatin1Char(':'));
    const QJsonObject line{
        {QStringLiteral("ready"), true},
        {QStringLiteral("url"), QStringLiteral("https://%1:%2")
                                    .arg(isIpv6 ? QStringLiteral("[%1]").arg(address) : address)
                                    .arg(m_door->port())},
        {QStringLiteral("fingerprint"), QString::fromStdString(m_door->fingerprint())}};
    QTextStream(stdout) << QJsonDocument(line).toJson(QJsonDocument::Compact) << "\n";
  }

  // Lets nobody in any more, finishes what is under way; what is decided by then is committed when the host
  // goes.
  void drain() {
    if (!std::exchange(m_isDraining, true)) {
      m_door->drain([this] { stop(ExitCode::Ok); });
    }
  }

  void stop(ExitCode code) {
    m_exitCode = code;
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
  }

  HostOptions m_options;
  std::filesystem::path m_folder;
  journal::Key m_key;
  host::SystemClock m_clock;
  host::RandomIds m_ids{m_clock};
  std::unique_ptr<host::Host> m_host;
  std::unique_ptr<app::HostDoor> m_door;
  std::optional<app::StopSignal> m_stopSignal;
  std::size_t m_batchesLeft = 0;
  bool m_isDraining = false;
  ExitCode m_exitCode = ExitCode::Ok;
};

} // namespace

ExitCode runHost(const HostOptions& options, const DataFolder& data) {
  constexpr std::size_t kFilesWanted = http::kConnectionsMax + kOtherFiles;
  if (const std::size_t allowed = app::allowOpenFiles(kFilesWanted); allowed < kFilesWanted) {
    QTextStream(stderr) << "comanda: This computer lets a program have " << allowed
                        << " files and connections open at once. For a full house allow " << kFilesWanted
                        << " (ulimit -Hn, or LimitNOFILE= of a systemd service).\n";
  }
  auto key = readOrMakeKey(data);
  if (!key) {
    return fail(key.error());
  }
  return HostProgramme(options, data.folder, *std::move(key)).run();
}

} // namespace comanda::cli
