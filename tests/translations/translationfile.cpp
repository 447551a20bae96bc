#include "translations/translationfile.h"

#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pluralForms = 2; // German and English have as many

QString nameOf(const TranslatedMessage &message)
{
    const QString comment = message.comment.isEmpty() ? QString() : u" (%1)"_s.arg(message.comment);
    return u"%1: \"%2\"%3"_s.arg(message.context, message.source, comment);
}

QStringList placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(?:n|[1-9][0-9]?)"_s);
    QStringList found;
    for (const auto &match : pattern.globalMatch(text)) {
        if (!found.contains(match.captured()))
            found.append(match.captured());
    }
    found.sort();
    return found;
}

qsizetype accelerators(const QString &text)
{
    static const QRegularExpression pattern(u"&(?=[\\p{L}\\p{N}])"_s);
    return QString(text).remove(u"&&"_s).count(pattern);
}

/// The count may be said in words where there is one form for it: "a delivery", "keine Zustellung".
QStringList withoutCount(QStringList names)
{
    names.removeAll(u"%n"_s);
    names.removeAll(u"%Ln"_s);
    return names;
}

QStringList formProblems(const TranslatedMessage &message, const QString &form)
{
    QStringList problems;
    QStringList expected = placeholders(message.source);
    QStringList found = placeholders(form);
    if (message.hasPlurals && form == message.forms.first() && withoutCount(found) == found) {
        expected = withoutCount(expected);
        found = withoutCount(found);
    }
    if (found != expected) {
        problems.append(
            u"\"%1\" has the placeholders [%2], its source [%3]"_s.arg(form, found.join(u' '), expected.join(u' ')));
    }
    if (accelerators(form) != accelerators(message.source)) {
        problems.append(u"\"%1\" has %2 accelerators (&), its source %3"_s.arg(form)
                            .arg(accelerators(form))
                            .arg(accelerators(message.source)));
    }
    return problems;
}

QStringList problemsOf(const TranslatedMessage &message)
{
    if (message.unfinished)
        return {u"is not translated, or its translation is marked as unfinished"_s};
    if (message.hasPlurals && message.forms.size() != pluralForms)
        return {u"has %1 plural forms of %2"_s.arg(message.forms.size()).arg(pluralForms)};
    QStringList problems;
    for (const QString &form : message.forms) {
        if (form.isEmpty())
            problems.append(message.hasPlurals ? u"lacks a plural form"_s : u"is not translated"_s);
        else
            problems += formProblems(message, form);
    }
    return problems;
}

TranslatedMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TranslatedMessage message;
    message.context = context;
    message.hasPlurals = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.unfinished = xml.attributes().hasAttribute("type"_L1);
            if (!message.hasPlurals) {
                message.forms.append(xml.readElementText());
                continue;
            }
            while (xml.readNextStartElement())
                message.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QStringList missingFrom(
    const QList<TranslatedMessage> &known, const QList<TranslatedMessage> &asked, const QString &words)
{
    const auto key = [](const TranslatedMessage &message) {
        return nameOf(message) + (message.hasPlurals ? u" with plurals"_s : QString());
    };
    QSet<QString> names;
    for (const TranslatedMessage &message : known)
        names.insert(key(message));
    QStringList problems;
    for (const TranslatedMessage &message : asked) {
        if (!names.contains(key(message)))
            problems.append(key(message) + words);
    }
    return problems;
}

} // namespace

TranslationFile TranslationFile::read(const QByteArray &xml)
{
    TranslationFile file;
    QXmlStreamReader reader(xml);
    QString context;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == "name"_L1)
            context = reader.readElementText();
        else if (reader.name() == "message"_L1)
            file.m_messages.append(readMessage(reader, context));
    }
    if (reader.hasError())
        file.m_unreadable = u"line %1: %2"_s.arg(reader.lineNumber()).arg(reader.errorString());
    return file;
}

QStringList TranslationFile::problems() const
{
    if (!m_unreadable.isEmpty())
        return {m_unreadable};
    QStringList problems;
    for (const TranslatedMessage &message : m_messages) {
        for (const QString &problem : problemsOf(message))
            problems.append(nameOf(message) + u": "_s + problem);
    }
    return problems;
}

QStringList TranslationFile::differencesFrom(const TranslationFile &fresh) const
{
    return missingFrom(m_messages, fresh.m_messages, u": is in the sources, but not here"_s)
        + missingFrom(fresh.m_messages, m_messages, u": is not in the sources any more"_s);
}

} // namespace signalbox
