// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/name_field.h"

#include "ui/kit/label.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace comanda::ui_plan_editor {

NameField::NameField(const theme::Theme& theme, const QString& label, const QString& name, int lettersMax)
    : m_field(new QLineEdit),
      m_trouble(new kit::Label(theme, {}, theme::type::kSecondary, QFont::Normal, theme::Token::Late)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kHair);
  auto* caption = new kit::Label(theme, label, theme::type::kSecondary, theme::kSemiBold, theme::Token::Ink2);
  caption->setBuddy(m_field);
  m_field->setObjectName(name);
  m_field->setAccessibleName(label);
  m_field->setMaxLength(lettersMax);
  m_field->installEventFilter(this);
  m_trouble->setObjectName(QString(name).replace(QLatin1String("Field"), QLatin1String("Trouble")));
  m_trouble->setWordWrap(true);
  column->addWidget(caption);
  column->addWidget(m_field);
  column->addWidget(m_trouble);
  connect(m_field, &QLineEdit::textEdited, this, &NameField::typed);
}

void NameField::tell(const QString& text, const QString& trouble) {
  if (m_field->text().trimmed() != text) m_field->setText(text);
  m_field->setAccessibleDescription(trouble);
  m_trouble->setText(trouble);
  m_trouble->setVisible(!trouble.isEmpty());
}

void NameField::begin() {
  m_field->setFocus(Qt::OtherFocusReason);
  m_field->selectAll();
}

// Ctrl+Z takes back what was done on the plan, this name included, and not only letters.
bool NameField::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride) {
    const auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
      event->ignore();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

} // namespace comanda::ui_plan_editor
