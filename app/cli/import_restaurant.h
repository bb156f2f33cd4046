// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/data_folder.h"
#include "app/failure.h"
#include "comanda/v1/command.pb.h"
#include "domain/house.h"

#include <QCommandLineParser>
#include <optional>
#include <vector>

/// The restaurant that something is imported into.
namespace comanda::cli {

/// --name, --currency and --time-zone, by which an import makes a new restaurant.
void declareNewRestaurant(QCommandLineParser& parser);

/// The settings that make the restaurant which the command line names: without taxes, in English, the
/// business day ends at four. Nothing where it names none; Usage where it names it by halves.
app::Result<std::optional<v1::Settings>> newRestaurant(const QCommandLineParser& parser);

/// The house of a folder that no host is running on, read and not touched; an empty one where there is no
/// journal. Errors as journal::ReadingPlace::withoutHost and Store::load.
app::Result<domain::House> readHouse(const DataFolder& data);

/// The command that makes the wanted restaurant of a house that is not set up; nothing where it is that
/// restaurant already. Usage where it is another one, or where none is wanted and none is there.
app::Result<std::vector<v1::Command>> makeRestaurant(const domain::House& house,
                                                     const std::optional<v1::Settings>& wanted);

} // namespace comanda::cli
