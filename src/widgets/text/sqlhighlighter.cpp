#include "widgets/text/sqlhighlighter.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QTextDocument>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestEdited = 64 * 1024; // beyond that every key would be slow

} // namespace

SqlHighlighter::SqlHighlighter(QPlainTextEdit &edit) : QSyntaxHighlighter(edit.document()), m_edit(edit)
{
    edit.installEventFilter(this);
}

const QList<SqlToken> &SqlHighlighter::tokens()
{
    const QString text = document()->toPlainText();
    if (text == m_text)
        return m_tokens;
    m_tokens = text.size() <= longestEdited ? sqlTokensOf(text) : QList<SqlToken>();
    m_text = text;
    return m_tokens;
}

void SqlHighlighter::highlightBlock(const QString &line)
{
    const qsizetype begin = currentBlock().position();
    const qsizetype end = begin + line.size();
    int openUntilHere = 0;
    for (const SqlToken &token : tokens()) {
        if (token.begin < end + 1 && token.begin + token.length > end)
            openUntilHere = int(token.kind) + 1;
        const qsizetype from = std::max(begin, token.begin);
        const qsizetype to = std::min(end, token.begin + token.length);
        if (from < to)
            setFormat(int(from - begin), int(to - from), sqlTokenColour(token.kind, m_edit.palette()));
    }
    setCurrentBlockState(openUntilHere); // another one makes the next line be looked at, too
}

bool SqlHighlighter::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        rehighlight();
    return QSyntaxHighlighter::eventFilter(watched, event);
}

} // namespace signalbox
