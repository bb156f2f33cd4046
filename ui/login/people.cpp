// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/people.h"

#include "domain/staff/permission_matrix.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

namespace comanda::ui_login {
namespace {

// As domain/staff/permission_matrix.cpp names them, which has them in English for the API.
constexpr std::array kBuiltInRoleNames = {
    QT_TRANSLATE_NOOP("Role", "Administrator"), QT_TRANSLATE_NOOP("Role", "Manager"),
    QT_TRANSLATE_NOOP("Role", "Server"),        QT_TRANSLATE_NOOP("Role", "Kitchen"),
    QT_TRANSLATE_NOOP("Role", "Bar"),           QT_TRANSLATE_NOOP("Role", "Cashier"),
};

Person personOf(const domain::House& house, const v1::StaffMember& member) {
  const v1::Role* role = member.role_ids().empty() ? nullptr : staff::findRole(house, member.role_ids(0));
  return {.id = member.id(),
          .userName = member.user_name(),
          .name = QString::fromStdString(member.name()),
          .role = role == nullptr ? QString() : QString::fromStdString(role->name())};
}

} // namespace

std::vector<Person> peopleOf(const domain::House& house) {
  std::vector<Person> people;
  for (const v1::StaffMember* member : house.staff.sorted()) {
    if (member->active() && !member->user_name().empty()) {
      people.push_back(personOf(house, *member));
    }
  }
  std::ranges::sort(people, {}, &Person::name);
  return people;
}

std::vector<Person> peopleWhoMay(const domain::House& house, v1::Permission permission) {
  std::vector<Person> people = peopleOf(house);
  std::erase_if(people,
                [&](const Person& person) { return !staff::isPermitted(house, person.id, permission); });
  return people;
}

QString roleText(const QString& role) {
  const auto known = std::ranges::find_if(kBuiltInRoleNames,
                                          [&role](const char* name) { return role == QLatin1String(name); });
  return known == kBuiltInRoleNames.end() ? role : QCoreApplication::translate("Role", *known);
}

} // namespace comanda::ui_login
