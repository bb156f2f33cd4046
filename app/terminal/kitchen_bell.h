// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/device_memory.h"
#include "ui/kitchen/bell.h"

#include <QThread>

namespace comanda::terminal {

class Loudspeaker;

/// The kitchen's bell out of the loudspeaker of this device, as loud as that is set. Where there is none it
/// is silent, and one that is plugged in later is found. The operating system's sound is waited for in a
/// thread of its own, which begins with the first ring.
class KitchenBell : public ui_kitchen::Bell {
public:
  /// The memory outlives this.
  explicit KitchenBell(DeviceMemory& memory) : m_memory(memory) {}
  ~KitchenBell() override;

  void ring() override;
  bool isMuted() const override { return m_memory.isKitchenMuted(); }
  void setMuted(bool muted) override { m_memory.rememberKitchenMuted(muted); }

private:
  DeviceMemory& m_memory;
  QThread m_thread;
  Loudspeaker* m_loudspeaker = nullptr; ///< Of the thread, and gone with it.
};

} // namespace comanda::terminal
