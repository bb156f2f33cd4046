// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/terminal/device_memory.h"

#include <QObject>
#include <QTimer>
#include <QWidget>

namespace comanda::terminal {

/// Remembers where a window stands, how large it is and whether it is maximised. On the GUI thread.
class WindowPlace : public QObject {
public:
  /// Both outlive this.
  WindowPlace(QWidget& window, DeviceMemory& memory);

  /// Puts the window where it was at the last start; false where that is not known.
  bool restore();

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QWidget& m_window;
  DeviceMemory& m_memory;
  QTimer m_settled; ///< While a window is dragged it is somewhere else in every frame.
};

} // namespace comanda::terminal
