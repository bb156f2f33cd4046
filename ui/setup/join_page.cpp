// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/join_page.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

namespace comanda::ui_setup {

using theme::Token;

namespace {

constexpr int kFingerprintPx = 84;

// A fingerprint has no spaces, and its lines must break somewhere.
QString breakable(QString fingerprint) {
  return fingerprint.replace(QLatin1Char(':'), QStringLiteral(":\u200b"));
}

} // namespace

JoinPage::JoinPage(const theme::Theme& theme, StartPresenter& presenter, QWidget* parent)
    : SplitPage(
          theme, tr("Join a restaurant"),
          {tr("The host shows its address and its fingerprint when it starts. Paste that line, the whole of "
              "it, into either field: it fills both."),
           tr("The fingerprint is how this device tells the right host from any other: it says nothing to a "
              "host that has another one."),
           tr("This device remembers the restaurant. The next start goes straight to its sign-in.")},
          parent),
      m_presenter(presenter) {
  addAddress();
  form().addSpacing(theme::space::kSmall);
  addFingerprint();
  form().addSpacing(theme::space::kSmall);
  addOutcome();
  form().addStretch(1);
  makeButtons();
  listen();
  tell();
}

void JoinPage::makeButtons() {
  m_back = new kit::Button(look(), kit::Button::Kind::Quiet, tr("Back"));
  m_back->setObjectName(QStringLiteral("backButton"));
  m_join = new kit::Button(look(), kit::Button::Kind::Primary, tr("Join"));
  m_join->setObjectName(QStringLiteral("joinButton"));
  buttons().addWidget(m_back);
  buttons().addWidget(m_join, 1);
}

void JoinPage::addAddress() {
  auto* label = new kit::Label(look(), tr("Address of the host"), theme::type::kBody, theme::kSemiBold);
  m_address = new QLineEdit;
  m_address->setObjectName(QStringLiteral("hostAddressField"));
  m_address->setPlaceholderText(QStringLiteral("https://192.168.1.10:8443"));
  m_address->setAccessibleName(label->text());
  m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
  label->setBuddy(m_address);
  m_addressTrouble = makeTrouble(QStringLiteral("hostAddressTrouble"));
  form().addWidget(label);
  form().addWidget(m_address);
  form().addWidget(m_addressTrouble);
}

void JoinPage::addFingerprint() {
  auto* label = new kit::Label(look(), tr("Its fingerprint"), theme::type::kBody, theme::kSemiBold);
  m_fingerprint = new QPlainTextEdit;
  m_fingerprint->setObjectName(QStringLiteral("hostFingerprintField"));
  m_fingerprint->setPlaceholderText(QStringLiteral("sha256:5E:0A:…"));
  m_fingerprint->setAccessibleName(label->text());
  m_fingerprint->setTabChangesFocus(true);
  m_fingerprint->setWordWrapMode(QTextOption::WrapAnywhere);
  m_fingerprint->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
  m_fingerprint->setFixedHeight(look().px(kFingerprintPx));
  m_fingerprint->installEventFilter(this);
  label->setBuddy(m_fingerprint);
  m_fingerprintTrouble = makeTrouble(QStringLiteral("hostFingerprintTrouble"));
  form().addWidget(label);
  form().addWidget(m_fingerprint);
  form().addWidget(m_fingerprintTrouble);
}

void JoinPage::addOutcome() {
  m_outcome = new QWidget;
  auto* inside = new QVBoxLayout(m_outcome);
  inside->setContentsMargins(0, 0, 0, 0);
  inside->setSpacing(theme::space::kSmall);
  m_state = makeText("joinState", theme::type::kBody, theme::kSemiBold, Token::Ink);
  m_expected = makeText("expectedFingerprint", theme::type::kSecondary, QFont::Normal, Token::Ink);
  m_met = makeText("metFingerprint", theme::type::kSecondary, QFont::Normal, Token::Ink);
  m_advice = makeText("joinAdvice", theme::type::kSecondary, QFont::Normal, Token::Ink2);
  for (kit::Label* label : {m_state, m_expected, m_met, m_advice}) {
    inside->addWidget(label);
  }
  form().addWidget(m_outcome);
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
  bringIntoSight(said == m_state ? *m_outcome : *said);
}

void JoinPage::arrange() {
  SplitPage::arrange();
  m_address->setMinimumHeight(look().px(theme::target::kMin));
  m_fingerprint->setFixedHeight(look().px(kFingerprintPx));
}

} // namespace comanda::ui_setup
