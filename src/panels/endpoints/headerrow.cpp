#include "panels/endpoints/headerrow.h"

#include "domain/endpoints/endpointdraft.h"
#include "widgets/look/iconset.h"
#include "widgets/text/valueedit.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace signalbox {

HeaderRow::HeaderRow(const EndpointHeader &header, QWidget *parent)
    : QWidget(parent), m_name(new ValueEdit(this)), m_value(new ValueEdit(this)), m_show(new QToolButton(this)),
      m_remove(new QToolButton(this)), m_known(header.known)
{
    m_name->setValue(header.name);
    m_value->setValue(header.value);
    m_name->setAccessibleName(tr("Name of the header"));
    m_name->setPlaceholderText(tr("Name"));
    m_value->setAccessibleName(tr("Value of the header"));
    m_value->setPlaceholderText(m_known ? tr("Value") : tr("Not kept: type it again"));
    m_show->setText(tr("Show"));
    m_show->setAccessibleName(tr("Show the value of the header"));
    m_show->setCheckable(true);
    m_remove->setIcon(themedIcon(Icon::Close));
    m_remove->setAutoRaise(true);
    m_remove->setAccessibleName(tr("Remove the header"));
    m_remove->setToolTip(tr("Remove"));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_name, 2);
    layout->addWidget(m_value, 5);
    layout->addWidget(m_show);
    layout->addWidget(m_remove);

    connect(m_name, &QLineEdit::textEdited, this, [this] {
        hideCredential();
        emit edited();
    });
    connect(m_value, &QLineEdit::textEdited, this, [this] {
        m_known = true;
        emit edited();
    });
    connect(m_show, &QToolButton::toggled, this, &HeaderRow::hideCredential);
    connect(m_remove, &QToolButton::clicked, this, &HeaderRow::removeRequested);
    hideCredential();
}

EndpointHeader HeaderRow::header() const
{
    return {m_name->value(), m_value->value(), m_known};
}

void HeaderRow::setReadOnly(bool readOnly)
{
    m_name->setLocked(readOnly);
    m_value->setLocked(readOnly);
    m_remove->setEnabled(!readOnly);
}

void HeaderRow::focusName()
{
    m_name->setFocus();
}

void HeaderRow::hideCredential()
{
    const bool credential = EndpointEditing::isCredential(m_name->text());
    m_show->setVisible(credential);
    m_value->setEchoMode(credential && !m_show->isChecked() ? QLineEdit::Password : QLineEdit::Normal);
}

} // namespace signalbox
