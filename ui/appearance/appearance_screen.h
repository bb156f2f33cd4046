// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/appearance/appearance.h"
#include "ui/shell/screen.h"

#include <functional>
#include <vector>

class QVBoxLayout;

namespace comanda::ui_appearance {

/// Colours, size of the text and language of this device. What is tapped is seen at once.
class AppearanceScreen : public shell::Screen {
  Q_OBJECT

public:
  /// All three outlive this.
  AppearanceScreen(theme::Theme& theme, shell::Language& language, Memory& memory, QWidget* parent = nullptr);

private:
  struct Choice {
    QString name; ///< Of its button, for tests.
    QString text;
    bool isChosen = false;
    std::function<void(Appearance&)> choose;
  };

  QWidget* makeContent();
  std::vector<Choice> palettes() const;
  std::vector<Choice> textSizes() const;
  std::vector<Choice> languages() const;
  void addGroup(QVBoxLayout& column, const QString& title, const std::vector<Choice>& choices, int columns);
  void take(const Choice& choice);

  theme::Theme& m_theme;
  shell::Language& m_language;
  Memory& m_memory;
};

} // namespace comanda::ui_appearance
