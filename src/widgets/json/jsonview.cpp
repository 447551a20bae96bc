#include "widgets/json/jsonview.h"

#include "core/async.h"
#include "core/background.h"
#include "core/humantext.h"
#include "widgets/look/iconset.h"
#include "widgets/look/segmentbar.h"
#include "widgets/look/tokens.h"
#include "widgets/text/findbar.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/textpane.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype readyAtOnce = 16 * 1024; // characters that are laid out within a frame
constexpr int mostPlaces = 9999;
constexpr qsizetype saidAtMost = 500; // characters, by a screen reader
constexpr auto resizePause = 80ms;

} // namespace

JsonView::JsonView(QWidget *parent)
    : QWidget(parent), m_size(new PlainLabel(PlainLabel::Fit::ElideEnd, this)), m_layouts(new SegmentBar(this)),
      m_findBar(new FindBar(this)), m_pane(new TextPane(this)), m_note(new PlainLabel(PlainLabel::Fit::ElideEnd, this)),
      m_load(new QPushButton(this))
{
    m_note->setQuiet();
    m_load->setAutoDefault(false);
    m_load->hide();
    m_note->hide();
    m_findBar->hide();
    setFocusProxy(m_pane);
    m_pane->installEventFilter(this);

    auto *rest = new QHBoxLayout;
    rest->setSpacing(space::small);
    rest->addWidget(m_note, 1);
    rest->addWidget(m_load);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(makeTools());
    layout->addWidget(m_findBar);
    layout->addWidget(m_pane, 1);
    layout->addLayout(rest);

    m_wrapSoon.setSingleShot(true);
    m_wrapSoon.setInterval(resizePause);
    connect(&m_wrapSoon, &QTimer::timeout, this, &JsonView::wrapAgain);
    connect(m_pane, &TextPane::widthChanged, this, [this] {
        if (m_wrap->isChecked())
            m_wrapSoon.start();
    });
    connect(m_load, &QPushButton::clicked, this, &JsonView::loadRequested);
    connect(m_findBar, &FindBar::wordsChanged, this, &JsonView::search);
    connect(m_findBar, &FindBar::nextRequested, this, [this] { step(1); });
    connect(m_findBar, &FindBar::previousRequested, this, [this] { step(-1); });
    connect(m_findBar, &FindBar::closed, this, [this] {
        m_findBar->hide();
        m_pane->setMarks({}, 0);
        m_pane->setFocus();
    });
}

QWidget *JsonView::makeTools()
{
    auto *tools = new QWidget(this);
    m_size->setQuiet();
    m_size->setAccessibleName(tr("Size"));
    m_layouts->addSegment(Pretty, tr("Laid out"), tr("JSON laid out"));
    m_layouts->addSegment(Raw, tr("Raw"), tr("The text as it is"));
    m_layouts->setChosen(Pretty);
    m_wrap = makeTool(tr("Wrap"), tr("Breaks long lines at the edge"));
    m_wrap->setCheckable(true);
    m_find = makeTool(tr("Find"), tr("Searches in this text (Ctrl+F)"));
    m_copy = makeTool(tr("Copy"), tr("Copies the whole text as it is"));
    m_copy->setIcon(themedIcon(Icon::Copy));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_layouts, &SegmentBar::chosenByUser, this, &JsonView::prepare);
    connect(m_wrap, &QToolButton::toggled, this, &JsonView::wrapAgain);
    connect(m_find, &QToolButton::clicked, this, &JsonView::find);
    connect(m_copy, &QToolButton::clicked, this, &JsonView::copyBody);

    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::tiny);
    layout->addWidget(m_size, 1);
    layout->addWidget(m_layouts);
    layout->addWidget(m_wrap);
    layout->addWidget(m_find);
    layout->addWidget(m_copy);
    return tools;
}

QToolButton *JsonView::makeTool(const QString &text, const QString &tip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    return button;
}

void JsonView::setBody(const QString &body, qint64 wholeSize, const QString &absent)
{
    m_pane->setAccessibleName(accessibleName());
    m_pane->setPlaceholder(absent);
    if (body == m_body && wholeSize == m_wholeSize)
        return; // a refresh must not move the scroll position
    m_body = body;
    m_wholeSize = wholeSize;
    // At most four bytes a character, at least one: only between those it has to be counted.
    m_partial = wholeSize > body.size() * 4 || (wholeSize > body.size() && wholeSize > body.toUtf8().size());
    prepare();
    showNote();
}

void JsonView::prepare()
{
    const int generation = ++m_generation;
    const auto layout = m_layouts->chosen() == Raw ? DisplayText::Layout::AsItIs : DisplayText::Layout::Pretty;
    if (m_body.size() <= readyAtOnce)
        return display(DisplayText::of(m_body, layout, m_partial, wrapAt()));
    m_ready = false;
    m_size->setPlainText(tr("Laying out %1").arg(byteSizeText(qMax<qint64>(m_wholeSize, m_body.size()))));
    const auto future = inBackground([body = m_body, layout, partial = m_partial, columns = wrapAt()] {
        return DisplayText::of(body, layout, partial, columns);
    });
    whenReady(future, this, [this, generation](const DisplayText &text) {
        if (generation == m_generation)
            display(text);
    });
}

void JsonView::wrapAgain()
{
    if (!m_ready)
        return prepare();
    const int generation = ++m_generation;
    if (m_pane->text().text.size() <= readyAtOnce)
        return display(m_pane->text().wrapped(wrapAt()));
    m_ready = false;
    const auto future = inBackground([text = m_pane->text(), columns = wrapAt()] { return text.wrapped(columns); });
    whenReady(future, this, [this, generation](const DisplayText &text) {
        if (generation == m_generation)
            display(text);
    });
}

int JsonView::wrapAt() const
{
    return m_wrap->isChecked() ? m_pane->wrapColumns() : 0;
}

void JsonView::display(const DisplayText &text)
{
    const bool sameText = text.text == m_pane->text().text;
    m_ready = true;
    m_pane->setText(text);
    m_pane->setAccessibleDescription(text.text.left(saidAtMost));
    const qint64 size = m_partial      ? m_wholeSize
        : m_body.size() <= readyAtOnce ? m_body.toUtf8().size()
                                       : qMax<qint64>(m_wholeSize, m_body.size());
    m_size->setPlainText(m_body.isEmpty() ? QString()
            : m_partial                   ? byteSizeText(size)
                        : tr("%1, %2").arg(byteSizeText(size), tr("%n line(s)", nullptr, int(text.lines))));
    m_layouts->setEnabled(text.pretty || m_layouts->chosen() == Raw);
    for (QToolButton *button : {m_wrap, m_find, m_copy})
        button->setEnabled(!m_body.isEmpty());
    if (m_mostLines > 0) {
        const int barLines = text.columns > m_pane->wrapColumns() ? 1 : 0; // what the horizontal scroll bar covers
        m_pane->setFixedHeight(m_pane->heightForLines(qBound(2, text.lineCount() + barLines, m_mostLines)));
    }
    if (!sameText && !m_findBar->isHidden())
        search();
    showNote();
    emit ready();
}

void JsonView::showNote()
{
    const bool cut = m_pane->text().cut;
    m_note->setVisible(m_partial || cut);
    if (m_partial)
        m_note->setPlainText(tr("Only the beginning is shown: %1 of %2")
                                 .arg(byteSizeText(m_body.toUtf8().size()), byteSizeText(m_wholeSize)));
    else if (cut)
        m_note->setPlainText(tr("Only the beginning is shown; Copy takes all of it."));
}

void JsonView::setLoadOffer(const QString &text)
{
    m_load->setText(text);
    m_load->setVisible(!text.isEmpty());
    m_load->setEnabled(true);
}

void JsonView::setLoading(bool loading)
{
    m_load->setEnabled(!loading);
}

void JsonView::setMostLines(int mostLines)
{
    m_mostLines = mostLines;
    display(m_pane->text());
}

void JsonView::find()
{
    const QString chosen = m_pane->selectedText();
    m_findBar->open(chosen.contains(u'\n') ? QString() : chosen);
    search();
}

void JsonView::search()
{
    const QString words = m_findBar->words();
    const QString &text = m_pane->text().text;
    if (words.isEmpty() || text.size() <= readyAtOnce)
        return showPlaces(placesOf(words, text, mostPlaces));
    whenReady(inBackground([words, text] { return placesOf(words, text, mostPlaces); }), this,
        [this, words, text](const QList<qsizetype> &places) {
            if (words == m_findBar->words() && text.isSharedWith(m_pane->text().text))
                showPlaces(places);
        });
}

void JsonView::showPlaces(const QList<qsizetype> &places)
{
    m_places = places;
    m_place = places.isEmpty() ? -1 : 0;
    m_pane->setMarks(places, m_findBar->words().size());
    m_pane->showMark(m_place);
    m_findBar->showCount(m_place, int(places.size()), places.size() == mostPlaces);
}

void JsonView::step(int by)
{
    if (m_places.isEmpty())
        return;
    const int count = int(m_places.size());
    m_place = (m_place + by + count) % count;
    m_pane->showMark(m_place);
    m_findBar->showCount(m_place, count, count == mostPlaces);
}

void JsonView::copyBody()
{
    QApplication::clipboard()->setText(m_body);
}

bool JsonView::eventFilter(QObject *watched, QEvent *event)
{
    // The panel has Ctrl+F for its filter; inside a text it searches the text.
    if (watched == m_pane && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        if (event->type() == QEvent::KeyPress)
            find();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void JsonView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_mostLines > 0)
        display(m_pane->text());
}

QString JsonView::shownText() const
{
    return m_pane->text().text;
}

QString JsonView::note() const
{
    return m_note->isHidden() ? QString() : m_note->plainText();
}

QString JsonView::sizeText() const
{
    return m_size->plainText();
}

} // namespace signalbox
