// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/number_sheet.h"

#include "ui/kit/label.h"
#include "ui/kit/list_row.h"

#include <QVBoxLayout>
#include <optional>

namespace comanda::ui_overview {
namespace {

using Mark = NumberList::Mark;
using theme::Token;

std::optional<Token> tokenOfMark(Mark mark) {
  switch (mark) {
  case Mark::Good: return Token::Ready;
  case Mark::Watch: return Token::Attention;
  case Mark::Bad: return Token::Late;
  case Mark::Aside: return Token::Seated;
  case Mark::None: break;
  }
  return std::nullopt;
}

} // namespace

NumberSheet::NumberSheet(const theme::Theme& theme, QWidget& over)
    : Sheet(theme, over, QString()),
      m_theme(theme) {
  setObjectName(QStringLiteral("numberSheet"));
}

void NumberSheet::show(const NumberList& list) {
  if (isOpen() && list == m_list) {
    return;
  }
  m_list = list;
  setTitle(list.title);
  auto* content = new QWidget;
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  for (const NumberList::Row& row : m_list.rows) {
    column->addWidget(makeRow(row));
  }
  const QString last = m_list.rows.empty() ? m_list.nothing
                       : m_list.left > 0   ? tr("And %1 more.").arg(m_list.left)
                                           : QString();
  if (!last.isEmpty()) {
    auto* said = new kit::Label(m_theme, last, theme::type::kBody, QFont::Normal, Token::Ink2);
    said->setObjectName(QStringLiteral("numberListSays"));
    said->setWordWrap(true);
    column->addWidget(said);
  }
  column->addStretch(1);
  setContent(content);
}

QWidget* NumberSheet::makeRow(const NumberList::Row& row) {
  auto* made = new kit::ListRow(m_theme, row.title);
  made->setObjectName(row.name);
  made->setSubtitle(row.details);
  made->setValue(row.value);
  made->setBar(tokenOfMark(row.mark));
  made->setNote(row.note, tokenOfMark(row.mark).value_or(Token::Ink2));
  connect(made, &kit::ListRow::clicked, this, [this, row] { Q_EMIT chosen(row); });
  return made;
}

} // namespace comanda::ui_overview
