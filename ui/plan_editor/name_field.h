// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

class QLineEdit;

namespace comanda::kit {
class Label;
} // namespace comanda::kit

namespace comanda::ui_plan_editor {

/// What something is called, with what is wrong about it below.
class NameField : public QWidget {
  Q_OBJECT

public:
  /// `name` is the object name of the field; with "Trouble" for "Field" that of the sentence below.
  NameField(const theme::Theme& theme, const QString& label, const QString& name, int lettersMax);

  /// What is being typed stays as it is typed.
  void tell(const QString& text, const QString& trouble);
  void begin();

Q_SIGNALS:
  void typed(const QString& text);

protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

private:
  QLineEdit* m_field;
  kit::Label* m_trouble;
};

} // namespace comanda::ui_plan_editor
