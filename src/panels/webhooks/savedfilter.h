#pragma once

#include <QList>
#include <QString>

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

} // namespace signalbox
