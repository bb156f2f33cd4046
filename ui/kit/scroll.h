// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLayout;
class QScrollArea;
class QWidget;

namespace comanda::kit {

/// Makes a scroll area one of ours: without a frame and a fill of its own, moved by a finger, no stop of Tab.
void dressScroll(QScrollArea& area);

/// Puts what is to be scrolled into an area, which owns it from then on; it has no fill either.
void putInto(QScrollArea& area, QWidget* content);

/// The two in one: an area around this, as wide as it is itself.
QScrollArea* scrolled(QWidget* content);

/// Takes everything out of a layout, the layouts in it included. The widgets are deleted when control is back
/// in the event loop: one of them may have been tapped just now.
void emptyLayout(QLayout& layout);

} // namespace comanda::kit
