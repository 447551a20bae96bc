#include "widgets/state/tableface.h"

#include "models/tablemodel.h"
#include "widgets/state/stateplaceholder.h"

#include <QAbstractItemView>

namespace signalbox {

TableFace::TableFace(QAbstractItemView *table, const QString &icon, QWidget *parent)
    : QStackedWidget(parent), m_table(table), m_model(qobject_cast<const TableModel *>(table->model())),
      m_placeholder(new StatePlaceholder(this))
{
    m_placeholder->setIcon(icon);
    m_placeholder->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the table says how small this may be
    addWidget(m_table);
    addWidget(m_placeholder);
    const QAbstractItemModel *model = m_table->model();
    connect(model, &QAbstractItemModel::rowsInserted, this, &TableFace::showFace);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &TableFace::showFace);
    connect(model, &QAbstractItemModel::modelReset, this, &TableFace::showFace);
    if (m_model)
        connect(m_model, &TableModel::loadStateChanged, this, &TableFace::showFace);
    connect(m_placeholder, &StatePlaceholder::retryRequested, this, &TableFace::retryRequested);
    showFace();
}

void TableFace::setEmpty(const QString &what, const QString &whatWouldFillIt, const PlaceholderAction &action)
{
    m_what = what;
    m_hint = whatWouldFillIt;
    m_action = action;
    showFace();
}

void TableFace::showFace()
{
    const bool isLoading = m_model && m_model->loadState() == TableModel::LoadState::Loading;
    if (isLoading || m_table->model()->rowCount() > 0)
        return setCurrentWidget(m_table);
    if (m_model && m_model->error())
        m_placeholder->showUnavailable(*m_model->error());
    else
        m_placeholder->showEmpty(m_what, m_hint, m_action);
    setCurrentWidget(m_placeholder);
}

} // namespace signalbox
