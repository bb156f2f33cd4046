// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/label.h"

#include <QEvent>

namespace comanda::kit {

Label::Label(const theme::Theme& theme, const QString& text, int size, int weight, theme::Token token,
             QWidget* parent)
    : QLabel(text, parent),
      m_theme(theme),
      m_size(size),
      m_weight(weight),
      m_token(token) {
  setTextFormat(Qt::PlainText);
  connect(&theme, &theme::Theme::changed, this, &Label::put);
  put();
}

void Label::setToken(theme::Token token) {
  m_token = token;
  put();
}

void Label::setSize(int size, int weight) {
  m_size = size;
  m_weight = weight;
  put();
}

// A style sheet that comes to a widget gives it back the palette that it had before.
bool Label::event(QEvent* event) {
  const bool isTaken = QLabel::event(event);
  if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange) {
    put();
  }
  return isTaken;
}

void Label::put() {
  setFont(m_theme.font(m_size, m_weight));
  QPalette colours = palette();
  colours.setColor(QPalette::WindowText, m_theme.textColour(m_token));
  setPalette(colours);
}

SectionLabel::SectionLabel(const theme::Theme& theme, const QString& text, QWidget* parent)
    : Label(theme, text.toUpper(), theme::type::kSecondary, theme::kSemiBold, theme::Token::Ink2, parent) {}

} // namespace comanda::kit
