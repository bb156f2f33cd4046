// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/terminal/draft_folder.h"

#include "ui/plan_editor/draft_bytes.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <utility>

namespace comanda::terminal {
namespace {

const QString kDraftSuffix = QStringLiteral(".plan");

} // namespace

DraftFolder::DraftFolder(const QString& folder, QString restaurant)
    : m_folder(folder),
      m_restaurant(std::move(restaurant)) {}

// An id is no file name, and who works where is nobody's business.
QString DraftFolder::pathOf(const std::string& staffId) const {
  const QByteArray both = m_restaurant.toUtf8() + '\n' + QByteArray::fromStdString(staffId);
  const QByteArray name = QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex();
  return m_folder.filePath(QString::fromLatin1(name) + kDraftSuffix);
}

QByteArray DraftFolder::recall(const std::string& staffId) const {
  QFile file(pathOf(staffId));
  return file.open(QIODevice::ReadOnly) && file.size() <= ui_plan_editor::kDraftBytesMax
             ? file.read(ui_plan_editor::kDraftBytesMax)
             : QByteArray();
}

void DraftFolder::keep(const std::string& staffId, const QByteArray& draft) {
  const QString path = pathOf(staffId);
  if (draft.isEmpty()) {
    QFile::remove(path);
    return;
  }
  m_folder.mkpath(QStringLiteral("."));
  QSaveFile file(path);
  if (file.open(QIODevice::WriteOnly) && file.write(draft) == draft.size() && file.commit()) {
    makeRoom();
  }
}

void DraftFolder::makeRoom() const {
  const QFileInfoList all =
      m_folder.entryInfoList({QLatin1Char('*') + kDraftSuffix}, QDir::Files, QDir::Time); // the newest first
  for (qsizetype i = kFilesMax; i < all.size(); ++i) {
    QFile::remove(all[i].filePath());
  }
}

} // namespace comanda::terminal
