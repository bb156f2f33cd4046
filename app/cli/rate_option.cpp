// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rate_option.h"

#include <QRegularExpression>
#include <QStringList>
#include <optional>

namespace comanda::cli {
namespace {

using metrics::Rate;
using metrics::RateClass;
using metrics::RateScope;

constexpr int kRateMax = 1'000'000;
constexpr int kRateSecondsMax = 3'600;

QString toText(std::string_view name) {
  return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

std::optional<RateClass> rateClassOf(const QString& name) {
  for (std::size_t i = 0; i < metrics::kRateClasses; ++i) {
    if (name == toText(metrics::nameOf(static_cast<RateClass>(i)))) {
      return static_cast<RateClass>(i);
    }
  }
  return std::nullopt;
}

QString rateClassNames() {
  QStringList names;
  for (std::size_t i = 0; i < metrics::kRateClasses; ++i) {
    names.append(toText(metrics::nameOf(static_cast<RateClass>(i))));
  }
  return names.join(QStringLiteral(", "));
}

std::optional<Rate> rateOf(const QString& text) {
  static const QRegularExpression form(QStringLiteral(R"(\A(\d{1,7})/(\d{1,4}),(\d{1,7})\z)"));
  const QRegularExpressionMatch match = form.match(text);
  const int times = match.captured(1).toInt();
  const int seconds = match.captured(2).toInt();
  const int atOnce = match.captured(3).toInt();
  if (times < 1 || times > kRateMax || seconds < 1 || seconds > kRateSecondsMax || atOnce < 1 ||
      atOnce > kRateMax) {
    return std::nullopt;
  }
  return Rate{.times = times, .per = std::chrono::seconds(seconds), .atOnce = atOnce};
}

} // namespace

std::expected<void, QString> setRate(metrics::RateRules& rules, const QString& text) {
  const auto wrong = [&text](const QString& why) {
    return std::unexpected(QStringLiteral("--rate %1: %2").arg(text, why));
  };
  static const QRegularExpression form(QStringLiteral(R"(\A(address|user)\.(\w+)=(.*)\z)"));
  const QRegularExpressionMatch match = form.match(text);
  if (!match.hasMatch()) {
    return wrong(
        QStringLiteral("say it as %1, where SCOPE is address or user.").arg(QLatin1String(kRateForm)));
  }
  const auto rateClass = rateClassOf(match.captured(2));
  if (!rateClass) {
    return wrong(QStringLiteral("the class is one of %1.").arg(rateClassNames()));
  }
  const bool isOff = match.captured(3) == QLatin1String("off");
  if (isOff && *rateClass == RateClass::Login) {
    return wrong(QStringLiteral("logins always have a limit."));
  }
  const std::optional<Rate> rate = isOff ? Rate{} : rateOf(match.captured(3));
  if (!rate) {
    return wrong(
        QStringLiteral("the limit is TIMES/SECONDS,AT_ONCE in whole numbers from 1 (SECONDS to %1), such as "
                       "200/1,1000, or off.")
            .arg(kRateSecondsMax));
  }
  auto& rates =
      match.captured(1) == toText(metrics::nameOf(RateScope::User)) ? rules.ofUser : rules.ofAddress;
  rates[static_cast<std::size_t>(*rateClass)] = *rate;
  return {};
}

} // namespace comanda::cli
