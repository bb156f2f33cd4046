// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ports/clock.h"
#include "server/journal/verify.h"

/// The way out when the note of the journal's last event (head_file.h) is lost, damaged or contradicts the
/// database, and there is no newer backup.
namespace comanda::journal {

/// Verifies everything but the head file, and says how that stands to the rest. Changes nothing. Errors as
/// verify(): what is damaged otherwise cannot be accepted.
Result<HeadVerdict> judgeHead(const std::filesystem::path& folder, const Key& key);

/// The same; and where something is wrong with the head file, the journal goes on from the last event that it
/// holds. A new epoch begins with it, as after a restore: what terminals saw of events that are gone is not
/// part of it, and everybody has to log in again. A crash in between leaves a head file that has to be
/// accepted once more.
Result<HeadVerdict> acceptHead(const std::filesystem::path& folder, const Key& key,
                               const ports::Clock& clock);

} // namespace comanda::journal
