// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/terminal.h"
#include "ui/setup/device.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <vector>

class QBoxLayout;
class QVBoxLayout;

namespace comanda::kit {
class Button;
class Label;
} // namespace comanda::kit

namespace comanda::ui_setup {

class QrPicture;

/// What this device is for, and how other devices join the same restaurant.
class DeviceScreen : public shell::Screen {
  Q_OBJECT

public:
  /// All three outlive this.
  DeviceScreen(const theme::Theme& theme, models::Terminal& terminal, Device& device,
               QWidget* parent = nullptr);

  void shown(const QString& argument) override;

protected:
  void resizeEvent(QResizeEvent* event) override;

private:
  QWidget* makeRoles();
  QWidget* makeInvitation();
  void addText(QVBoxLayout& column, kit::Label*& label, const char* name, int size);
  void tell();
  void tellRoles();
  void tellStations();
  void tellInvitation();
  void arrange();
  kit::Button* makeChoice(const QString& name, const QString& text) const;

  const theme::Theme& m_theme;
  models::Terminal& m_terminal;
  Device& m_device;
  QBoxLayout* m_halves = nullptr;
  std::vector<kit::Button*> m_roles; ///< As kDeviceRoles.
  QWidget* m_stations = nullptr;
  QVBoxLayout* m_stationColumn = nullptr;
  QrPicture* m_qr = nullptr;
  kit::Label* m_intro = nullptr;
  kit::Label* m_addresses = nullptr;
  kit::Label* m_fingerprint = nullptr;
  kit::Label* m_command = nullptr;
  kit::Label* m_folder = nullptr;
};

} // namespace comanda::ui_setup
