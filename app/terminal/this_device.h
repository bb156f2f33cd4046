// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/device_memory.h"
#include "ui/setup/device.h"

#include <functional>
#include <utility>

namespace comanda::terminal {

/// This device as its screens know it: what it is for, kept from one start to the next, and whose restaurant
/// it shows. On the GUI thread.
class ThisDevice : public ui_setup::Device {
public:
  using MakeInvitation = std::function<ui_setup::Invitation()>;

  /// The memory outlives this. Invitations are made when they are asked for: addresses come and go.
  ThisDevice(DeviceMemory& memory, MakeInvitation makeInvitation)
      : m_memory(memory),
        m_makeInvitation(std::move(makeInvitation)) {}

  ui_setup::DeviceUse use() const override { return m_memory.deviceUse(); }
  void setUse(const ui_setup::DeviceUse& use) override {
    m_memory.rememberDeviceUse(use);
    if (m_onUse) m_onUse();
  }
  ui_setup::Invitation invitation() const override { return m_makeInvitation(); }

  void invite(MakeInvitation makeInvitation) { m_makeInvitation = std::move(makeInvitation); }
  /// Told when it is for something else. One at a time.
  void onUse(std::function<void()> onUse) { m_onUse = std::move(onUse); }

private:
  DeviceMemory& m_memory;
  MakeInvitation m_makeInvitation;
  std::function<void()> m_onUse;
};

} // namespace comanda::terminal
