#pragma once

#include <QMap>
#include <QStringList>

#include <functional>

namespace signalbox {

/// The columns that the stores expect of each statement they read, by statement id. A room says them in a file of its
/// own, shapes_<room>.cpp beside its tests, which the build finds:
///     static const ExpectedColumns cron([] { return columnsOf(cronOverviewShape(), jobRunShape()); });
class ExpectedColumns
{
public:
    using Columns = QMap<QString, QStringList>;

    explicit ExpectedColumns(const std::function<Columns()> &columns);

    /// What all rooms said; a statement that two of them claim stands in `twice` as well.
    static Columns all(QStringList *twice = nullptr);
};

template <typename... Shapes>
ExpectedColumns::Columns columnsOf(const Shapes &...shapes)
{
    return {{shapes.statement(), shapes.columns()}...};
}

} // namespace signalbox
