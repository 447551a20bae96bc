#pragma once

#include "widgets/text/displaytext.h"
#include "widgets/text/sqltokens.h"

#include <QAbstractScrollArea>
#include <QTextLayout>

#include <optional>

namespace signalbox {

/// Shows a text of any length, to be read, selected and copied. Only the lines that can be seen are laid out, so neither
/// megabytes nor very long lines stall it.
class TextPane : public QAbstractScrollArea
{
    Q_OBJECT

public:
    struct Range {
        qsizetype begin = 0;
        qsizetype length = 0;
    };

    explicit TextPane(QWidget *parent = nullptr);

    enum class Syntax { Plain, Sql };
    void setSyntax(Syntax syntax); // of the texts to come
    void setText(const DisplayText &text); // goes back to the top, unless only the line breaks differ
    const DisplayText &text() const { return m_text; }
    void setPlaceholder(const QString &text); // shown while there is no text

    int wrapColumns() const; // what fits beside each other
    int heightForLines(int lines) const;
    /// All places that were found, each `length` long; the current one stands out and is scrolled to.
    void setMarks(const QList<qsizetype> &begins, qsizetype length);
    void showMark(int index);

    QString selectedText() const;
    void copySelection() const;
    void selectAll();

signals:
    void widthChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void updateBars();
    int lineHeight() const;
    void drawLine(QPainter &painter, int index, int top) const;
    qsizetype positionAt(const QPoint &point) const;
    Range selection() const;
    void select(qsizetype anchor, qsizetype cursor);

    void appendSyntax(QList<QTextLayout::FormatRange> &formats, qsizetype begin, qsizetype end) const;

    Syntax m_syntax = Syntax::Plain;
    QList<SqlToken> m_tokens;
    DisplayText m_text;
    QString m_placeholder;
    QList<qsizetype> m_marks;
    qsizetype m_markLength = 0;
    int m_currentMark = -1;
    qsizetype m_anchor = 0;
    qsizetype m_cursor = 0;
};

} // namespace signalbox
