#include "widgets/state/stateplaceholder.h"

#include "widgets/look/iconset.h"
#include "widgets/look/role.h"
#include "widgets/look/tokens.h"
#include "widgets/state/quieticon.h"
#include "widgets/state/skeletonrows.h"
#include "widgets/state/stateicon.h"
#include "widgets/text/plainlabel.h"

#include <QFontDatabase>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int placeholderTextWidth = 560;
constexpr int placeholderIconSize = 24;
constexpr int emptyIconSize = 32;

} // namespace

StatePlaceholder::StatePlaceholder(QWidget *parent)
    : QStackedWidget(parent), m_skeleton(new SkeletonRows(this)), m_page(new QWidget(this)),
      m_icon(new StateIcon(placeholderIconSize, m_page)), m_emptyIcon(new QuietIcon(emptyIconSize, m_page)),
      m_headline(new PlainLabel(m_page)), m_words(new PlainLabel(m_page)), m_hint(new PlainLabel(m_page)),
      m_act(new QPushButton(m_page)), m_retry(new QPushButton(themedIcon(Icon::Refresh), tr("Try again"), m_page))
{
    m_headline->setFont(titleFont(font()));
    m_words->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    for (PlainLabel *label : {m_headline, m_words, m_hint}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setMinimumWidth(260);
        label->setMaximumWidth(placeholderTextWidth);
        label->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }
    m_words->setAccessibleName(tr("The server's words"));
    m_retry->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, &StatePlaceholder::retryRequested);
    m_act->setObjectName(u"placeholderAction"_s);
    m_act->setAutoDefault(false);
    setRole(*m_act, ButtonRole::Primary);
    connect(m_act, &QPushButton::clicked, this, [this] {
        const std::function<void()> act = m_action; // which may put another one in its place
        act();
    });

    auto *column = new QVBoxLayout;
    column->setSpacing(space::medium);
    column->addWidget(m_icon);
    column->addWidget(m_emptyIcon);
    column->addWidget(m_headline);
    column->addWidget(m_words);
    column->addWidget(m_hint);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::small);
    buttons->addWidget(m_act);
    buttons->addWidget(m_retry);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 3);
    row->addStretch(1);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(space::huge, space::medium, space::huge, space::medium);
    page->addStretch(2);
    page->addLayout(row);
    page->addStretch(3);

    addWidget(m_skeleton);
    addWidget(m_page);
    showLoading();
}

void StatePlaceholder::showLoading()
{
    setCurrentWidget(m_skeleton);
}

/// What stands in for something asks for little room of its own.
QSize StatePlaceholder::minimumSizeHint() const
{
    return {240, 110};
}

/// The picture gives way first.
void StatePlaceholder::resizeEvent(QResizeEvent *event)
{
    QStackedWidget::resizeEvent(event);
    updateIcon();
}

void StatePlaceholder::updateIcon()
{
    constexpr int roomForIcon = 200;
    m_emptyIcon->setVisible(m_isEmpty && !m_emptyIcon->icon().isEmpty() && height() >= roomForIcon);
}

void StatePlaceholder::setIcon(const QString &name)
{
    m_emptyIcon->setIcon(name);
}

void StatePlaceholder::showEmpty(const QString &what, const QString &whatWouldFillIt, const PlaceholderAction &action)
{
    m_icon->hide();
    m_isEmpty = true;
    updateIcon();
    setLines(what, {}, whatWouldFillIt);
    setAction(action);
    m_retry->hide();
    updateFocusProxy();
}

void StatePlaceholder::setAction(const PlaceholderAction &action)
{
    m_action = action.act;
    m_act->setText(action.text);
    m_act->setVisible(!action.text.isEmpty());
}

void StatePlaceholder::showUnavailable(const Error &error, const PlaceholderAction &action)
{
    m_icon->show();
    m_isEmpty = false;
    updateIcon();
    m_icon->setState(HealthState::Attention);
    const bool subjectSaid = error.subject.isEmpty() || error.what.contains(error.subject);
    QString headline = error.what;
    if (!subjectSaid) {
        const bool sentence = headline.endsWith(u'.');
        headline.chop(sentence ? 1 : 0);
        headline += u" (%1)"_s.arg(error.subject) + (sentence ? u"."_s : QString());
    }
    const bool newWords = !error.serverWords.isEmpty() && !error.what.contains(error.serverWords);
    setLines(headline, newWords ? error.serverWords : QString(), error.hint);
    setAction(action);
    m_retry->show();
    updateFocusProxy();
}

void StatePlaceholder::setLines(const QString &headline, const QString &words, const QString &hint)
{
    m_headline->setPlainText(headline);
    m_words->setPlainText(words);
    m_words->setVisible(!words.isEmpty());
    m_hint->setPlainText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setCurrentWidget(m_page);
}

void StatePlaceholder::updateFocusProxy()
{
    setFocusProxy(!m_act->isHidden() ? m_act : !m_retry->isHidden() ? m_retry : nullptr);
}

QString StatePlaceholder::text() const
{
    if (currentWidget() == m_skeleton)
        return {};
    QStringList lines;
    for (const PlainLabel *label : {m_headline, m_words, m_hint}) {
        if (!label->plainText().isEmpty())
            lines.append(label->plainText());
    }
    return lines.join(u'\n');
}

} // namespace signalbox
