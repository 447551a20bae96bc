#include "widgets/text/exacttextedit.h"

#include "core/textoddities.h"

#include <QAbstractTextDocumentLayout>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>
#include <QStringDecoder>
#include <QTextBlock>
#include <QTextObjectInterface>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int markType = QTextFormat::UserObject + 1;
constexpr int markProperty = QTextFormat::UserProperty + 1; // a unit of UTF-16, or a byte counted from firstByte
constexpr int firstByte = 0x10000;
constexpr int mostMarksInLine = 500; // each costs some 50 us when its line is laid out
const QString bytesMime = u"application/x-signalbox-bytes"_s;

QTextCharFormat markFormat(int mark)
{
    QTextCharFormat format;
    format.setObjectType(markType);
    format.setProperty(markProperty, mark);
    return format;
}

QString markLabel(int mark)
{
    if (mark >= firstByte)
        return u"x"_s + QString::number(mark - firstByte, 16).toUpper().rightJustified(2, u'0');
    switch (mark) {
    case 0:
        return u"NUL"_s;
    case u'\r':
        return u"CR"_s;
    case 0x1b:
        return u"ESC"_s;
    case 0xa0:
        return u"NBSP"_s;
    case 0x2028:
        return u"LS"_s;
    case 0x2029:
        return u"PS"_s;
    case 0xfeff:
        return u"BOM"_s;
    default:
        return QString::number(mark, 16).toUpper().rightJustified(4, u'0');
    }
}

/// Draws a mark as a small frame with the name of what it stands for.
class MarkPainter final : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit MarkPainter(const QWidget &edit) : m_edit(edit) { }

    QSizeF intrinsicSize(QTextDocument *, int, const QTextFormat &format) override
    {
        const QFontMetricsF inner(font());
        const qreal height = QFontMetricsF(m_edit.font()).ascent();
        return {inner.horizontalAdvance(markLabel(format.intProperty(markProperty))) + 6, height};
    }
    void drawObject(
        QPainter *painter, const QRectF &rectangle, QTextDocument *, int, const QTextFormat &format) override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(m_edit.palette().color(QPalette::PlaceholderText));
        painter->setFont(font());
        painter->drawRoundedRect(rectangle.adjusted(1, 1, -1, -0.5), 2, 2);
        painter->drawText(rectangle, Qt::AlignCenter, markLabel(format.intProperty(markProperty)));
        painter->restore();
    }

private:
    QFont font() const
    {
        QFont small = m_edit.font();
        small.setPointSizeF(std::max(6.0, small.pointSizeF() * 0.7));
        return small;
    }

    const QWidget &m_edit;
};

/// What a document would make a line break or a frame of; the rest of what looks like another it holds, but nobody sees it.
bool wouldBeLost(QChar unit)
{
    return unit == u'\r' || unit == QChar::ParagraphSeparator || unit == QChar::ObjectReplacementCharacter
        || unit == QChar(0xfdd0) || unit == QChar(0xfdd1);
}

/// Puts a text into a document: marks, and between them what stands for itself.
class MarkedInsertion
{
public:
    MarkedInsertion(QTextCursor &cursor, QStringView text) : m_cursor(cursor), m_text(text) { }

    void run()
    {
        for (qsizetype at = 0; at < m_text.size(); ++at) {
            const QChar unit = m_text[at];
            m_marksInLine = unit == u'\n' ? 0 : m_marksInLine;
            const bool isMark = wouldBeLost(unit) || (m_marksInLine < mostMarksInLine && looksLikeAnother(m_text, at));
            m_marksInLine += isMark ? 1 : 0;
            add(unit, isMark ? unit.unicode() : noMark);
        }
        flush();
    }

private:
    static constexpr int noMark = -1;

    void add(QChar unit, int mark)
    {
        if (mark != m_mark)
            flush();
        m_mark = mark;
        m_pending += mark == noMark ? unit : QChar(QChar::ObjectReplacementCharacter);
    }
    void flush()
    {
        if (!m_pending.isEmpty())
            m_cursor.insertText(m_pending, m_mark == noMark ? QTextCharFormat() : markFormat(m_mark));
        m_pending.clear();
    }

    QTextCursor &m_cursor;
    QStringView m_text;
    QString m_pending; // of one kind
    int m_mark = noMark; // of what is pending
    int m_marksInLine = 0;
};

std::optional<QString> readUtf8(const QByteArray &bytes)
{
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString text = decoder(bytes);
    return decoder.hasError() ? std::nullopt : std::optional(text);
}

/// The number of bytes of the character that begins there, by its first byte.
qsizetype lengthOfCharacter(uchar first)
{
    return first < 0x80 ? 1 : first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
}

} // namespace

ExactTextEdit::ExactTextEdit(QWidget *parent) : QPlainTextEdit(parent)
{
    auto *painter = new MarkPainter(*this);
    painter->setParent(document());
    document()->documentLayout()->registerHandler(markType, painter);
}

QString ExactTextEdit::text() const
{
    if (m_revision != document()->revision()) {
        m_text = textOf(pieces(0, document()->characterCount() - 1));
        m_revision = document()->revision();
    }
    return m_text;
}

QByteArray ExactTextEdit::bytes() const
{
    return bytesOf(pieces(0, document()->characterCount() - 1));
}

void ExactTextEdit::setText(const QString &text)
{
    setPieces({{text, {}}});
}

void ExactTextEdit::setBytes(const QByteArray &bytes)
{
    setPieces(piecesOf(bytes));
}

void ExactTextEdit::setPieces(const Pieces &pieces)
{
    document()->setUndoRedoEnabled(false);
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    insert(all, pieces);
    document()->setUndoRedoEnabled(true);
    moveCursor(QTextCursor::Start);
}

void ExactTextEdit::replaceText(const QString &text)
{
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    insert(all, {{text, {}}});
}

void ExactTextEdit::insertText(const QString &text)
{
    insert(textCursor(), {{text, {}}});
}

QString ExactTextEdit::lineEndHere() const
{
    const QTextBlock line = textCursor().block();
    const QTextBlock whole = line.next().isValid() || !line.previous().isValid() ? line : line.previous();
    QTextCursor end(whole);
    end.movePosition(QTextCursor::EndOfBlock);
    const bool endsInMark = whole.text().endsWith(QChar::ObjectReplacementCharacter);
    return endsInMark && end.charFormat().intProperty(markProperty) == u'\r' ? u"\r\n"_s : u"\n"_s;
}

void ExactTextEdit::insert(QTextCursor cursor, const Pieces &pieces)
{
    cursor.beginEditBlock();
    cursor.removeSelectedText();
    for (const Piece &piece : pieces) {
        if (piece.byte)
            cursor.insertText(QString(QChar::ObjectReplacementCharacter), markFormat(firstByte + *piece.byte));
        else
            MarkedInsertion(cursor, piece.text).run();
    }
    cursor.endEditBlock();
}

/// By fragments: a cursor would lay out its line at each step.
ExactTextEdit::Pieces ExactTextEdit::pieces(int begin, int end) const
{
    Pieces found{{}};
    const auto add = [&found](QStringView text, const QTextCharFormat &format) {
        for (const QChar unit : text) {
            const bool isMark = unit == QChar::ObjectReplacementCharacter && format.hasProperty(markProperty);
            const int mark = isMark ? format.intProperty(markProperty) : unit.unicode();
            if (mark < firstByte)
                found.last().text += QChar(char16_t(mark));
            else
                found.append({Piece{{}, uchar(mark - firstByte)}, Piece()});
        }
    };
    for (QTextBlock block = document()->findBlock(begin); block.isValid() && block.position() <= end;
         block = block.next()) {
        if (block.position() > begin)
            found.last().text += u'\n';
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const int from = std::max(begin - fragment.position(), 0);
            const int to = std::min(end - fragment.position(), fragment.length());
            if (from < to)
                add(QStringView(fragment.text()).mid(from, to - from), fragment.charFormat());
        }
    }
    return found;
}

QString ExactTextEdit::textOf(const Pieces &pieces)
{
    QString text;
    for (const Piece &piece : pieces)
        text += piece.byte ? QString(QChar::ReplacementCharacter) : piece.text;
    return text;
}

QByteArray ExactTextEdit::bytesOf(const Pieces &pieces)
{
    QByteArray bytes;
    for (const Piece &piece : pieces)
        bytes += piece.byte ? QByteArray(1, char(*piece.byte)) : piece.text.toUtf8();
    return bytes;
}

ExactTextEdit::Pieces ExactTextEdit::piecesOf(const QByteArray &bytes)
{
    if (const auto text = readUtf8(bytes))
        return {{*text, {}}};
    Pieces pieces{{}};
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArray character = bytes.mid(at, lengthOfCharacter(uchar(bytes.at(at))));
        if (const auto text = readUtf8(character)) {
            pieces.last().text += *text;
            at += character.size();
        } else {
            pieces.append({{}, uchar(bytes.at(at))});
            pieces.append(Piece());
            ++at;
        }
    }
    return pieces;
}

QMimeData *ExactTextEdit::createMimeDataFromSelection() const
{
    const QTextCursor cursor = textCursor();
    const Pieces chosen = pieces(cursor.selectionStart(), cursor.selectionEnd());
    auto *data = new QMimeData;
    data->setText(textOf(chosen));
    if (chosen.size() > 1)
        data->setData(bytesMime, bytesOf(chosen));
    return data;
}

/// A program's text may be no UTF-8, or begin with a byte order mark, which QMimeData::text() would take off.
ExactTextEdit::Pieces ExactTextEdit::pastedPieces(const QMimeData &source) const
{
    if (source.hasFormat(bytesMime))
        return piecesOf(source.data(bytesMime));
    const QString text = source.text();
    for (const QString &mime : {u"text/plain;charset=utf-8"_s, u"text/plain"_s}) {
        const QByteArray raw = source.data(mime);
        const bool isOfText = QString::fromUtf8(raw) == text; // and not in another encoding
        if (!raw.isEmpty() && isOfText)
            return piecesOf(raw);
    }
    return {{text, {}}};
}

void ExactTextEdit::insertFromMimeData(const QMimeData *source)
{
    if (isReadOnly() || !source || !source->hasText())
        return;
    insert(textCursor(), pastedPieces(*source));
    ensureCursorVisible();
}

void ExactTextEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isReturn = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    QString typed = event->text();
    if (isReturn && !(event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier)))
        typed = lineEndHere(); // also with Shift, which would make it a U+2028
    else if (event->modifiers() & Qt::ControlModifier || typed.isEmpty() || !typed.front().isPrint()
        || odditiesOf(typed) == TextOddities())
        return QPlainTextEdit::keyPressEvent(event);
    if (isReadOnly())
        return QPlainTextEdit::keyPressEvent(event);
    insertText(typed);
    ensureCursorVisible();
    event->accept();
}

} // namespace signalbox

#include "exacttextedit.moc"
