// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/sign_in.h"

#include <string>
#include <utility>
#include <vector>

namespace comanda::testing {

/// Lets nobody in until it is told to.
class FakeSignIn : public ui_login::SignIn {
public:
  std::vector<ui_login::Person> people() const override { return m_people; }
  ui_login::Place place() const override { return m_place; }
  QString notice() const override { return said; }
  void signIn(const std::string& userName, const std::string& secret, OnDone onDone) override {
    asked.emplace_back(userName, secret);
    m_onDone = std::move(onDone);
  }
  void signOut() override {}

  void know(std::vector<ui_login::Person> people) {
    m_people = std::move(people);
    tellPeopleChanged();
  }
  void standIn(ui_login::Place place) {
    m_place = std::move(place);
    tellPeopleChanged();
  }
  void answer(const QString& trouble = {}) { std::exchange(m_onDone, {})(trouble); }

  QString said;                                           ///< Why nobody is signed in any more.
  std::vector<std::pair<std::string, std::string>> asked; ///< User names with their secrets.

private:
  std::vector<ui_login::Person> m_people;
  ui_login::Place m_place;
  OnDone m_onDone;
};

inline std::vector<ui_login::Person> crew() {
  return {{"s1", "ana", "Ana", "Server"},
          {"s2", "luca", "Luca", "Server"},
          {"s3", "chiara", "Chiara", "Manager"}};
}

} // namespace comanda::testing
