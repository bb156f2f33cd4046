// SPDX-License-Identifier: GPL-3.0-or-later
#include "comanda/v1/link.pb.h"
#include "domain/invariants.h"
#include "domain/values/assert.h"
#include "tests/fuzz/harness.h"
#include "tests/support/running_host.h"

#include <QCoreApplication>
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>

namespace comanda::fuzz {
namespace {

// What one input leaves behind the next one finds; now and then everything begins anew.
constexpr int kInputsPerHost = 500;

class FuzzedHost {
public:
  FuzzedHost() { m_host.setUp(); }

  void take(std::string_view bytes) {
    const auto session =
        m_host->openSession({.staffId = "max", .deviceId = "terminal"}, [](const std::string& frame) {
          v1::ToTerminal sent;
          COMANDA_ASSERT(sent.ParseFromString(frame) && sent.body_case() != v1::ToTerminal::BODY_NOT_SET,
                         "the host speaks its own protocol");
        });
    bool speaksOurProtocol = true;
    while (speaksOurProtocol && bytes.size() >= 2) {
      const std::size_t size = static_cast<std::size_t>(static_cast<std::uint8_t>(bytes[0])) << 8U |
                               static_cast<std::uint8_t>(bytes[1]);
      const std::string_view frame = bytes.substr(2, size);
      bytes.remove_prefix(2 + frame.size());
      speaksOurProtocol = session->receive(frame);
    }
    settle();
  }

private:
  // Until everything that was accepted is durable, for what comes next is asked with the session gone.
  void settle() {
    bool isDurable = false;
    m_host->dispatcher().whenDurable([&](host::Durability) { isDurable = true; });
    COMANDA_ASSERT(testing::eventually([&] { return isDurable; }), "the journal stands still");
    COMANDA_ASSERT(!m_host->dispatcher().failure(), "the host has stopped taking changes");
    const auto broken = domain::brokenInvariants(m_host.house());
    COMANDA_ASSERT(broken.empty(), broken.front().c_str());
  }

  testing::RunningHost m_host;
};

} // namespace

void linkFrames(std::string_view bytes) {
  static std::unique_ptr<FuzzedHost> host;
  static int inputs = 0;
  if (inputs == 0) {
    qAddPostRoutine([] { host.reset(); }); // a host does not outlive the application
  }
  if (inputs++ % kInputsPerHost == 0) {
    host.reset();
    host = std::make_unique<FuzzedHost>();
    // libFuzzer leaves by exit(): the host ends before OpenSSL, which began with it, puts itself away.
    [[maybe_unused]] static const int registered = std::atexit([] { host.reset(); });
  }
  host->take(bytes);
}

} // namespace comanda::fuzz
