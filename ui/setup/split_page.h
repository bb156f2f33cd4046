// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QString>
#include <QStringList>
#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace comanda::kit {
class Label;
class Panel;
} // namespace comanda::kit

namespace comanda::ui_setup {

/// A page of the start: at the left (in portrait above) what it is about, at the right a form that scrolls,
/// with its buttons below it.
class SplitPage : public QWidget {
  Q_OBJECT

public:
  /// The theme outlives this.
  SplitPage(const theme::Theme& theme, const QString& title, const QStringList& steps,
            QWidget* parent = nullptr);

protected:
  const theme::Theme& look() const { return m_theme; }
  QVBoxLayout& guide() const { return *m_guideColumn; }
  QVBoxLayout& form() const { return *m_form; }
  QHBoxLayout& buttons() const { return *m_buttons; }
  /// When it has been laid out.
  void bringIntoSight(QWidget& widget);

  /// A label that breaks its lines, for a text of the form.
  kit::Label* makeText(const char* name, int size, int weight, theme::Token token) const;
  /// What is wrong with a field; hidden while it says nothing.
  kit::Label* makeTrouble(const QString& name) const;
  static void tellTrouble(kit::Label& label, const QString& trouble);

  void resizeEvent(QResizeEvent* event) override;
  virtual void arrange();

private:
  void setFormMargins();
  QWidget* makeGuide(const QString& title, const QStringList& steps);
  QWidget* makePanel();

  const theme::Theme& m_theme;
  QBoxLayout* m_layout;
  QWidget* m_guide = nullptr;
  QVBoxLayout* m_guideColumn = nullptr;
  kit::Panel* m_panel = nullptr;
  QScrollArea* m_scroll = nullptr;
  QVBoxLayout* m_form = nullptr;
  QHBoxLayout* m_buttons = nullptr;
};

} // namespace comanda::ui_setup
