// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/join_page.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/mark.h"
#include "ui/kit/panel.h"
#include "ui/kit/scroll.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QTimer>
#include <algorithm>

namespace comanda::ui_setup {

using theme::Token;

namespace {

constexpr int kJoinPanelPx = 560;
constexpr int kJoinPanelNarrowPx = 480;
constexpr int kJoinWideFromPx = 1120;
constexpr int kJoinBesideFromPx = 900;
constexpr int kJoinLowBelowPx = 700;
constexpr int kFingerprintPx = 84;

kit::Label* wrapped(kit::Label* label, const char* name) {
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  return label;
}

kit::Label* troubleLabel(const theme::Theme& theme, const char* name) {
  return wrapped(new kit::Label(theme, {}, theme::type::kSecondary, QFont::Normal, Token::Late), name);
}

// A fingerprint has no spaces, and its lines must break somewhere.
QString breakable(QString fingerprint) {
  return fingerprint.replace(QLatin1Char(':'), QStringLiteral(":\u200b"));
}

void tellTrouble(kit::Label& label, const QString& trouble) {
  label.setText(trouble);
  label.setVisible(!trouble.isEmpty());
}

} // namespace

JoinPage::JoinPage(const theme::Theme& theme, StartPresenter& presenter, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_presenter(presenter),
      m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)) {
  m_layout->setContentsMargins(0, 0, 0, 0);
  m_layout->setSpacing(0);
  m_layout->addWidget(makeGuide(), 1);
  m_layout->addWidget(makePanel());
  listen();
  connect(&theme, &theme::Theme::changed, this, &JoinPage::arrange);
  tell();
}

QWidget* JoinPage::makeGuide() {
  m_guide = new QWidget;
  auto* column = new QVBoxLayout(m_guide);
  column->setSpacing(theme::space::kLarge);
  auto* head = new QHBoxLayout;
  head->setSpacing(14);
  head->addWidget(new kit::Mark(m_theme));
  auto* title = new kit::Label(m_theme, tr("Join a restaurant"), theme::type::kMoney, theme::kHeadingWeight);
  head->addWidget(wrapped(title, "joinTitle"), 1);
  column->addLayout(head);
  for (const QString& step :
       {tr("The host shows its address and its fingerprint when it starts. Paste that line, the whole of it, "
           "into either field: it fills both."),
        tr("The fingerprint is how this device tells the right host from any other: it says nothing to a "
           "host "
           "that has another one."),
        tr("This device remembers the restaurant. The next start goes straight to its sign-in.")}) {
    column->addWidget(
        wrapped(new kit::Label(m_theme, step, theme::type::kBody, QFont::Normal, Token::Ink2), "joinGuide"));
  }
  column->addStretch(1);
  return m_guide;
}

QWidget* JoinPage::makePanel() {
  m_panel = new kit::Panel(m_theme, kit::Panel::Shape::Plain);
  auto* column = new QVBoxLayout(m_panel);
  column->setSpacing(theme::space::kMedium);
  m_scroll = kit::scrolled(makeForm());
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_scroll, 1);
  auto* row = new QHBoxLayout;
  row->setSpacing(theme::space::kMedium);
  m_back = new kit::Button(m_theme, kit::Button::Kind::Quiet, tr("Back"));
  m_back->setObjectName(QStringLiteral("backButton"));
  m_join = new kit::Button(m_theme, kit::Button::Kind::Primary, tr("Join"));
  m_join->setObjectName(QStringLiteral("joinButton"));
  row->addWidget(m_back);
  row->addWidget(m_join, 1);
  column->addLayout(row);
  return m_panel;
}

QWidget* JoinPage::makeForm() {
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kSmall);
  addAddress(*column);
  column->addSpacing(theme::space::kSmall);
  addFingerprint(*column);
  column->addSpacing(theme::space::kSmall);
  addOutcome(*column);
  column->addStretch(1);
  return form;
}

void JoinPage::addAddress(QVBoxLayout& column) {
  auto* label = new kit::Label(m_theme, tr("Address of the host"), theme::type::kBody, theme::kSemiBold);
  m_address = new QLineEdit;
  m_address->setObjectName(QStringLiteral("hostAddressField"));
  m_address->setPlaceholderText(QStringLiteral("https://192.168.1.10:8443"));
  m_address->setAccessibleName(label->text());
  m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
  label->setBuddy(m_address);
  m_addressTrouble = troubleLabel(m_theme, "hostAddressTrouble");
  column.addWidget(label);
  column.addWidget(m_address);
  column.addWidget(m_addressTrouble);
}

void JoinPage::addFingerprint(QVBoxLayout& column) {
  auto* label = new kit::Label(m_theme, tr("Its fingerprint"), theme::type::kBody, theme::kSemiBold);
  m_fingerprint = new QPlainTextEdit;
  m_fingerprint->setObjectName(QStringLiteral("hostFingerprintField"));
  m_fingerprint->setPlaceholderText(QStringLiteral("sha256:5E:0A:…"));
  m_fingerprint->setAccessibleName(label->text());
  m_fingerprint->setTabChangesFocus(true);
  m_fingerprint->setWordWrapMode(QTextOption::WrapAnywhere);
  m_fingerprint->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
  m_fingerprint->setFixedHeight(m_theme.px(kFingerprintPx));
  m_fingerprint->installEventFilter(this);
  label->setBuddy(m_fingerprint);
  m_fingerprintTrouble = troubleLabel(m_theme, "hostFingerprintTrouble");
  column.addWidget(label);
  column.addWidget(m_fingerprint);
  column.addWidget(m_fingerprintTrouble);
}

void JoinPage::addOutcome(QVBoxLayout& column) {
  m_outcome = new QWidget;
  auto* inside = new QVBoxLayout(m_outcome);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(theme::space::kSmall);
  m_state = wrapped(new kit::Label(m_theme, {}, theme::type::kBody, theme::kSemiBold), "joinState");
  m_expected = wrapped(new kit::Label(m_theme, {}, theme::type::kSecondary), "expectedFingerprint");
  m_met = wrapped(new kit::Label(m_theme, {}, theme::type::kSecondary), "metFingerprint");
  m_advice =
      wrapped(new kit::Label(m_theme, {}, theme::type::kSecondary, QFont::Normal, Token::Ink2), "joinAdvice");
  for (kit::Label* label : {m_state, m_expected, m_met, m_advice}) {
    inside->addWidget(label);
  }
  column.addWidget(m_outcome);
}

void JoinPage::listen() {
  StartPresenter* presenter = &m_presenter;
  connect(m_address, &QLineEdit::textEdited, presenter, &StartPresenter::typeAddress);
  connect(m_address, &QLineEdit::returnPressed, presenter, &StartPresenter::join);
  connect(m_fingerprint, &QPlainTextEdit::textChanged, this,
          [this] { m_presenter.typeFingerprint(m_fingerprint->toPlainText()); });
  connect(m_join, &kit::Button::clicked, presenter, &StartPresenter::join);
  connect(m_back, &kit::Button::clicked, presenter, &StartPresenter::goBack);
}

// Return joins in the field of several lines, too: a fingerprint is one.
bool JoinPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_fingerprint && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
      m_presenter.join();
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

void JoinPage::begin() {
  m_address->setFocus(Qt::OtherFocusReason);
}

void JoinPage::tell() {
  const StartView& view = m_presenter.view();
  tellFields();
  tellOutcome();
  m_join->setEnabled(!view.isBusy);
  m_back->setText(view.isBusy ? tr("Cancel") : tr("Back"));
}

void JoinPage::tellFields() {
  const StartView& view = m_presenter.view();
  // Only what is another text: the cursor stays where one types.
  if (m_address->text() != view.typed.address) m_address->setText(view.typed.address);
  if (m_fingerprint->toPlainText() != view.typed.fingerprint) {
    const QSignalBlocker quiet(m_fingerprint);
    m_fingerprint->setPlainText(view.typed.fingerprint);
  }
  tellTrouble(*m_addressTrouble, view.addressTrouble);
  tellTrouble(*m_fingerprintTrouble, view.fingerprintTrouble);
  m_address->setAccessibleDescription(view.addressTrouble);
  m_fingerprint->setAccessibleDescription(view.fingerprintTrouble);
  m_address->setEnabled(!view.isBusy);
  m_fingerprint->setEnabled(!view.isBusy);
}

void JoinPage::tellOutcome() {
  const StartView& view = m_presenter.view();
  const bool isTrouble = !view.isBusy && !view.trouble.isEmpty();
  m_outcome->setVisible(view.isBusy || isTrouble);
  m_state->setText(view.isBusy ? view.busy : view.trouble);
  m_state->setToken(isTrouble ? Token::Late : Token::Ink);
  const auto tellPrint = [](kit::Label& label, const QString& words, const QString& fingerprint) {
    tellTrouble(label, fingerprint.isEmpty() ? QString() : words.arg(breakable(fingerprint)));
    label.setAccessibleName(fingerprint.isEmpty() ? QString() : words.arg(fingerprint));
  };
  tellPrint(*m_expected, tr("You expect\n%1"), view.expected);
  tellPrint(*m_met, tr("There answers\n%1"), view.met);
  tellTrouble(*m_advice, view.advice);
}

void JoinPage::refuse() {
  const StartView& view = m_presenter.view();
  QWidget* next = m_address;
  kit::Label* said = m_state;
  if (!view.addressTrouble.isEmpty()) {
    said = m_addressTrouble;
  } else if (!view.fingerprintTrouble.isEmpty() || !view.met.isEmpty()) {
    next = m_fingerprint;
    said = view.met.isEmpty() ? m_fingerprintTrouble : m_state;
  }
  next->setFocus(Qt::OtherFocusReason);
  QAccessibleEvent spoken(said, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
  // When it has been laid out.
  QWidget* shown = said == m_state ? m_outcome : said;
  QTimer::singleShot(0, this, [this, shown] { m_scroll->ensureWidgetVisible(shown, 0, 0); });
}

void JoinPage::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange();
}

void JoinPage::arrange() {
  const bool isBeside = width() >= kJoinBesideFromPx && width() > height();
  const bool isWide = width() >= kJoinWideFromPx;
  const bool isLow = height() < kJoinLowBelowPx;
  m_layout->setDirection(isBeside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_layout->setStretch(0, isBeside ? 1 : 0);
  m_layout->setStretch(1, isBeside ? 0 : 1);
  const int edge = m_theme.px(isWide ? 48 : 24);
  m_guide->layout()->setContentsMargins(edge, isLow ? 24 : 42, edge, 24);
  m_panel->setLines(isBeside ? Qt::LeftEdge : Qt::TopEdge);
  m_panel->layout()->setContentsMargins(edge, isLow ? 24 : 48, edge, isLow ? 20 : 42);
  m_address->setMinimumHeight(m_theme.px(theme::target::kMin));
  m_fingerprint->setFixedHeight(m_theme.px(kFingerprintPx));
  if (isBeside) {
    // However large the text is, the guide keeps its part.
    m_panel->setFixedWidth(std::min(m_theme.px(isWide ? kJoinPanelPx : kJoinPanelNarrowPx), width() * 3 / 5));
  } else {
    m_panel->setMinimumWidth(0);
    m_panel->setMaximumWidth(QWIDGETSIZE_MAX);
  }
}

} // namespace comanda::ui_setup
