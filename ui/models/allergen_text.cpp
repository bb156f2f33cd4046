// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/allergen_text.h"

#include <QCoreApplication>

namespace comanda::models {

QString allergenText(v1::Allergen allergen) {
  const auto named = [](const char* word) { return QCoreApplication::translate("Allergen", word); };
  switch (allergen) {
  case v1::GLUTEN: return named(QT_TRANSLATE_NOOP("Allergen", "Gluten"));
  case v1::CRUSTACEANS: return named(QT_TRANSLATE_NOOP("Allergen", "Crustaceans"));
  case v1::EGGS: return named(QT_TRANSLATE_NOOP("Allergen", "Eggs"));
  case v1::FISH: return named(QT_TRANSLATE_NOOP("Allergen", "Fish"));
  case v1::PEANUTS: return named(QT_TRANSLATE_NOOP("Allergen", "Peanuts"));
  case v1::SOYBEANS: return named(QT_TRANSLATE_NOOP("Allergen", "Soya"));
  case v1::MILK: return named(QT_TRANSLATE_NOOP("Allergen", "Milk"));
  case v1::NUTS: return named(QT_TRANSLATE_NOOP("Allergen", "Nuts"));
  case v1::CELERY: return named(QT_TRANSLATE_NOOP("Allergen", "Celery"));
  case v1::MUSTARD: return named(QT_TRANSLATE_NOOP("Allergen", "Mustard"));
  case v1::SESAME: return named(QT_TRANSLATE_NOOP("Allergen", "Sesame"));
  case v1::SULPHITES: return named(QT_TRANSLATE_NOOP("Allergen", "Sulphites"));
  case v1::LUPIN: return named(QT_TRANSLATE_NOOP("Allergen", "Lupin"));
  case v1::MOLLUSCS: return named(QT_TRANSLATE_NOOP("Allergen", "Molluscs"));
  default: return {};
  }
}

} // namespace comanda::models
