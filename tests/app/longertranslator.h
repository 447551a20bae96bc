#pragma once

#include <QRegularExpression>
#include <QTranslator>

namespace signalbox {

/// A language whose every word is two fifths longer than the English one; places for values and the letters of
/// shortcuts stay as they are.
class LongerTranslator final : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int) const override
    {
        static const QRegularExpression word(QStringLiteral("[^\\s]+"));
        const QString text = QString::fromUtf8(source);
        QString longer;
        qsizetype end = 0;
        for (auto match = word.globalMatch(text); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            longer += QStringView(text).sliced(end, one.capturedStart() - end);
            longer += one.captured();
            if (!one.captured().contains(u'%') && !one.captured().contains(u'"'))
                longer += QString((one.capturedLength() * 2 + 2) / 5, u'e');
            end = one.capturedEnd();
        }
        return longer + text.mid(end);
    }
};

} // namespace signalbox
