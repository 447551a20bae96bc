#include "panels/functions/invocationfilterrow.h"

#include "core/visibletext.h"
#include "models/functions/invocationwords.h"
#include "widgets/look/tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto invocationTypingPause = 250ms;
constexpr qsizetype longestOfferedFunction = 60;
constexpr int longestFilterText = 300;
constexpr int anyState = -1;

} // namespace

InvocationFilterRow::InvocationFilterRow(QWidget *parent)
    : QWidget(parent), m_function(new QComboBox(this)), m_state(new QComboBox(this)), m_text(new QLineEdit(this))
{
    m_function->setAccessibleName(tr("Function"));
    m_function->setMinimumContentsLength(14);
    m_function->addItem(tr("Any function"), QString());
    m_state->setAccessibleName(tr("State"));
    m_state->addItem(tr("Any state"), anyState);
    for (const InvocationState state : InvocationWords::states())
        m_state->addItem(InvocationWords::word(state), int(state));
    m_text->setAccessibleName(tr("Event or message"));
    m_text->setPlaceholderText(tr("Event, or id of a message"));
    m_text->setClearButtonEnabled(true);
    m_text->setMaxLength(longestFilterText);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::small);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_function);
    layout->addWidget(m_state);
    m_pause.setSingleShot(true);
    m_pause.setInterval(invocationTypingPause);
    connect(&m_pause, &QTimer::timeout, this, &InvocationFilterRow::announce);
    connect(m_text, &QLineEdit::textChanged, &m_pause, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &InvocationFilterRow::announce);
    connect(m_function, &QComboBox::currentIndexChanged, this, &InvocationFilterRow::announce);
    connect(m_state, &QComboBox::currentIndexChanged, this, &InvocationFilterRow::announce);
}

InvocationFilter InvocationFilterRow::filter() const
{
    const int state = m_state->currentData().toInt();
    return {m_function->currentData().toString(),
        state == anyState ? std::nullopt : std::optional(InvocationState(state)), m_text->text().trimmed()};
}

void InvocationFilterRow::setFilter(const InvocationFilter &filter)
{
    if (m_function->findData(filter.functionName) < 0) // not read yet
        m_function->addItem(visibleText(filter.functionName, longestOfferedFunction), filter.functionName);
    m_function->setCurrentIndex(m_function->findData(filter.functionName));
    m_state->setCurrentIndex(m_state->findData(filter.state ? int(*filter.state) : anyState));
    m_text->setText(filter.text);
    announce();
}

void InvocationFilterRow::setFunctions(const QStringList &names)
{
    const QString chosen = m_function->currentData().toString();
    QStringList wanted = names;
    if (!chosen.isEmpty() && !names.contains(chosen))
        wanted.append(chosen);
    for (int i = m_function->count() - 1; i > 0; --i) {
        if (!wanted.contains(m_function->itemData(i).toString()))
            m_function->removeItem(i);
    }
    for (const QString &name : std::as_const(wanted)) {
        if (m_function->findData(name) < 0)
            m_function->addItem(visibleText(name, longestOfferedFunction), name);
    }
}

void InvocationFilterRow::announce()
{
    m_pause.stop();
    const InvocationFilter now = filter();
    if (std::exchange(m_told, now) != now)
        emit filterChanged(now);
}

void InvocationFilterRow::focusText()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

bool InvocationFilterRow::clear()
{
    if (filter() == InvocationFilter())
        return false;
    setFilter({});
    return true;
}

} // namespace signalbox
