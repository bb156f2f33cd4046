// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/pressable.h"

#include <optional>

namespace comanda::kit {

/// A line of a list: a bar in a state's colour or a count at its beginning, what it is, a smaller line below,
/// a value at its end with a word under it. A line below it divides it from the next one.
class ListRow : public Pressable {
  Q_OBJECT

public:
  ListRow(const theme::Theme& theme, const QString& title, QWidget* parent = nullptr);

  void setTitle(const QString& title);
  /// The subtitle may say something that is not to be missed: `loud` comes after it in the colour of Late.
  void setSubtitle(const QString& subtitle, const QString& loud = {});
  void setBar(std::optional<theme::Token> state);
  /// In a box at the beginning; none with an empty text.
  void setCount(const QString& count);
  void setValue(const QString& value, theme::Token token = theme::Token::Ink);
  /// Under the value: "sent", "held", "new".
  void setNote(const QString& note, theme::Token token = theme::Token::Ink3);
  /// Voided, done: crossed out and grey.
  void setStruck(bool struck);
  void setDivided(bool divided);
  void setInformative(bool informative);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

protected:
  void paintEvent(QPaintEvent* event) override;

private:
  void tell();
  double paintBeginning(QPainter& painter, const QRectF& inside) const;
  double paintEnd(QPainter& painter, const QRectF& inside, double top) const;
  void paintText(QPainter& painter, const QRectF& where) const;
  bool hasSecondLine() const { return !m_subtitle.isEmpty() || !m_loud.isEmpty() || !m_note.isEmpty(); }
  double textHeight() const;

  QString m_subtitle;
  QString m_loud;
  QString m_count;
  QString m_value;
  QString m_note;
  std::optional<theme::Token> m_bar;
  theme::Token m_valueToken = theme::Token::Ink;
  theme::Token m_noteToken = theme::Token::Ink3;
  bool m_isStruck = false;
  bool m_isDivided = true;
};

} // namespace comanda::kit
