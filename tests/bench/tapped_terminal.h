// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/paint_clock.h"

#include <QString>
#include <filesystem>

/// Host and terminals of the demo restaurant, each in a process of its own. They say what happened in lines
/// on their standard output, a word and a time of nowNs() each, and end when their standard input does.
namespace comanda::bench {

/// The host. Says where it is: its URL and its fingerprint in one line.
int serveDemo(const std::filesystem::path& folder);

/// A waiter's terminal. "login" when the login was painted, "floor" when the plan of the tables was; for
/// every line on its standard input one round: "tapped" and "echoed" for each of two dishes, "sent" when Send
/// was tapped.
int waitTables(PaintClock& application, const QString& url, const QString& fingerprint);

/// A kitchen display. "login" and "kitchen", then "ticket" whenever a new ticket was painted, which it bumps.
int cook(PaintClock& application, const QString& url, const QString& fingerprint);

} // namespace comanda::bench
