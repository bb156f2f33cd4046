// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::ui_login {

/// Somebody who may sign in at this terminal.
struct Person {
  std::string id;
  std::string userName;
  QString name;
  QString role; ///< In a word: "Server".
};

/// How a terminal lets somebody in. On the GUI thread; nothing waits.
class SignIn {
public:
  /// Empty: they are in, and the terminal has their gateway. Otherwise why not, in a sentence.
  using OnDone = std::function<void(const QString& trouble)>;

  virtual ~SignIn() = default;

  /// Those whom this terminal knows; nobody on one that has only just joined: they type their user name.
  virtual std::vector<Person> people() const = 0;
  /// `secret` is a PIN or a password. One at a time; called back once.
  virtual void signIn(const std::string& userName, const std::string& secret, OnDone onDone) = 0;
  virtual void signOut() = 0;

  /// Calls back when people() has others.
  void onPeopleChanged(std::function<void()> onChanged) { m_onPeopleChanged = std::move(onChanged); }

protected:
  void tellPeopleChanged() {
    if (m_onPeopleChanged) {
      m_onPeopleChanged();
    }
  }

private:
  std::function<void()> m_onPeopleChanged;
};

} // namespace comanda::ui_login
