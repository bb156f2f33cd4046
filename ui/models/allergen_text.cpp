// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/allergen_text.h"

#include <QCoreApplication>

namespace comanda::models {

QString allergenText(v1::Allergen allergen) {
  const auto tr = [](const char* word) { return QCoreApplication::translate("Allergen", word); };
  switch (allergen) {
  case v1::GLUTEN: return tr(QT_TRANSLATE_NOOP("Allergen", "Gluten"));
  case v1::CRUSTACEANS: return tr(QT_TRANSLATE_NOOP("Allergen", "Crustaceans"));
  case v1::EGGS: return tr(QT_TRANSLATE_NOOP("Allergen", "Eggs"));
  case v1::FISH: return tr(QT_TRANSLATE_NOOP("Allergen", "Fish"));
  case v1::PEANUTS: return tr(QT_TRANSLATE_NOOP("Allergen", "Peanuts"));
  case v1::SOYBEANS: return tr(QT_TRANSLATE_NOOP("Allergen", "Soya"));
  case v1::MILK: return tr(QT_TRANSLATE_NOOP("Allergen", "Milk"));
  case v1::NUTS: return tr(QT_TRANSLATE_NOOP("Allergen", "Nuts"));
  case v1::CELERY: return tr(QT_TRANSLATE_NOOP("Allergen", "Celery"));
  case v1::MUSTARD: return tr(QT_TRANSLATE_NOOP("Allergen", "Mustard"));
  case v1::SESAME: return tr(QT_TRANSLATE_NOOP("Allergen", "Sesame"));
  case v1::SULPHITES: return tr(QT_TRANSLATE_NOOP("Allergen", "Sulphites"));
  case v1::LUPIN: return tr(QT_TRANSLATE_NOOP("Allergen", "Lupin"));
  case v1::MOLLUSCS: return tr(QT_TRANSLATE_NOOP("Allergen", "Molluscs"));
  default: return {};
  }
}

} // namespace comanda::models
