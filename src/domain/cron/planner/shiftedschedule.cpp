#include "domain/cron/planner/collisionplan.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int minutesOfHour = 60;

std::optional<QString> shiftedStep(int step, int minutes)
{
    if (step < 2 || minutesOfHour % step != 0)
        return std::nullopt;
    const int first = ((minutes % step) + step) % step;
    return first == 0 ? u"*/%1"_s.arg(step) : u"%1-59/%2"_s.arg(first).arg(step);
}

std::optional<QString> shiftedList(const QString &field, int minutes, bool mayGoRound)
{
    QList<int> values;
    for (const QString &value : field.split(u',')) {
        const int shifted = value.toInt() + minutes;
        if (!mayGoRound && (shifted < 0 || shifted >= minutesOfHour))
            return std::nullopt;
        values.append(((shifted % minutesOfHour) + minutesOfHour) % minutesOfHour);
    }
    std::ranges::sort(values);
    QStringList texts;
    for (const int value : std::as_const(values))
        texts.append(QString::number(value));
    return texts.join(u',');
}

} // namespace

std::optional<QString> shiftedSchedule(const QString &schedule, int minutes)
{
    static const QRegularExpression steps(u"^\\*/(\\d{1,2})$"_s);
    static const QRegularExpression list(u"^\\d{1,2}(,\\d{1,2})*$"_s);
    QStringList fields = schedule.simplified().split(u' ');
    if (fields.size() != 5)
        return std::nullopt;
    std::optional<QString> shifted;
    if (const auto step = steps.match(fields.first()); step.hasMatch())
        shifted = shiftedStep(step.captured(1).toInt(), minutes);
    else if (list.match(fields.first()).hasMatch())
        shifted = shiftedList(fields.first(), minutes, fields.at(1) == "*"_L1);
    if (!shifted)
        return std::nullopt;
    fields.first() = *shifted;
    return fields.join(u' ');
}

} // namespace signalbox
