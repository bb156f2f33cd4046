// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/data_folder.h"

#include "app/cli/command.h"
#include "server/trust/key_file.h"

#include <system_error>
#include <utility>

namespace comanda::cli {
namespace {

const QString kYes = QStringLiteral("yes");

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

void declareConfirmation(QCommandLineParser& parser, const char* meaning) {
  parser.addOption({kYes, QString::fromLatin1(meaning)});
}

bool isConfirmed(const QCommandLineParser& parser) {
  return parser.isSet(kYes);
}

journal::Result<DataFolder> dataFolder(const QCommandLineParser& parser) {
  if (parser.value(kData).isEmpty()) {
    return std::unexpected(
        journal::Error{journal::ErrorKind::Invalid, "Say where the journal is: --data DIR."});
  }
  const std::filesystem::path folder = pathOf(parser.value(kData));
  std::error_code error;
  if (std::filesystem::exists(folder, error) && !std::filesystem::is_directory(folder, error)) {
    return std::unexpected(journal::errorAbout(journal::ErrorKind::IsNoFolder, folder));
  }
  DataFolder data = app::dataFolderAt(folder);
  if (parser.isSet(kKeyFile)) {
    data.keyFile = pathOf(parser.value(kKeyFile));
  }
  return data;
}

journal::Result<DataFolder> dataFolderOr(const QCommandLineParser& parser, const QTemporaryDir& passing) {
  if (parser.isSet(kData)) {
    return dataFolder(parser);
  }
  if (!passing.isValid()) {
    return std::unexpected(
        journal::Error{journal::ErrorKind::NotWritable,
                       "No temporary folder can be made: " + passing.errorString().toStdString() +
                           " Say another one with --data DIR."});
  }
  return app::dataFolderAt(pathOf(passing.path()));
}

journal::Result<journal::Key> readKeyForRestore(const DataFolder& data) {
  return trust::readKeyFile(data.keyFile);
}

app::ExitCode onJournal(
    const QCommandLineParser& parser,
    const std::function<app::ExitCode(const std::filesystem::path&, const journal::Key&)>& action) {
  const auto data = dataFolder(parser);
  if (!data) {
    return refuse(data.error());
  }
  const auto key = readKey(*data);
  return key ? action(data->folder, *key) : fail(key.error());
}

} // namespace comanda::cli
