#include "widgets/json/jsoneditor.h"

#include "core/humantext.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/exacttextedit.h"
#include "widgets/text/jsonhighlighter.h"
#include "widgets/text/odditylabel.h"
#include "widgets/text/plainlabel.h"

#include <QFontDatabase>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTextBlock>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype checkedAtOnce = 32 * 1024;
constexpr auto typingPause = 150ms;
constexpr qsizetype longestEditedLine = 128 * 1024; // laying out a longer one stalls the window
constexpr qsizetype shownOfLongerJson = 4096;
constexpr qsizetype mostMarks = 20'000; // what cannot be seen is drawn one by one

bool canBeEdited(const QString &text)
{
    if (text.size() > JsonEditor::mostCharacters)
        return false;
    for (qsizetype begin = 0; begin < text.size();) {
        const qsizetype end = text.indexOf(u'\n', begin);
        const qsizetype after = end < 0 ? text.size() : end;
        if (after - begin > longestEditedLine)
            return false;
        begin = after + 1;
    }
    qsizetype marks = 0;
    for (qsizetype at = 0; at < text.size() && marks <= mostMarks; ++at)
        marks += looksLikeAnother(text, at) ? 1 : 0;
    return marks <= mostMarks;
}

/// A mark behind the whole line, and what a reader of the screen gets told is in the verdict below.
QTextEdit::ExtraSelection lineMark(const QTextCursor &cursor, const QColor &tint)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = cursor;
    mark.format.setBackground(tint);
    mark.format.setProperty(QTextFormat::FullWidthSelection, true);
    return mark;
}

} // namespace

JsonEditor::JsonEditor(QWidget *parent)
    : QWidget(parent), m_edit(new ExactTextEdit(this)), m_highlighter(new JsonHighlighter(m_edit->document())),
      m_oddities(new OddityLabel(this)), m_icon(new StateIcon(this)),
      m_verdict(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_goTo(new QPushButton(tr("Go to it"), this)),
      m_layOut(new QPushButton(tr("Format"), this))
{
    m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_edit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    m_highlighter->setKeyColour(palette().color(QPalette::Link));
    setFocusProxy(m_edit);
    setTextAccessibleName(tr("JSON"));
    m_verdict->setAccessibleName(tr("Verdict on the JSON"));
    m_verdict->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_goTo->setAutoDefault(false);
    m_goTo->setAccessibleName(tr("Go to the first fault of the JSON"));
    m_layOut->setAutoDefault(false);
    m_layOut->setAccessibleName(tr("Lay out the JSON with one value a line"));

    auto *below = new QHBoxLayout;
    below->setSpacing(space::small);
    below->addWidget(m_icon);
    below->addWidget(m_verdict, 1);
    below->addWidget(m_goTo);
    below->addWidget(m_layOut);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_oddities);
    layout->addLayout(below);

    m_checkSoon.setSingleShot(true);
    m_checkSoon.setInterval(typingPause);
    connect(&m_checkSoon, &QTimer::timeout, this, &JsonEditor::showVerdict);
    connect(m_edit, &QPlainTextEdit::textChanged, this, &JsonEditor::noteChange);
    connect(m_goTo, &QPushButton::clicked, this, &JsonEditor::goToFault);
    connect(m_layOut, &QPushButton::clicked, this, &JsonEditor::layOut);
    showVerdict();
}

QString JsonEditor::text() const
{
    return m_held.isEmpty() ? m_edit->text() : m_held;
}

void JsonEditor::setText(const QString &text)
{
    m_held = canBeEdited(text) ? QString() : text;
    {
        const QSignalBlocker quiet(m_edit);
        m_edit->setText(m_held.isEmpty() ? text : m_held.left(shownOfLongerJson) + QChar(0x2026));
    }
    m_edit->setReadOnly(m_readOnly || !m_held.isEmpty());
    m_checked = false;
    showVerdict();
    emit textChanged();
}

void JsonEditor::setJson(const QString &json)
{
    setText(canBeEdited(json) ? prettyJson(json).value_or(json) : json);
}

void JsonEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setReadOnly(m_readOnly || !m_held.isEmpty());
    m_layOut->setVisible(!readOnly);
}

void JsonEditor::setTextAccessibleName(const QString &name)
{
    m_edit->setAccessibleName(name);
}

bool JsonEditor::isValid() const
{
    return !fault();
}

std::optional<JsonFault> JsonEditor::fault() const
{
    if (m_checked)
        return m_fault;
    const auto laidOut = laidOutJson(text());
    return laidOut ? std::nullopt : std::optional(laidOut.error());
}

void JsonEditor::noteChange()
{
    m_checked = false;
    if (m_edit->document()->characterCount() > checkedAtOnce)
        m_checkSoon.start();
    else
        showVerdict();
    emit textChanged();
}

void JsonEditor::check()
{
    if (m_checked)
        return;
    auto laidOut = laidOutJson(text());
    m_fault = laidOut ? std::nullopt : std::optional(laidOut.error());
    m_laidOut = laidOut ? *std::move(laidOut) : QString();
    m_checked = true;
}

void JsonEditor::showVerdict()
{
    m_checkSoon.stop();
    check();
    const QString now = text();
    const bool empty = now.trimmed().isEmpty();
    m_icon->setState(m_fault ? HealthState::Attention : HealthState::Healthy);
    if (!m_held.isEmpty())
        m_verdict->setPlainText(tr("Too long to be changed here: %1, of which this is the beginning")
                                    .arg(byteSizeText(now.toUtf8().size())));
    else if (empty)
        m_verdict->setPlainText(tr("Nothing is written yet"));
    else if (m_fault)
        m_verdict->setPlainText(
            tr("Line %1, column %2: %3").arg(countText(m_fault->line), countText(m_fault->column), m_fault->words));
    else
        m_verdict->setPlainText(tr("Valid JSON, %1").arg(byteSizeText(now.toUtf8().size())));
    m_goTo->setVisible(m_fault && !empty && m_held.isEmpty());
    m_layOut->setEnabled(!m_fault && m_held.isEmpty() && now != m_laidOut);
    m_oddities->setOddities(odditiesOf(m_held.isEmpty() ? QStringView(now) : QStringView()));
    markFault();
    const bool valid = !m_fault;
    if (m_told != valid) {
        m_told = valid;
        emit validityChanged(valid);
    }
}

void JsonEditor::markFault()
{
    QList<QTextEdit::ExtraSelection> marks;
    if (m_fault && m_held.isEmpty() && m_edit->document()->characterCount() > 1) {
        const QTextBlock line = m_edit->document()->findBlockByNumber(m_fault->line - 1);
        if (line.isValid())
            marks.append(lineMark(QTextCursor(line), stateTint(HealthState::Attention, palette())));
    }
    m_edit->setExtraSelections(marks);
}

void JsonEditor::layOut()
{
    check();
    if (m_fault || !m_held.isEmpty() || m_laidOut == text())
        return;
    m_edit->replaceText(m_laidOut);
    m_edit->moveCursor(QTextCursor::Start);
}

void JsonEditor::goToFault()
{
    check();
    if (m_fault && m_held.isEmpty()) {
        QTextCursor cursor(m_edit->document());
        cursor.setPosition(int(m_fault->position));
        m_edit->setTextCursor(cursor);
        m_edit->centerCursor();
    }
    m_edit->setFocus(Qt::OtherFocusReason);
}

void JsonEditor::breakLine()
{
    const QTextCursor cursor = m_edit->textCursor();
    const QString before = cursor.block().text().left(cursor.positionInBlock());
    QString indentation;
    for (const QChar c : before) {
        if (c != u' ')
            break;
        indentation += c;
    }
    const QString written = before.trimmed();
    if (written.endsWith(u'{') || written.endsWith(u'['))
        indentation += u"  "_s;
    m_edit->insertText(m_edit->lineEndHere() + indentation);
    m_edit->ensureCursorVisible();
}

bool JsonEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && !m_edit->isReadOnly()) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
            && !(key->modifiers() & ~Qt::KeypadModifier)) {
            breakLine();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void JsonEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_highlighter->setKeyColour(palette().color(QPalette::Link));
        markFault();
    }
}

} // namespace signalbox
