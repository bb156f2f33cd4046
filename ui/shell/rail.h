// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/avatar.h"
#include "ui/kit/icon.h"
#include "ui/kit/panel.h"

#include <QString>
#include <QStringList>
#include <vector>

class QBoxLayout;

namespace comanda::shell {

class RailItem;

/// The places one can go to: standing at the left in landscape, lying at the bottom in portrait. What does
/// not fit is found behind More, which is there when there is something behind it.
class Rail : public kit::Panel {
  Q_OBJECT

public:
  struct Entry {
    QString id;
    QString label;
    kit::Icon icon;
    bool isInMore = false; ///< Always behind More.
  };

  Rail(const theme::Theme& theme, const std::vector<Entry>& entries, QWidget* parent = nullptr);

  void setOrientation(Qt::Orientation orientation);
  Qt::Orientation orientation() const { return m_orientation; }
  /// What stays in sight; all that is not always behind More where nothing is named.
  void keep(const QStringList& ids);
  /// The entry that is marked; none with an id that is not there.
  void setCurrent(const QString& id);
  /// Nobody with an empty name.
  void setPerson(const QString& name);
  /// What is behind More as the rail is now.
  std::vector<Entry> entriesInMore() const;

Q_SIGNALS:
  void chosen(const QString& id);
  void morePressed();
  void personPressed();

protected:
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

private:
  void arrange();
  bool isInMore(const Entry& entry) const;
  void mark();

  const theme::Theme& m_theme;
  std::vector<Entry> m_entries;
  QStringList m_kept;
  std::vector<RailItem*> m_items; ///< One per entry.
  RailItem* m_more;
  QWidget* m_brand;
  kit::Avatar* m_person;
  QBoxLayout* m_layout;
  Qt::Orientation m_orientation = Qt::Vertical;
  QString m_current;
};

} // namespace comanda::shell
