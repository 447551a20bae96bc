#pragma once

#include <QColor>
#include <QSyntaxHighlighter>

namespace signalbox {

/// Sets the keys of laid-out JSON apart from the values. Leaves long lines alone, which would stall it.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit JsonHighlighter(QTextDocument *document) : QSyntaxHighlighter(document) { }

    void setKeyColour(const QColor &colour);

protected:
    void highlightBlock(const QString &line) override;

private:
    QColor m_key;
};

} // namespace signalbox
