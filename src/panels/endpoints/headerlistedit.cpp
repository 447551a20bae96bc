#include "panels/endpoints/headerlistedit.h"

#include "panels/endpoints/headerrow.h"
#include "widgets/text/plainlabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

using namespace Qt::StringLiterals;

HeaderListEdit::HeaderListEdit(QWidget *parent)
    : QWidget(parent), m_names(new PlainLabel(this)), m_read(new QPushButton(tr("Edit headers"), this)),
      m_add(new QPushButton(tr("Add header"), this)), m_rowLayout(new QVBoxLayout)
{
    m_names->setAccessibleName(tr("Headers"));
    m_read->setAutoDefault(false);
    m_add->setAutoDefault(false);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_read);
    buttons->addWidget(m_add);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_names);
    layout->addLayout(m_rowLayout);
    layout->addLayout(buttons);
    layout->addStretch();
    connect(m_read, &QPushButton::clicked, this, &HeaderListEdit::readRequested);
    connect(m_add, &QPushButton::clicked, this, [this] {
        append({})->focusName();
        emit edited();
    });
}

void HeaderListEdit::setHeaders(const QStringList &names, const std::optional<QList<EndpointHeader>> &headers)
{
    m_names->setPlainText(names.isEmpty() && !headers
            ? tr("No headers of its own. The engine sets Content-Type and those of the signature.")
            : headers
            ? tr("Sent with every request, beside those of the engine. Names and values go out as they stand.")
            : tr("%n header(s): %1. Their values are read when you edit them.", nullptr, int(names.size()))
                  .arg(names.join(u", "_s)));
    m_read->setVisible(!headers);
    m_add->setVisible(headers.has_value());
    if (headers == this->headers())
        return;
    m_loaded = headers.has_value();
    for (HeaderRow *row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    for (const EndpointHeader &header : headers.value_or(QList<EndpointHeader>()))
        append(header);
}

std::optional<QList<EndpointHeader>> HeaderListEdit::headers() const
{
    if (!m_loaded)
        return std::nullopt;
    QList<EndpointHeader> headers;
    for (const HeaderRow *row : m_rows)
        headers.append(row->header());
    return headers;
}

void HeaderListEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setEnabled(!readOnly);
    for (HeaderRow *row : std::as_const(m_rows))
        row->setReadOnly(readOnly);
}

HeaderRow *HeaderListEdit::append(const EndpointHeader &header)
{
    auto *row = new HeaderRow(header, this);
    row->setReadOnly(m_readOnly);
    m_rows.append(row);
    m_rowLayout->addWidget(row);
    row->show();
    connect(row, &HeaderRow::edited, this, &HeaderListEdit::edited);
    connect(row, &HeaderRow::removeRequested, this, [this, row] {
        m_rows.removeOne(row);
        row->hide();
        row->deleteLater();
        emit edited();
    });
    return row;
}

} // namespace signalbox
