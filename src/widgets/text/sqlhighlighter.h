#pragma once

#include "widgets/text/sqltokens.h"

#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace signalbox {

/// Colours SQL while it is edited, as TextPane does where it is read. Leaves texts alone that are too long for that.
class SqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit SqlHighlighter(QPlainTextEdit &edit);

protected:
    void highlightBlock(const QString &line) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QList<SqlToken> &tokens();

    QPlainTextEdit &m_edit;
    QString m_text;
    QList<SqlToken> m_tokens; // of m_text
};

} // namespace signalbox
