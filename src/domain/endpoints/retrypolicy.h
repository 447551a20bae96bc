#pragma once

#include <QCoreApplication>
#include <QMap>

namespace signalbox {

/// One number that retry_config may hold: its default and bounds, as the delivery engine takes them.
struct RetrySetting {
    QString key;
    double byDefault = 0;
    double least = 0;
    double most = 0;
};

/// An endpoint's retry_config: what was typed for each key that is set. A key that is not set counts as its default, one
/// out of bounds as the bound.
class RetryPolicy
{
    Q_DECLARE_TR_FUNCTIONS(RetryPolicy)

public:
    static const QList<RetrySetting> &settings();
    static RetryPolicy fromJson(const QString &json); // keys that we do not know are left out
    QByteArray toJson() const; // of valid values

    const QMap<QString, QString> &values() const { return m_values; }
    QString value(const QString &key) const { return m_values.value(key); }
    void setValue(const QString &key, const QString &text); // empty: not set

    double effective(const QString &key) const;
    /// One sentence for each value that is not taken as it stands.
    QStringList problems() const;
    /// When it is tried again, and when it is given up: "after 1 s, 2 s and 4 s".
    QString scheduleWords() const;

    static QString label(const QString &key); // "Retries"
    static QString explanation(const QString &key); // what a label cannot say; empty for most
    static QString boundsWords(const RetrySetting &setting); // "0 to 100, else 3"

    bool operator==(const RetryPolicy &) const = default;

private:
    QMap<QString, QString> m_values;
};

} // namespace signalbox
