#include "data/expectedcolumns.h"

#include <QList>

namespace signalbox {

namespace {

/// Inside a function, so that it is there whichever file's objects are made first.
QList<std::function<ExpectedColumns::Columns()>> &rooms()
{
    static QList<std::function<ExpectedColumns::Columns()>> all;
    return all;
}

} // namespace

ExpectedColumns::ExpectedColumns(const std::function<Columns()> &columns)
{
    rooms().append(columns);
}

ExpectedColumns::Columns ExpectedColumns::all(QStringList *twice)
{
    Columns whole;
    for (const auto &columns : std::as_const(rooms())) {
        const Columns ofRoom = columns();
        for (auto entry = ofRoom.cbegin(); entry != ofRoom.cend(); ++entry) {
            if (twice && whole.contains(entry.key()))
                twice->append(entry.key());
            whole.insert(entry.key(), entry.value());
        }
    }
    return whole;
}

} // namespace signalbox
