// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/host_page.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"

#include <QAccessible>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QLineEdit>

namespace comanda::ui_setup {

using theme::Token;

namespace {

QVBoxLayout* tightColumn(QWidget* holder) {
  auto* column = new QVBoxLayout(holder);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kHair);
  return column;
}

} // namespace

HostPage::HostPage(const theme::Theme& theme, HostPresenter& presenter, QWidget* parent)
    : SplitPage(
          theme, tr("Host a restaurant"),
          {tr("This computer keeps the restaurant: its orders, its money and its people. Tablets and tills "
              "in the same network join it; nothing leaves the house."),
           tr("Leave it switched on during service. What is written is encrypted, and survives a power "
              "cut.")},
          parent),
      m_presenter(presenter) {
  m_folder = makeText("hostFolder", theme::type::kSecondary, QFont::Normal, Token::Ink2);
  m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
  guide().insertWidget(guide().count() - 1, m_folder);
  m_fields = makeFields();
  form().addWidget(m_fields);
  form().addWidget(makeOutcome());
  form().addStretch(1);
  makeButtons();
  connect(&presenter, &HostPresenter::changed, this, &HostPage::tell);
  connect(&presenter, &HostPresenter::refused, this, &HostPage::refuse);
  tell();
}

QWidget* HostPage::makeFields() {
  auto* fields = new QWidget;
  auto* column = new QVBoxLayout(fields);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  using F = HostField;
  column->addWidget(makeEntry(F::Name, tr("Name of the restaurant"), QStringLiteral("hostName"),
                              QStringLiteral("Trattoria Aurora")));
  column->addWidget(
      makeEntry(F::Administrator, tr("Who looks after it"), QStringLiteral("hostAdministrator"), QString()));
  column->addWidget(
      makeRow(makeEntry(F::Pin, tr("Their PIN"), QStringLiteral("hostPin"), tr("4 to 8 digits")),
              makeEntry(F::Password, tr("Their password"), QStringLiteral("hostPassword"),
                        tr("8 characters or more"))));
  column->addWidget(makeRow(
      makeEntry(F::FoodTax, tr("Tax on food, in %"), QStringLiteral("hostFoodTax"), QStringLiteral("10")),
      makeEntry(F::DrinksTax, tr("Tax on drinks, in %"), QStringLiteral("hostDrinksTax"), tr("the same"))));
  column->addWidget(makeTaxChoice());
  column->addWidget(makeRow(
      makeEntry(F::Currency, tr("Currency"), QStringLiteral("hostCurrency"), QStringLiteral("EUR")),
      makeEntry(F::Decimals, tr("Its decimal places"), QStringLiteral("hostDecimals"), QStringLiteral("2"))));
  column->addWidget(
      makeEntry(F::TimeZone, tr("Time zone"), QStringLiteral("hostTimeZone"), QStringLiteral("Europe/Rome")));
  column->addWidget(makeBeginnings());
  for (const F secret : {F::Pin, F::Password}) {
    m_entries[static_cast<std::size_t>(secret)].edit->setEchoMode(QLineEdit::Password);
  }
  return fields;
}

QWidget* HostPage::makeEntry(HostField field, const QString& label, const QString& name,
                             const QString& example) {
  auto* cell = new QWidget;
  QVBoxLayout* column = tightColumn(cell);
  auto* title = new kit::Label(look(), label, theme::type::kBody, theme::kSemiBold);
  auto* edit = new QLineEdit;
  edit->setObjectName(name + QStringLiteral("Field"));
  edit->setPlaceholderText(example);
  edit->setAccessibleName(label);
  title->setBuddy(edit);
  kit::Label* trouble = makeTrouble(name + QStringLiteral("Trouble"));
  column->addWidget(title);
  column->addWidget(edit);
  column->addWidget(trouble);
  column->addStretch(1);
  connect(edit, &QLineEdit::textEdited, this,
          [this, field](const QString& text) { m_presenter.type(field, text); });
  connect(edit, &QLineEdit::returnPressed, &m_presenter, &HostPresenter::confirm);
  m_entries[static_cast<std::size_t>(field)] = {.edit = edit, .trouble = trouble};
  return cell;
}

QWidget* HostPage::makeRow(QWidget* left, QWidget* right) {
  auto* holder = new QWidget;
  auto* row = new QHBoxLayout(holder);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(theme::space::kMedium);
  row->addWidget(left, 1);
  row->addWidget(right, 1);
  return holder;
}

QWidget* HostPage::makeTaxChoice() {
  m_taxIncluded = new kit::Button(look(), kit::Button::Kind::Quiet, tr("Prices include tax"));
  m_taxIncluded->setObjectName(QStringLiteral("taxIncludedButton"));
  m_taxAdded = new kit::Button(look(), kit::Button::Kind::Quiet, tr("Tax is added"));
  m_taxAdded->setObjectName(QStringLiteral("taxAddedButton"));
  auto* group = new QButtonGroup(this);
  for (kit::Button* button : {m_taxIncluded, m_taxAdded}) {
    button->setOneOf();
    button->setHeight(theme::target::kMin);
    group->addButton(button);
    connect(button, &kit::Button::clicked, this,
            [this, button] { m_presenter.setPricesIncludeTax(button == m_taxIncluded); });
  }
  return makeRow(m_taxIncluded, m_taxAdded);
}

QWidget* HostPage::makeBeginnings() {
  auto* holder = new QWidget;
  QVBoxLayout* column = tightColumn(holder);
  column->setSpacing(theme::space::kSmall);
  column->addWidget(new kit::Label(look(), tr("Begin with"), theme::type::kBody, theme::kSemiBold));
  m_example = new kit::Button(look(), kit::Button::Kind::Quiet, tr("The demo's menu and tables"));
  m_example->setObjectName(QStringLiteral("beginExampleButton"));
  m_bareRoom = new kit::Button(look(), kit::Button::Kind::Quiet, tr("Twelve tables, no menu"));
  m_bareRoom->setObjectName(QStringLiteral("beginBareButton"));
  auto* group = new QButtonGroup(this);
  for (kit::Button* button : {m_example, m_bareRoom}) {
    button->setOneOf();
    button->setHeight(theme::target::kMin);
    group->addButton(button);
    column->addWidget(button);
  }
  using Beginning = NewRestaurant::Beginning;
  connect(m_example, &kit::Button::clicked, this, [this] { m_presenter.setBeginning(Beginning::Example); });
  connect(m_bareRoom, &kit::Button::clicked, this, [this] { m_presenter.setBeginning(Beginning::BareRoom); });
  kit::Label* about = makeText("beginAbout", theme::type::kSecondary, QFont::Normal, Token::Ink2);
  about->setText(
      tr("Either can be sold from at once. Without a menu there are a dish and a drink whose price "
         "is typed with the order."));
  column->addWidget(about);
  return holder;
}

QWidget* HostPage::makeOutcome() {
  m_outcome = new QWidget;
  QVBoxLayout* column = tightColumn(m_outcome);
  column->setSpacing(theme::space::kSmall);
  m_state = makeText("hostState", theme::type::kBody, theme::kSemiBold, Token::Ink);
  m_advice = makeText("hostAdvice", theme::type::kBody, QFont::Normal, Token::Ink2);
  m_detail = makeText("hostDetail", theme::type::kSecondary, QFont::Normal, Token::Ink2);
  m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse);
  for (kit::Label* label : {m_state, m_advice, m_detail}) {
    column->addWidget(label);
  }
  return m_outcome;
}

void HostPage::makeButtons() {
  m_back = new kit::Button(look(), kit::Button::Kind::Quiet, tr("Back"));
  m_back->setObjectName(QStringLiteral("hostBackButton"));
  m_anotherPort = new kit::Button(look(), kit::Button::Kind::Quiet, tr("Another port"));
  m_anotherPort->setObjectName(QStringLiteral("anotherPortButton"));
  m_confirm = new kit::Button(look(), kit::Button::Kind::Primary, tr("Open the restaurant"));
  m_confirm->setObjectName(QStringLiteral("hostButton"));
  buttons().addWidget(m_back);
  buttons().addWidget(m_anotherPort);
  buttons().addWidget(m_confirm, 1);
  connect(m_back, &kit::Button::clicked, this, &HostPage::left);
  connect(m_anotherPort, &kit::Button::clicked, &m_presenter, &HostPresenter::takeAnotherPort);
  connect(m_confirm, &kit::Button::clicked, &m_presenter, &HostPresenter::confirm);
}

void HostPage::begin() {
  QWidget* first = m_presenter.view().asks ? static_cast<QWidget*>(m_entries.front().edit) : m_back;
  first->setFocus(Qt::OtherFocusReason);
}

void HostPage::tell() {
  const HostView& view = m_presenter.view();
  m_folder->setText(
      tr("It is kept in %1. The key of its encryption is there, too: keep a copy of both.").arg(view.folder));
  m_fields->setVisible(view.asks);
  m_fields->setEnabled(!view.isBusy);
  tellFields();
  tellOutcome();
  m_back->setText(view.isBusy ? tr("Cancel") : tr("Back"));
  m_anotherPort->setVisible(!view.isBusy && view.canTakeAnotherPort);
  m_confirm->setEnabled(!view.isBusy);
  m_confirm->setText(view.asks ? tr("Open the restaurant") : tr("Try again"));
}

void HostPage::tellFields() {
  const HostView& view = m_presenter.view();
  for (int i = 0; i < kHostFields; ++i) {
    const Entry& entry = m_entries[static_cast<std::size_t>(i)];
    const auto field = static_cast<HostField>(i);
    // Only what is another text: the cursor stays where one types.
    if (entry.edit->text() != view.form.at(field)) entry.edit->setText(view.form.at(field));
    tellTrouble(*entry.trouble, view.troubleAt(field));
    entry.edit->setAccessibleDescription(view.troubleAt(field));
  }
  m_taxIncluded->setChecked(view.form.pricesIncludeTax);
  m_taxAdded->setChecked(!view.form.pricesIncludeTax);
  const bool isExample = view.form.beginning == NewRestaurant::Beginning::Example;
  m_example->setChecked(isExample);
  m_bareRoom->setChecked(!isExample);
}

void HostPage::tellOutcome() {
  const HostView& view = m_presenter.view();
  const bool isTrouble = !view.isBusy && !view.trouble.isEmpty();
  m_outcome->setVisible(view.isBusy || isTrouble);
  m_state->setText(view.isBusy ? view.busy : view.trouble);
  m_state->setToken(isTrouble ? Token::Late : Token::Ink);
  tellTrouble(*m_advice, view.advice);
  tellTrouble(*m_detail, view.detail);
}

// The keyboard goes to the first field with a trouble; what is said, to where one looks.
void HostPage::refuse() {
  const HostView& view = m_presenter.view();
  kit::Label* said = m_state;
  QWidget* next = m_confirm;
  for (int i = kHostFields; i-- > 0;) {
    if (!view.troubleAt(static_cast<HostField>(i)).isEmpty()) {
      said = m_entries[static_cast<std::size_t>(i)].trouble;
      next = m_entries[static_cast<std::size_t>(i)].edit;
    }
  }
  next->setFocus(Qt::OtherFocusReason);
  QAccessibleEvent spoken(said, QAccessible::Alert);
  QAccessible::updateAccessibility(&spoken);
  bringIntoSight(said == m_state ? *m_outcome : *said);
}

void HostPage::arrange() {
  SplitPage::arrange();
  for (const Entry& entry : m_entries) {
    if (entry.edit != nullptr) entry.edit->setMinimumHeight(look().px(theme::target::kMin));
  }
}

} // namespace comanda::ui_setup
