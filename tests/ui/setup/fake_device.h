// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/setup/device.h"

namespace comanda::testing {

/// A device that anybody may set, of a host in two networks.
class FakeDevice : public ui_setup::Device {
public:
  ui_setup::DeviceUse use() const override { return set; }
  void setUse(const ui_setup::DeviceUse& use) override { set = use; }
  ui_setup::Invitation invitation() const override { return invited; }

  ui_setup::DeviceUse set;
  ui_setup::Invitation invited{
      .addresses = {"https://192.168.1.10:8443", "https://10.0.0.2:8443"},
      .fingerprint = "sha256:5E:0A",
      .qrSvg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\" width=\"2\" "
               "height=\"2\"><path d=\"M0 0h1v1h-1z\"/></svg>",
      .folder = "/home/ana/restaurant",
      .isForThisComputer = false};
};

} // namespace comanda::testing
