// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace comanda::ui_kitchen {

/// What calls the cooks when a ticket comes. It is silent where it was muted and where the device has nothing
/// to be heard with; the word "new" stands on the ticket all the same. On the GUI thread.
class Bell {
public:
  Bell() = default;
  Bell(const Bell&) = delete;
  Bell& operator=(const Bell&) = delete;
  virtual ~Bell() = default;

  /// Returns at once.
  virtual void ring() = 0;
  virtual bool isMuted() const = 0;
  /// From now on, and after the next start of this device.
  virtual void setMuted(bool muted) = 0;
};

} // namespace comanda::ui_kitchen
