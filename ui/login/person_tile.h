// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"
#include "ui/login/sign_in.h"

namespace comanda::kit {
class Avatar;
}

namespace comanda::ui_login {

/// Somebody who works here: initials, name, role. Checked, it is they who sign in.
class PersonTile : public kit::Pressable {
  Q_OBJECT

public:
  PersonTile(const theme::Theme& theme, const Person& person, QWidget* parent = nullptr);

protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

private:
  QString m_role;
  kit::Avatar* m_avatar;
};

} // namespace comanda::ui_login
