// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/login_presenter.h"
#include "ui/shell/screen.h"
#include "ui/theme/theme.h"

#include <memory>
#include <vector>

class QBoxLayout;
class QLineEdit;
class QVBoxLayout;

namespace comanda::kit {
class Button;
class Keypad;
class Label;
class Panel;
class TileGrid;
} // namespace comanda::kit

namespace comanda::ui_login {

class PersonTile;
class PinDots;

/// Who are you, and your PIN: stands alone, without rail and header.
class LoginScreen : public shell::Screen {
  Q_OBJECT

public:
  /// The theme outlives the screen.
  LoginScreen(const theme::Theme& theme, std::unique_ptr<LoginPresenter> presenter,
              QWidget* parent = nullptr);
  ~LoginScreen() override;

  void shown(const QString& argument) override;
  void hidden() override;

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  QWidget* makePeople();
  QWidget* makeHead();
  QWidget* makeSecret();
  void addPad(QVBoxLayout& column);
  void addPassword(QVBoxLayout& column);
  void listen();
  void tell();
  void tellPeople();
  void tellSecret();
  void sendPassword();
  void reject();
  void arrange();

  const theme::Theme& m_theme;
  std::unique_ptr<LoginPresenter> m_presenter;
  QBoxLayout* m_layout;
  kit::Label* m_restaurant = nullptr;
  kit::Label* m_about = nullptr;
  QLineEdit* m_userName = nullptr; ///< Where nobody is known.
  kit::TileGrid* m_grid = nullptr;
  std::vector<Person> m_people; ///< Those there are tiles for.
  std::vector<PersonTile*> m_tiles;
  QWidget* m_peopleArea = nullptr;
  kit::Panel* m_panel = nullptr;
  kit::Label* m_greeting = nullptr;
  kit::Label* m_hint = nullptr;
  PinDots* m_dots = nullptr;
  kit::Keypad* m_pad = nullptr;
  QLineEdit* m_password = nullptr;
  kit::Button* m_signIn = nullptr;
  kit::Button* m_leave = nullptr; ///< To another restaurant.
  kit::Button* m_other = nullptr; ///< To the password and back to the PIN.
};

} // namespace comanda::ui_login
