// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setup/device_screen.h"

#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/scroll.h"
#include "ui/setup/qr_picture.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QScrollArea>

namespace comanda::ui_setup {

using theme::Token;

namespace {

constexpr int kDeviceBesideFromPx = 900;

struct RoleWords {
  const char* name; ///< Of its button, for tests.
  QString text;
};

RoleWords wordsOf(DeviceRole role) {
  switch (role) {
  case DeviceRole::Everything: return {"roleEverything", DeviceScreen::tr("Everything")};
  case DeviceRole::Service: return {"roleService", DeviceScreen::tr("Tables and orders")};
  case DeviceRole::Kitchen: return {"roleKitchen", DeviceScreen::tr("Kitchen display")};
  case DeviceRole::Pass: return {"rolePass", DeviceScreen::tr("The pass")};
  case DeviceRole::Till: return {"roleTill", DeviceScreen::tr("Till")};
  case DeviceRole::Office: return {"roleOffice", DeviceScreen::tr("Back office")};
  }
  return {"", {}};
}

// A fingerprint has no spaces, and its lines must break somewhere.
QString breakableDigest(QString fingerprint) {
  return fingerprint.replace(QLatin1Char(':'), QStringLiteral(":\u200b"));
}

QVBoxLayout* columnOf(QWidget* holder) {
  auto* column = new QVBoxLayout(holder);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(theme::space::kMedium);
  return column;
}

} // namespace

DeviceScreen::DeviceScreen(const theme::Theme& theme, models::Terminal& terminal, Device& device,
                           QWidget* parent)
    : Screen({.id = QStringLiteral("device"), .label = tr("Devices"), .place = Place::More}, parent),
      m_theme(theme),
      m_terminal(terminal),
      m_device(device) {
  setObjectName(QStringLiteral("deviceScreen"));
  auto* content = new QWidget;
  m_halves = new QBoxLayout(QBoxLayout::LeftToRight, content);
  m_halves->setContentsMargins(theme::space::kPanel, theme::space::kPanel, theme::space::kPanel,
                               theme::space::kPanel);
  m_halves->setSpacing(theme::space::kWide);
  m_halves->addWidget(makeRoles(), 1);
  m_halves->addWidget(makeInvitation(), 1);
  auto* whole = new QVBoxLayout(this);
  whole->setContentsMargins(0, 0, 0, 0);
  whole->addWidget(kit::scrolled(content));
  tell();
}

QWidget* DeviceScreen::makeRoles() {
  auto* half = new QWidget;
  QVBoxLayout* column = columnOf(half);
  column->addWidget(new kit::SectionLabel(m_theme, tr("What this device is for")));
  auto* grid = new QGridLayout;
  grid->setSpacing(theme::space::kSmall);
  auto* group = new QButtonGroup(this);
  int at = 0;
  for (const DeviceRole role : kDeviceRoles) {
    const RoleWords words = wordsOf(role);
    kit::Button* button = makeChoice(QLatin1String(words.name), words.text);
    group->addButton(button);
    grid->addWidget(button, at / 2, at % 2);
    connect(button, &kit::Button::clicked, this, [this, role] {
      m_device.setUse({.role = role, .station = {}});
      tell();
    });
    m_roles.push_back(button);
    ++at;
  }
  column->addLayout(grid);
  m_stations = new QWidget;
  m_stationColumn = columnOf(m_stations);
  column->addWidget(m_stations);
  auto* hint =
      new kit::Label(m_theme, tr("It opens with that after signing in. All other screens stay behind More."),
                     theme::type::kSecondary, QFont::Normal, Token::Ink2);
  hint->setWordWrap(true);
  column->addWidget(hint);
  column->addStretch(1);
  return half;
}

kit::Button* DeviceScreen::makeChoice(const QString& name, const QString& text) const {
  auto* button = new kit::Button(m_theme, kit::Button::Kind::Quiet, text);
  button->setObjectName(name);
  button->setOneOf();
  return button;
}

QWidget* DeviceScreen::makeInvitation() {
  auto* half = new QWidget;
  QVBoxLayout* column = columnOf(half);
  column->addWidget(new kit::SectionLabel(m_theme, tr("Other devices join here")));
  addText(*column, m_intro, "joinHint", theme::type::kBody);
  m_qr = new QrPicture(m_theme);
  m_qr->setObjectName(QStringLiteral("joinQr"));
  column->addWidget(m_qr, 0, Qt::AlignLeading);
  addText(*column, m_addresses, "joinAddresses", theme::type::kTitle);
  addText(*column, m_fingerprint, "joinFingerprint", theme::type::kSecondary);
  addText(*column, m_command, "joinCommand", theme::type::kSecondary);
  addText(*column, m_folder, "dataFolder", theme::type::kSecondary);
  column->addStretch(1);
  return half;
}

void DeviceScreen::addText(QVBoxLayout& column, kit::Label*& label, const char* name, int size) {
  label = new kit::Label(m_theme, {}, size);
  label->setObjectName(QLatin1String(name));
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  column.addWidget(label);
}

void DeviceScreen::shown(const QString& /*argument*/) {
  tell();
}

void DeviceScreen::tell() {
  tellRoles();
  tellStations();
  tellInvitation();
}

void DeviceScreen::tellRoles() {
  const DeviceUse use = m_device.use();
  for (std::size_t i = 0; i < m_roles.size(); ++i) {
    m_roles[i]->setChecked(kDeviceRoles[i] == use.role);
  }
}

void DeviceScreen::tellStations() {
  const DeviceUse use = m_device.use();
  kit::emptyLayout(*m_stationColumn);
  m_stations->setVisible(use.role == DeviceRole::Kitchen);
  if (use.role != DeviceRole::Kitchen) {
    return;
  }
  m_stationColumn->addWidget(new kit::SectionLabel(m_theme, tr("Of which station?")));
  const auto add = [this, &use](const QString& id, const QString& text) {
    kit::Button* button = makeChoice(QStringLiteral("station-") + id, text);
    button->setChecked(use.station == id);
    connect(button, &kit::Button::clicked, this, [this, id] {
      m_device.setUse({.role = DeviceRole::Kitchen, .station = id});
      tell();
    });
    m_stationColumn->addWidget(button);
  };
  add({}, tr("All stations"));
  for (const v1::Station* station : m_terminal.house().stations.sorted()) {
    if (station->kind() != v1::STATION_PASS) {
      add(QString::fromStdString(station->id()), QString::fromStdString(station->name()));
    }
  }
}

void DeviceScreen::tellInvitation() {
  const Invitation invitation = m_device.invitation();
  const bool isOpen = !invitation.addresses.isEmpty() && !invitation.isForThisComputer;
  if (invitation.isForThisComputer) {
    m_intro->setText(tr("This restaurant is open on this computer only: it is there to be tried out."));
  } else if (!isOpen) {
    m_intro->setText(tr("This computer is in no network just now: connect it, and come back to this page."));
  } else {
    m_intro->setText(tr("On the other device open Comanda, tap “Join a restaurant”, and type or paste this. "
                        "The code holds the same."));
  }
  const auto say = [](kit::Label* label, const QString& text, const QString& spoken) {
    label->setText(text);
    label->setAccessibleName(spoken);
    label->setVisible(!text.isEmpty());
  };
  m_qr->setVisible(isOpen && !invitation.qrSvg.isEmpty());
  m_qr->setPicture(invitation.qrSvg, tr("QR code of the address and the fingerprint"));
  const QString addresses = isOpen ? invitation.addresses.join(QLatin1Char('\n')) : QString();
  say(m_addresses, addresses, addresses);
  const QString fingerprint = isOpen ? invitation.fingerprint : QString();
  say(m_fingerprint, breakableDigest(fingerprint), fingerprint);
  const QString command = isOpen ? tr("Or by hand: %1")
                                       .arg(QStringLiteral("comanda terminal --host %1 --fingerprint …")
                                                .arg(invitation.addresses.front()))
                                 : QString();
  say(m_command, command, command);
  const QString folder =
      invitation.folder.isEmpty()
          ? QString()
          : tr("This device keeps the restaurant, in %1. Copy that folder and its key to a safe place.")
                .arg(invitation.folder);
  say(m_folder, folder, folder);
}

void DeviceScreen::resizeEvent(QResizeEvent* event) {
  Screen::resizeEvent(event);
  arrange();
}

void DeviceScreen::arrange() {
  m_halves->setDirection(width() >= m_theme.px(kDeviceBesideFromPx) ? QBoxLayout::LeftToRight
                                                                    : QBoxLayout::TopToBottom);
}

} // namespace comanda::ui_setup
