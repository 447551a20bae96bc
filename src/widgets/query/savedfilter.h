#pragma once

#include <QList>
#include <QStringList>

#include <functional>

namespace signalbox {

/// A filter's text under a name. The text, and not what it means now: "today" is another day tomorrow.
struct SavedFilter {
    QString name;
    QString text;

    bool operator==(const SavedFilter &) const = default;
};

/// Where saved filters are kept.
struct SavedFilterStore {
    std::function<QList<SavedFilter>()> load;
    std::function<void(const QList<SavedFilter> &)> save;
};

/// As settings keep them: name, text, name, text...
QStringList savedFilterLines(const QList<SavedFilter> &filters);
QList<SavedFilter> savedFilters(const QStringList &lines);

} // namespace signalbox
