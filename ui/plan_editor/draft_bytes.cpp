// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plan_editor/draft_bytes.h"

#include <QDataStream>
#include <optional>
#include <utility>

namespace comanda::ui_plan_editor {
namespace {

constexpr quint32 kDraftMark = 0x636f6d31; // "com1"; what is written differently gets another one
constexpr auto kDraftStream = QDataStream::Qt_6_0;

template <class Thing>
void writeThing(QDataStream& out, const std::optional<Thing>& thing) {
  out << thing.has_value();
  if (thing) out << QByteArray::fromStdString(thing->SerializeAsString());
}

template <class Thing>
void writeChanges(QDataStream& out, const std::map<std::string, Change<Thing>>& changes) {
  out << static_cast<quint32>(changes.size());
  for (const auto& [id, change] : changes) {
    out << QByteArray::fromStdString(id);
    writeThing(out, change.before);
    writeThing(out, change.after);
  }
}

template <class Thing>
bool readThing(QDataStream& in, std::optional<Thing>& thing) {
  bool isThere = false;
  in >> isThere;
  if (!isThere) {
    return in.status() == QDataStream::Ok;
  }
  QByteArray bytes;
  in >> bytes;
  thing.emplace();
  return in.status() == QDataStream::Ok &&
         thing->ParseFromArray(bytes.constData(), static_cast<int>(bytes.size()));
}

template <class Thing>
bool readChanges(QDataStream& in, std::map<std::string, Change<Thing>>& changes) {
  quint32 count = 0;
  in >> count;
  if (in.status() != QDataStream::Ok || count > kDraftChangesMax) {
    return false;
  }
  for (quint32 i = 0; i < count; ++i) {
    QByteArray id;
    in >> id;
    Change<Thing> change;
    if (!readThing(in, change.before) || !readThing(in, change.after)) {
      return false;
    }
    const auto isOther = [&](const std::optional<Thing>& thing) {
      return thing && thing->id() != id.toStdString();
    };
    if (isOther(change.before) || isOther(change.after)) {
      return false;
    }
    changes.insert_or_assign(id.toStdString(), std::move(change));
  }
  return true;
}

} // namespace

QByteArray bytesOf(const PlanDraft& draft) {
  QByteArray bytes;
  if (draft.rooms.empty() && draft.tables.empty()) {
    return bytes;
  }
  QDataStream out(&bytes, QIODevice::WriteOnly);
  out.setVersion(kDraftStream);
  out << kDraftMark;
  writeChanges(out, draft.rooms);
  writeChanges(out, draft.tables);
  return bytes.size() > kDraftBytesMax ? QByteArray() : bytes;
}

PlanDraft draftOf(const QByteArray& bytes) {
  PlanDraft draft;
  if (bytes.isEmpty() || bytes.size() > kDraftBytesMax) {
    return draft;
  }
  QDataStream in(bytes);
  in.setVersion(kDraftStream);
  quint32 mark = 0;
  in >> mark;
  const bool isRead =
      mark == kDraftMark && readChanges(in, draft.rooms) && readChanges(in, draft.tables) && in.atEnd();
  return isRead ? draft : PlanDraft();
}

} // namespace comanda::ui_plan_editor
