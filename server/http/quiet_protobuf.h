// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace comanda::http {

/// Keeps protobuf from writing about messages that it cannot read. Whoever sent one is told; a line on the
/// error stream for each would let strangers write into the log, and wait for whoever does not read it. For
/// the whole process.
void quietProtobuf();

} // namespace comanda::http
