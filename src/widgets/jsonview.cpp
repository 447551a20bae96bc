#include "widgets/jsonview.h"

#include "core/visibletext.h"
#include "widgets/jsonhighlighter.h"
#include "widgets/plainlabel.h"
#include "widgets/prettyjson.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontDatabase>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace signalbox {

namespace {

constexpr qsizetype characterCap = 128 * 1024; // laid out in well under a frame or two, also as one line

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent), m_text(new QPlainTextEdit(this)), m_highlighter(new JsonHighlighter(m_text->document())),
      m_note(new PlainLabel(PlainLabel::Fit::ElideEnd, this))
{
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setUndoRedoEnabled(false);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_note->setQuiet();
    setFocusProxy(m_text);
    m_highlighter->setKeyColour(seriesColour(0, palette()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_note);
    m_note->hide();
}

void JsonView::setBody(const QString &body, qint64 wholeSize, const QString &absent)
{
    m_text->setAccessibleName(accessibleName());
    m_text->setPlaceholderText(absent);
    const bool partial = wholeSize > body.toUtf8().size();
    m_note->setVisible(partial);
    if (partial)
        m_note->setPlainText(
            tr("Only the beginning is shown: %1 of %2")
                .arg(QLocale().formattedDataSize(body.toUtf8().size()), QLocale().formattedDataSize(wholeSize)));
    if (body == m_body)
        return; // a refresh must not move the cursor or the scroll position
    m_body = body;
    const auto pretty = prettyJson(body);
    m_text->setPlainText(visibleText(pretty ? *pretty : body, characterCap, true));
}

void JsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_highlighter->setKeyColour(seriesColour(0, palette()));
}

QString JsonView::shownText() const
{
    return m_text->toPlainText();
}

QString JsonView::note() const
{
    return m_note->isHidden() ? QString() : m_note->plainText();
}

} // namespace signalbox
