// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/quiet_protobuf.h"

#include <google/protobuf/stubs/common.h>

#if GOOGLE_PROTOBUF_VERSION < 4022000
#include <google/protobuf/stubs/logging.h>
#else
#include <absl/log/globals.h>
#endif

namespace comanda::http {

void quietProtobuf() {
#if GOOGLE_PROTOBUF_VERSION < 4022000
  google::protobuf::SetLogHandler(nullptr);
#else
  absl::SetStderrThreshold(absl::LogSeverityAtLeast::kFatal);
#endif
}

} // namespace comanda::http
