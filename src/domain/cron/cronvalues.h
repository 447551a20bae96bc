#pragma once

#include <QList>
#include <QString>

#include <bitset>

namespace signalbox {

template <std::size_t Size>
QList<int> cronValues(const std::bitset<Size> &set)
{
    QList<int> values;
    for (std::size_t i = 0; i < Size; ++i) {
        if (set.test(i))
            values.append(int(i));
    }
    return values;
}

/// "0 to 5, 30 and 31": runs of at least three are drawn together.
QString cronValueList(const QList<int> &values);

} // namespace signalbox
