// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/login_screen.h"

#include "ui/kit/button.h"
#include "ui/kit/keypad.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/kit/panel.h"
#include "ui/kit/tile_grid.h"
#include "ui/login/person_tile.h"
#include "ui/login/pin_dots.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <algorithm>
#include <utility>

namespace comanda::ui_login {

using theme::Token;

namespace {

constexpr int kLoginPanelPx = 420;
constexpr int kLoginPanelNarrowPx = 348;
constexpr int kLoginWideFromPx = 1120;
constexpr int kLoginBesideFromPx = 760;
constexpr int kLoginLowBelowPx = 700;
constexpr int kPersonHeightPx = 152;
constexpr int kPersonWidthPx = 160;
constexpr int kPersonWidthNarrowPx = 126;

kit::Label* centred(kit::Label* label) {
  label->setAlignment(Qt::AlignCenter);
  label->setWordWrap(true);
  return label;
}

} // namespace

LoginScreen::LoginScreen(const theme::Theme& theme, std::unique_ptr<LoginPresenter> presenter,
                         QWidget* parent)
    : Screen({.id = QStringLiteral("login"),
              .label = tr("Sign in"),
              .place = Place::Nowhere,
              .frame = Frame::Bare},
             parent),
      m_theme(theme),
      m_presenter(std::move(presenter)),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  m_layout->addWidget(makePeople(), 1);
  m_layout->addWidget(makeSecret());
  listen();
  connect(&theme, &theme::Theme::changed, this, &LoginScreen::arrange);
  tell();
}

LoginScreen::~LoginScreen() = default;

QWidget* LoginScreen::makePeople() {
  m_peopleArea = new QWidget;
  auto* column = new QVBoxLayout(m_peopleArea);
  column->setSpacing(theme::space::kWide);
  column->addWidget(makeHead());
  m_userName = new QLineEdit;
  m_userName->setObjectName(QStringLiteral("userNameField"));
  m_userName->setPlaceholderText(tr("User name"));
  m_userName->setAccessibleName(tr("User name"));
  m_userName->setMaximumWidth(m_theme.px(420));
  column->addWidget(m_userName);
  m_grid = new kit::TileGrid(m_theme);
  m_grid->setObjectName(QStringLiteral("peopleGrid"));
  m_grid->setAccessibleName(tr("People"));
  m_grid->setTileHeight(kPersonHeightPx);
  m_grid->setGap(theme::space::kLarge);
  column->addWidget(m_grid, 1);
  m_leave = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Another restaurant"));
  m_leave->setObjectName(QStringLiteral("leaveButton"));
  m_leave->setHeight(theme::target::kMin);
  column->addWidget(m_leave, 0, Qt::AlignLeft);
  return m_peopleArea;
}

QWidget* LoginScreen::makeHead() {
  auto* head = new QWidget;
  auto* row = new QHBoxLayout(head);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(14);
  row->addWidget(new kit::Mark(m_theme), 0, Qt::AlignTop);
  auto* words = new QVBoxLayout;
  words->setSpacing(0);
  m_restaurant = new kit::Label(m_theme, {}, theme::type::kMoney, theme::kHeadingWeight);
  m_restaurant->setObjectName(QStringLiteral("restaurantName"));
  m_about = new kit::Label(m_theme, {}, theme::type::kSecondary, QFont::Normal, Token::Ink2);
  words->addWidget(m_restaurant);
  words->addWidget(m_about);
  row->addLayout(words, 1);
  return head;
}

QWidget* LoginScreen::makeSecret() {
  m_panel = new kit::Panel(m_theme, kit::Panel::Shape::Plain);
  auto* column = new QVBoxLayout(m_panel);
  column->setSpacing(theme::space::kSmall);
  m_greeting = centred(new kit::Label(m_theme, {}, theme::type::kTitle, theme::kHeadingWeight));
  m_greeting->setObjectName(QStringLiteral("greeting"));
  m_hint = centred(new kit::Label(m_theme, {}, theme::type::kBody, QFont::Normal, Token::Ink2));
  m_hint->setObjectName(QStringLiteral("loginHint"));
  column->addWidget(m_greeting);
  column->addWidget(m_hint);
  addPad(*column);
  addPassword(*column);
  m_other = new kit::Button(m_theme, kit::Button::Kind::Quiet, {});
  m_other->setObjectName(QStringLiteral("otherSecretButton"));
  m_other->setHeight(theme::target::kMin);
  column->addWidget(m_other);
  column->addStretch(1);
  return m_panel;
}

void LoginScreen::addPad(QVBoxLayout& column) {
  m_dots = new PinDots(m_theme);
  column.addSpacing(theme::space::kHair);
  column.addWidget(m_dots);
  column.addSpacing(theme::space::kMedium);
  m_pad = new kit::Keypad(m_theme, kit::Keypad::Kind::Pin);
  m_pad->setObjectName(QStringLiteral("pinPad"));
  column.addWidget(m_pad, 4);
  column.addSpacing(theme::space::kSmall);
}

void LoginScreen::addPassword(QVBoxLayout& column) {
  m_password = new QLineEdit;
  m_password->setObjectName(QStringLiteral("passwordField"));
  m_password->setEchoMode(QLineEdit::Password);
  m_password->setPlaceholderText(tr("Password"));
  m_password->setAccessibleName(tr("Password"));
  column.addWidget(m_password);
  m_signIn = new kit::Button(m_theme, kit::Button::Kind::Primary, tr("Sign in"));
  m_signIn->setObjectName(QStringLiteral("signInButton"));
  column.addWidget(m_signIn);
}

void LoginScreen::listen() {
  LoginPresenter* presenter = m_presenter.get();
  connect(presenter, &LoginPresenter::changed, this, &LoginScreen::tell);
  connect(presenter, &LoginPresenter::rejected, this, &LoginScreen::reject);
  connect(m_userName, &QLineEdit::textEdited, presenter, &LoginPresenter::typeUserName);
  connect(m_userName, &QLineEdit::returnPressed, this, [this] { m_pad->setFocus(); });
  connect(m_pad, &kit::Keypad::typed, presenter, &LoginPresenter::typeDigit);
  connect(m_pad, &kit::Keypad::erased, presenter, &LoginPresenter::eraseDigit);
  connect(m_pad, &kit::Keypad::confirmed, presenter, &LoginPresenter::confirm);
  connect(m_password, &QLineEdit::returnPressed, this, &LoginScreen::sendPassword);
  connect(m_signIn, &kit::Button::clicked, this, &LoginScreen::sendPassword);
  connect(m_leave, &kit::Button::clicked, presenter, &LoginPresenter::leave);
  connect(m_other, &kit::Button::clicked, this, [this] {
    using Secret = LoginView::Secret;
    const bool isPin = m_presenter->view().secret == Secret::Pin;
    m_presenter->useSecret(isPin ? Secret::Password : Secret::Pin);
    isPin ? m_password->setFocus() : m_pad->setFocus();
  });
}

void LoginScreen::shown(const QString& /*argument*/) {
  m_userName->clear();
  m_presenter->begin();
  if (m_presenter->view().people.empty()) m_userName->setFocus();
}

void LoginScreen::hidden() {
  m_password->clear();
  m_presenter->begin();
}

void LoginScreen::tell() {
  tellPeople();
  tellSecret();
}

void LoginScreen::tellPeople() {
  const LoginView& view = m_presenter->view();
  m_restaurant->setText(view.restaurant);
  m_about->setText(view.about);
  m_about->setVisible(!view.about.isEmpty());
  m_leave->setVisible(view.canLeave);
  m_userName->setVisible(view.people.empty());
  m_userName->setEnabled(!view.isBusy);
  if (m_people != view.people) {
    m_people = view.people;
    m_tiles.clear();
    for (const Person& person : m_people) {
      auto* tile = new PersonTile(m_theme, person);
      connect(tile, &PersonTile::clicked, this, [this, id = person.id] {
        m_presenter->choose(id);
        m_pad->setFocus(Qt::OtherFocusReason); // the next keys are the PIN
      });
      m_tiles.push_back(tile);
    }
    m_grid->setTiles({m_tiles.begin(), m_tiles.end()});
  }
  for (std::size_t i = 0; i < m_tiles.size(); ++i) {
    m_tiles[i]->setChecked(static_cast<int>(i) == view.chosen);
    m_tiles[i]->setEnabled(!view.isBusy);
  }
}

void LoginScreen::tellSecret() {
  const LoginView& view = m_presenter->view();
  const bool isPin = view.secret == LoginView::Secret::Pin;
  m_greeting->setText(view.greeting);
  m_hint->setText(view.hint);
  m_hint->setToken(view.isTrouble ? Token::Late : Token::Ink2);
  m_dots->tell(view.digits);
  m_dots->setVisible(isPin);
  m_pad->setVisible(isPin);
  m_pad->setEnabled(view.canType);
  m_pad->setConfirmEnabled(view.canConfirm);
  m_password->setVisible(!isPin);
  m_password->setEnabled(view.canType);
  m_signIn->setVisible(!isPin);
  m_signIn->setEnabled(view.canType);
  m_other->setText(isPin ? tr("Use a password") : tr("Use the PIN"));
  m_other->setEnabled(!view.isBusy);
}

void LoginScreen::sendPassword() {
  const QString password = m_password->text();
  m_password->clear();
  m_presenter->signInWith(password);
}

void LoginScreen::reject() {
  m_dots->shake();
  // What was disabled while one waited has lost the keyboard.
  QWidget* next = m_password->isVisible() ? static_cast<QWidget*>(m_password) : m_pad;
  next->setFocus(Qt::OtherFocusReason);
  QAccessibleEvent spoken(m_hint, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
}

void LoginScreen::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && !m_presenter->view().isBusy) {
    m_presenter->begin();
    m_password->clear();
    return;
  }
  Screen::keyPressEvent(event);
}

void LoginScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  arrange();
}

void LoginScreen::arrange() {
  const bool isBeside = width() >= kLoginBesideFromPx && width() > height();
  const bool isLow = height() < kLoginLowBelowPx;
  m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  const int edge = m_theme.px(width() >= kLoginWideFromPx ? 48 : 24);
  m_peopleArea->layout()->setContentsMargins(edge, isLow ? 24 : 42, edge, isLow ? 12 : 24);
  m_grid->setTileWidthMin(width() >= kLoginWideFromPx ? kPersonWidthPx : kPersonWidthNarrowPx);
  m_panel->setLines(isBeside ? Qt::LeftEdge : Qt::TopEdge);
  const int wide = m_theme.px(width() >= kLoginWideFromPx ? kLoginPanelPx : kLoginPanelNarrowPx);
  // Below the people it is as wide as the screen, but a pad is not.
  const int aside = isBeside ? edge : std::max(edge, (width() - wide) / 2);
  m_panel->layout()->setContentsMargins(aside, isLow ? 20 : isBeside ? 58 : 24, aside, isLow ? 12 : 24);
  if (isBeside) {
    m_panel->setFixedWidth(std::min(wide, width() / 2));
  } else {
    m_panel->setMinimumWidth(0);
    m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
  }
}

} // namespace comanda::ui_login
