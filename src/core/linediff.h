#pragma once

#include <QStringList>

namespace signalbox {

/// One line of a comparison.
struct DiffLine {
    enum class Kind { Same, Removed, Added };

    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// What makes `before` into `after`, with as few changed lines as there can be (Myers' algorithm). Its cost grows with
/// the number of differences; where there are more than a few thousand, the differing middle is removed and added whole.
QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after);

} // namespace signalbox
