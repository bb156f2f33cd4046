// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace comanda::ui_login {

/// Somebody who can sign in at this terminal.
struct Person {
  std::string id;
  std::string userName;
  QString name;
  QString role;

  bool operator==(const Person&) const = default;
};

/// Where one signs in, for the top of the screen; each may be empty.
struct Place {
  QString restaurant;
  QString about; ///< "Saturday 21 November · terminal “Bar left”".
};

/// How people get in and out of this terminal. On the GUI thread.
class SignIn {
public:
  /// Without a trouble somebody is signed in: at the models::Terminal, too.
  using OnDone = std::function<void(const QString& trouble)>;

  SignIn() = default;
  SignIn(const SignIn&) = delete;
  SignIn& operator=(const SignIn&) = delete;
  virtual ~SignIn() = default;

  /// Nobody where the terminal does not know yet who works here.
  virtual std::vector<Person> people() const = 0;
  virtual Place place() const { return {}; }
  /// Why nobody is signed in any more, where nobody here wanted that; for the next one to read.
  virtual QString notice() const { return {}; }

  /// With a PIN or a password, which is kept no longer than it takes. `onDone` is called once, unless
  /// somebody signs out or in before.
  virtual void signIn(const std::string& userName, const std::string& secret, OnDone onDone) = 0;
  virtual void signOut() = 0;

  /// Called whenever people(), place() or notice() are others than before. There is one who wants to know.
  void onPeopleChanged(std::function<void()> told) { m_peopleChanged = std::move(told); }

  /// Where this device may be set up anew: called when somebody wants another restaurant than this.
  void onLeave(std::function<void()> leave) {
    m_leave = std::move(leave);
    tellPeopleChanged();
  }
  bool canLeave() const { return static_cast<bool>(m_leave); }
  void leave() const {
    if (m_leave) m_leave();
  }

protected:
  void tellPeopleChanged() const {
    if (m_peopleChanged) m_peopleChanged();
  }

private:
  std::function<void()> m_peopleChanged;
  std::function<void()> m_leave;
};

} // namespace comanda::ui_login
