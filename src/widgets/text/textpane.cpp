#include "widgets/text/textpane.h"

#include "widgets/look/iconset.h"
#include "widgets/look/theme.h"
#include "widgets/text/jsonhighlighter.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int margin = 6;
constexpr int tabRoom = 16;
constexpr qsizetype longestSyntax = 64 * 1024; // beyond that nobody reads the colours

QTextLayout::FormatRange range(qsizetype begin, qsizetype end, const QTextCharFormat &format)
{
    QTextLayout::FormatRange result;
    result.start = int(begin);
    result.length = int(end - begin);
    result.format = format;
    return result;
}

/// One line of text, laid out without breaking it and always from left to right.
void layOut(QTextLayout &layout, const QFont &font)
{
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(QFontMetricsF(font).horizontalAdvance(u'x') * 4);
    layout.setTextOption(option);
    layout.beginLayout();
    layout.createLine();
    layout.endLayout();
}

} // namespace

TextPane::TextPane(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
}

void TextPane::setSyntax(Syntax syntax)
{
    m_syntax = syntax;
}

void TextPane::setText(const DisplayText &text)
{
    const bool sameText = text.text == m_text.text;
    const int topLine = verticalScrollBar()->value();
    const qsizetype top = topLine < m_text.lineCount() ? m_text.starts.at(topLine) : 0;
    m_text = text;
    if (!sameText) {
        const bool coloured = m_syntax == Syntax::Sql && text.text.size() <= longestSyntax;
        m_tokens = coloured ? sqlTokensOf(text.text) : QList<SqlToken>();
        m_marks.clear();
        m_currentMark = -1;
        m_anchor = 0;
        m_cursor = 0;
    }
    updateBars();
    verticalScrollBar()->setValue(sameText ? m_text.lineOf(top) : 0);
    if (!sameText)
        horizontalScrollBar()->setValue(0);
    viewport()->update();
}

void TextPane::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

int TextPane::lineHeight() const
{
    return qMax(1, fontMetrics().lineSpacing());
}

int TextPane::wrapColumns() const
{
    const qreal column = qMax(1.0, QFontMetricsF(font()).horizontalAdvance(u'x')); // fractions add up over a line
    return qMax(20, int((viewport()->width() - 2 * margin) / column));
}

int TextPane::heightForLines(int lines) const
{
    return lines * lineHeight() + 2 * margin + 2 * frameWidth();
}

void TextPane::updateBars()
{
    const int page = qMax(1, (viewport()->height() - margin) / lineHeight());
    verticalScrollBar()->setPageStep(page);
    verticalScrollBar()->setRange(0, qMax(0, m_text.lineCount() - page));
    const int column = fontMetrics().horizontalAdvance(u'x');
    const int width = m_text.columns * column + 2 * margin;
    horizontalScrollBar()->setSingleStep(column * 4);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
}

void TextPane::setMarks(const QList<qsizetype> &begins, qsizetype length)
{
    m_marks = begins;
    m_markLength = length;
    m_currentMark = -1;
    viewport()->update();
}

void TextPane::showMark(int index)
{
    m_currentMark = index;
    viewport()->update();
    if (index < 0 || index >= m_marks.size())
        return;
    const int line = m_text.lineOf(m_marks.at(index));
    const int top = verticalScrollBar()->value();
    if (line < top || line >= top + verticalScrollBar()->pageStep())
        verticalScrollBar()->setValue(line - verticalScrollBar()->pageStep() / 2);
    const int x = int(m_marks.at(index) - m_text.starts.at(line)) * fontMetrics().horizontalAdvance(u'x');
    const int left = horizontalScrollBar()->value();
    if (x < left || x > left + viewport()->width() * 3 / 4)
        horizontalScrollBar()->setValue(x - viewport()->width() / 2);
}

TextPane::Range TextPane::selection() const
{
    return {qMin(m_anchor, m_cursor), qAbs(m_cursor - m_anchor)};
}

QString TextPane::selectedText() const
{
    const Range chosen = selection();
    return m_text.text.mid(chosen.begin, chosen.length);
}

void TextPane::copySelection() const
{
    const QString text = selectedText();
    if (!text.isEmpty())
        QApplication::clipboard()->setText(text);
}

void TextPane::selectAll()
{
    select(0, m_text.text.size());
}

void TextPane::select(qsizetype anchor, qsizetype cursor)
{
    m_anchor = anchor;
    m_cursor = cursor;
    viewport()->update();
}

void TextPane::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.setFont(font());
    if (m_text.text.isEmpty()) {
        painter.setPen(quietText(palette()));
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
            Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_placeholder);
        return;
    }
    painter.setPen(palette().color(QPalette::Text));
    const int first = verticalScrollBar()->value();
    const int seen = viewport()->height() / lineHeight() + 2;
    for (int line = first; line < qMin(m_text.lineCount(), first + seen); ++line)
        drawLine(painter, line, margin + (line - first) * lineHeight());
}

void TextPane::drawLine(QPainter &painter, int index, int top) const
{
    // No further than can be seen, with room for characters that are narrower than the font's own.
    const int seen = horizontalScrollBar()->value() + viewport()->width();
    const QStringView line
        = m_text.line(index).left(2 * seen / qMax(1, fontMetrics().horizontalAdvance(u'x')) + tabRoom);
    const qsizetype begin = m_text.starts.at(index);
    const qsizetype end = begin + line.size();
    QList<QTextLayout::FormatRange> formats;
    if (m_text.pretty && m_text.startsLine(index)) {
        const auto [keyBegin, keyLength] = jsonKeyIn(line);
        QTextCharFormat key;
        key.setForeground(palette().color(QPalette::Link));
        if (keyLength > 0)
            formats.append(range(keyBegin, keyBegin + keyLength, key));
    }
    appendSyntax(formats, begin, end);
    QTextCharFormat found;
    found.setBackground(stateTint(HealthState::Attention, palette()));
    QTextCharFormat current;
    current.setBackground(stateColour(HealthState::Attention, palette()));
    current.setForeground(palette().color(QPalette::Base));
    const auto firstMark = std::lower_bound(m_marks.cbegin(), m_marks.cend(), begin - m_markLength + 1);
    for (auto mark = firstMark; mark != m_marks.cend() && *mark < end; ++mark)
        formats.append(range(qMax(*mark, begin) - begin, qMin(*mark + m_markLength, end) - begin,
            mark - m_marks.cbegin() == m_currentMark ? current : found));
    const Range chosen = selection();
    const qsizetype chosenBegin = qMax(chosen.begin, begin);
    const qsizetype chosenEnd = qMin(chosen.begin + chosen.length, end);
    if (chosenBegin < chosenEnd) {
        QTextCharFormat selected;
        selected.setBackground(palette().color(QPalette::Highlight));
        selected.setForeground(palette().color(QPalette::HighlightedText));
        formats.append(range(chosenBegin - begin, chosenEnd - begin, selected));
    }
    QTextLayout layout(line.toString(), font());
    layOut(layout, font());
    layout.draw(&painter, QPointF(margin - horizontalScrollBar()->value(), top), formats);
}

void TextPane::appendSyntax(QList<QTextLayout::FormatRange> &formats, qsizetype begin, qsizetype end) const
{
    const auto endOf = [](const SqlToken &token) { return token.begin + token.length; };
    auto token = std::ranges::upper_bound(m_tokens, begin, {}, endOf);
    for (; token != m_tokens.cend() && token->begin < end; ++token) {
        QTextCharFormat format;
        format.setForeground(sqlTokenColour(token->kind, palette()));
        formats.append(range(qMax(token->begin, begin) - begin, qMin(endOf(*token), end) - begin, format));
    }
}

qsizetype TextPane::positionAt(const QPoint &point) const
{
    if (m_text.text.isEmpty())
        return 0;
    const int line
        = qBound(0, verticalScrollBar()->value() + (point.y() - margin) / lineHeight(), m_text.lineCount() - 1);
    QTextLayout layout(m_text.line(line).toString(), font());
    layOut(layout, font());
    return m_text.starts.at(line) + layout.lineAt(0).xToCursor(point.x() - margin + horizontalScrollBar()->value());
}

void TextPane::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateBars();
    if (event->oldSize().width() != event->size().width())
        emit widthChanged();
}

void TextPane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const qsizetype position = positionAt(event->pos());
    select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : position, position);
}

void TextPane::mouseMoveEvent(QMouseEvent *event)
{
    if (!event->buttons().testFlag(Qt::LeftButton))
        return;
    if (event->pos().y() < 0 || event->pos().y() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (event->pos().y() < 0 ? -1 : 1));
    select(m_anchor, positionAt(event->pos()));
}

void TextPane::mouseDoubleClickEvent(QMouseEvent *event)
{
    const qsizetype position = positionAt(event->pos());
    const auto isWord = [this](qsizetype at) {
        return at >= 0 && at < m_text.text.size()
            && (m_text.text.at(at).isLetterOrNumber() || m_text.text.at(at) == u'_');
    };
    qsizetype begin = position;
    qsizetype end = position;
    while (isWord(begin - 1))
        --begin;
    while (isWord(end))
        ++end;
    select(begin, end);
}

void TextPane::keyPressEvent(QKeyEvent *event)
{
    QScrollBar *bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copySelection();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->key() == Qt::Key_Home)
        bar->setValue(0);
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else
        return QAbstractScrollArea::keyPressEvent(event);
    event->accept();
}

void TextPane::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction *copy = menu->addAction(themedIcon(Icon::Copy), tr("Copy"), this, &TextPane::copySelection);
    copy->setShortcut(QKeySequence::Copy);
    copy->setEnabled(selection().length > 0);
    QAction *all = menu->addAction(tr("Select all"), this, &TextPane::selectAll);
    all->setShortcut(QKeySequence::SelectAll);
    menu->popup(event->globalPos());
}

} // namespace signalbox
