// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/refusal_text.h"

#include "domain/contract/options.h"

#include <QCoreApplication>
#include <string>
#include <string_view>

namespace comanda::models {
namespace {

QString translated(std::string_view says) {
  return says.empty() ? QCoreApplication::translate("Outcome", "The host did not say why.")
                      : QCoreApplication::translate("Outcome", std::string(says).c_str());
}

} // namespace

QString refusalText(v1::Rule rule) {
  return translated(contract::says(rule));
}

QString refusalText(const v1::Outcome& outcome) {
  if (outcome.has_rejected()) {
    return refusalText(outcome.rejected().rule());
  }
  if (!outcome.has_refused()) {
    return {};
  }
  const v1::Refused& refused = outcome.refused();
  if (refused.refusal() == v1::READ_ONLY && refused.violations_size() > 0) {
    return QString::fromStdString(refused.violations(0).message());
  }
  return translated(contract::says(refused.refusal()));
}

} // namespace comanda::models
