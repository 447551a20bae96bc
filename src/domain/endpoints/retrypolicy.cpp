#include "domain/endpoints/retrypolicy.h"

#include "core/humantext.h"
#include "core/visibletext.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

const RetrySetting *settingOf(const QString &key)
{
    const auto &all = RetryPolicy::settings();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&](const RetrySetting &s) { return s.key == key; });
    return found == all.cend() ? nullptr : &*found;
}

std::optional<double> numberOf(const QString &text)
{
    static const QRegularExpression number(uR"re(^-?[0-9]{1,9}(\.[0-9]{1,9})?$)re"_s);
    return number.match(text).hasMatch() ? std::optional(text.toDouble()) : std::nullopt;
}

QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toDouble(), 'g', 15) : value.toVariant().toString();
}

QString milliseconds(double count)
{
    const qint64 whole = std::llround(count);
    if (whole > 0 && whole < 60'000 && whole % 1000 == 0)
        return RetryPolicy::tr("%1 s").arg(whole / 1000);
    return durationText(std::chrono::milliseconds(whole));
}

bool isTime(const QString &key)
{
    return key == u"retry_delay"_s || key == u"max_delay"_s || key == u"timeout_ms"_s;
}

} // namespace

const QList<RetrySetting> &RetryPolicy::settings()
{
    static const QList<RetrySetting> all{
        {u"max_retries"_s, 3, 0, 100},
        {u"retry_delay"_s, 1000, 0, 86'400'000},
        {u"backoff"_s, 2, 1, 10},
        {u"max_delay"_s, 3'600'000, 0, 86'400'000},
        {u"jitter"_s, 0.2, 0, 1},
        {u"timeout_ms"_s, 5000, 100, 30'000},
        {u"max_in_flight"_s, 1000, 1, 1000},
        {u"max_per_second"_s, 0, 0, 1000},
        {u"breaker_failures"_s, 5, 0, 1000},
    };
    return all;
}

RetryPolicy RetryPolicy::fromJson(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    RetryPolicy policy;
    for (const RetrySetting &setting : settings()) {
        const QJsonValue value = object.value(setting.key);
        if (!value.isUndefined() && !value.isNull())
            policy.setValue(setting.key, textOf(value));
    }
    return policy;
}

QByteArray RetryPolicy::toJson() const
{
    QJsonObject object;
    for (auto value = m_values.cbegin(); value != m_values.cend(); ++value) {
        if (const auto number = numberOf(value.value()))
            object.insert(value.key(), *number);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void RetryPolicy::setValue(const QString &key, const QString &text)
{
    if (text.isEmpty())
        m_values.remove(key);
    else
        m_values.insert(key, text);
}

double RetryPolicy::effective(const QString &key) const
{
    const RetrySetting *setting = settingOf(key);
    if (!setting)
        return 0;
    const auto number = numberOf(value(key));
    return number ? qBound(setting->least, *number, setting->most) : setting->byDefault;
}

QStringList RetryPolicy::problems() const
{
    QStringList sentences;
    for (const RetrySetting &setting : settings()) {
        const QString text = value(setting.key);
        if (text.isEmpty())
            continue;
        const auto number = numberOf(text);
        if (!number)
            sentences.append(tr("%1: %2 is no number.").arg(label(setting.key), visibleText(text, 60)));
        else if (*number < setting.least || *number > setting.most)
            sentences.append(tr("%1: %2 is outside %3.").arg(label(setting.key), text, boundsWords(setting)));
    }
    return sentences;
}

QString RetryPolicy::scheduleWords() const
{
    const int retries = int(effective(u"max_retries"_s));
    if (retries == 0)
        return tr("Never tried again: the first failure is final.");
    constexpr int mostNamed = 5;
    QStringList waits;
    double total = 0;
    for (int n = 0; n < retries; ++n) {
        const double grown = effective(u"retry_delay"_s) * std::pow(effective(u"backoff"_s), std::min(n, 30));
        const double wait = std::min(grown, effective(u"max_delay"_s));
        total += wait;
        if (n < mostNamed)
            waits.append(milliseconds(wait));
    }
    const double jitter = effective(u"jitter"_s);
    QString words = retries > mostNamed ? tr("Tried again after %1 and so on").arg(waits.join(u", "_s))
                                        : tr("Tried again after %1").arg(joinedList(waits));
    if (jitter > 0)
        words += tr(", give or take %1 %").arg(numberText(jitter * 100));
    return tr("%1; given up after %n retries, about %2 after the first attempt.", nullptr, retries)
        .arg(words, milliseconds(total));
}

QString RetryPolicy::label(const QString &key)
{
    static const QMap<QString, const char *> words{
        {u"max_retries"_s, QT_TR_NOOP("Retries")},
        {u"retry_delay"_s, QT_TR_NOOP("First wait, ms")},
        {u"backoff"_s, QT_TR_NOOP("Growth of the wait")},
        {u"max_delay"_s, QT_TR_NOOP("Longest wait, ms")},
        {u"jitter"_s, QT_TR_NOOP("Spread of the wait")},
        {u"timeout_ms"_s, QT_TR_NOOP("Timeout, ms")},
        {u"max_in_flight"_s, QT_TR_NOOP("Under way, at most")},
        {u"max_per_second"_s, QT_TR_NOOP("A second, at most")},
        {u"breaker_failures"_s, QT_TR_NOOP("Failures until it is held back")},
    };
    const auto found = words.constFind(key);
    return found == words.cend() ? key : tr(*found);
}

QString RetryPolicy::explanation(const QString &key)
{
    static const QMap<QString, const char *> words{
        {u"max_in_flight"_s,
            QT_TR_NOOP("The upper limit. Below it the engine adapts how many requests may be under way: more while the "
                       "endpoint answers fast, few while it times out.")},
        {u"max_per_second"_s,
            QT_TR_NOOP("What is above it waits for its turn. Fractions are allowed: 0.5 is one in two seconds.")},
        {u"breaker_failures"_s,
            QT_TR_NOOP("After so many failures in a row deliveries wait, and single ones try the endpoint out.")},
    };
    const auto found = words.constFind(key);
    return found == words.cend() ? QString() : tr(*found);
}

QString RetryPolicy::boundsWords(const RetrySetting &setting)
{
    if (setting.key == u"max_per_second"_s)
        return tr("%1 to %2; 0 is no limit").arg(numberText(setting.least), numberText(setting.most));
    const QString words = tr("%1 to %2, else %3")
                              .arg(numberText(setting.least), numberText(setting.most), numberText(setting.byDefault));
    if (setting.key == u"breaker_failures"_s)
        return tr("%1; 0 is never").arg(words);
    if (isTime(setting.key) && setting.byDefault >= 1000)
        return tr("%1 (%2)").arg(words, milliseconds(setting.byDefault));
    return words;
}

} // namespace signalbox
