// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/floor/sheets.h"

#include "ui/floor/mark_look.h"
#include "ui/floor/view_builder.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/list_row.h"

#include <QGridLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace comanda::ui_floor {

using kit::Button;
using theme::Token;

namespace {

constexpr int kCoversColumns = 4;
constexpr int kCoversAtOnce = 12;

QVBoxLayout* columnOf(QWidget* content) {
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  return column;
}

void addAction(const theme::Theme& theme, QVBoxLayout& column, const QString& text, const char* name,
               Button::Kind kind, const std::function<void()>& onPressed) {
  auto* button = new Button(theme, kind, text);
  button->setObjectName(QLatin1String(name));
  QObject::connect(button, &Button::clicked, button, onPressed);
  column.addWidget(button);
}

Button* coversButton(const theme::Theme& theme, int covers, const std::function<void(int)>& onCovers) {
  auto* button = new Button(theme, Button::Kind::Quiet, QLocale().toString(covers));
  button->setHeight(theme::target::kKey);
  button->setObjectName(QStringLiteral("covers%1").arg(covers));
  button->setAccessibleName(guestsText(covers));
  QObject::connect(button, &Button::clicked, button, [onCovers, covers] { onCovers(covers); });
  return button;
}

} // namespace

QWidget* coversContent(const theme::Theme& theme, const std::function<void(int)>& onCovers) {
  auto* content = new QWidget;
  QVBoxLayout* column = columnOf(content);
  column->addWidget(new kit::Label(theme, FloorPresenter::tr("How many guests?"), theme::type::kBody,
                                   QFont::Normal, Token::Ink2));
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kMedium);
  auto* more = new Button(theme, Button::Kind::Quiet, FloorPresenter::tr("More guests"));
  more->setObjectName(QStringLiteral("moreCoversButton"));
  for (int covers = 1; covers <= kCoversMax; ++covers) {
    Button* button = coversButton(theme, covers, onCovers);
    grid->addWidget(button, (covers - 1) / kCoversColumns, (covers - 1) % kCoversColumns);
    if (covers > kCoversAtOnce) {
      button->hide();
      QObject::connect(more, &Button::clicked, button, &QWidget::show);
    }
  }
  QObject::connect(more, &Button::clicked, content, [grid, more] {
    const auto* first = grid->itemAt(kCoversAtOnce);
    more->hide();
    first->widget()->setFocus(Qt::TabFocusReason);
  });
  column->addLayout(grid);
  column->addWidget(more);
  column->addStretch(1);
  return content;
}

QWidget* actionsContent(const theme::Theme& theme, const FloorPresenter::Actions& actions, bool hasOrder,
                        const TableChoices& choices) {
  auto* content = new QWidget;
  QVBoxLayout* column = columnOf(content);
  const auto add = [&](bool isThere, const QString& text, const char* name, const std::function<void()>& then,
                       Button::Kind kind = Button::Kind::Quiet) {
    if (isThere) addAction(theme, *column, text, name, kind, then);
  };
  const QString order =
      hasOrder ? FloorPresenter::tr("Open the order") : FloorPresenter::tr("Seat and order");
  add(actions.clear, FloorPresenter::tr("Clear the table"), "clearTableButton", choices.clear,
      Button::Kind::Primary);
  add(actions.order, order, "orderTableButton", choices.order,
      actions.clear ? Button::Kind::Quiet : Button::Kind::Primary);
  add(actions.bill, FloorPresenter::tr("Bill"), "billTableButton", choices.bill);
  add(actions.move, FloorPresenter::tr("Move to another table"), "moveTableButton", choices.move);
  add(actions.merge, FloorPresenter::tr("Put on another table's check"), "mergeTableButton", choices.merge);
  if (column->count() == 0) {
    auto* none = new kit::Label(theme, FloorPresenter::tr("There is nothing here that you may do."),
                                theme::type::kBody, QFont::Normal, Token::Ink2);
    none->setWordWrap(true);
    column->addWidget(none);
  }
  column->addStretch(1);
  return content;
}

QWidget* takeawayContent(const theme::Theme& theme, const FloorView& view, bool maySell,
                         const std::function<void(const std::string&)>& onOrder,
                         const std::function<void()>& onNew) {
  auto* content = new QWidget;
  QVBoxLayout* column = columnOf(content);
  auto* list = new QVBoxLayout;
  list->setSpacing(0);
  for (const TakeawayView& takeaway : view.takeaways) {
    auto* row = new kit::ListRow(theme, takeaway.title);
    row->setObjectName(QStringLiteral("takeaway-") + QString::fromStdString(takeaway.orderId));
    row->setSubtitle(takeaway.subtitle);
    row->setBar(tokenOf(takeaway.mark));
    row->setValue(takeaway.total);
    row->setNote(takeaway.badge, tokenOf(takeaway.mark));
    QObject::connect(row, &kit::ListRow::clicked, row, [onOrder, id = takeaway.orderId] { onOrder(id); });
    list->addWidget(row);
  }
  column->addLayout(list);
  if (view.takeaways.empty()) {
    column->addWidget(new kit::Label(theme, FloorPresenter::tr("Nobody fetches anything right now."),
                                     theme::type::kBody, QFont::Normal, Token::Ink2));
  }
  if (maySell) {
    addAction(theme, *column, FloorPresenter::tr("New takeaway"), "newTakeawayButton", Button::Kind::Primary,
              onNew);
  }
  column->addStretch(1);
  return content;
}

} // namespace comanda::ui_floor
