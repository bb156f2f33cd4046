// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessible>

class QWidget;

namespace comanda::kit {

/// What a widget is to a screen reader, where Qt would call it a plain area, a push button or a check box. A
/// button keeps its name, its state and its press. With QAccessible::NoRole it is what Qt calls it again. On
/// the GUI thread.
void setRole(QWidget& widget, QAccessible::Role role);

} // namespace comanda::kit
