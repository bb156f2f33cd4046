// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plan_editor/drafts.h"

#include <QDir>
#include <QString>

namespace comanda::terminal {

/// Drafts as files of this device, one for each person of each restaurant. A file is there whole or not at
/// all, whenever the power goes. Nothing is said where the disk does not take it: the draft is still there to
/// be saved.
class DraftFolder : public ui_plan_editor::Drafts {
public:
  /// Older ones make room for others: drafts of restaurants that are not joined any more.
  static constexpr int kFilesMax = 50;

  /// `restaurant` tells this restaurant from all others, such as the fingerprint of its host.
  DraftFolder(const QString& folder, QString restaurant);

  QByteArray recall(const std::string& staffId) const override;
  void keep(const std::string& staffId, const QByteArray& draft) override;

private:
  QString pathOf(const std::string& staffId) const;
  void makeRoom() const;

  QDir m_folder;
  QString m_restaurant;
};

} // namespace comanda::terminal
