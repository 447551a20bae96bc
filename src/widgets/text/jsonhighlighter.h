#pragma once

#include <QColor>
#include <QSyntaxHighlighter>

namespace signalbox {

/// Where the key stands in one line of laid-out JSON, as begin and length; length 0 where there is none. Long lines are left
/// alone, which would stall whoever draws them.
std::pair<qsizetype, qsizetype> jsonKeyIn(QStringView line);

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
