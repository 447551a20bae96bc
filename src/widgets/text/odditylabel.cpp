#include "widgets/text/odditylabel.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QStringList keptWords(const TextOddities &kept)
{
    QStringList words;
    const auto add = [&words](int count, const QString &text) {
        if (count > 0)
            words.append(text);
    };
    add(kept.windowsLineEnds, OddityLabel::tr("%n Windows line end(s), CR LF", nullptr, kept.windowsLineEnds));
    add(kept.carriageReturns, OddityLabel::tr("%n carriage return(s) alone", nullptr, kept.carriageReturns));
    add(kept.noBreakSpaces, OddityLabel::tr("%n no-break space(s)", nullptr, kept.noBreakSpaces));
    add(kept.lineSeparators, OddityLabel::tr("%n Unicode line separator(s)", nullptr, kept.lineSeparators));
    add(kept.controls, OddityLabel::tr("%n control character(s)", nullptr, kept.controls));
    add(kept.invisible, OddityLabel::tr("%n invisible character(s)", nullptr, kept.invisible));
    return words;
}

QStringList escapeWords(const TextOddities &kept)
{
    QStringList words;
    if (kept.escapedSlashes > 0)
        words.append(OddityLabel::tr("%n escaped slash(es), \\/", nullptr, kept.escapedSlashes));
    if (kept.escapedAscii > 0)
        words.append(OddityLabel::tr("%n ordinary character(s) as an escape like \\u003c", nullptr, kept.escapedAscii));
    return words;
}

} // namespace

OddityLabel::OddityLabel(QWidget *parent) : PlainLabel(parent)
{
    setQuiet();
    setAccessibleName(tr("What the text holds that cannot be seen"));
    hide();
}

void OddityLabel::setOddities(const TextOddities &oddities)
{
    const QString text = words(oddities);
    setPlainText(text);
    setVisible(!text.isEmpty());
}

QString OddityLabel::words(const TextOddities &oddities)
{
    QStringList sentences;
    if (const QStringList kept = keptWords(oddities); !kept.isEmpty())
        sentences.append(tr("Kept as it came: %1.").arg(joinedList(kept)));
    if (const QStringList escapes = escapeWords(oddities); !escapes.isEmpty())
        sentences.append(tr("Escaped though JSON need not: %1. It counts as written.").arg(joinedList(escapes)));
    if (oddities.unreadable > 0)
        sentences.append(
            tr("%n character(s) were unreadable where this came from (U+FFFD).", nullptr, oddities.unreadable));
    if (oddities.halfPairs > 0)
        sentences.append(
            tr("%n half of a character (UTF-16) has no bytes and cannot be sent.", nullptr, oddities.halfPairs));
    return sentences.join(u' ');
}

} // namespace signalbox
