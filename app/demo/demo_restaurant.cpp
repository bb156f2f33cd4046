// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/demo_restaurant.h"

#include "domain/values/assert.h"

#include <google/protobuf/util/json_util.h>

#include <QDir>
#include <QFile>

namespace comanda::demo {

std::vector<v1::CommandBatch> setUpBatches() {
  std::vector<v1::CommandBatch> batches;
  const QDir folder(QStringLiteral(":/demo"));
  for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
    QFile file(folder.filePath(name));
    COMANDA_ASSERT(file.open(QIODevice::ReadOnly), "a file that is compiled in can be read");
    const auto parsed =
        google::protobuf::util::JsonStringToMessage(file.readAll().toStdString(), &batches.emplace_back());
    COMANDA_ASSERT(parsed.ok(), "the demo restaurant has the form of the contract: a test says so");
  }
  COMANDA_ASSERT(!batches.empty(), "the demo restaurant is compiled in");
  return batches;
}

} // namespace comanda::demo
