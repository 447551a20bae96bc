#include "panels/endpoints/endpointbasics.h"

#include "panels/endpoints/eventlistedit.h"
#include "widgets/look/tokens.h"
#include "widgets/text/plainlabel.h"
#include "widgets/text/valueedit.h"

#include <QCheckBox>
#include <QGridLayout>

namespace signalbox {

namespace {

PlainLabel *titleLabel(const QString &text, QWidget *parent)
{
    auto *label = new PlainLabel(PlainLabel::Fit::ElideEnd, parent);
    label->setPlainText(text);
    return label;
}

} // namespace

EndpointBasics::EndpointBasics(QWidget *parent)
    : QWidget(parent), m_name(new ValueEdit(this)), m_url(new ValueEdit(this)),
      m_active(new QCheckBox(tr("Active: events are delivered to it"), this)), m_events(new EventListEdit(this)),
      m_nameTitle(titleLabel(tr("Name"), this)), m_nameProblem(new PlainLabel(this)),
      m_urlProblem(new PlainLabel(this)), m_eventsProblem(new PlainLabel(this))
{
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("Such as booking_events; it stays as it is"));
    m_url->setAccessibleName(tr("URL"));
    m_url->setPlaceholderText(tr("https://host/path"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(space::medium);
    grid->setVerticalSpacing(space::tiny);
    grid->addWidget(m_nameTitle, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_nameProblem, 1, 1);
    grid->addWidget(titleLabel(tr("URL"), this), 2, 0);
    grid->addWidget(m_url, 2, 1);
    grid->addWidget(m_urlProblem, 3, 1);
    grid->addWidget(m_active, 4, 1);
    grid->addWidget(titleLabel(tr("Events"), this), 5, 0, Qt::AlignTop);
    grid->addWidget(m_events, 5, 1);
    grid->addWidget(m_eventsProblem, 6, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(7, 1); // empty, but for a window that is higher than the fields need
    connect(m_name, &QLineEdit::textEdited, this, &EndpointBasics::edited);
    connect(m_url, &QLineEdit::textEdited, this, &EndpointBasics::edited);
    connect(m_name, &QLineEdit::returnPressed, this, &EndpointBasics::entered);
    connect(m_url, &QLineEdit::returnPressed, this, &EndpointBasics::entered);
    connect(m_active, &QCheckBox::clicked, this, &EndpointBasics::edited);
    connect(m_events, &EventListEdit::edited, this, &EndpointBasics::edited);
}

void EndpointBasics::setDraft(const EndpointDraft &draft, bool isNew)
{
    m_nameTitle->setVisible(isNew);
    m_name->setVisible(isNew);
    m_name->setValue(draft.name);
    m_url->setValue(draft.url);
    m_active->setChecked(draft.active);
    m_events->setEvents(draft.events);
}

void EndpointBasics::readInto(EndpointDraft &draft) const
{
    draft.name = m_name->value();
    draft.url = m_url->value();
    draft.active = m_active->isChecked();
    draft.events = m_events->events();
}

void EndpointBasics::setProblems(EndpointField field, const QString &sentences)
{
    PlainLabel *label = field == EndpointField::Name ? m_nameProblem
        : field == EndpointField::Url                ? m_urlProblem
                                                     : m_eventsProblem;
    label->setPlainText(sentences);
    label->setVisible(!sentences.isEmpty());
}

void EndpointBasics::setOfferedEvents(const QStringList &events)
{
    m_events->setOffered(events);
}

void EndpointBasics::focusUrl()
{
    m_url->setFocus(Qt::OtherFocusReason);
    m_url->selectAll();
}

void EndpointBasics::setReadOnly(bool readOnly)
{
    m_name->setLocked(readOnly);
    m_url->setLocked(readOnly);
    m_active->setEnabled(!readOnly);
    m_events->setReadOnly(readOnly);
}

} // namespace signalbox
