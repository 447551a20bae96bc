#pragma once

#include <QPlainTextEdit>

namespace signalbox {

/// A field for text that gives back what was put into it, unit by unit and byte by byte, through undo, cut and paste too.
/// What a text document would make something else of, or nobody would see (carriage returns, no-break spaces, U+2028,
/// control and format characters, bytes that are no UTF-8), stands in it as a mark that can be seen, moved over and deleted.
/// A position in the document is one in the text.
class ExactTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit ExactTextEdit(QWidget *parent = nullptr);

    QString text() const; // rather than toPlainText(), which changes it
    QByteArray bytes() const;
    void setText(const QString &text); // the undo history starts again
    void setBytes(const QByteArray &bytes);
    void replaceText(const QString &text); // can be undone
    /// At the cursor; can be undone.
    void insertText(const QString &text);
    /// As the line that the cursor is in ends, so that typing does not mix them.
    QString lineEndHere() const;

protected:
    QMimeData *createMimeDataFromSelection() const override;
    void insertFromMimeData(const QMimeData *source) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// Of one piece either the text or the byte, which is none of a text.
    struct Piece {
        QString text;
        std::optional<uchar> byte;
    };
    using Pieces = QList<Piece>;

    static Pieces piecesOf(const QByteArray &bytes);
    static QByteArray bytesOf(const Pieces &pieces);
    static QString textOf(const Pieces &pieces);
    Pieces pieces(int begin, int end) const;
    Pieces pastedPieces(const QMimeData &source) const;
    void insert(QTextCursor cursor, const Pieces &pieces);
    void setPieces(const Pieces &pieces);

    mutable QString m_text; // of the document at m_revision
    mutable int m_revision = -1;
};

} // namespace signalbox
