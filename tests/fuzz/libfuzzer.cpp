// SPDX-License-Identifier: GPL-3.0-or-later
// One harness as libFuzzer wants it: COMANDA_HARNESS says which.
#include "server/http/quiet_protobuf.h"
#include "tests/fuzz/harness.h"

#include <QCoreApplication>
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerInitialize(int* argc, char*** argv) {
  static const QCoreApplication application(*argc, *argv);
  comanda::http::quietProtobuf();
  return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  comanda::fuzz::COMANDA_HARNESS({reinterpret_cast<const char*>(data), size});
  return 0;
}
