#include "domain/cron/crondialect.h"

#include <QVersionNumber>

namespace signalbox {

namespace {

CronDialect::LongSteps longStepsOf(const QVersionNumber &version)
{
    if (version < QVersionNumber(1, 6))
        return CronDialect::LongSteps::FirstOnly;
    if (version.majorVersion() > 1 || version.minorVersion() > 6)
        return CronDialect::LongSteps::Refused;
    // pg_cron calls itself 1.6 from 1.6.1 to 1.6.7, and refuses them from 1.6.5 on.
    if (version.segmentCount() < 3)
        return CronDialect::LongSteps::Either;
    return version.microVersion() < 5 ? CronDialect::LongSteps::FirstOnly : CronDialect::LongSteps::Refused;
}

} // namespace

CronDialect CronDialect::ofVersion(const QString &version)
{
    CronDialect dialect;
    const QVersionNumber number = QVersionNumber::fromString(version);
    if (number.isNull())
        return dialect;
    dialect.intervals = number >= QVersionNumber(1, 5);
    dialect.lastDay = number >= QVersionNumber(1, 6);
    dialect.backwardRanges = dialect.lastDay;
    dialect.yearlyFires = !dialect.lastDay;
    dialect.longSteps = longStepsOf(number);
    return dialect;
}

} // namespace signalbox
