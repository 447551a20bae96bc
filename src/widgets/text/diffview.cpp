#include "widgets/text/diffview.h"

#include "core/visibletext.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"

#include <QEvent>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QTextBlock>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype contextLines = 3;
constexpr qsizetype mostShownLines = 2000;
constexpr qsizetype longestDiffLine = 2000;

QList<bool> nearAChange(const QList<DiffLine> &lines)
{
    QList<bool> near(lines.size(), false);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines.at(i).kind == DiffLine::Kind::Same)
            continue;
        const qsizetype end = std::min(i + contextLines + 1, lines.size());
        for (qsizetype at = std::max<qsizetype>(i - contextLines, 0); at < end; ++at)
            near[at] = true;
    }
    return near;
}

QString mark(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Same:
        return u"  "_s;
    case DiffLine::Kind::Removed:
        return u"- "_s;
    case DiffLine::Kind::Added:
        return u"+ "_s;
    }
    Q_UNREACHABLE();
}

} // namespace

DiffView::DiffView(QWidget *parent)
    : QWidget(parent), m_summary(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_text(new QPlainTextEdit(this))
{
    m_summary->setMinimumHeight(24);
    m_summary->setAccessibleName(tr("Summary of the changes"));
    m_text->setAccessibleName(tr("Changes line by line"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    setFocusProxy(m_text);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_summary);
    setTexts({}, {});
}

void DiffView::setTexts(const QString &before, const QString &after)
{
    const QList<DiffLine> lines = lineDiff(before.split(u'\n'), after.split(u'\n'));
    const QList<bool> near = nearAChange(lines);
    QStringList shown;
    m_kinds.clear();
    qsizetype added = 0;
    qsizetype removed = 0;
    bool skipping = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const DiffLine &line = lines.at(i);
        added += line.kind == DiffLine::Kind::Added ? 1 : 0;
        removed += line.kind == DiffLine::Kind::Removed ? 1 : 0;
        const bool skip = !near.at(i) || shown.size() >= mostShownLines;
        if (!skip || !skipping) {
            shown.append(skip ? u"\u22ef"_s : mark(line.kind) + visibleText(line.text, longestDiffLine));
            m_kinds.append(skip ? DiffLine::Kind::Same : line.kind);
        }
        skipping = skip;
    }
    m_changed = added + removed > 0;
    m_summary->setPlainText(m_changed
            ? tr("%1 added, %2 removed")
                  .arg(tr("%n line(s)", nullptr, int(added)), tr("%n line(s)", nullptr, int(removed)))
            : tr("Nothing is changed"));
    m_text->setPlainText(m_changed ? shown.join(u'\n') : QString());
    markLines();
}

void DiffView::markLines()
{
    QList<QTextEdit::ExtraSelection> marks;
    QTextBlock block = m_text->document()->begin();
    for (const DiffLine::Kind kind : std::as_const(m_kinds)) {
        if (m_changed && kind != DiffLine::Kind::Same && block.isValid()) {
            const HealthState state = kind == DiffLine::Kind::Added ? HealthState::Healthy : HealthState::Failing;
            QTextEdit::ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.format.setBackground(stateTint(state, palette()));
            selection.format.setProperty(QTextFormat::FullWidthSelection, true);
            marks.append(selection);
        }
        block = block.next();
    }
    m_text->setExtraSelections(marks);
}

QString DiffView::shownText() const
{
    return m_text->toPlainText();
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        markLines();
}

} // namespace signalbox
