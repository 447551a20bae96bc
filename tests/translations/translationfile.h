#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signalbox {

/// One message of a .ts file.
struct TranslatedMessage {
    QString context;
    QString source;
    QString comment;
    bool hasPlurals = false;
    bool unfinished = false; // or vanished, or obsolete
    QStringList forms; // one, or as many as the language has plural forms
};

/// What lupdate and the translators keep in a .ts file, and what is wrong with it, in words.
class TranslationFile
{
public:
    /// An unreadable file has no messages and says so in `problems`.
    static TranslationFile read(const QByteArray &xml);

    const QList<TranslatedMessage> &messages() const { return m_messages; }

    /// What keeps a message from being shown as it was meant: unfinished, a plural form missing, other placeholders or
    /// another number of accelerators than the source.
    QStringList problems() const;
    /// Messages that one has and `fresh`, just made from the sources, has not; and the other way round.
    QStringList differencesFrom(const TranslationFile &fresh) const;

private:
    QList<TranslatedMessage> m_messages;
    QString m_unreadable;
};

} // namespace signalbox
