// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/login/sign_in.h"

#include <QObject>
#include <QString>
#include <string>
#include <vector>

namespace comanda::ui_login {

/// A PIN has 4 to 8 digits; with the last of them it is sent by itself only when it is as long as it can be.
inline constexpr int kPinDigitsMin = 4;
inline constexpr int kPinDigitsMax = 8;

/// Logging in as it is shown.
struct LoginView {
  /// Digits on the pad, or a password that is typed.
  enum class Secret { Pin, Password };

  QString restaurant;
  QString about;
  std::vector<Person> people; ///< Empty: the user name is typed.
  int chosen = -1;            ///< Of the people.
  QString greeting;           ///< "Hello Ana".
  QString hint;               ///< "Your PIN", or what went wrong.
  bool isTrouble = false;     ///< The hint is what went wrong.
  Secret secret = Secret::Pin;
  int digits = 0; ///< How many were typed; which ones is nobody's business.
  bool isBusy = false;
  bool canType = false;    ///< It is known whose secret it is.
  bool canLeave = false;   ///< For another restaurant.
  bool canConfirm = false; ///< Enough was typed, of a PIN.
};

/// Who signs in, and with what. Whatever was typed is forgotten as soon as it is sent.
class LoginPresenter : public QObject {
  Q_OBJECT

public:
  /// Outlives this.
  explicit LoginPresenter(SignIn& signIn, QObject* parent = nullptr);
  ~LoginPresenter() override;

  const LoginView& view() const { return m_view; }

  void choose(const std::string& personId);
  /// Where nobody is known to choose from.
  void typeUserName(const QString& userName);
  void typeDigit(const QString& digit);
  void eraseDigit();
  void confirm();
  void useSecret(LoginView::Secret secret);
  void signInWith(const QString& password);
  /// This device is to be for another restaurant.
  void leave();
  /// Somebody else stands here now: nothing is left of the one before.
  void begin();

Q_SIGNALS:
  void changed();
  /// The secret was wrong, or the host cannot be asked: the sentence is in the view.
  void rejected();

private:
  void send(std::string secret);
  void done(const QString& trouble);
  void forgetDigits();
  void forgetTrouble();
  void refresh();
  std::string userName() const;

  SignIn& m_signIn;
  LoginView m_view;
  std::string m_chosenId;
  QString m_typedName;
  std::string m_digits;
  QString m_trouble;
  int m_asked = 0; ///< Which answer is awaited: that of an earlier question says nothing any more.
};

} // namespace comanda::ui_login
