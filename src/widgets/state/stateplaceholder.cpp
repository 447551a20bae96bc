#include "widgets/state/stateplaceholder.h"

#include "widgets/look/iconset.h"
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

} // namespace

StatePlaceholder::StatePlaceholder(QWidget *parent)
    : QStackedWidget(parent), m_skeleton(new SkeletonRows(this)), m_page(new QWidget(this)),
      m_icon(new StateIcon(placeholderIconSize, m_page)), m_headline(new PlainLabel(m_page)),
      m_words(new PlainLabel(m_page)), m_hint(new PlainLabel(m_page)),
      m_retry(new QPushButton(themedIcon(Icon::Refresh), tr("Try again"), m_page))
{
    QFont bold = font();
    bold.setPointSizeF(bold.pointSizeF() * 1.15);
    bold.setWeight(QFont::DemiBold);
    m_headline->setFont(bold);
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

    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_icon);
    column->addWidget(m_headline);
    column->addWidget(m_words);
    column->addWidget(m_hint);
    column->addWidget(m_retry, 0, Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addLayout(column, 3);
    row->addStretch(1);
    auto *page = new QVBoxLayout(m_page);
    page->setContentsMargins(24, 24, 24, 24);
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

void StatePlaceholder::showEmpty(const QString &what, const QString &whatWouldFillIt)
{
    m_icon->hide();
    setLines(what, {}, whatWouldFillIt);
    m_retry->hide();
}

void StatePlaceholder::showUnavailable(const Error &error)
{
    m_icon->show();
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
    m_retry->show();
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
