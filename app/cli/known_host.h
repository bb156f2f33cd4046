// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/pinned_tls.h"

#include <QCommandLineParser>
#include <QString>
#include <expected>

/// The options by which a command names a host on the network.
namespace comanda::cli {

/// The host that --`option` URL and --fingerprint name. The error is a sentence.
std::expected<link::KnownHost, QString> knownHost(const QCommandLineParser& parser, const QString& option);

/// Adds --fingerprint.
void declareFingerprint(QCommandLineParser& parser, const QString& meaning);
bool hasFingerprint(const QCommandLineParser& parser);

} // namespace comanda::cli
