// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_folder.h"

#include "server/journal/store.h"
#include "server/trust/key_file.h"

#include <QTextStream>
#include <cstdio>
#include <system_error>

namespace comanda::cli {
namespace {

const QString kData = QStringLiteral("data");
const QString kKeyFile = QStringLiteral("key-file");

std::filesystem::path pathOf(const QString& text) {
  return std::filesystem::path(text.toStdU16String());
}

} // namespace

void declareDataFolder(QCommandLineParser& parser) {
  parser.addOption({kData, QStringLiteral("The folder of the journal."), QStringLiteral("DIR")});
  parser.addOption({kKeyFile, QStringLiteral("The file of its key; DIR/comanda.key unless said."),
                    QStringLiteral("FILE")});
}

journal::Result<DataFolder> dataFolder(const QCommandLineParser& parser) {
  if (parser.value(kData).isEmpty()) {
    return std::unexpected(
        journal::Error{journal::ErrorKind::Invalid, "Say where the journal is: --data DIR."});
  }
  DataFolder data{.folder = pathOf(parser.value(kData)), .keyFile = {}};
  data.keyFile = parser.isSet(kKeyFile) ? pathOf(parser.value(kKeyFile)) : data.folder / "comanda.key";
  return data;
}

journal::Result<journal::Key> readKey(const DataFolder& data) {
  return trust::readKeyFile(data.keyFile);
}

journal::Result<journal::Key> readOrMakeKey(const DataFolder& data) {
  std::error_code error;
  if (std::filesystem::exists(data.keyFile, error) || journal::Store::exists(data.folder)) {
    return readKey(data);
  }
  std::filesystem::create_directories(data.folder, error);
  if (error) {
    return std::unexpected(journal::errorAbout(error, data.folder));
  }
  auto key = trust::createKeyFile(data.keyFile);
  if (key) {
    QTextStream(stderr)
        << "comanda: made the key of a new journal in " << QString::fromStdString(journal::utf8(data.keyFile))
        << ". Whoever has this file can read the journal; without it nobody can. Keep a copy in a safe "
           "place.\n";
  }
  return key;
}

} // namespace comanda::cli
