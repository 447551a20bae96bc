#include "filterparts.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;

QString FilterParts::text()
{
    static const QStringList parts{u"trip"_s, u"."_s, u"*"_s, u" "_s, u"\""_s, u"\\"_s, u","_s, u":"_s, u"-"_s, u"="_s,
        u"{"_s, u"}"_s, u"["_s, u"\n"_s, u"\t"_s, u"\r"_s, u"\u202E"_s, u"\u00a0"_s, u"\U0001F682"_s, u"\U000E0041"_s,
        QString(QChar(0xd83d)), u"state"_s, u"42"_s, u"null"_s, u"\u2028"_s, u"\\n"_s, u"\\u0041"_s, u"n"_s, u"'"_s,
        u"%"_s, u"$1"_s, u";"_s, u"é"_s, u"東"_s, u"/"_s};
    QString result;
    for (int i = below(6) + 1; i > 0; --i)
        result += parts.at(below(int(parts.size())));
    return result;
}

QString FilterParts::garbage()
{
    QString result;
    for (int i = 0; i < 4; ++i)
        result += text() + (i % 2 ? u" "_s : u"status:"_s) + QChar(m_seed % 5 == 0 ? u'\0' : u'y');
    return result;
}

Instant FilterParts::instant(qint64 secondsLater)
{
    // Around the end of summer time too, where the clock shows the same hour twice.
    const char *base = chance() ? "2024-10-27 00:30:00+00" : "2024-02-29 23:00:00+00";
    const qint64 micros = chance() ? below(1'000'000) : chance() ? below(10) * 100'000 : 0;
    return *Instant::fromPostgres(base) + std::chrono::seconds(secondsLater) + std::chrono::minutes(below(100))
        + std::chrono::microseconds(micros);
}

NumberRange FilterParts::range(int most)
{
    const qint64 from = chance() ? below(most) : below(12) * 1000;
    switch (below(6)) {
    case 0:
        return {from, {}};
    case 1:
        return {{}, from};
    case 2:
        return {from, from + below(4) * 500};
    default:
        return {};
    }
}

std::optional<TimeBound> FilterParts::since()
{
    if (!chance())
        return std::nullopt;
    return chance() ? TimeBound{{}, std::chrono::seconds(below(2'000'000) + 100'000)} : TimeBound{instant(0)};
}

std::optional<TimeBound> FilterParts::until()
{
    if (!chance())
        return std::nullopt;
    return chance() ? TimeBound{{}, std::chrono::seconds(below(90'000))} : TimeBound{instant(2'000'000'000)};
}

} // namespace signalbox::test
