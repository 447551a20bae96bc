#include "domain/cron/cronvalues.h"

#include "core/humantext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct CronValueWords {
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)
};

} // namespace

QString cronValueList(const QList<int> &values)
{
    QStringList texts;
    for (qsizetype from = 0; from < values.size();) {
        qsizetype to = from;
        while (to + 1 < values.size() && values[to + 1] == values[to] + 1)
            ++to;
        if (to - from >= 2) {
            texts.append(CronValueWords::tr("%1 to %2", "values").arg(values[from]).arg(values[to]));
        } else {
            for (qsizetype i = from; i <= to; ++i)
                texts.append(QString::number(values[i]));
        }
        from = to + 1;
    }
    return joinedList(texts);
}

} // namespace signalbox
