#pragma once

#include "domain/filter/filterrange.h"

#include <QList>
#include <QRandomGenerator>
#include <QString>

namespace signalbox::test {

/// The parts that filters of any kind are made of, the same ones for the same seed. Absolute times lie in 2024, since:
/// before until:.
class FilterParts
{
public:
    explicit FilterParts(quint32 seed) : m_seed(seed), m_random(seed) { }

    QString text(); // everything that could confuse a parser
    QString garbage(); // such texts with keys between them

protected:
    int below(int limit) { return m_random.bounded(limit); }
    bool chance() { return below(3) == 0; }
    qint64 id() { return qint64(m_random.generate64() >> 2) + 1; }
    std::optional<TimeBound> since();
    std::optional<TimeBound> until();
    NumberRange range(int most);
    template <typename Make>
    void some(Make make)
    {
        for (int i = chance() ? below(3) + 1 : 0; i > 0; --i)
            make();
    }
    template <typename T>
    static void add(QList<T> &list, const T &value)
    {
        if (!list.contains(value))
            list.append(value);
    }

private:
    Instant instant(qint64 secondsLater);

    quint32 m_seed;
    QRandomGenerator m_random;
};

} // namespace signalbox::test
