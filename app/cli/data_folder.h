// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/data_folder.h"
#include "app/exit_code.h"
#include "server/journal/error.h"
#include "server/journal/secret_key.h"

#include <QCommandLineParser>
#include <QTemporaryDir>
#include <filesystem>
#include <functional>

/// The options that every command about a journal shares: where it is, and where its key is.
namespace comanda::cli {

using app::DataFolder;
using app::readKey;
using app::readOrMakeKey;

/// --data DIR and --key-file FILE.
void declareDataFolder(QCommandLineParser& parser);

/// What was said; the key file is DIR/comanda.key unless said otherwise. Invalid when --data is missing,
/// IsNoFolder when it is a file.
journal::Result<DataFolder> dataFolder(const QCommandLineParser& parser);

/// What was said; where --data was not, a folder of its own in `passing`, which leaves nothing behind.
/// NotWritable when it cannot be made.
journal::Result<DataFolder> dataFolderOr(const QCommandLineParser& parser, const QTemporaryDir& passing);

/// --yes, with what it confirms, for commands that otherwise only tell what they would do.
void declareConfirmation(QCommandLineParser& parser, const char* meaning);
bool isConfirmed(const QCommandLineParser& parser);

/// The key with which a backup was made: the folder is to get a journal and may be in any state.
journal::Result<journal::Key> readKeyForRestore(const DataFolder& data);

/// Carries an action out on the existing journal that the command line names; where there is none, or its key
/// cannot be read, says so instead.
app::ExitCode onJournal(
    const QCommandLineParser& parser,
    const std::function<app::ExitCode(const std::filesystem::path& folder, const journal::Key& key)>& action);

} // namespace comanda::cli
